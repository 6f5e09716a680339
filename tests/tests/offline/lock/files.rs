//! When a file is written, and when it is left as it is.

use std::fs;
use std::sync::Barrier;
use std::thread;

use dynamo_orm::{LockMode, Schema, keep_lock_as};

use super::{Folder, assert_line, item, keep};

item!(First { name: String });
item!(Wider { name: String, note: Option<String>, });
item!(Broken { name: u64 });

#[test]
fn a_lock_that_is_not_there_is_written_and_told_once() {
    let folder = Folder::new();
    let stale = keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    assert!(stale.is_stale_file() && !stale.is_schema_changed());
    let message = stale.to_string();
    assert!(message.contains("dynamo.lock.json: "), "{message}");
    assert!(
        message.contains("was not there; it is written now: look at it and commit it"),
        "{message}"
    );
    keep::<First>(&folder.lock(), LockMode::Write).unwrap();
    keep::<First>(&folder.lock(), LockMode::Tell).unwrap();
}

#[test]
fn a_compatible_change_is_written_and_told_once() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let stale = keep::<Wider>(&folder.lock(), LockMode::Write).unwrap_err();
    assert!(stale.is_stale_file());
    assert!(stale.to_string().contains("it is written now"), "{stale}");
    assert_line(&stale.to_string(), &["attribute `note`", "is new"]);
    keep::<Wider>(&folder.lock(), LockMode::Write).unwrap();
}

#[test]
fn nothing_is_written_where_it_is_only_told() {
    let folder = Folder::new();
    let missing = keep::<First>(&folder.lock(), LockMode::Tell).unwrap_err();
    assert!(missing.is_stale_file());
    assert!(
        missing.to_string().contains("run this test without it and commit the file"),
        "{missing}"
    );
    assert!(!folder.lock().exists());
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let before = fs::read(folder.lock()).unwrap();
    let stale = keep::<Wider>(&folder.lock(), LockMode::Tell).unwrap_err();
    assert!(stale.is_stale_file());
    assert_line(&stale.to_string(), &["attribute `note`", "is new"]);
    assert!(keep::<Broken>(&folder.lock(), LockMode::Tell).unwrap_err().is_schema_changed());
    assert_eq!(fs::read(folder.lock()).unwrap(), before);
}

#[test]
fn a_breaking_change_is_taken_over_where_that_is_asked_for() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let taken = keep::<Broken>(&folder.lock(), LockMode::Accept).unwrap_err();
    assert!(taken.is_stale_file(), "{taken}");
    assert_line(&taken.to_string(), &["attribute `name`: was `S`, is `u64`"]);
    keep::<Broken>(&folder.lock(), LockMode::Tell).unwrap();
    keep::<Broken>(&folder.lock(), LockMode::Accept).unwrap();
}

#[test]
fn a_file_that_is_no_lock_is_told_where_and_left_as_it_is() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let lock = fs::read_to_string(folder.lock()).unwrap();
    let damages = [
        ("\"S\"", "\"S", "damaged"),
        ("\"S\"", "7", "`type` of"),
        ("\"S\"", "\"text\"", "a type that this version knows"),
        ("\"S\"", "\"`Address`\"", "`values` has no `Address`"),
        ("\"S\"", "\"list<S\"", "a type that this version knows"),
        ("\"required\": true", "\"requird\": true", "`name` of `attributes` of"),
        ("\"required\": true", "\"requird\": true", "has a `requird`, which no lock has"),
        ("\"values\": {", "\"more\": {", "the file has a `more`"),
        (
            "\"types\": {",
            "\"more\": {}, \"types\": {",
            "`shop` of `tables` of the file has a `more`",
        ),
        ("\"entity\": {", "\"entity_by_key\": true, \"entity\": {", "`entity_by_key` of"),
        ("\"required\": true", "\"required\": 1", "`required` of `name` of `attributes` of"),
        ("\"format\": 1", "\"format\": 0", "`format` of the file"),
        ("\"format\": 1,", "", "the file has no `format`"),
        ("\"types\": {", "\"types\": [", ""),
        ("{\n  \"format\"", "<<<<<<< HEAD\n{\n  \"format\"", ""),
        (lock.as_str(), "", ""),
    ];
    for mode in [LockMode::Write, LockMode::Tell, LockMode::Accept] {
        for (from, to, told) in damages {
            let (before, behind) = lock.rsplit_once(from).unwrap();
            let damaged = format!("{before}{to}{behind}");
            assert_ne!(damaged, lock);
            fs::write(folder.lock(), &damaged).unwrap();
            let error = keep::<First>(&folder.lock(), mode).unwrap_err();
            assert!(error.is_unusable_file(), "{error}");
            let message = error.to_string();
            assert!(message.contains("the lock is damaged") && message.contains(told), "{message}");
            assert!(message.contains("from version control"), "{message}");
            assert_eq!(fs::read_to_string(folder.lock()).unwrap(), damaged);
        }
    }
}

#[test]
fn a_lock_of_a_later_format_is_left_to_those_who_know_it() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let later =
        fs::read_to_string(folder.lock()).unwrap().replace("\"format\": 1", "\"format\": 2");
    let later = later.replace("\"S\"", "\"something new\"");
    fs::write(folder.lock(), &later).unwrap();
    let error = keep::<First>(&folder.lock(), LockMode::Accept).unwrap_err();
    assert!(error.is_unusable_file());
    assert!(
        error.to_string().contains("format 2") && error.to_string().contains("up to 1"),
        "{error}"
    );
    assert_eq!(fs::read_to_string(folder.lock()).unwrap(), later);
}

#[test]
fn every_truncation_and_every_lost_byte_is_an_error_or_another_lock() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let lock = fs::read_to_string(folder.lock()).unwrap();
    for place in 0..lock.len() {
        let (before, behind) = lock.split_at(place);
        for text in [before.to_owned(), format!("{before}{}", behind.get(1..).unwrap())] {
            fs::write(folder.lock(), &text).unwrap();
            match keep::<First>(&folder.lock(), LockMode::Tell) {
                Ok(()) => panic!("{text}"),
                Err(error) => {
                    assert!(
                        error.is_unusable_file()
                            || error.is_schema_changed()
                            || error.is_stale_file(),
                        "{error}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_told() {
    let folder = Folder::new();
    // A folder stands in its place.
    fs::create_dir(folder.lock()).unwrap();
    for mode in [LockMode::Write, LockMode::Tell] {
        let error = keep::<First>(&folder.lock(), mode).unwrap_err();
        assert!(error.is_unusable_file(), "{error}");
        assert!(std::error::Error::source(&error).is_some());
    }
    let within = folder.0.join("file");
    fs::write(&within, "").unwrap();
    assert!(
        keep::<First>(&within.join("lock.json"), LockMode::Write).unwrap_err().is_unusable_file()
    );
    fs::write(folder.0.join("bytes"), [0xFF]).unwrap();
    assert!(
        keep::<First>(&folder.0.join("bytes"), LockMode::Write).unwrap_err().is_unusable_file()
    );
}

#[test]
fn the_folders_of_a_file_are_made_and_nothing_else_is_left_there() {
    let folder = Folder::new();
    let path = folder.0.join("a/b/lock.json");
    keep::<First>(&path, LockMode::Write).unwrap_err();
    keep::<Wider>(&path, LockMode::Write).unwrap_err();
    let names = fs::read_dir(path.parent().unwrap()).unwrap().map(|e| e.unwrap().file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["lock.json"]);
}

#[test]
fn the_ends_of_lines_are_no_part_of_a_lock() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let text = fs::read_to_string(folder.lock()).unwrap();
    fs::write(folder.lock(), text.replace('\n', "\r\n")).unwrap();
    keep::<First>(&folder.lock(), LockMode::Tell).unwrap();
}

#[test]
fn two_tests_at_once_leave_a_whole_file() {
    let folder = Folder::new();
    let start = Barrier::new(8);
    thread::scope(|scope| {
        for place in 0..8 {
            let (path, start) = (folder.lock(), &start);
            scope.spawn(move || {
                start.wait();
                let schema =
                    if place % 2 == 0 { Schema::of::<First>() } else { Schema::of::<Wider>() };
                let _ = keep_lock_as(path, [schema], LockMode::Accept);
            });
        }
    });
    let text = fs::read_to_string(folder.lock()).unwrap();
    assert!([super::locked::<First>(), super::locked::<Wider>()].contains(&text));
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
}

#[test]
fn a_change_that_is_refused_is_told_with_the_ways_out() {
    let folder = Folder::new();
    keep::<First>(&folder.lock(), LockMode::Write).unwrap_err();
    let refused = keep::<Broken>(&folder.lock(), LockMode::Write).unwrap_err().to_string();
    assert_line(&refused, &["never committed", "bring the file back from version control"]);
    assert_line(&refused, &["DYNAMO_LOCK=accept"]);
}

//! The rooms of the runtime, in their order: a room names only rooms to its left.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ROOMS: &[&str] = &[
    "limits",
    "kind",
    "error",
    "codec",
    "path",
    "value",
    "schema",
    "key",
    "item",
    "definition",
    "expr",
    "wire",
    "client",
    "page",
    "drift",
    "op",
    "table",
    "collection",
    "document",
    "infra",
    "patterns",
    "keep",
    "lock",
    "local",
];

const DERIVE_ROOMS: &[&str] = &["diag", "attr", "model", "check", "codegen", "derive"];

fn source(package: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(package).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Room, path from `src`, and the lines that are no comments.
fn rooms(package: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    files(&source(package), &mut found);
    let read = |path: PathBuf| {
        let relative = path.strip_prefix(source(package)).unwrap().to_string_lossy().into_owned();
        let room = relative.split(['/', '.']).next().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let code: Vec<_> = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        (room, relative, code.join("\n"))
    };
    found.into_iter().map(read).collect()
}

/// What code names right behind a prefix as `crate::`, each member of a group `crate::{..}` too.
fn named<'c>(code: &'c str, prefix: &str) -> BTreeSet<&'c str> {
    let word = |text: &'c str| {
        let text = text.trim_start();
        text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
    };
    let mut found = BTreeSet::new();
    for tail in code.split(prefix).skip(1) {
        let Some(group) = tail.trim_start().strip_prefix('{') else {
            found.insert(word(tail));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    found.insert(word(&group[start..at]));
                    start = at + 1;
                }
                _ => {}
            }
            if c == '}' && start == at + 1 {
                break;
            }
        }
    }
    found.remove("");
    found
}

#[test]
fn names_are_found_alone_and_in_groups() {
    let code = "use crate::a::{x, y}; use crate::{\n    b,\n    c::{self, d::{e}},\n    f as g\n}; crate::h::i(crate::{j}); k";
    assert_eq!(named(code, "crate::"), BTreeSet::from(["a", "b", "c", "f", "h", "j"]));
    assert_eq!(
        named("sdk::operation::x; sdk::{Client, types::{A}};", "sdk::"),
        BTreeSet::from(["operation", "Client", "types"])
    );
}

fn check_order(package: &str, order: &[&str], outside: &[&str]) {
    let place = |room: &str| order.iter().position(|known| *known == room);
    for (room, file, code) in rooms(package) {
        if outside.contains(&room.as_str()) {
            continue;
        }
        let own = place(&room).unwrap_or_else(|| panic!("{file} stands in no known room"));
        for other in named(&code, "crate::") {
            if let Some(theirs) = place(other) {
                assert!(theirs <= own, "{file} names `{other}`, which stands to its right");
            }
        }
    }
}

#[test]
fn a_room_names_only_rooms_to_its_left() {
    check_order("dynamo-orm", ROOMS, &["lib", "__private", "guide"]);
    check_order("dynamo-derive", DERIVE_ROOMS, &["lib", "tests"]);
}

#[test]
fn syntax_is_read_in_one_room_of_the_derive_and_generated_code_has_one_door() {
    for (room, file, code) in rooms("dynamo-derive") {
        if room == "tests" {
            continue;
        }
        assert!(room == "attr" || !code.contains("syn::Attribute"), "{file} reads attributes");
        assert!(room != "codegen" || !code.contains("Diagnostics"), "{file} reports a mistake");
        let names_crate = room == "codegen" && code.contains("dynamo_orm");
        assert!(!names_crate || file == "codegen/krate.rs", "{file} names the crate");
    }
}

/// Code of the library alone: no tests, and no quote within a string, which starts none.
fn library() -> impl Iterator<Item = (String, String, String)> {
    let is_test = |file: &str| file.ends_with("tests.rs") || file.contains("/tests/");
    let files = rooms("dynamo-orm").into_iter().filter(move |(_, file, _)| !is_test(file));
    files.map(|(room, file, code)| {
        let code = code.replace("\\\"", "");
        let library = code.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        (room, file, library)
    })
}

#[test]
fn the_sdks_operations_are_built_in_one_file() {
    let builders = [
        "batch_get_item",
        "batch_write_item",
        "create_table",
        "delete_item",
        "delete_table",
        "describe_table",
        "get_item",
        "put_item",
        "query",
        "scan",
        "transact_get_items",
        "transact_write_items",
        "update_item",
        "update_table",
        "update_time_to_live",
    ];
    for (room, file, code) in library() {
        if file == "wire/send.rs" {
            continue;
        }
        // Builders have no arguments; methods of ours that are called so are named here.
        for builder in builders {
            let is_built = code.contains(&format!(".{builder}()"));
            let is_text = file == "op/query/advice.rs" && builder == "scan";
            assert!(!is_built || is_text, "{file} builds `{builder}`");
        }
        let names = named(&code, "aws_sdk_dynamodb::");
        let has = |name: &str| names.contains(name);
        // One reads the errors of operations; one gives out an input, and sends nothing.
        let may_name = ["error/service.rs", "wire/input.rs"].contains(&&*file);
        assert!(!has("operation") || may_name, "{file} names an operation");
        assert!(
            !has("client") && !has("self"),
            "{file} names a part of the SDK under another name"
        );
        let holds_client = ["client", "local"].contains(&room.as_str())
            || file == "wire/client.rs"
            || file == "wire/send.rs";
        assert!(!has("Client") || holds_client, "{file} names the SDK's client");
        assert!(!code.contains("use aws_sdk_dynamodb as"), "{file} renames the SDK");
        assert!(!code.contains("Fluent"), "{file} names a builder");
    }
}

#[test]
fn every_border_is_kept() {
    let borders: &[(&str, &[&str])] = &[
        ("SdkError", &["error/service.rs"]),
        (".customize()", &[]),
        ("\"#{", &["expr/placeholders.rs"]),
        ("\":{", &["expr/placeholders.rs"]),
        ("__private::", &[]),
        ("unwrap()", &[]),
        ("unsafe ", &[]),
        ("todo!", &[]),
    ];
    for (word, allowed) in borders {
        for (_, file, code) in library() {
            let is_allowed = allowed.contains(&file.as_str());
            assert!(is_allowed || !code.contains(word), "{file} holds {word}");
        }
    }
}

/// Rooms that most programs never enter: compiled where they are called, and nowhere else.
const SELDOM: &[&str] = &[
    "definition/",
    "document/",
    "drift/",
    "infra/",
    "keep/",
    "lock/",
    "op/admin/",
    "op/load/",
    "op/modify/",
    "op/transact/",
    "op/unique/",
    "patterns/",
];

#[test]
fn what_most_programs_never_call_is_compiled_for_those_that_do() {
    let mut empty: Vec<&str> = SELDOM.to_vec();
    for (_, file, code) in library() {
        if !SELDOM.iter().any(|room| file.starts_with(room)) {
            continue;
        }
        empty.retain(|room| !file.starts_with(room));
        let lines: Vec<&str> = code.lines().map(str::trim).collect();
        for (number, line) in lines.iter().enumerate().filter(|(_, line)| begins_function(line)) {
            let mut rest = lines[number..].iter();
            let end = rest.find(|line| line.ends_with(['{', '}', ';']));
            let has_body = !end.is_some_and(|line| line.ends_with(';'));
            let mut before = lines[..number].iter().rev().take_while(|line| line.starts_with("#["));
            let is_inline = before.any(|line| *line == "#[inline]");
            assert!(!has_body || is_inline, "{file} has no #[inline] before `{line}`");
        }
    }
    assert!(empty.is_empty(), "there is no code in {empty:?}");
}

fn begins_function(line: &str) -> bool {
    let is_visibility = |word: &str| word.starts_with("pub") || word.ends_with(')');
    line.split_once("fn ").is_some_and(|(before, _)| {
        let mut words = before.split_whitespace();
        words.all(|word| ["async", "const"].contains(&word) || is_visibility(word))
    })
}

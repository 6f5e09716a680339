//! The rooms of the runtime, in their order: a room names only rooms to its left.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ROOMS: &[&str] = &[
    "limits", "kind", "error", "codec", "path", "value", "schema", "key", "item", "expr", "wire",
    "client", "page", "op", "table", "local",
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

/// The rooms that a file names by `crate::room`, groups of `crate::{..}` included.
fn named(code: &str) -> BTreeSet<&str> {
    let tails = code.split("crate::").skip(1);
    tails.filter_map(|tail| tail.split(|c: char| !c.is_alphanumeric() && c != '_').next()).collect()
}

fn check_order(package: &str, order: &[&str], outside: &[&str]) {
    let place = |room: &str| order.iter().position(|known| *known == room);
    for (room, file, code) in rooms(package) {
        if outside.contains(&room.as_str()) {
            continue;
        }
        let own = place(&room).unwrap_or_else(|| panic!("{file} stands in no known room"));
        for other in named(&code) {
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

#[test]
fn every_border_is_kept() {
    let borders: &[(&str, &[&str])] = &[
        ("SdkError", &["error/service.rs"]),
        (".customize()", &["wire/send.rs"]),
        ("\"#{", &["expr/placeholders.rs"]),
        ("\":{", &["expr/placeholders.rs"]),
        ("__private::", &[]),
        ("unwrap()", &[]),
        ("unsafe ", &[]),
        ("aws_sdk_dynamodb::{Client, operation}", &["wire/send.rs"]),
        ("todo!", &[]),
    ];
    for (word, allowed) in borders {
        for (_, file, code) in rooms("dynamo-orm") {
            // A quote within a string starts none.
            let code = code.replace("\\\"", "");
            let library = code.split("#[cfg(test)]").next().unwrap_or_default();
            let is_test = file.ends_with("tests.rs");
            let is_allowed = is_test || allowed.contains(&file.as_str());
            assert!(is_allowed || !library.contains(word), "{file} holds {word}");
        }
    }
}

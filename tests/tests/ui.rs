//! Programs that must not compile, with what the compiler says of each, and unusual ones that must.
//!
//! `DYNAMO_UI_ONLY=a_key` takes only the failing programs with that in their path, and
//! `TRYBUILD=overwrite` writes their `.stderr` files anew: review the diff.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "../ui/pass/enums_of_every_form.rs"]
mod enums_of_every_form;
#[path = "../ui/pass/fields_under_cfg.rs"]
mod fields_under_cfg;
#[path = "../ui/pass/generated.rs"]
#[rustfmt::skip]
#[allow(
    clippy::all,
    clippy::needless_pass_by_value,
    clippy::too_many_lines,
    reason = "generated programs are not written to be read"
)]
mod generated;
#[path = "../ui/pass/narrow_visibility.rs"]
mod narrow_visibility;
#[path = "../ui/pass/parameters_of_every_kind.rs"]
mod parameters_of_every_kind;
#[path = "../ui/pass/raw_identifiers.rs"]
mod raw_identifiers;
#[path = "../ui/pass/structs_from_macros.rs"]
mod structs_from_macros;
#[path = "../ui/pass/structs_in_functions.rs"]
mod structs_in_functions;
#[path = "../ui/pass/three_hundred_fields.rs"]
mod three_hundred_fields;

/// The compiler whose words the `.stderr` files hold. Each release changes some: move it on
/// purpose, together with the files.
const PINNED: &str = "1.95";

#[test]
fn mistakes_do_not_compile_and_are_told_well() {
    let rustc = rustc_version();
    if !rustc.starts_with(&format!("rustc {PINNED}.")) {
        // Past the capture of output, because a test that did not run must say so.
        let reason =
            format!("ui/fail is not tested: it is for Rust {PINNED}, and this is {rustc}\n");
        std::io::stderr().write_all(reason.as_bytes()).expect("an open stderr");
        return;
    }
    let only = std::env::var("DYNAMO_UI_ONLY").unwrap_or_default();
    let mut programs = files("ui/fail", "rs");
    programs.retain(|path| path.to_string_lossy().contains(&only));
    assert!(!programs.is_empty(), "no path in ui/fail contains `{only}`");
    let cases = trybuild::TestCases::new();
    for program in programs {
        cases.compile_fail(program);
    }
}

#[test]
fn no_stderr_file_is_without_its_program_or_missing() {
    let programs: Vec<_> =
        files("ui/fail", "rs").iter().map(|path| path.with_extension("stderr")).collect();
    assert_eq!(files("ui/fail", "stderr"), programs);
}

/// The codes themselves are held to the document by a test of the derive.
#[test]
fn every_code_is_documented_and_shown_by_a_program() {
    let document = read("../dynamo-derive/docs/errors.md");
    let messages: Vec<String> = files("ui/fail", "stderr").iter().map(read).collect();
    let mut sections = document.split("\n## D").skip(1).peekable();
    assert!(sections.peek().is_some(), "no sections in errors.md");
    for section in sections {
        let code = format!("[D{}]", section.split(' ').next().unwrap_or_default());
        assert!(
            messages.iter().any(|text| text.contains(&code)),
            "{code} has no program in ui/fail"
        );
        let named: Vec<&str> =
            section.split('`').filter(|text| text.starts_with("tests/ui/")).collect();
        for program in &named {
            let stderr = program.replace("tests/ui/", "ui/").replace(".rs", ".stderr");
            assert!(
                read(&stderr).contains(&code),
                "{program} is named for {code}, which it has not"
            );
        }
        assert!(!named.is_empty(), "the section on {code} names no program in tests/ui");
    }
}

#[test]
fn every_unusual_program_is_a_module_here() {
    let here = include_str!("ui.rs");
    for program in files("ui/pass", "rs") {
        let path = format!("\"../{}\"", program.display());
        assert!(here.contains(&path), "{path} is no module of tests/ui.rs");
    }
}

fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().expect("a compiler");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files below `folder` with that extension, as paths in this package, in order.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![PathBuf::from(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("a folder") {
            let path = folder.join(entry.expect("an entry").file_name());
            if root.join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

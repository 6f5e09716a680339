//! What the environment says, in processes of their own, as a test cannot change its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use dynamo_orm::{Schema, keep_file, keep_lock};

use super::{Folder, item};

item!(First { name: String });
item!(Wider { name: String, note: Option<String>, });
item!(Broken { name: u64 });

/// What a child process does: what is asked for in the variable, in the folder of the other.
#[test]
#[ignore = "run by the tests below, in an environment that they make"]
fn child() {
    let folder = std::env::var_os("LOCK_TEST_FOLDER").unwrap();
    // As it is in a test of a user's package: the name alone is a file of the working directory.
    std::env::set_current_dir(folder).unwrap();
    let lock = "dynamo.lock.json";
    let kept = match std::env::var("LOCK_TEST_ACTION").unwrap().as_str() {
        "first" => keep_lock(lock, [Schema::of::<First>()]),
        "wider" => keep_lock(lock, [Schema::of::<Wider>()]),
        "broken" => keep_lock(lock, [Schema::of::<Broken>()]),
        text => keep_file("generated.txt", text),
    };
    let told = match kept {
        Ok(()) => "as it is".to_owned(),
        Err(error) => format!("{:?}", error.kind()),
    };
    fs::write("told", told).unwrap();
}

/// What the child says of an action with these variables.
fn run(folder: &Folder, action: &str, variables: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["lock::environment::child", "--exact", "--ignored"]);
    child.env_remove("CI").env_remove("DYNAMO_LOCK");
    child.env("LOCK_TEST_FOLDER", &folder.0).env("LOCK_TEST_ACTION", action);
    let output = child.envs(variables.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let told = fs::read_to_string(folder.0.join("told")).unwrap();
    fs::remove_file(folder.0.join("told")).unwrap();
    told
}

fn text(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

#[test]
fn a_lock_goes_by_ci_and_by_what_is_accepted() {
    let folder = Folder::new();
    let lock = folder.lock();
    let accept = ("DYNAMO_LOCK", "accept");
    for ci in ["true", "1", "yes"] {
        assert_eq!(run(&folder, "first", &[("CI", ci)]), "StaleFile");
        assert_eq!(run(&folder, "first", &[("CI", ci), accept]), "StaleFile");
        assert_eq!(text(&lock), None);
    }
    assert_eq!(run(&folder, "first", &[]), "StaleFile");
    assert_eq!(run(&folder, "first", &[("CI", "true")]), "as it is");
    let first = text(&lock).unwrap();
    assert_eq!(run(&folder, "wider", &[("CI", "true")]), "StaleFile");
    assert_eq!(run(&folder, "broken", &[("CI", "true"), accept]), "SchemaChanged");
    assert_eq!(run(&folder, "broken", &[("DYNAMO_LOCK", "other")]), "SchemaChanged");
    assert_eq!(text(&lock), Some(first));
    assert_eq!(run(&folder, "wider", &[("CI", "false")]), "StaleFile");
    assert_eq!(run(&folder, "wider", &[]), "as it is");
    assert_eq!(run(&folder, "broken", &[accept]), "StaleFile");
    assert_eq!(run(&folder, "broken", &[("CI", "true")]), "as it is");
}

#[test]
fn any_generated_file_is_kept_in_the_same_way() {
    let folder = Folder::new();
    let file = folder.0.join("generated.txt");
    assert_eq!(run(&folder, "a\nb\n", &[("CI", "true")]), "StaleFile");
    assert_eq!(text(&file), None);
    assert_eq!(run(&folder, "a\nb\n", &[]), "StaleFile");
    assert_eq!(text(&file).unwrap(), "a\nb\n");
    assert_eq!(run(&folder, "a\nb\n", &[("CI", "true")]), "as it is");
    assert_eq!(run(&folder, "a\nc\n", &[("CI", "true")]), "StaleFile");
    assert_eq!(text(&file).unwrap(), "a\nb\n");
    assert_eq!(run(&folder, "a\nc\n", &[("CI", "0")]), "StaleFile");
    assert_eq!(text(&file).unwrap(), "a\nc\n");
    assert_eq!(run(&folder, "a\nc\n", &[]), "as it is");
    assert_eq!(run(&folder, "a\r\nc\r\n", &[]), "as it is");
    assert_eq!(run(&folder, "d\r\n", &[]), "StaleFile");
    assert_eq!(run(&folder, "d\r\n", &[("CI", "true")]), "as it is");
}

//! The lock of a schema: what it says of a change of the structs, and when its file is written.

#![allow(dead_code, reason = "the types are described, and no item of them is made")]

mod again;
mod attributes;
mod enums;
mod environment;
mod files;
mod forms;
mod keys;
mod marks;
mod nested;
mod same;
mod tables;
mod tagged;
mod unknown;

use std::fs;
use std::path::{Path, PathBuf};

use dynamo_orm::{DynamoItem, Error, LockMode, Schema, keep_lock_as};

/// An item of the entity `Customer`, in the table `shop`.
macro_rules! item {
    ($(#[$attribute:meta])* $name:ident { $($fields:tt)* }) => {
        #[derive(dynamo_orm::DynamoItem)]
        #[dynamo(table = "shop", entity = "Customer")]
        $(#[$attribute])*
        struct $name {
            #[dynamo(partition_key)]
            id: String,
            $($fields)*
        }
    };
}
use item;

/// A folder of its own, which is gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("dynamo-lock-{}-{:016x}", std::process::id(), fastrand::u64(..));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Where the lock stands.
    fn lock(&self) -> PathBuf {
        self.0.join("dynamo.lock.json")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Keeps the lock of one type.
fn keep<T: DynamoItem>(path: &Path, mode: LockMode) -> Result<(), Error> {
    keep_lock_as(path, [Schema::of::<T>()], mode)
}

/// The text of a lock.
fn locked<T: DynamoItem>() -> String {
    let folder = Folder::new();
    assert!(keep::<T>(&folder.lock(), LockMode::Write).unwrap_err().is_stale_file());
    fs::read_to_string(folder.lock()).unwrap()
}

/// What is said of a change that breaks stored items.
fn refused<Old: DynamoItem, New: DynamoItem>() -> String {
    let folder = Folder::new();
    assert!(keep::<Old>(&folder.lock(), LockMode::Write).unwrap_err().is_stale_file());
    let before = fs::read(folder.lock()).unwrap();
    let refused = keep::<New>(&folder.lock(), LockMode::Write).unwrap_err();
    assert!(refused.is_schema_changed(), "{refused}");
    assert_eq!(fs::read(folder.lock()).unwrap(), before);
    refused.to_string()
}

/// What is said of a change that breaks nothing.
fn allowed<Old: DynamoItem, New: DynamoItem>() -> String {
    let folder = Folder::new();
    assert!(keep::<Old>(&folder.lock(), LockMode::Write).unwrap_err().is_stale_file());
    let stale = keep::<New>(&folder.lock(), LockMode::Write).unwrap_err();
    assert!(stale.is_stale_file(), "{stale}");
    keep::<New>(&folder.lock(), LockMode::Tell).unwrap();
    stale.to_string()
}

/// That nothing is said of a change, as nothing changes in what is stored.
fn same<Old: DynamoItem, New: DynamoItem>() {
    let folder = Folder::new();
    assert!(keep::<Old>(&folder.lock(), LockMode::Write).unwrap_err().is_stale_file());
    keep::<New>(&folder.lock(), LockMode::Tell).unwrap();
}

/// That one line of the message has all of these.
#[track_caller]
fn assert_line(message: &str, parts: &[&str]) {
    let has_all = |line: &str| parts.iter().all(|part| line.contains(part));
    assert!(message.lines().any(has_all), "{message}");
}

/// How many changes a message names.
fn count(message: &str) -> usize {
    message.lines().filter(|line| line.starts_with("  ")).count()
}

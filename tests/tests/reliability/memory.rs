//! Memory that does not grow with what goes through: measured in a process of its own.

use std::process::Command;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Result};
use futures_util::stream;
use tests::Student;

use crate::report::{count, say};

/// Set in the process that is measured.
pub(crate) const CHILD: &str = "DYNAMO_MEASURED_PROCESS";

/// The most memory that the process had so far, in KiB, where the system tells.
pub(crate) fn most_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// A table that takes everything and keeps nothing.
async fn load(items: u64) -> Result<()> {
    let faults = Faults::new().inject(Fault::answer(200, "{}").on("BatchWriteItem"));
    let students = Db::in_memory().with_faults(&faults).table::<Student>();
    let items = (0..items).map(|student_id| Student { student_id, ..Student::alice() });
    let done = students.load(stream::iter(items)).concurrency(8).await?;
    assert_eq!(done.written, done.requests * 25);
    Ok(())
}

/// Does nothing but in a process of its own, where it prints what it measured.
#[test]
fn measured_in_a_process_of_its_own() {
    let Ok(items) = std::env::var(CHILD) else { return };
    let items: u64 = items.parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(load(items / 10)).unwrap();
    let before = most_kib().unwrap_or_default();
    runtime.block_on(load(items)).unwrap();
    println!("grown by {} KiB", most_kib().unwrap_or_default() - before);
}

#[test]
fn a_load_takes_no_more_memory_for_more_items() {
    if most_kib().is_none() {
        say("memory: not measured, as this system has no /proc/self/status");
        return;
    }
    let items = count("DYNAMO_LOADED_ITEMS", 200_000);
    let grown = grown("memory::measured_in_a_process_of_its_own", items);
    say(&format!("memory: a load of {items} items had {grown} KiB more than one of a tenth of it"));
    assert!(grown < 16 * 1024, "{grown} KiB");
}

/// What that test prints to have grown by, in a process of its own.
pub(crate) fn grown(name: &str, number: u64) -> u64 {
    let child = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(CHILD, number.to_string())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(child.status.success(), "{text}");
    let grown = text.split_once("grown by ").unwrap().1;
    grown.split_once(" KiB").unwrap().0.parse().unwrap()
}

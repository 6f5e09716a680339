//! Memory that does not grow with what goes through: measured in a process of its own.

use std::process::Command;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Result};
use futures_util::stream;
use tests::{Answer, Service, Student};
use tokio::runtime::Builder;

use crate::crowd::crowd;
use crate::report::{count, say};

/// The rows of a scan that is measured.
const SCANNED: u64 = 100_000;

/// Says in the process that is measured what it has to do.
const TASK: &str = "DYNAMO_MEASURED_TASK";

/// A figure of this process in KiB, where the system tells.
fn kib(what: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    line.trim_start_matches(':').trim().strip_suffix("kB")?.trim().parse().ok()
}

/// The most memory that the process had so far.
fn most() -> u64 {
    kib("VmHWM").unwrap_or_default()
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

/// Four segments of a table of so many rows, 250 of them on a page, that is made as it is read.
async fn scan(rows: u64) -> Result<()> {
    let per_segment = rows / 4;
    let service = Service::new(move |asked| {
        let number = |value: &serde_json::Value| value.as_str().and_then(|text| text.parse().ok());
        let first = asked.body["Segment"].as_u64().unwrap() * per_segment;
        let last = number(&asked.body["ExclusiveStartKey"]["student_id"]["N"]);
        let start = last.map_or(first, |last: u64| last + 1);
        let end = (start + 250).min(first + per_segment);
        let items: Vec<_> = (start..end).map(student_json).collect();
        let mut page = format!(r#"{{"Items":[{}]"#, items.join(","));
        if end < first + per_segment {
            let last = end - 1;
            page += &format!(r#","LastEvaluatedKey":{{"student_id":{{"N":"{last}"}}}}"#);
        }
        Answer::ok(page + "}")
    });
    let mut stream = Db::new(service.client()).table::<Student>().scan().segments(4).stream();
    let mut seen = 0;
    while stream.try_next().await?.is_some() {
        seen += 1;
    }
    assert_eq!(seen, rows);
    Ok(())
}

fn student_json(id: u64) -> String {
    format!(
        r#"{{"student_id":{{"N":"{id}"}},"first_name":{{"S":"Alice"}},"last_name":{{"S":"Wonderland"}},"grades":{{"L":[{{"N":"90"}}]}}}}"#
    )
}

/// Does nothing but in a process of its own, where it prints what it measured.
#[test]
fn measured_in_a_process_of_its_own() {
    let Ok(task) = std::env::var(TASK) else { return };
    let runtime = Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let (first, then): (u64, u64) = match task.as_str() {
        "crowd" => {
            runtime.block_on(crowd()).unwrap();
            let first = most();
            runtime
                .block_on(async {
                    crowd().await?;
                    crowd().await
                })
                .unwrap();
            (first, most())
        }
        "scan" => {
            runtime.block_on(scan(SCANNED / 10)).unwrap();
            let first = most();
            runtime.block_on(scan(SCANNED)).unwrap();
            (first, most())
        }
        items => {
            let items: u64 = items.parse().unwrap();
            runtime.block_on(load(items / 10)).unwrap();
            let first = most();
            runtime.block_on(load(items)).unwrap();
            (first, most())
        }
    };
    println!("measured {first} {then}.");
}

/// The most memory after a first run, and after more of the same, in KiB.
fn measured(task: &str) -> Option<(u64, u64)> {
    kib("VmHWM")?;
    let name = "memory::measured_in_a_process_of_its_own";
    let child = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(TASK, task)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(child.status.success(), "{text}");
    let figures = text.split_once("measured ").unwrap().1.split_once('.').unwrap().0;
    let (first, then) = figures.split_once(' ').unwrap();
    Some((first.parse().unwrap(), then.parse().unwrap()))
}

#[test]
fn a_load_takes_no_more_memory_for_more_items() {
    let items = count("DYNAMO_LOADED_ITEMS", 200_000);
    let Some((first, then)) = measured(&items.to_string()) else {
        return say("memory: not measured, as this system does not tell");
    };
    let grown = then - first;
    say(&format!("memory: a load of {items} items had {grown} KiB more than one of a tenth of it"));
    assert!(grown < 16 * 1024, "{grown} KiB");
}

#[test]
fn a_scan_in_segments_takes_no_more_memory_for_more_rows() {
    let Some((first, then)) = measured("scan") else {
        return say("memory: not measured, as this system does not tell");
    };
    let grown = then - first;
    say(&format!(
        "memory: a scan of {SCANNED} rows had {grown} KiB more than one of a tenth of it"
    ));
    assert!(grown < 16 * 1024, "{grown} KiB");
}

#[test]
fn a_crowd_of_calls_leaves_no_memory_behind() {
    let Some((first, then)) = measured("crowd") else {
        return say("memory: not measured, as this system does not tell");
    };
    say(&format!(
        "memory: {first} KiB at most with 10000 calls in flight, {then} KiB after three such crowds"
    ));
    assert!(then < first + first / 4, "{first} KiB, then {then} KiB");
}

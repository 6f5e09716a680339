//! A bulk load: a hundred thousand students in constant memory, with a progress bar, and all of
//! them read back by a parallel scan.
//!
//! `cargo run --example bulk_load`, with `--aws` on the account that the environment names; there it
//! makes the table `students-bulk`, and deletes it at the end.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::time::Duration;

use dynamo_orm::{Db, DynamoItem, Result};
use futures_util::stream;
use indicatif::{ProgressBar, ProgressStyle};

const STUDENTS: u64 = 100_000;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students-bulk")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    first_name: String,
    last_name: String,
    grades: Vec<u32>,
}

fn student(student_id: u64) -> Student {
    let (first_name, grade) = match student_id % 3 {
        0 => ("Alice", 90),
        1 => ("Bob", 75),
        _ => ("Carol", 100),
    };
    let last_name = format!("Number {student_id}");
    Student {
        student_id,
        first_name: first_name.into(),
        last_name,
        grades: vec![grade, 100 - grade],
    }
}

fn bar(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:8} {bar:40} {pos:>7}/{len} {per_sec:>14} {eta}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(STUDENTS).with_style(style).with_message(what)
}

#[tokio::main]
async fn main() -> Result<()> {
    let db = match std::env::args().any(|argument| argument == "--aws") {
        true => Db::from_env().await,
        false => Db::in_memory(),
    };
    let students = db.table::<Student>();
    students.create_table().await?;

    // The stream is read as requests have room: it could be a file of any length.
    let writing = bar("writing");
    let loaded = students
        .load(stream::iter((0..STUDENTS).map(student)))
        .concurrency(8)
        .deadline(Duration::from_secs(60))
        .on_progress(|p| writing.set_position(p.written))
        .await?;
    writing.finish();

    let reading = bar("reading");
    let mut rows = students.scan().page_size(2_000).return_consumed_capacity().segments(4).stream();
    let (mut seen, mut sum) = (0, 0);
    while let Some(student) = rows.try_next().await? {
        seen += 1;
        sum += u64::from(student.grades.iter().sum::<u32>());
        reading.set_position(seen);
    }
    reading.finish();

    let read = rows.progress();
    println!(
        "wrote {} students, {} bytes, in {} requests and {:.1} s: {} write units",
        loaded.written,
        loaded.bytes,
        loaded.requests,
        loaded.elapsed.as_secs_f64(),
        loaded.consumed_capacity.map_or(0.0, |c| c.capacity_units),
    );
    println!(
        "read {seen} students, {} bytes, in {} requests and {:.1} s: {} read units",
        read.bytes,
        read.requests,
        read.elapsed.as_secs_f64(),
        read.consumed_capacity.map_or(0.0, |c| c.capacity_units),
    );
    assert_eq!((seen, sum), (STUDENTS, STUDENTS * 100));
    db.delete_table("students-bulk").await
}

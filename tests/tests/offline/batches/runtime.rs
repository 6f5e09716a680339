//! Batches where there is no runtime, and where answers are there at once.

use std::future::IntoFuture as _;
use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, ErrorKind, Table};
use futures_util::{FutureExt as _, stream};
use tests::Student;

fn student(student_id: u64) -> Student {
    Student { student_id, ..Student::alice() }
}

/// Answers without waiting for anything.
fn at_once() -> Table<Student> {
    let faults = Faults::new().inject(Fault::answer(200, "{}"));
    Db::in_memory().with_faults(&faults).table()
}

#[test]
fn what_may_have_to_pause_ends_at_once_where_there_is_no_clock() {
    let students = Db::in_memory().table::<Student>();
    let kind = |error: dynamo_orm::Error| error.kind();
    let put = students.batch_put((0..30).map(student)).send().now_or_never().unwrap();
    assert_eq!(put.map_err(kind), Err(ErrorKind::NotSent));
    let got = students.batch_get([1, 2]).send().now_or_never().unwrap();
    assert_eq!(got.map(drop).map_err(kind), Err(ErrorKind::NotSent));
    let load = students.load(stream::iter((0..30).map(student))).send().now_or_never().unwrap();
    assert_eq!(load.map(drop).map_err(kind), Err(ErrorKind::NotSent));
    let db = Db::in_memory();
    let write = db.transact_write().add(students.put(&student(1))).send().now_or_never().unwrap();
    assert_eq!(write.map_err(kind), Err(ErrorKind::NotSent));
}

#[tokio::test]
async fn answers_that_are_there_at_once_leave_others_their_turn() {
    let students = at_once();
    let mut turns = 0;
    let work = students.batch_put((0..20_000).map(student)).concurrency(4).into_future();
    let mut work = std::pin::pin!(work);
    while (&mut work).now_or_never().is_none() {
        turns += 1;
        tokio::task::yield_now().await;
    }
    // 800 answers, of which 32 are entered in one turn at most.
    assert!(turns >= 24, "{turns}");
}

#[tokio::test]
async fn a_deadline_passes_between_answers_that_are_there_at_once() {
    let students = at_once();
    let batch = students.batch_put((0..20_000).map(student)).deadline(Duration::from_nanos(1));
    let error = batch.await.unwrap_err();
    assert!(error.is_deadline_exceeded());
    let report = error.batch().unwrap();
    let parts = [
        report.written().count(),
        report.failed().count(),
        report.unprocessed().count(),
        report.not_sent().count(),
    ];
    assert_eq!(parts.iter().sum::<usize>(), 20_000);
    assert!(report.not_sent().count() > 0);
}

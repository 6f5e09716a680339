//! Ten thousand calls in flight at once on one client.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Result};
use tests::Student;
use tokio::runtime::{Builder, Runtime};

use crate::report::say;

const CALLS: u64 = 10_000;

fn student(student_id: u64) -> Student {
    Student { student_id, ..Student::alice() }
}

/// All calls start before any is awaited, so that all are in flight; gives the most that were.
pub(crate) async fn crowd() -> Result<usize> {
    // Long enough that the last call starts before the first is answered.
    let faults = Faults::new().inject(Fault::latency(Duration::from_secs(2)).after_calls(1));
    // Whether each ends is the question, not how long a busy machine takes for all of them.
    let patient = Db::in_memory().with_deadline(Duration::from_secs(3_600));
    let db = patient.with_faults(&faults);
    let students = db.table::<Student>();
    students.create_table().await?;
    let done = Arc::new(AtomicUsize::new(0));
    let calls: Vec<_> = (0..CALLS)
        .map(|id| {
            let (students, done) = (students.clone(), done.clone());
            tokio::spawn(async move {
                students.put(&student(id)).await?;
                done.fetch_add(1, Ordering::Relaxed);
                Ok::<(), dynamo_orm::Error>(())
            })
        })
        .collect();
    for call in calls {
        call.await.unwrap()?;
    }
    assert_eq!(done.load(Ordering::Relaxed), 10_000);
    assert_eq!(students.scan().page_size(1_000).count().await?, CALLS);
    Ok(faults.most_in_flight())
}

fn prove(runtime: &Runtime, name: &str) {
    let most = runtime.block_on(crowd()).unwrap();
    let calls = usize::try_from(CALLS).unwrap();
    assert!(most > calls / 10 && most <= calls, "{most} in flight");
    say(&format!("crowd on {name}: {CALLS} calls, at most {most} in flight, hung: 0"));
}

#[test]
fn ten_thousand_calls_on_one_thread_all_end() {
    let runtime = Builder::new_current_thread().enable_all().start_paused(true).build();
    prove(&runtime.unwrap(), "one thread");
}

#[test]
fn ten_thousand_calls_on_two_threads_all_end() {
    prove(
        &Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap(),
        "two threads",
    );
}

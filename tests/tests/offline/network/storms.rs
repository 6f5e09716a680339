//! A service that fails for a minute: what is sent into it, and how soon all is well again.

use std::collections::BTreeMap;
use std::time::Duration;

use dynamo_orm::{Db, Result};
use futures_util::stream;
use serde_json::json;
use tests::{Answer, Asked, Reaction, Service};
use tokio::time::Instant;

use super::{Reading, good, reading, readings};

const TAKES: Duration = Duration::from_millis(100);
const BEGINS: Duration = Duration::from_secs(4);
const ENDS: Duration = Duration::from_secs(64);
const LONG: Duration = Duration::from_secs(300);

fn failures() -> [(&'static str, Answer); 3] {
    [
        ("500", Answer::refusal(500, "InternalServerError", "")),
        ("503", Answer::refusal(503, "ServiceUnavailable", "")),
        ("throttled", Answer::refusal(400, "ProvisionedThroughputExceededException", "")),
    ]
}

fn is_out(at: Duration) -> bool {
    at >= BEGINS && at < ENDS
}

/// A service that answers in a tenth of a second, but for a minute that it fails in.
fn brown_out(failure: Answer) -> Service {
    Service::new(move |asked| match is_out(asked.at) {
        true => Reaction::After(Duration::from_millis(5), failure.clone()),
        false => Reaction::After(TAKES, Answer::ok(good(asked))),
    })
}

fn count(asked: &[Asked], from: Duration, to: Duration) -> usize {
    asked.iter().filter(|asked| asked.at >= from && asked.at < to).count()
}

/// Figures of a run of which each useful request is repeated until it is done.
struct Figures {
    /// Requests into the outage.
    into_it: usize,
    /// Of these, per hundred useful ones.
    of_the_useful: f64,
    /// After how long there are as many as before.
    well_after: Duration,
}

fn float(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}

fn figures(service: &Service) -> Figures {
    let asked = service.asked();
    let second = Duration::from_secs(1);
    let into_it = count(&asked, BEGINS, ENDS);
    // Two seconds before it: the rate when all is well.
    let rate = count(&asked, BEGINS - 2 * second, BEGINS) / 2;
    let well_after = (0..600)
        .map(|step| Duration::from_millis(step * 100))
        .find(|after| count(&asked, ENDS + *after, ENDS + *after + second) * 100 >= rate * 95)
        .unwrap();
    let of_the_useful = float(into_it) * 100.0 / float(asked.len() - into_it);
    Figures { into_it, of_the_useful, well_after }
}

fn check(what: &str, service: &Service) {
    let Figures { into_it, of_the_useful, well_after } = figures(service);
    say(&format!(
        "brown-out of 60 s, {what}: {into_it} requests into it, {of_the_useful:.1} % of the useful ones; full rate {well_after:?} after it"
    ));
    assert!(of_the_useful <= 20.0 && into_it > 0, "{what}: {of_the_useful} %");
    assert!(well_after <= Duration::from_secs(5), "{what}: {well_after:?}");
}

fn say(line: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr().lock(), "  {line}");
}

#[tokio::test(start_paused = true)]
async fn a_batch_outlives_a_minute_of_failures_and_adds_little_to_them() -> Result<()> {
    for (what, failure) in failures() {
        let service = brown_out(failure);
        let batch = readings(&service).batch_put((0..20_000).map(reading)).deadline(LONG);
        let done = batch.await?;
        assert_eq!(done.written, 20_000);
        check(&format!("batch of 20,000, {what}"), &service);
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_load_outlives_a_minute_of_failures_and_adds_little_to_them() -> Result<()> {
    for (what, failure) in failures() {
        let service = brown_out(failure);
        let load = readings(&service).load(stream::iter((0..20_000).map(reading))).deadline(LONG);
        assert_eq!(load.await?.written, 20_000);
        check(&format!("load of 20,000, {what}"), &service);
    }
    Ok(())
}

const TASKS: u64 = 10;

/// Many tasks that put one item after another, until well behind the outage; how many puts there were, by whether
/// they failed.
async fn puts(db: &Db) -> (usize, usize) {
    let started = Instant::now();
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            let table = db.table::<Reading>();
            tokio::spawn(async move {
                let (mut done, mut failed) = (0, 0);
                // Not all at the same instant, as in life.
                tokio::time::sleep(TAKES / 10 * u32::try_from(task).unwrap()).await;
                while started.elapsed() < ENDS + Duration::from_secs(20) {
                    match table.put(&reading(task)).await {
                        Ok(()) => done += 1,
                        Err(_) => failed += 1,
                    }
                    tokio::time::sleep(TAKES * 3).await;
                }
                (done, failed)
            })
        })
        .collect();
    let mut sum = (0, 0);
    for task in tasks {
        let (done, failed) = task.await.unwrap();
        sum = (sum.0 + done, sum.1 + failed);
    }
    sum
}

#[tokio::test(start_paused = true)]
async fn single_puts_of_many_tasks_are_repeated_by_the_allowance_and_no_more() {
    for (what, failure) in failures().into_iter().step_by(2) {
        let service = brown_out(failure);
        // One client for all tasks, and so one allowance.
        let (done, failed) = puts(&Db::new(service.client())).await;
        let Figures { well_after, .. } = figures(&service);
        let extra = service.asked().len() - done - failed;
        let share = float(extra) * 100.0 / float(done);
        say(&format!(
            "brown-out of 60 s, {TASKS} tasks of puts, {what}: {done} done, {failed} failed, {extra} attempts more ({share:.1} % of the useful ones), full rate {well_after:?} after it"
        ));
        assert!(failed > 0 && share <= 20.0, "{what}: {share}");
        assert!(well_after <= Duration::from_secs(5), "{what}: {well_after:?}");
    }
}

/// Of the requests behind those at the very beginning: how many, and the most in one millisecond.
fn crowding(service: &Service, at_first: usize) -> (usize, usize) {
    let mut by_instant = BTreeMap::<u128, usize>::new();
    let asked = service.asked();
    for request in &asked {
        *by_instant.entry((request.at - asked[0].at).as_millis()).or_default() += 1;
    }
    assert_eq!(by_instant.remove(&0), Some(at_first), "all begin together");
    (by_instant.values().sum(), by_instant.values().max().copied().unwrap_or_default())
}

#[tokio::test(start_paused = true)]
async fn repetitions_of_many_lanes_do_not_come_at_the_same_instant() {
    // The SDK has no part in the last one: the pauses are ours alone.
    let nothing_done = |asked: &Asked| {
        let nothing = json!({"UnprocessedItems": asked.body["RequestItems"]});
        Answer::ok(nothing.to_string())
    };
    let services = failures().map(|(what, failure)| (what, Service::always(failure)));
    for (what, service) in services.into_iter().chain([("unprocessed", Service::new(nothing_done))])
    {
        let batch = readings(&service).batch_put((0..1_600).map(reading)).concurrency(64);
        batch.deadline(Duration::from_secs(30)).await.unwrap_err();
        let (again, most) = crowding(&service, 64);
        say(&format!("64 lanes, {what}: {again} repetitions, at most {most} in a millisecond"));
        assert!(again >= 10 && most <= 8, "{what}: {most} of {again}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_batch_of_which_nothing_gets_through_comes_down_to_one_request_at_a_time() {
    let service = Service::always(Reaction::After(TAKES, Answer::refusal(500, "Oops", "")));
    let batch = readings(&service).batch_put((0..1_600).map(reading)).concurrency(64);
    batch.deadline(Duration::from_secs(60)).await.unwrap_err();
    let later: Vec<Duration> =
        service.asked().iter().map(|asked| asked.at).filter(|at| at.as_secs() >= 20).collect();
    assert!(later.len() >= 10, "it goes on finding out: {later:?}");
    assert!(later.windows(2).all(|pair| pair[1] - pair[0] >= TAKES), "{later:?}");
}

#[tokio::test(start_paused = true)]
async fn transactions_of_many_tasks_do_not_come_again_at_the_same_instant() {
    let cancelled = json!({
        "__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        "CancellationReasons": [{"Code": "TransactionConflict"}],
    });
    let cancelled = Answer::Http(400, cancelled.to_string().into_bytes(), Vec::new());
    let service = Service::always(cancelled);
    let db = Db::new(service.client()).with_deadline(Duration::from_secs(30));
    let write = || db.transact_write().add(db.table().insert(&reading(1)));
    let all: Vec<_> = (0..64).map(|_| tokio::spawn(write().send())).collect();
    for one in all {
        assert!(one.await.unwrap().unwrap_err().is_deadline_exceeded());
    }
    let (again, most) = crowding(&service, 64);
    assert!(again >= 500 && most <= 8, "{most} of {again}");
}

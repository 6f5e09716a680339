//! Every operation ends by its deadline, whatever it is that goes wrong for ever.

use std::time::Duration;

use dynamo_orm::{Db, WriteOutcome};
use tests::{Answer, Reaction, Service};
use tokio::time::Instant;

use super::{Ended as _, READS, ROUNDS, Start, TABLES, WRITES, all_operations, good};

const DEADLINE: Duration = Duration::from_secs(5);
const MARGIN: Duration = Duration::from_millis(50);

/// Runs it against such a service; how it failed and after how long.
async fn run(service: &Service, start: Start) -> (dynamo_orm::Result<()>, Duration) {
    let db = Db::new(service.client());
    let started = Instant::now();
    let answer = start(&db, DEADLINE).await;
    (answer, started.elapsed())
}

fn trickle() -> Service {
    Service::new(|asked| Reaction::Pieces {
        body: good(asked).into_bytes(),
        piece: 1,
        pause: Duration::from_secs(1),
        breaks_after: None,
    })
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_never_comes_ends_at_the_deadline_for_every_operation() {
    for (name, start) in all_operations() {
        let (answer, elapsed) = run(&Service::always(Answer::Silence), start).await;
        let error = answer.failed(name);
        assert!(error.is_deadline_exceeded(), "{name}: {error}");
        assert!(elapsed >= DEADLINE && elapsed <= DEADLINE + MARGIN, "{name}: {elapsed:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_of_one_byte_a_second_ends_at_the_deadline_for_every_operation() {
    // The answers of writes are shorter than the deadline is long: two bytes take two seconds.
    let reads = READS.into_iter().chain([ROUNDS[3], ROUNDS[6]]);
    for (name, start) in reads {
        let (answer, elapsed) = run(&trickle(), start).await;
        let error = answer.failed(name);
        assert!(error.is_deadline_exceeded(), "{name}: {error}");
        assert!(!error.may_have_been_applied(), "{name}");
        assert!(elapsed >= DEADLINE && elapsed <= DEADLINE + MARGIN, "{name}: {elapsed:?}");
    }
    let slow = || {
        Service::always(Reaction::Pieces {
            body: b"{\"ConsumedCapacity\":null}".to_vec(),
            piece: 1,
            pause: Duration::from_secs(1),
            breaks_after: None,
        })
    };
    let writes = WRITES.into_iter().chain([ROUNDS[0], ROUNDS[1], ROUNDS[2], ROUNDS[4], ROUNDS[5]]);
    for (name, start) in writes.chain(TABLES) {
        let (answer, elapsed) = run(&slow(), start).await;
        let error = answer.failed(name);
        assert!(error.is_deadline_exceeded(), "{name}: {error}");
        assert_eq!(error.outcome(), WriteOutcome::Unknown, "{name}");
        assert!(elapsed >= DEADLINE && elapsed <= DEADLINE + MARGIN, "{name}: {elapsed:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_trickles_in_before_the_deadline_is_read() {
    let (name, put) = WRITES[0];
    let (answer, elapsed) = run(&trickle(), put).await;
    answer.done(name);
    assert_eq!(elapsed, Duration::from_secs(2));
}

#[tokio::test(start_paused = true)]
async fn throttling_and_errors_without_end_end_by_the_deadline_for_every_operation() {
    for (status, code) in [
        (400, "ProvisionedThroughputExceededException"),
        (400, "ThrottlingException"),
        (500, "InternalServerError"),
        (503, "ServiceUnavailable"),
    ] {
        for (name, start) in all_operations() {
            let service = Service::always(Answer::refusal(status, code, "later"));
            let (answer, elapsed) = run(&service, start).await;
            let error = answer.failed(name);
            assert!(elapsed <= DEADLINE + MARGIN, "{name} of {code}: {elapsed:?}");
            assert_eq!(error.service_code(), Some(code), "{name}: {error}");
            let may_be = status >= 500 && WRITES.iter().chain(&TABLES).any(|(n, _)| *n == name);
            assert!(!may_be || error.outcome() == WriteOutcome::Unknown, "{name}: {error}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_sent_again_goes_on_to_the_deadline_and_no_further() {
    for answer in [
        Answer::refusal(400, "ProvisionedThroughputExceededException", "later"),
        Answer::refusal(500, "InternalServerError", "later"),
        Answer::Reset,
    ] {
        for (name, start) in ROUNDS {
            let (failed, elapsed) = run(&Service::always(answer.clone()), start).await;
            let error = failed.failed(name);
            assert!(error.is_deadline_exceeded(), "{name}: {error}");
            assert!(elapsed >= DEADLINE && elapsed <= DEADLINE + MARGIN, "{name}: {elapsed:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline_shorter_than_any_pause_holds_for_every_operation() {
    let short = Duration::from_millis(1);
    for answer in [
        Answer::Silence,
        Answer::refusal(400, "ThrottlingException", ""),
        Answer::refusal(500, "InternalServerError", ""),
    ] {
        for (name, start) in all_operations() {
            let db = Db::new(Service::always(answer.clone()).client());
            let started = Instant::now();
            start(&db, short).await.failed(name);
            assert!(started.elapsed() <= short + MARGIN, "{name}: {:?}", started.elapsed());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_trickle_between_good_pages_ends_the_stream_where_it_is() {
    let service = Service::new(|asked| match asked.body.get("ExclusiveStartKey") {
        Some(_) => Reaction::Answer(Answer::Silence),
        None => {
            let mut page: serde_json::Value = serde_json::from_str(&good(asked)).unwrap();
            page["LastEvaluatedKey"] =
                serde_json::json!({"station": {"S": "s-1"}, "number": {"N": "1"}});
            Answer::ok(page.to_string()).into()
        }
    });
    let mut rows = super::readings(&service).query("s-1").deadline(DEADLINE).stream();
    assert_eq!(rows.try_next().await.unwrap().unwrap().number, 1);
    let started = Instant::now();
    assert!(rows.try_next().await.unwrap_err().is_deadline_exceeded());
    assert_eq!(started.elapsed(), DEADLINE);
    assert!(rows.cursor().is_some() && !rows.is_done());
}

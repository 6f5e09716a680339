//! A network and a service that fail: the table and the report agree item by item.

use std::time::Duration;

use dynamo_orm::Result;
use dynamo_orm::faults::{Fault, FaultKind, Faults};
use tokio::time::Instant;

use super::{agrees, behind, indexes, orders, stored};

const HOUR: Duration = Duration::from_secs(3600);

/// One of each that may be over by the next attempt.
fn passing() -> [Fault; 9] {
    [
        Fault::throttle(),
        Fault::server_error(),
        Fault::server_error_after_apply(),
        Fault::unavailable(),
        Fault::reset_before_sending(),
        Fault::reset_after_applying(),
        Fault::truncated_body(),
        Fault::flipped_bit(),
        Fault::without_checksum(),
    ]
}

#[tokio::test(start_paused = true)]
async fn a_fault_at_any_call_is_got_over() -> Result<()> {
    for fault in passing() {
        for call in 1..=4 {
            let faults = Faults::new().inject(fault.clone().at_call(call));
            let (table, clean) = behind(&faults).await?;
            let done = table.batch_put(orders(100)).concurrency(1).await?;
            assert_eq!((done.written, done.requests), (100, 4), "{fault:?} at {call}");
            let is_repeated = fault.kind() != FaultKind::WithoutChecksum;
            assert_eq!(faults.calls(), 4 + u64::from(is_repeated), "{fault:?} at {call}");
            assert_eq!(stored(&clean).await?, (0..100).collect());
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_fault_that_stays_ends_at_the_deadline_and_table_and_report_agree() -> Result<()> {
    for fault in passing() {
        for calls in [0, 1, 3] {
            let kind = fault.kind();
            let faults = Faults::new().inject(fault.clone().after_calls(calls));
            let (table, clean) = behind(&faults).await?;
            let started = Instant::now();
            let deadline = Duration::from_secs(40);
            let batch = table.batch_put(orders(110)).concurrency(2).deadline(deadline);
            let Err(error) = batch.await else {
                assert_eq!(kind, FaultKind::WithoutChecksum);
                continue;
            };
            assert!(error.is_deadline_exceeded() && started.elapsed() == deadline, "{error}");
            let report = error.batch().unwrap();
            agrees(report, &clean).await?;
            assert_eq!(report.written_count(), usize::try_from(calls).unwrap() * 25, "{kind:?}");
            let in_doubt = report.failed().filter(|entry| entry.may_have_been_applied()).count();
            match kind {
                FaultKind::Throttle => {
                    assert_eq!((in_doubt, error.may_have_been_applied()), (0, false));
                }
                _ => assert!(in_doubt > 0 && error.may_have_been_applied(), "{kind:?}"),
            }
            faults.clear();
            report.rest().await?;
            assert_eq!(stored(&clean).await?, (0..110).collect());
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn storms_of_errors_and_of_throttling_are_outlasted() -> Result<()> {
    for fault in [Fault::server_error(), Fault::throttle(), Fault::reset_after_applying()] {
        let faults = Faults::new().inject(fault.times(120));
        let (table, clean) = behind(&faults).await?;
        let done = table.batch_put(orders(500)).deadline(HOUR).await?;
        assert_eq!((done.written, faults.injected().total()), (500, 120));
        // Each write needed one request that was heard, and no more.
        assert_eq!(faults.calls(), 120 + 20);
        assert_eq!(stored(&clean).await?, (0..500).collect());
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_reason_of_a_throttle_reaches_the_error_at_the_deadline() -> Result<()> {
    let arn = "arn:aws:dynamodb:us-east-1:1:table/orders";
    let throttle = Fault::throttle().with_reason("TableWriteKeyRangeThroughputExceeded", arn);
    let faults = Faults::new().inject(throttle.after_calls(1));
    let (table, _) = behind(&faults).await?;
    let error = table.batch_put(orders(50)).concurrency(1).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.is_throttled(), "{error}");
    let [reason] = error.throttling_reasons() else { panic!("{error}") };
    assert_eq!(reason.reason, "TableWriteKeyRangeThroughputExceeded");
    assert_eq!(reason.resource, arn);
    assert!(error.to_string().contains("TableWriteKeyRangeThroughputExceeded on arn:"), "{error}");
    Ok(())
}

#[tokio::test]
async fn credentials_that_expire_in_the_middle_lose_nothing_and_the_rest_finishes() -> Result<()> {
    let expired = Fault::refusal(400, "ExpiredTokenException", "the token has expired");
    let faults = Faults::new().inject(expired.after_calls(2));
    let (table, clean) = behind(&faults).await?;
    let error = table.batch_put(orders(120)).concurrency(1).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ExpiredTokenException"));
    let report = error.batch().unwrap();
    agrees(report, &clean).await?;
    assert_eq!(indexes(report.written()), (0..50).collect::<Vec<_>>());
    assert_eq!(indexes(report.failed()), (50..75).collect::<Vec<_>>());
    assert!(report.failed().all(|entry| !entry.may_have_been_applied()));

    let again = report.rest().await.unwrap_err();
    assert_eq!(again.batch().map(|report| (report.written_count(), report.given())), Some((0, 70)));
    faults.clear();
    assert_eq!(again.batch().unwrap().rest().await?.written, 70);
    assert_eq!(stored(&clean).await?, (0..120).collect());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn silence_ends_at_the_deadline_with_all_that_was_sent_in_doubt() -> Result<()> {
    for fault in [Fault::silence(), Fault::silence_after_apply()] {
        let faults = Faults::new().inject(fault.after_calls(1));
        let (table, clean) = behind(&faults).await?;
        let started = Instant::now();
        let batch = table.batch_put(orders(100)).concurrency(2).deadline(Duration::from_secs(5));
        let error = batch.await.unwrap_err();
        assert_eq!(started.elapsed(), Duration::from_secs(5));
        assert!(error.is_deadline_exceeded() && error.may_have_been_applied());
        let report = error.batch().unwrap();
        agrees(report, &clean).await?;
        assert_eq!((report.written_count(), report.failed().count()), (25, 50));
        assert!(report.failed().all(|e| e.may_have_been_applied() && e.error().is_none()));
        assert_eq!(indexes(report.not_sent()), (75..100).collect::<Vec<_>>());
    }
    Ok(())
}

/// All faults that pass at once, at random, and a deadline that may come at any moment.
#[tokio::test(start_paused = true)]
async fn under_all_faults_at_once_nothing_is_lost_and_nothing_is_told_wrongly() -> Result<()> {
    let (mut finished, mut ended) = (0, 0);
    for seed in 0..60 {
        let faults = Faults::seeded(seed).inject(Fault::latency(Duration::from_millis(20)));
        for fault in passing() {
            faults.add(fault.with_probability(0.06));
        }
        faults.add(Fault::unprocessed(0.3));
        let (table, clean) = behind(&faults).await?;
        let deadline = Duration::from_millis(100 * (seed + 1));
        match table.batch_put(orders(200)).concurrency(3).deadline(deadline).await {
            Ok(done) => {
                finished += 1;
                assert_eq!(done.written, 200);
            }
            Err(error) => {
                ended += 1;
                let report = error.batch().unwrap();
                agrees(report, &clean).await?;
                let mut open = report.failed().chain(report.unprocessed());
                let in_doubt = open.any(|entry| entry.may_have_been_applied());
                assert_eq!(error.may_have_been_applied(), in_doubt, "seed {seed}");
                report.rest().deadline(HOUR).await?;
            }
        }
        assert_eq!(clean.scan().all().await?, orders(200), "seed {seed}");
    }
    assert!(finished > 0 && ended > 0, "{finished} finished, {ended} did not");
    Ok(())
}

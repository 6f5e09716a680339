//! What the service leaves unprocessed: sent again, and never lost count of.

use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use dynamo_orm::faults::{Fault, FaultKind, Faults};
use dynamo_orm::{Db, Result};
use tokio::time::Instant;

use super::{Order, adds_up, agrees, behind, indexes, order, orders, polled, stored};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test(start_paused = true)]
async fn all_left_for_up_to_fifty_rounds_is_written_in_the_end() -> Result<()> {
    for rounds in [1, 2, 3, 10, 50] {
        let faults = Faults::new().inject(Fault::unprocessed(1.0).times(rounds));
        let (table, clean) = behind(&faults).await?;
        let batch = table.batch_put(orders(60)).concurrency(1).deadline(HOUR);
        let progress = batch.handle();
        let watched = polled(batch.into_future(), |_| {
            adds_up(&progress.report());
            true
        });
        let done = watched.await.unwrap()?;
        assert_eq!((done.written, done.requests), (60, 3 + rounds));
        assert_eq!(stored(&clean).await?, (0..60).collect());
        assert_eq!(progress.report().written_count(), 60);
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn any_part_left_at_random_is_written_in_the_end_and_adds_up_all_the_time() -> Result<()> {
    for seed in 0..30 {
        let share = [0.04, 0.5, 0.9][usize::try_from(seed % 3).unwrap()];
        let faults = Faults::seeded(seed)
            .inject(Fault::throttle().with_probability(0.2))
            .inject(Fault::unprocessed(share).times(50));
        let (table, clean) = behind(&faults).await?;
        let batch = table.batch_put(orders(130)).deadline(HOUR);
        let progress = batch.handle();
        let (mut most, mut not_sent) = (0, indexes(progress.report().not_sent()));
        let watched = polled(batch.into_future(), |_| {
            let report = progress.report();
            adds_up(&report);
            assert!(report.written_count() >= most, "what is written stays written");
            most = report.written_count();
            let rest = indexes(report.not_sent());
            assert!(rest.iter().all(|index| not_sent.contains(index)), "what was sent was sent");
            not_sent = rest;
            true
        });
        assert_eq!(watched.await.unwrap()?.written, 130);
        assert_eq!(stored(&clean).await?, (0..130).collect());
        assert!(faults.injected().of(FaultKind::Unprocessed) > 0, "seed {seed}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn deletes_that_are_left_are_deleted_in_the_end() -> Result<()> {
    let faults = Faults::seeded(3).inject(Fault::unprocessed(0.5).times(20));
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(100)).await?;
    let batch = table.batch_delete(&orders(90)).put(&table, &order(200)).deadline(HOUR);
    assert_eq!(batch.await?.written, 91);
    assert_eq!(stored(&clean).await?, (90..100).chain([200]).collect());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_it_on_time_with_the_exact_remainder() -> Result<()> {
    for (writes, requests) in [(25, 0), (100, 0), (100, 1), (100, 2), (110, 4)] {
        for millis in [1, 40, 700, 7_000, 90_000] {
            let faults = Faults::new().inject(Fault::unprocessed(1.0).after_calls(requests));
            let (table, clean) = behind(&faults).await?;
            let deadline = Duration::from_millis(millis);
            let started = Instant::now();
            let batch = table.batch_put(orders(writes)).concurrency(1).deadline(deadline);
            let error = batch.await.unwrap_err();
            let late = started.elapsed().checked_sub(deadline).unwrap();
            assert!(late <= Duration::from_millis(50), "{late:?} late");
            assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error}");

            let report = error.batch().unwrap();
            agrees(report, &clean).await?;
            let written = usize::try_from(requests).unwrap() * 25;
            assert_eq!(indexes(report.written()), (0..written).collect::<Vec<_>>());
            let left = indexes(report.unprocessed());
            let end = (written + 25).min(report.given());
            assert_eq!(left, (written..end).collect::<Vec<_>>());
            assert_eq!(indexes(report.not_sent()), (end..report.given()).collect::<Vec<_>>());
            faults.clear();
            report.rest().await?;
            assert_eq!(stored(&clean).await?, (0..writes).collect());
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_whole_request_that_is_throttled_is_unprocessed_and_no_failure() -> Result<()> {
    for millis in [100, 1_700, 45_000] {
        let faults = Faults::new().inject(Fault::throttle());
        let (table, clean) = behind(&faults).await?;
        let batch = table.batch_put(orders(60)).concurrency(1);
        let error = batch.deadline(Duration::from_millis(millis)).await.unwrap_err();
        assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error}");
        let report = error.batch().unwrap();
        agrees(report, &clean).await?;
        // Also while the SDK pauses between its own attempts.
        assert_eq!(indexes(report.unprocessed()), (0..25).collect::<Vec<_>>(), "{millis} ms");
        assert_eq!(indexes(report.not_sent()), (25..60).collect::<Vec<_>>());
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_was_left_once_and_waits_for_its_turn_was_sent() -> Result<()> {
    // The first round leaves all; the second is on its way to a service that never answers.
    let faults = Faults::new()
        .inject(Fault::unprocessed(1.0).times(1))
        .inject(Fault::latency(HOUR))
        .inject(Fault::silence());
    let (table, clean) = behind(&faults).await?;
    let batch = table.batch_put(orders(10)).deadline(HOUR / 2);
    let error = batch.await.unwrap_err();
    let report = error.batch().unwrap();
    agrees(report, &clean).await?;
    assert_eq!((report.failed().count(), report.not_sent().count()), (10, 0));
    assert!(error.may_have_been_applied());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_was_sent_once_is_never_told_as_not_sent_while_the_sdk_holds_it_back() -> Result<()> {
    // With adaptive retries the SDK delays requests of a client that was throttled before it sends them.
    let clean = Db::in_memory();
    clean.table::<Order>().create_table().await?;
    let adaptive = clean.client().config().to_builder().retry_config(RetryConfig::adaptive());
    let faults = Faults::new().inject(Fault::throttle());
    let db = Db::new(Client::from_conf(adaptive.build())).with_faults(&faults);
    let batch = db.table::<Order>().batch_put(orders(10)).deadline(Duration::from_secs(300));
    let progress = batch.handle();
    let watched = polled(batch.into_future(), |poll| {
        let report = progress.report();
        adds_up(&report);
        assert_eq!(report.not_sent().count(), if poll == 0 { 10 } else { 0 }, "{report}");
        true
    });
    assert!(watched.await.unwrap().unwrap_err().is_deadline_exceeded());
    assert!(faults.calls() >= 3, "one request and its repetitions: {faults:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_before_the_remainder_leaves_doubt_in_the_entries_and_in_the_error()
-> Result<()> {
    // The first attempt is applied and its reply lost; all that the SDK sends after it is left.
    let faults = Faults::new()
        .inject(Fault::reset_after_applying().at_call(1))
        .inject(Fault::unprocessed(1.0));
    let (table, clean) = behind(&faults).await?;
    let error = table.batch_put(orders(5)).deadline(Duration::from_secs(9)).await.unwrap_err();
    let report = error.batch().unwrap();
    agrees(report, &clean).await?;
    assert_eq!(stored(&clean).await?.len(), 5);
    assert_eq!(report.unprocessed().filter(|entry| entry.may_have_been_applied()).count(), 5);
    assert!(error.may_have_been_applied(), "five entries may be in the table: {error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn progress_is_told_while_it_happens() -> Result<()> {
    let faults = Faults::new().inject(Fault::latency(Duration::from_secs(1)));
    let (table, _) = behind(&faults).await?;
    let batch = table.batch_put(orders(100)).concurrency(1);
    let progress = batch.handle();
    let told = |progress: &dynamo_orm::BatchHandle| {
        let report = progress.report();
        (report.written_count(), report.failed().count(), report.not_sent().count())
    };
    assert_eq!(told(&progress), (0, 0, 100));
    let task = tokio::spawn(batch.into_future());
    for second in 0..4 {
        tokio::time::sleep_until(Instant::now() + Duration::from_millis(500)).await;
        // What is on its way may be applied or not.
        assert_eq!(told(&progress), (second * 25, 25, 75 - second * 25));
        tokio::time::sleep(Duration::from_millis(500)).await;
        tokio::task::yield_now().await;
        while progress.report().written_count() == second * 25 {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(task.await.unwrap()?.written, 100);
    assert_eq!(told(&progress), (100, 0, 0));
    Ok(())
}

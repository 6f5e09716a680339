//! How long a batch waits before it sends again, on a paused clock.

use std::time::Duration;

use dynamo_orm::Result;
use serde_json::json;
use tests::Answer;

use super::{all_done, answer, item, key, leaves, on, orders, put};

/// Each pause is between half of its bound and all of it, to the millisecond of Tokio's timers.
fn assert_bounds(pauses: &[Duration], bounds: &[u64]) {
    assert_eq!(pauses.len(), bounds.len(), "{pauses:?}");
    for (pause, bound) in pauses.iter().zip(bounds) {
        let (least, most) = (Duration::from_millis(bound / 2), Duration::from_millis(bound + 1));
        assert!((least..=most).contains(pause), "{pauses:?} in {bounds:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn pauses_double_up_to_four_seconds_while_nothing_is_done() -> Result<()> {
    let nothing = || leaves((0..25).map(put));
    let (table, stub) = on(std::iter::repeat_with(nothing).take(10).chain([all_done()]));
    table.batch_put(orders(25)).deadline(Duration::from_secs(600)).await?;
    assert_bounds(&stub.pauses(), &[50, 100, 200, 400, 800, 1_600, 3_200, 4_000, 4_000, 4_000]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn pauses_are_short_again_as_soon_as_one_write_is_done() -> Result<()> {
    let left = [25, 25, 25, 25, 24, 24, 24, 3, 2, 2, 0];
    let answers = left.into_iter().map(|count| leaves((25 - count..25).map(put)));
    let (table, stub) = on(answers);
    table.batch_put(orders(25)).await?;
    assert_bounds(&stub.pauses(), &[50, 100, 200, 400, 50, 100, 200, 50, 50, 100]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn pauses_are_not_the_same_for_all() -> Result<()> {
    let mut seen = Vec::new();
    for _ in 0..20 {
        let (table, stub) = on([leaves([put(0)]), all_done()]);
        table.batch_put(orders(1)).await?;
        seen.extend(stub.pauses());
    }
    seen.sort_unstable();
    seen.dedup();
    assert!(seen.len() > 3, "{seen:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_throttled_request_pauses_as_one_that_was_left() -> Result<()> {
    let throttle = || Answer::refusal(400, "ThrottlingException", "slow down");
    // Three attempts of the SDK to each request, with its own pauses between them.
    let (table, stub) = on(std::iter::repeat_with(throttle).take(9).chain([all_done()]));
    let done = table.batch_put(orders(5)).deadline(Duration::from_secs(600)).await?;
    assert_eq!((done.written, done.requests), (5, 4));
    let ours: Vec<Duration> = stub.pauses().into_iter().skip(2).step_by(3).collect();
    assert_bounds(&ours, &[50, 100, 200]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn reads_pause_alike() -> Result<()> {
    // Brings the items from `left` up to those that came before, and leaves the keys below.
    let some = |left: u64, before: u64| {
        let items: Vec<_> = (left..before).map(item).collect();
        let keys: Vec<_> = (0..left).map(key).collect();
        let unread = json!({"orders": {"Keys": keys}});
        answer(&json!({"Responses": {"orders": items}, "UnprocessedKeys": unread}))
    };
    let last = json!({"Responses": {"orders": [item(0), item(1)]}, "UnprocessedKeys": {}});
    let answers = [some(9, 9), some(9, 9), some(9, 9), some(2, 9), some(2, 2), answer(&last)];
    let (table, stub) = on(answers);
    let got = table.batch_get(&orders(9)).await?;
    assert_eq!(got.items, orders(9));
    assert_bounds(&stub.pauses(), &[50, 100, 200, 50, 100]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_deadline_within_a_pause_is_kept_to_the_millisecond() {
    for millis in [1, 10, 60, 333, 4_321] {
        let nothing = || leaves((0..25).map(put));
        let (table, _) = on(std::iter::repeat_with(nothing).take(50));
        let (deadline, started) = (Duration::from_millis(millis), tokio::time::Instant::now());
        let error = table.batch_put(orders(25)).deadline(deadline).await.unwrap_err();
        assert!(error.is_deadline_exceeded());
        let late = started.elapsed().checked_sub(deadline);
        assert!(late.is_some_and(|late| late <= Duration::from_millis(1)), "{late:?}");
        assert_eq!(error.batch().map(|report| report.unprocessed().count()), Some(25));
    }
}

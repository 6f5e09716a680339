//! Futures and handles: what is known after a drop, how many requests there are at once.

use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{
    BatchGet, BatchGetHandle, BatchGetReport, BatchGot, BatchHandle, BatchReport, BatchRun,
    BatchWrite, BatchWritten, Db, Result,
};

use super::{Order, agrees, behind, orders, polled, stored};

/// That it goes to another thread, and lives as long as it has to.
fn moves<T: Send + 'static>() {}

fn shares<T: Send + Sync + 'static>() {}

#[tokio::test]
async fn batches_their_futures_and_their_reports_go_to_other_threads() -> Result<()> {
    shares::<(BatchHandle, BatchReport, BatchWritten)>();
    shares::<(BatchGetHandle, BatchGetReport, BatchGot<Order>)>();
    moves::<(BatchWrite, BatchRun<BatchWritten>)>();
    moves::<(BatchGet<Order>, <BatchGet<Order> as IntoFuture>::IntoFuture)>();
    let (table, clean) = behind(&Faults::new()).await?;
    // Of what is given nothing is borrowed.
    let (batch, get, delete) = {
        let many = orders(60);
        (table.batch_put(&many), table.batch_get(&many), table.batch_delete(&many[..30]))
    };
    assert!(tokio::spawn(get.into_future()).await.unwrap()?.items.is_empty());
    tokio::spawn(batch.into_future()).await.unwrap()?;
    tokio::spawn(async move { delete.await }).await.unwrap()?;
    assert_eq!(stored(&clean).await?, (30..60).collect());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn there_are_never_more_requests_at_once_than_were_allowed_and_as_many_where_they_can()
-> Result<()> {
    for concurrency in [1, 2, 3, 8, 40, 256] {
        let faults = Faults::new()
            .inject(Fault::latency(Duration::from_millis(10)))
            .inject(Fault::unprocessed(0.2).with_probability(0.5));
        let (table, _) = behind(&faults).await?;
        table.batch_put(orders(500)).concurrency(concurrency).await?;
        assert_eq!(faults.most_in_flight(), concurrency.min(20));
        faults.reset_counts();
        table.batch_get(&orders(500)).concurrency(concurrency).await?;
        assert_eq!(faults.most_in_flight(), concurrency.min(5));
    }
    let faults = Faults::new().inject(Fault::latency(Duration::from_millis(10)));
    let (table, _) = behind(&faults).await?;
    table.batch_put(orders(2_000)).await?;
    assert_eq!(faults.most_in_flight(), 8, "if nothing was said");
    Ok(())
}

#[tokio::test]
async fn no_request_at_once_and_more_than_256_are_refused_before_sending() -> Result<()> {
    let faults = Faults::new();
    let (table, _) = behind(&faults).await?;
    for concurrency in [0, 257, usize::MAX] {
        for count in [0, 30] {
            let put = table.batch_put(orders(count)).concurrency(concurrency).await.unwrap_err();
            let got = table.batch_get(&orders(count)).concurrency(concurrency).await.unwrap_err();
            for error in [put, got] {
                assert!(error.is_invalid_input() && error.batch().is_none(), "{error}");
                assert!(error.to_string().contains("1 to 256 requests may be"), "{error}");
            }
        }
    }
    assert_eq!(faults.calls(), 0);
    Ok(())
}

fn troubled(seed: u64) -> Faults {
    Faults::seeded(seed)
        .inject(Fault::latency(Duration::from_millis(5)))
        .inject(Fault::reset_after_applying().at_call(2))
        .inject(Fault::throttle().at_call(3))
        .inject(Fault::truncated_body().at_call(5))
        .inject(Fault::unprocessed(0.4).times(3))
}

#[tokio::test(start_paused = true)]
async fn a_future_that_is_dropped_at_any_poll_leaves_a_report_that_is_right() -> Result<()> {
    let mut polls = 0;
    loop {
        let faults = troubled(u64::try_from(polls).unwrap());
        let (table, clean) = behind(&faults).await?;
        let batch = table.batch_put(orders(130)).concurrency(2).deadline(Duration::from_secs(3600));
        let progress = batch.handle();
        let done = polled(batch.into_future(), |poll| poll < polls).await;
        let is_done = done.is_some();
        done.transpose()?;
        // What was sent goes on without the future; the report told it before.
        let report = progress.report();
        agrees(&report, &clean).await?;
        if polls < 2 {
            assert_eq!(report.not_sent().count(), if polls == 0 { 130 } else { 80 });
        }
        faults.clear();
        report.rest().await?;
        assert_eq!(clean.scan().all().await?, orders(130));
        if is_done {
            assert_eq!(report.written_count(), 130);
            break;
        }
        polls += 1;
    }
    assert!(polls > 10, "dropped at {polls} polls");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_read_that_is_dropped_at_any_poll_tells_what_it_found() -> Result<()> {
    let mut polls = 0;
    loop {
        let faults = troubled(u64::try_from(polls).unwrap());
        let (table, clean) = behind(&faults).await?;
        clean.batch_put(orders(150)).await?;
        // Of the keys every third is missing, and one is given twice.
        let keys = (0..225).map(|n| ("c-1", if n % 3 == 2 { 1_000 + n } else { n - n / 3 }));
        let batch = table.batch_get(keys.chain([("c-1", 0)])).concurrency(2);
        let batch = batch.deadline(Duration::from_secs(3600));
        let progress = batch.handle();
        let done = polled(batch.into_future(), |poll| poll < polls).await;
        let report = progress.report();
        let (found, missing) = (report.found::<Order>()?, report.missing::<Order>()?);
        let unread = report.unread::<Order>()?;
        assert_eq!(found.len() + missing.len() + unread.len(), 226);
        assert_eq!(report.given(), 226);
        assert!(missing.iter().all(|key| key.order_id >= 1_000));
        let first = found.len() - usize::from(found.len() > 1 && found.last() == found.first());
        assert!(found[..first].is_sorted_by_key(|order| order.order_id));
        if let Some(got) = done.transpose()? {
            assert_eq!((got.items.len(), got.missing.len(), unread.len()), (151, 75, 0));
            break;
        }
        polls += 1;
    }
    assert!(polls > 10, "dropped at {polls} polls");
    Ok(())
}

#[tokio::test]
async fn a_handle_outlives_the_batch_and_is_good_before_it_is_sent() -> Result<()> {
    let (table, _) = behind(&Faults::new()).await?;
    let batch = table.batch_put(orders(3));
    let progress = batch.handle();
    let same = progress.clone();
    assert_eq!(progress.report().not_sent().count(), 3);
    drop(batch);
    assert_eq!(same.report().not_sent().count(), 3);
    let rest = progress.report().rest();
    assert_eq!(rest.await?.written, 3);
    let got = table.batch_get(&orders(3));
    let progress = got.handle();
    assert_eq!(progress.report().unread::<Order>()?.len(), 3);
    got.await?;
    assert_eq!(progress.report().found::<Order>()?, orders(3));
    Ok(())
}

/// Orders whose iterator looks at a batch whenever it is asked for anything, and promises too many.
struct Looking(std::vec::IntoIter<Order>, BatchHandle);

impl Iterator for Looking {
    type Item = Order;

    fn next(&mut self) -> Option<Order> {
        assert!(self.1.report().given() > 0);
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX - self.1.report().given(), None)
    }
}

#[tokio::test]
async fn what_gives_the_items_of_a_batch_may_look_at_the_batch() -> Result<()> {
    let (table, _) = behind(&Faults::new()).await?;
    let batch = table.batch_put([&orders(1)[0]]);
    let looking = Looking(orders(40).split_off(1).into_iter(), batch.handle());
    assert_eq!(batch.put_all(&table, looking).await?.written, 40);
    Ok(())
}

#[tokio::test]
async fn a_batch_that_is_not_awaited_sends_nothing() -> Result<()> {
    let faults = Faults::new();
    let (table, _) = behind(&faults).await?;
    drop(table.batch_put(orders(3)).send());
    drop(table.batch_get(&orders(3)).send());
    drop(table.batch_delete(&orders(3)).into_future());
    drop(Db::in_memory().batch_write().put(&table, &orders(1)[0]));
    assert_eq!(faults.calls(), 0);
    Ok(())
}

//! Any number of reads, in requests of the service's size.

use std::time::Duration;

use dynamo_orm::faults::{Fault, FaultKind, Faults};
use dynamo_orm::{Db, DynamoItem, DynamoValue, Result};
use tokio::time::Instant;

use super::{Order, behind, order, orders, stored};

#[derive(Debug, PartialEq, DynamoValue)]
struct Noted {
    note: Option<String>,
}

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn a_hundred_reads_share_a_request_and_none_needs_none() -> Result<()> {
    let faults = Faults::new();
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(201)).await?;
    for (reads, requests) in [(0, 0), (1, 1), (100, 1), (101, 2), (200, 2), (201, 3)] {
        faults.reset_counts();
        let got = table.batch_get(&orders(reads)).return_consumed_capacity().await?;
        assert_eq!(got.items, orders(reads));
        assert!(got.missing.is_empty());
        assert_eq!((faults.calls(), faults.calls_of("BatchGetItem")), (requests, requests));
        let units = (reads > 0).then_some(f64::from(reads) / 2.0);
        assert_eq!(got.consumed_capacity.map(|c| c.capacity_units), units);
    }
    Ok(())
}

#[tokio::test]
async fn items_come_in_the_order_of_the_keys_with_a_place_for_each_that_is_missing() -> Result<()> {
    let (table, clean) = behind(&Faults::new()).await?;
    clean.batch_put(orders(150)).await?;
    let keys = || (0..300).rev().map(|n| ("c-1", n));
    let got = table.batch_get(keys()).await?;
    assert_eq!(got.items, (0..150).rev().map(order).collect::<Vec<_>>());
    let missing: Vec<u32> = got.missing.iter().map(|key| key.order_id).collect();
    assert_eq!(missing, (150..300).rev().collect::<Vec<_>>());
    let expected: Vec<Option<Order>> =
        (0..300).rev().map(|n| (n < 150).then(|| order(n))).collect();
    assert_eq!(got.into_options(), expected);
    assert_eq!(
        table.batch_get(keys()).await?.missing,
        table.batch_get(keys()).consistent_read().await?.missing
    );
    Ok(())
}

#[tokio::test]
async fn a_key_given_twice_is_asked_for_once_and_answered_twice() -> Result<()> {
    let faults = Faults::new();
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(60)).await?;
    let numbers: Vec<u32> = (0..100).chain([5, 99, 5]).chain(0..100).collect();
    let got =
        table.batch_get(numbers.iter().map(|n| ("c-1", *n))).return_consumed_capacity().await?;
    assert_eq!((faults.calls(), got.items.len(), got.missing.len()), (1, 122, 81));
    assert_eq!(got.consumed_capacity.map(|c| c.capacity_units), Some(50.0));
    let expected = numbers.iter().map(|n| (*n < 60).then(|| order(*n)));
    assert_eq!(got.into_options(), expected.collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn a_part_is_read_without_its_keys_and_each_stands_at_its_place() -> Result<()> {
    let (table, clean) = behind(&Faults::new()).await?;
    clean.batch_put(orders(120)).await?;
    clean.put(&Order { note: None, ..order(7) }).await?;
    let got = table.batch_get((0..140).rev().map(|n| ("c-1", n))).project::<Noted>().await?;
    assert_eq!((got.items.len(), got.missing.len()), (120, 20));
    let expected =
        (0..140).rev().map(|n| (n < 120).then(|| Noted { note: order(n).note.filter(|_| n != 7) }));
    assert_eq!(got.into_options(), expected.collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn what_does_not_fit_an_answer_of_16_mb_is_read_by_the_next() -> Result<()> {
    let faults = Faults::new();
    let (table, clean) = behind(&faults).await?;
    let large = |n| Order { note: Some("x".repeat(390_000)), ..order(n) };
    clean.batch_put((0..50).map(large)).await?;
    let got = table.batch_get(&orders(60)).await?;
    assert_eq!(faults.calls(), 2);
    assert_eq!(got.missing.len(), 10);
    assert!(got.items.iter().map(|order| order.order_id).eq(0..50));
    assert!(got.items.iter().all(|order| order.note.as_ref().map(String::len) == Some(390_000)));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn keys_that_are_left_are_asked_for_again_and_a_missing_item_is_no_unread_one() -> Result<()>
{
    for seed in 0..20 {
        let share = [1.0, 0.5, 0.03][usize::try_from(seed % 3).unwrap()];
        let faults = Faults::seeded(seed).inject(Fault::unprocessed(share).times(1 + seed));
        let (table, clean) = behind(&faults).await?;
        clean.batch_put(orders(130)).await?;
        let got = table.batch_get(&orders(160)).project::<Noted>().deadline(HOUR).await?;
        assert_eq!((got.items.len(), got.missing.len()), (130, 30), "seed {seed}");
        assert!(got.items.iter().zip(orders(130)).all(|(part, order)| part.note == order.note));
        assert!(faults.injected().of(FaultKind::Unprocessed) > 0, "seed {seed}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn at_the_deadline_what_was_read_is_there_and_the_rest_is_unread_and_not_missing()
-> Result<()> {
    let faults = Faults::new().inject(Fault::unprocessed(1.0).after_calls(1));
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(90)).await?;
    clean.batch_put((150..200).map(order)).await?;
    let (started, deadline) = (Instant::now(), Duration::from_secs(3));
    let batch = table.batch_get(&orders(250)).concurrency(1).deadline(deadline);
    let error = batch.await.unwrap_err();
    assert_eq!(started.elapsed(), deadline);
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied());
    assert!(
        error.to_string().starts_with("90 of 250 found, 10 missing, 150 unread: orders: "),
        "{error}"
    );
    assert!(error.batch().is_none());

    let report = error.batch_get().unwrap();
    assert_eq!(report.found::<Order>()?, orders(90));
    let numbers = |keys: Vec<<Order as DynamoItem>::Key>| {
        keys.into_iter().map(|key| key.order_id).collect::<Vec<_>>()
    };
    assert_eq!(numbers(report.missing::<Order>()?), (90..100).collect::<Vec<_>>());
    let unread = report.unread::<Order>()?;
    faults.clear();
    let rest = table.batch_get(&unread).await?;
    assert_eq!(numbers(unread), (100..250).collect::<Vec<_>>());
    assert_eq!((rest.items.len(), rest.missing.len()), (50, 100));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_fault_at_any_call_of_a_read_is_got_over() -> Result<()> {
    for fault in [
        Fault::throttle(),
        Fault::server_error(),
        Fault::reset_before_sending(),
        Fault::reset_after_applying(),
        Fault::truncated_body(),
        Fault::flipped_bit(),
        Fault::without_checksum(),
    ] {
        for call in 1..=3 {
            let faults = Faults::seeded(call).inject(fault.clone().at_call(call));
            let (table, clean) = behind(&faults).await?;
            clean.batch_put(orders(250)).await?;
            let got = table.batch_get(&orders(260)).concurrency(1).await?;
            assert_eq!((got.items, got.missing.len()), (orders(250), 10), "{fault:?} at {call}");
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_storm_is_outlasted_by_reads_too() -> Result<()> {
    let faults = Faults::new()
        .inject(Fault::throttle().times(40))
        .inject(Fault::server_error().times(40))
        .inject(Fault::reset_after_applying().times(40));
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(300)).await?;
    assert_eq!(table.batch_get(&orders(300)).deadline(HOUR).await?.items, orders(300));
    assert_eq!(faults.calls(), 120 + 3);
    Ok(())
}

#[tokio::test]
async fn a_refused_read_tells_what_was_found_before() -> Result<()> {
    let expired = Fault::refusal(400, "ExpiredTokenException", "expired").at_call(2);
    let faults = Faults::new().inject(expired);
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(300)).await?;
    let error = table.batch_get(&orders(300)).concurrency(1).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ExpiredTokenException"));
    let report = error.batch_get().unwrap();
    assert_eq!(report.found::<Order>()?, orders(100));
    let unread = report.unread::<Order>()?;
    assert_eq!((unread.len(), report.missing::<Order>()?.len()), (200, 0));
    assert_eq!(table.batch_get(unread).await?.items.len(), 200);
    Ok(())
}

#[tokio::test]
async fn an_item_that_cannot_be_read_names_its_key_and_loses_no_other() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "orders")]
    struct Strict {
        #[dynamo(partition_key)]
        customer_id: String,
        #[dynamo(sort_key)]
        order_id: u32,
        note: String,
    }
    let db = Db::in_memory();
    let table = db.table::<Order>();
    table.create_table().await?;
    table.batch_put(orders(10)).await?;
    table.put(&Order { note: None, ..order(4) }).await?;
    let error = db.table::<Strict>().batch_get((0..12).map(|n| ("c-1", n))).await.unwrap_err();
    assert!(error.is_decode() && !error.may_have_been_applied());
    assert!(
        error.to_string().ends_with(
            "orders[customer_id=\"c-1\", order_id=4].note: expected S, found no attribute"
        ),
        "{error}"
    );
    let report = error.batch_get().unwrap();
    assert_eq!(report.found::<Order>()?.len(), 10);
    assert_eq!(report.missing::<Strict>()?.len(), 2);
    assert!(report.found::<Strict>().unwrap_err().is_decode());
    assert_eq!(stored(&table).await?.len(), 10);
    Ok(())
}

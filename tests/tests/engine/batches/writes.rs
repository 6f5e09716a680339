//! Any number of writes, in requests of the service's size.

use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Result};
use tests::{Student, new_table};

use super::{Order, adds_up, agrees, behind, indexes, order, orders, stored};

#[tokio::test]
async fn any_number_of_items_is_written_and_read_back_in_the_order_of_the_keys() -> Result<()> {
    let table = new_table::<Order>().await?;
    let many = orders(257);
    let done = table.batch_put(&many).return_consumed_capacity().await?;
    assert_eq!((done.written, done.requests), (257, 11));
    assert_eq!(done.consumed_capacity.map(|c| c.capacity_units), Some(257.0));

    let keys = (0..300).rev().map(|n| ("c-1", n));
    let found = table.batch_get(keys).await?;
    let expected: Vec<Order> = (0..257).rev().map(order).collect();
    assert_eq!(found.items, expected);
    assert_eq!(found.missing.first().map(|key| key.order_id), Some(299));
    assert_eq!(found.missing.len(), 43);

    table.batch_delete(&many).await?;
    assert_eq!(table.scan().count().await?, 0);
    Ok(())
}

#[tokio::test]
async fn twenty_five_writes_share_a_request_and_none_needs_none() -> Result<()> {
    for (writes, requests) in [(0, 0), (1, 1), (25, 1), (26, 2), (50, 2), (51, 3)] {
        let faults = Faults::new();
        let (table, clean) = behind(&faults).await?;
        let many = orders(writes);
        let done = table.batch_put(&many).await?;
        assert_eq!((done.written, done.requests), (many.len(), requests));
        assert_eq!((faults.calls(), faults.calls_of("BatchWriteItem")), (requests, requests));
        assert_eq!(clean.scan().all().await?, many);

        let done = table.batch_delete(many.iter().map(Order::key)).await?;
        assert_eq!((done.written, faults.calls()), (many.len(), 2 * requests));
        assert!(stored(&clean).await?.is_empty());
    }
    Ok(())
}

/// A hundred thousand are written in the offline tests: the engine takes a quarter of a minute for them.
#[tokio::test]
async fn ten_thousand_items_are_written_by_four_hundred_requests() -> Result<()> {
    let faults = Faults::new();
    let (table, clean) = behind(&faults).await?;
    let batch = table.batch_put((0..10_000).map(order));
    let progress = batch.handle();
    let done = batch.await?;
    assert_eq!((done.written, done.requests, faults.calls()), (10_000, 400, 400));
    assert_eq!(clean.scan().count().await?, 10_000);
    let report = progress.report();
    assert_eq!((report.written_count(), report.given()), (10_000, 10_000));
    Ok(())
}

#[tokio::test]
async fn what_is_given_may_be_owned_borrowed_or_made_on_the_way() -> Result<()> {
    let table = new_table::<Order>().await?;
    let many = orders(30);
    table.batch_put(&many).await?;
    table.batch_put(many.clone()).await?;
    table.batch_put(many.iter().filter(|order| order.order_id > 9)).await?;
    table.batch_put((0..30).map(order)).await?;
    assert_eq!(table.scan().all().await?, many);
    table.batch_delete(many.iter().take(10)).await?;
    table.batch_delete((10..20).map(|n| ("c-1", n))).await?;
    table.batch_delete(many.iter().skip(20).map(Order::key)).await?;
    assert_eq!(table.scan().count().await?, 0);
    Ok(())
}

#[tokio::test]
async fn one_batch_puts_and_deletes_in_several_tables() -> Result<()> {
    let db = Db::in_memory();
    let (table, students) = (db.table::<Order>(), db.table::<Student>());
    table.create_table().await?;
    students.create_table().await?;
    table.batch_put(orders(40)).await?;

    let faults = Faults::new();
    let many = (1..=30).map(|student_id| Student { student_id, ..Student::alice() });
    let batch = db.clone().with_faults(&faults).batch_write();
    let batch = batch.put(&students, &Student::alice()).delete(&table, ("c-1", 0));
    let done = batch
        .delete_all(&table, (1..20).map(|n| ("c-1", n)))
        .put_all(&students, many)
        .put(&table, &Order { note: None, ..order(39) })
        .await?;
    assert_eq!((done.written, done.requests, faults.calls()), (52, 3, 3));

    assert_eq!(stored(&table).await?, (20..40).collect());
    assert_eq!(table.get(("c-1", 39)).await?.and_then(|order| order.note), None);
    assert_eq!(students.scan().count().await?, 31);
    Ok(())
}

#[tokio::test]
async fn each_entry_tells_its_table_its_verb_its_item_and_its_key() -> Result<()> {
    let db = Db::in_memory();
    let (table, students) = (db.table::<Order>().named("orders-eu"), db.table::<Student>());
    let batch = db.batch_write().put(&students, &Student::alice());
    let batch = batch.delete(&table, ("c-1", 7)).put(&table, &order(8));
    let report = batch.handle().report();
    let entries: Vec<_> = report.not_sent().collect();
    let told: Vec<_> = entries.iter().map(|e| (e.index(), e.table(), e.is_delete())).collect();
    assert_eq!(told, [(0, "students", false), (1, "orders-eu", true), (2, "orders-eu", false)]);

    assert_eq!(entries[0].item::<Student>()?, Student::alice());
    assert_eq!(entries[0].key::<Student>()?, Student::alice().key());
    assert_eq!(entries[1].key::<Order>()?, order(7).key());
    assert_eq!(
        (entries[2].item::<Order>()?, entries[2].key::<Order>()?),
        (order(8), order(8).key())
    );

    let error = entries[1].item::<Order>().unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(
        error.to_string(),
        "orders-eu[customer_id=\"c-1\", order_id=7]: this entry deletes by a key; it has no item, only `key`"
    );
    assert!(entries[0].item::<Order>().unwrap_err().is_decode());
    assert!(entries[2].key::<Student>().unwrap_err().is_decode());
    Ok(())
}

#[tokio::test]
async fn a_refusal_ends_the_batch_and_tells_what_is_written_and_what_was_never_sent() -> Result<()>
{
    let refusal = Fault::refusal(400, "ValidationException", "no").at_call(2);
    let faults = Faults::new().inject(refusal);
    let (table, clean) = behind(&faults).await?;
    let error = table.batch_put(orders(70)).concurrency(1).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ValidationException"));
    assert!(!error.may_have_been_applied() && faults.calls() == 2);
    assert!(
        error
            .to_string()
            .starts_with("25 of 70 written, 25 failed, 0 unprocessed, 20 not sent: orders: "),
        "{error}"
    );

    let report = error.batch().unwrap();
    agrees(report, &clean).await?;
    assert_eq!(indexes(report.written()), (0..25).collect::<Vec<_>>());
    assert_eq!(indexes(report.failed()), (25..50).collect::<Vec<_>>());
    assert_eq!(indexes(report.not_sent()), (50..70).collect::<Vec<_>>());
    for entry in report.failed() {
        assert_eq!(entry.error().and_then(|e| e.service_code()), Some("ValidationException"));
        assert!(!entry.may_have_been_applied());
    }
    assert_eq!(report.rest().await?.written, 45);
    assert_eq!(stored(&clean).await?, (0..70).collect());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn requests_in_flight_are_waited_for_after_a_refusal_and_no_more_are_sent() -> Result<()> {
    let faults = Faults::new()
        .inject(Fault::latency(Duration::from_secs(2)))
        .inject(Fault::refusal(400, "ValidationException", "no").at_call(3));
    let (table, clean) = behind(&faults).await?;
    let error = table.batch_put(orders(300)).concurrency(4).await.unwrap_err();
    let report = error.batch().unwrap();
    agrees(report, &clean).await?;
    assert_eq!(faults.calls(), 4);
    assert_eq!((report.written_count(), report.failed().count()), (75, 25));
    assert_eq!(indexes(report.not_sent()), (100..300).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_only_pauses_is_not_waited_for_after_a_refusal() -> Result<()> {
    let after = |millis| Fault::latency(Duration::from_millis(millis));
    let faults = Faults::new()
        .inject(Fault::refusal(400, "ValidationException", "no").at_call(3))
        .inject(after(990).at_call(1))
        .inject(after(1_000).at_call(2))
        .inject(Fault::unprocessed(1.0));
    let (table, clean) = behind(&faults).await?;
    let started = tokio::time::Instant::now();
    let error = table.batch_put(orders(75)).await.unwrap_err();
    assert_eq!(started.elapsed(), Duration::from_secs(1), "the last answer was there");
    let report = error.batch().unwrap();
    agrees(report, &clean).await?;
    assert_eq!((report.unprocessed().count(), report.failed().count()), (50, 25));
    Ok(())
}

#[tokio::test]
async fn the_rest_of_the_rest_can_fail_and_be_finished_too() -> Result<()> {
    let faults = Faults::new();
    for call in [2, 3, 5] {
        faults.add(Fault::refusal(400, "ValidationException", "no").at_call(call));
    }
    let (table, clean) = behind(&faults).await?;
    let mut batch = table.batch_put(orders(110)).concurrency(1);
    let mut given = Vec::new();
    while let Err(error) = {
        given.push(batch.handle().report().given());
        batch.await
    } {
        let report = error.batch().unwrap();
        adds_up(report);
        batch = report.rest().concurrency(1);
    }
    assert_eq!(given, [110, 85, 85, 60]);
    assert_eq!(stored(&clean).await?, (0..110).collect());
    Ok(())
}

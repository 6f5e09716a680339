//! Keys that are given twice.

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Error, Number, Result};
use tests::new_table;

use super::{Order, adds_up, behind, indexes, order, orders, stored};

fn noted(order_id: u32, note: &str) -> Order {
    Order { note: Some(note.into()), ..order(order_id) }
}

/// What is refused for a key that is given twice, by the writes of these places.
fn assert_names(error: &Error, key: u32, first: usize, second: usize) {
    assert!(error.is_invalid_input() && !error.may_have_been_applied(), "{error}");
    let place = format!("orders[customer_id=\"c-1\", order_id={key}]: ");
    let both = format!("given twice, by the writes {first} and {second};");
    let text = error.to_string();
    assert!(text.starts_with(&place) && text.contains(&both), "{text}");
}

#[tokio::test]
async fn a_key_given_twice_is_refused_before_sending_whichever_requests_it_would_be_in()
-> Result<()> {
    let faults = Faults::new();
    let (table, _) = behind(&faults).await?;
    for (count, first, second) in [(2, 0, 1), (25, 3, 24), (26, 0, 25), (90, 30, 89), (90, 88, 89)]
    {
        let mut many = orders(count);
        many[second] = noted(many[first].order_id, "again");
        let key = many[second].order_id;
        assert_names(&table.batch_put(&many).await.unwrap_err(), key, first, second);
        assert_names(&table.batch_delete(&many).await.unwrap_err(), key, first, second);
    }
    assert_eq!(faults.calls(), 0);
    Ok(())
}

#[tokio::test]
async fn a_put_and_a_delete_of_one_key_are_a_key_given_twice() -> Result<()> {
    let faults = Faults::new();
    let (table, clean) = behind(&faults).await?;
    let db = Db::in_memory();
    let batch = db.batch_write().put(&table, &order(1)).put(&table, &order(2));
    assert_names(&batch.delete(&table, ("c-1", 1)).await.unwrap_err(), 1, 0, 2);
    let batch = db.batch_write().delete(&table, ("c-1", 1)).put(&table, &order(1));
    assert_names(&batch.await.unwrap_err(), 1, 0, 1);
    let batch = table.batch_delete([("c-1", 1)]).delete(&clean, ("c-1", 1));
    assert_names(&batch.await.unwrap_err(), 1, 0, 1);
    assert_eq!(faults.calls(), 0);
    Ok(())
}

#[tokio::test]
async fn with_last_wins_the_last_write_of_a_key_counts_in_whichever_requests_they_would_be()
-> Result<()> {
    for (first, second) in [(0, 1), (3, 24), (0, 25), (30, 89), (24, 25)] {
        let faults = Faults::new();
        let (table, clean) = behind(&faults).await?;
        let mut many = orders(90);
        many[second] = noted(many[first].order_id, "last");
        let key = ("c-1", many[first].order_id);
        let done = table.batch_put(&many).last_wins().concurrency(1).await?;
        assert_eq!((done.written, done.requests, faults.calls()), (90, 4, 4));
        assert_eq!(clean.get(key).await?, Some(many[second].clone()));
        assert_eq!(clean.scan().count().await?, 89);

        let done = table.batch_put(&many).delete(&table, key).last_wins().await?;
        assert_eq!((done.written, clean.get(key).await?), (91, None));
        let batch = table.batch_delete([key]).put_all(&table, &many).delete(&table, key);
        batch.put(&table, &noted(key.1, "back")).last_wins().await?;
        assert_eq!(clean.get(key).await?, Some(noted(key.1, "back")));
    }
    Ok(())
}

#[tokio::test]
async fn a_hundred_writes_of_one_key_are_one_write() -> Result<()> {
    let faults = Faults::new();
    let (table, clean) = behind(&faults).await?;
    let many = (0..100).map(|n| noted(1, &n.to_string()));
    let batch = table.batch_put(many).last_wins();
    let progress = batch.handle();
    let done = batch.await?;
    assert_eq!((done.written, done.requests), (100, 1));
    assert_eq!(clean.scan().all().await?, [noted(1, "99")]);
    adds_up(&progress.report());
    assert_eq!(progress.report().written_count(), 100);
    Ok(())
}

#[tokio::test]
async fn a_write_that_another_stands_for_shares_its_fate() -> Result<()> {
    let refusal = Fault::refusal(400, "ValidationException", "no").at_call(2);
    let faults = Faults::new().inject(refusal);
    let (table, clean) = behind(&faults).await?;
    // The writes 0, 1 and 2 stand for nothing: the last of their keys are in requests 1, 2 and 3.
    let many = [noted(10, "old"), noted(40, "old"), noted(60, "old")].into_iter().chain(orders(70));
    let error = table.batch_put(many).last_wins().concurrency(1).await.unwrap_err();
    let report = error.batch().unwrap();
    adds_up(report);
    let with = |first: usize, rest: std::ops::Range<usize>| {
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    };
    assert_eq!(indexes(report.written()), with(0, 3..28));
    assert_eq!(indexes(report.failed()), with(1, 28..53));
    assert_eq!(indexes(report.not_sent()), with(2, 53..73));
    let replaced = report.failed().next().unwrap();
    assert_eq!(replaced.item::<Order>()?, noted(40, "old"));
    assert_eq!(replaced.error().and_then(Error::service_code), Some("ValidationException"));

    let rest = report.rest().await?;
    assert_eq!((rest.written, rest.requests), (47, 2));
    assert_eq!(clean.scan().all().await?, orders(70));
    Ok(())
}

#[tokio::test]
async fn numbers_of_one_value_are_one_key_in_whatever_spelling() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "prices")]
    struct Price {
        #[dynamo(partition_key)]
        amount: Number,
        note: String,
    }
    let price = |amount: &str| Price { amount: amount.parse().unwrap(), note: amount.into() };
    let prices = new_table::<Price>().await?;
    for (one, other) in [("1", "1.0"), ("100", "1E2"), ("0", "-0.00"), ("-12.50", "-1.25e1")] {
        let both = [price(one), price(other)];
        let error = prices.batch_put(&both).await.unwrap_err();
        assert!(error.is_invalid_input(), "{one} and {other}: {error}");
        prices.batch_put(&both).last_wins().await?;
        let got = prices.batch_get(&both).await?;
        assert!(got.missing.is_empty());
        let notes: Vec<_> = got.items.iter().map(|price| price.note.as_str()).collect();
        assert_eq!(notes, [other, other], "one item, for both keys");
        prices.batch_delete([&price(one)]).await?;
    }
    prices.batch_put([price("1"), price("-1"), price("10"), price("0.1")]).await?;
    assert_eq!(prices.scan().count().await?, 4);
    Ok(())
}

#[tokio::test]
async fn two_handles_on_one_name_are_one_table_and_one_key_in_two_tables_is_two() -> Result<()> {
    let db = Db::in_memory();
    let (one, other) = (db.table::<Order>(), db.table::<Order>().named("orders"));
    let archive = db.table::<Order>().named("archive");
    one.create_table().await?;
    archive.create_table().await?;
    let batch = db.batch_write().put(&one, &order(1)).put(&other, &noted(1, "two"));
    assert_names(&batch.await.unwrap_err(), 1, 0, 1);
    let batch = db.batch_write().put(&one, &order(1)).put(&archive, &noted(1, "old"));
    assert_eq!(batch.put(&other, &order(2)).await?.requests, 1);
    assert_eq!(stored(&one).await?, [1, 2].into());
    assert_eq!(archive.get(("c-1", 1)).await?, Some(noted(1, "old")));
    Ok(())
}

#[tokio::test]
async fn text_and_bytes_that_look_alike_are_two_keys() -> Result<()> {
    let table = new_table::<Order>().await?;
    let of = |customer: &str, order_id| Order { customer_id: customer.into(), ..order(order_id) };
    // Parts that would be one text if they were joined, and two forms of one letter.
    let alike = [of("c", 11), of("c1", 1), of("c-1", 1), of("\u{e9}", 1), of("e\u{301}", 1)];
    table.batch_put(&alike).await?;
    assert_eq!(table.scan().count().await?, 5);
    assert_eq!(table.batch_get(&alike).await?.items, alike);
    Ok(())
}

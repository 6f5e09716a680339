//! Batches of writes: what is sent, and answers that cannot be true.

use std::time::Duration;

use dynamo_orm::{BatchReport, Db, DynamoItem, ErrorKind, Result};
use serde_json::{Value, json};
use tests::{Answer, Stub, Student};

use super::{Order, all_done, answer, bodies, delete, item, key, leaves, on, order, orders, put};

#[tokio::test]
async fn requests_are_what_the_service_expects() -> Result<()> {
    let (table, stub) = on(vec![all_done(); 3]);
    table.batch_put([order(1), order(2)]).return_consumed_capacity().await?;
    table.batch_delete([("c-1", 3)]).await?;
    let students = Db::new(stub.client()).table::<Student>();
    let batch = Db::new(stub.client()).batch_write().put(&table, &order(4));
    batch.delete(&students, 7).delete(&table, ("c-1", 5)).await?;
    let expected = [
        json!({"RequestItems": {"orders": [put(1), put(2)]}, "ReturnConsumedCapacity": "TOTAL"}),
        json!({"RequestItems": {"orders": [delete(3)]}}),
        json!({"RequestItems": {
            "orders": [put(4), delete(5)],
            "students": [{"DeleteRequest": {"Key": {"student_id": {"N": "7"}}}}],
        }}),
    ];
    assert_eq!(bodies(&stub), expected);
    assert!(stub.requests().iter().all(|(operation, _)| operation == "BatchWriteItem"));
    Ok(())
}

#[tokio::test]
async fn a_hundred_thousand_writes_are_four_thousand_requests_with_each_of_them_once() -> Result<()>
{
    let (table, stub) = on(vec![all_done(); 4_000]);
    let many =
        (0..100_000).map(|number| Order { note: String::new(), data: vec![], ..order(number) });
    let batch = table.batch_put(many);
    let progress = batch.handle();
    let done = batch.await?;
    assert_eq!((done.written, done.requests), (100_000, 4_000));
    assert_eq!(progress.report().written_count(), 100_000);
    let mut numbers: Vec<u64> = Vec::new();
    for body in bodies(&stub) {
        let writes = body["RequestItems"]["orders"].as_array().unwrap();
        assert_eq!(writes.len(), 25);
        let number =
            |put: &Value| put["PutRequest"]["Item"]["number"]["N"].as_str()?.parse::<u64>().ok();
        numbers.extend(writes.iter().map(|put| number(put).unwrap()));
    }
    numbers.sort_unstable();
    assert!(numbers.into_iter().eq(0..100_000));
    Ok(())
}

#[tokio::test]
async fn requests_are_split_by_their_bytes_as_well() -> Result<()> {
    const MOST: usize = 16 * 1024 * 1024;
    let of = |number, note: &str, data: usize| Order {
        note: note.into(),
        data: vec![7; data],
        ..order(number)
    };
    // Each item is nearly 400 KB for the service; its JSON is as long, a third longer, six times as long.
    let plain = "x".repeat(409_000);
    let control = "\u{1}".repeat(409_000);
    for (writes, note, data, requests) in
        [(25, plain.as_str(), 0, 1), (25, "", 409_000, 1), (8, control.as_str(), 0, 2)]
    {
        let (table, stub) = on(vec![all_done(); 9]);
        let done = table.batch_put((0..writes).map(|number| of(number, note, data))).await?;
        assert_eq!(done.requests, requests);
        let sizes = stub.sizes();
        assert_eq!(sizes.len(), usize::try_from(requests).unwrap());
        assert!(sizes.iter().all(|size| *size <= MOST), "{sizes:?}");
        // Another item would not have fitted any request but the last.
        let (last, full) = sizes.split_last().unwrap();
        let item = sizes.iter().sum::<usize>() / done.written;
        assert!(full.iter().all(|size| size + item > MOST) && last <= &MOST, "{sizes:?}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn one_that_is_left_is_sent_again_as_it_was_given_however_the_service_spells_it() -> Result<()>
{
    let spelt = json!({"PutRequest": {"Item": {
        "number": {"N": "1.70E1"}, "customer": {"S": "c-1"}, "note": {"S": "another"},
    }}});
    let (table, stub) = on([leaves([spelt]), all_done()]);
    let done = table.batch_put(orders(25)).await?;
    assert_eq!((done.written, done.requests), (25, 2));
    assert_eq!(bodies(&stub)[1], json!({"RequestItems": {"orders": [put(17)]}}));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_is_left_is_sent_again_in_order_and_before_what_was_never_sent() -> Result<()> {
    let left = [leaves([put(9), put(3), put(21)]), all_done(), all_done()];
    let (table, stub) = on(left);
    table.batch_put(orders(60)).concurrency(1).await?;
    let second = &bodies(&stub)[1]["RequestItems"]["orders"];
    let expected: Vec<Value> = [3, 9, 21].into_iter().chain(25..47).map(put).collect();
    assert_eq!(second, &Value::Array(expected));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_that_was_named_by_its_arn_may_be_answered_by_its_name() -> Result<()> {
    let arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
    for name in [arn, "orders"] {
        let left = json!({"UnprocessedItems": {name: [put(1), delete(2)]}});
        let (table, stub) = on([answer(&left), all_done()]);
        let table = table.named(arn);
        table.batch_put(orders(2)).delete(&table, ("c-1", 2)).await?;
        assert_eq!(bodies(&stub)[1], json!({"RequestItems": {arn: [put(1), delete(2)]}}));
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_of_another_account_is_not_taken_for_one_of_its_name() -> Result<()> {
    let arn = "arn:aws:dynamodb:us-east-1:210987654321:table/orders";
    let (here, stub) = on([leaves([put(1)]), all_done()]);
    let there = here.clone().named(arn);
    // The one that may be meant by the name comes first.
    let batch = Db::new(stub.client()).batch_write().put(&there, &order(1)).put(&here, &order(1));
    assert_eq!(batch.await?.written, 2);
    assert_eq!(bodies(&stub)[1], json!({"RequestItems": {"orders": [put(1)]}}));
    Ok(())
}

/// Sends three puts and a delete, and gives the report of the error.
async fn refused(body: &str) -> (dynamo_orm::Error, BatchReport, usize) {
    let (table, stub) = on([Answer::ok(body), all_done()]);
    let batch = table.batch_put(orders(3)).delete(&table, ("c-1", 3));
    let error = batch.await.err().unwrap_or_else(|| panic!("{body} was believed"));
    let report = error.batch().unwrap().clone();
    (error, report, stub.requests().len())
}

#[tokio::test]
async fn answers_that_leave_what_was_not_asked_for_are_errors_and_nothing_is_counted_twice() {
    let of = |left: Value| json!({"UnprocessedItems": left}).to_string();
    let larger: Vec<Value> = (0..26).map(put).collect();
    let foreign = json!({"PutRequest": {"Item": {"student_id": {"N": "1"}}}});
    for body in [
        of(json!({"students": [put(1)]})),
        of(json!({"orders": [put(1)], "students": [put(1)]})),
        of(json!({"orders": [put(4)]})),
        of(json!({"orders": [put(1), put(1)]})),
        of(json!({"orders": [put(1), delete(1)]})),
        of(json!({"orders": [delete(1)]})),
        of(json!({"orders": [put(3)]})),
        of(json!({"orders": larger})),
        of(json!({"orders": [foreign]})),
        of(json!({"orders": [{"PutRequest": {"Item": {}}}]})),
        of(json!({"xorders": [put(1)]})),
        of(json!({"/orders": [put(1)]})),
    ] {
        let (error, report, requests) = refused(&body).await;
        assert!(error.is_protocol() && error.kind() == ErrorKind::Protocol, "{body}: {error:?}");
        assert_all_in_doubt(&error, &report, requests, &body);
    }
}

#[tokio::test]
async fn answers_of_another_shape_are_errors_and_never_all_written() {
    let of = |left: Value| json!({"UnprocessedItems": left}).to_string();
    for body in [
        of(Value::Null),
        of(json!([])),
        of(json!("all")),
        of(json!({"orders": null})),
        of(json!({"orders": {}})),
        of(json!({"orders": [null]})),
        of(json!({"orders": [{}]})),
        of(json!({"orders": [[]]})),
        of(json!({"orders": [item(1)]})),
        of(json!({"orders": [key(1)]})),
        of(json!({"orders": [{"PutRequest": null}]})),
        of(json!({"orders": [{"PutRequest": {}}]})),
        of(json!({"orders": [{"PutRequest": {"Item": null}}]})),
        of(json!({"orders": [{"PutRequest": {"Key": key(1)}}]})),
        of(json!({"orders": [{"UpdateRequest": {"Key": key(1)}}]})),
        of(
            json!({"orders": [{"PutRequest": {"Item": item(1)}, "DeleteRequest": {"Key": key(3)}}]}),
        ),
        "<html>welcome</html>".into(),
        "[]".into(),
        "null".into(),
        "{\"UnprocessedItems\":{}".into(),
        "{\"UnprocessedItems\":{}} and more".into(),
        format!("{{\"UnprocessedItems\":{{\"orders\":[{}", put(1)),
    ] {
        let (error, report, requests) = refused(&body).await;
        assert!(error.is_decode(), "{body}: {error:?}");
        assert_all_in_doubt(&error, &report, requests, &body);
    }
}

fn assert_all_in_doubt(
    error: &dynamo_orm::Error,
    report: &BatchReport,
    requests: usize,
    body: &str,
) {
    assert!(error.may_have_been_applied() && requests == 1, "{body}");
    let failed: Vec<usize> = report.failed().map(|entry| entry.index()).collect();
    assert_eq!(
        (failed, report.given(), report.written_count()),
        (vec![0, 1, 2, 3], 4, 0),
        "{body}"
    );
    let others = report.unprocessed().count() + report.not_sent().count();
    assert_eq!(others, 0, "{body}");
    for entry in report.failed() {
        assert!(entry.may_have_been_applied() && entry.error().is_some(), "{body}");
    }
}

#[tokio::test]
async fn answers_that_say_in_other_words_that_all_is_done_are_believed() -> Result<()> {
    for body in [
        "{}",
        r#"{"UnprocessedItems":{}}"#,
        r#"{"UnprocessedItems":{"orders":[]}}"#,
        r#" { "ItemCollectionMetrics" : {"orders":[{"x":null}]}, "Unprocessed\u0049tems" : { } , "ConsumedCapacity":null}"#,
    ] {
        let (table, _) = on([Answer::ok(body)]);
        let done = table.batch_put(orders(3)).await?;
        assert_eq!((done.written, done.consumed_capacity), (3, None), "{body}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_lie_in_the_second_round_takes_nothing_from_the_first() {
    let (table, _) = on([leaves([put(1), put(2)]), leaves([put(0)])]);
    let error = table.batch_put(orders(3)).await.unwrap_err();
    assert!(error.is_protocol(), "{error}");
    let report = error.batch().unwrap();
    let of = |entries: Vec<dynamo_orm::BatchEntry<'_>>| -> Vec<usize> {
        entries.iter().map(dynamo_orm::BatchEntry::index).collect()
    };
    assert_eq!(of(report.written().collect()), [0]);
    assert_eq!(of(report.failed().collect()), [1, 2]);
}

#[tokio::test(start_paused = true)]
async fn consumed_capacity_is_summed_over_requests_and_tables_as_far_as_it_is_told() -> Result<()> {
    let consumed = |units: [f64; 2], left: Value| {
        let capacity = units.map(|units| json!({"TableName": "t", "CapacityUnits": units}));
        answer(&json!({"UnprocessedItems": left, "ConsumedCapacity": capacity}))
    };
    let answers = [
        consumed([1.5, 2.0], json!({"orders": [put(0)]})),
        all_done(),
        consumed([0.5, 4.0], json!({})),
    ];
    let (table, _) = on(answers);
    let done = table.batch_put(orders(30)).concurrency(1).return_consumed_capacity().await?;
    assert_eq!(done.requests, 2);
    assert_eq!(done.consumed_capacity.map(|c| c.capacity_units), Some(3.5));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_batch_whose_every_reply_is_lost_ends_at_its_deadline_with_all_in_doubt() {
    for answers in [vec![Answer::Reset; 500], vec![Answer::ok_with_crc("{}", 1); 500]] {
        let (table, _) = on(answers);
        let batch = table.batch_put(orders(30)).deadline(Duration::from_secs(20));
        let started = tokio::time::Instant::now();
        let error = batch.await.unwrap_err();
        assert!(error.is_deadline_exceeded() && error.may_have_been_applied());
        assert_eq!(started.elapsed(), Duration::from_secs(20));
        let report = error.batch().unwrap();
        assert_eq!(report.failed().filter(|entry| entry.may_have_been_applied()).count(), 30);
        assert!(report.failed().all(|entry| entry.key::<Order>().is_ok()));
    }
}

#[tokio::test]
async fn entries_that_cannot_be_read_as_their_type_are_errors() {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "orders")]
    struct Other {
        #[dynamo(partition_key)]
        customer: u64,
    }
    let stub = Stub::new([Answer::refusal(400, "ValidationException", "no")]);
    let table = Db::new(stub.client()).table::<Order>();
    let error = table.batch_put(orders(1)).await.unwrap_err();
    let entry = error.batch().unwrap().failed().next().unwrap();
    for error in [entry.item::<Other>().unwrap_err(), entry.key::<Other>().unwrap_err()] {
        assert!(error.is_decode(), "{error}");
        assert!(error.to_string().starts_with("orders["), "{error}");
    }
}

//! What is refused before sending, and that nothing shows values.

use std::error::Error as _;
use std::fmt::Write as _;
use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Error, Result};
use tests::new_table;

use super::{Order, behind, order, orders};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "readings")]
struct Reading {
    #[dynamo(partition_key)]
    sensor: String,
    values: Vec<f64>,
}

fn reading(sensor: &str, values: &[f64]) -> Reading {
    Reading { sensor: sensor.into(), values: values.into() }
}

#[tokio::test]
async fn a_value_that_would_be_refused_names_table_index_and_field_and_nothing_is_sent()
-> Result<()> {
    let faults = Faults::new();
    let db = Db::in_memory().with_faults(&faults);
    let table = db.table::<Reading>().named("readings-eu");
    let mut many: Vec<Reading> = (0..60).map(|n| reading(&n.to_string(), &[1.0])).collect();
    many[41].values = vec![0.0, f64::NAN];
    many[50].sensor = String::new();
    let error = table.batch_put(&many).await.unwrap_err();
    assert!(error.is_invalid_input() && !error.may_have_been_applied() && error.batch().is_none());
    assert!(error.to_string().starts_with("readings-eu[41].values[1]: "), "{error}");
    assert_eq!(error.encode_error().map(|e| e.path()).as_deref(), Some("[41].values[1]"));

    let error = table.batch_put(many.drain(42..)).await.unwrap_err();
    assert!(
        error.to_string().starts_with("readings-eu[8].sensor: a key is never empty"),
        "{error}"
    );
    let error = table.batch_delete(["a", "", "b"]).await.unwrap_err();
    assert!(
        error.to_string().starts_with("readings-eu[1].sensor: a key is never empty"),
        "{error}"
    );
    let error = table.batch_get(["a", "b", ""]).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(
        error.to_string().starts_with("readings-eu[2].sensor: a key is never empty"),
        "{error}"
    );
    assert_eq!(faults.calls(), 0);
    Ok(())
}

#[tokio::test]
async fn an_index_counts_all_writes_of_a_batch_over_several_tables() -> Result<()> {
    let faults = Faults::new();
    let db = Db::in_memory().with_faults(&faults);
    let (table, readings) = (db.table::<Order>(), db.table::<Reading>());
    let batch = db.batch_write().put_all(&table, orders(30)).delete(&readings, "a");
    let batch = batch.put(&readings, &reading("b", &[f64::INFINITY])).put(&table, &order(99));
    let error = batch.await.unwrap_err();
    assert!(error.to_string().starts_with("readings[31].values[0]: "), "{error}");
    assert_eq!(faults.calls(), 0);
    Ok(())
}

#[tokio::test]
async fn items_and_keys_that_are_too_long_and_tables_without_a_name_are_refused() -> Result<()> {
    let faults = Faults::new();
    let (table, _) = behind(&faults).await?;
    let too_large = Order { note: Some("x".repeat(409_600)), ..order(3) };
    let error = table.batch_put([order(1), too_large]).await.unwrap_err();
    assert!(
        error.is_invalid_input()
            && error.to_string().starts_with("orders[1].note: an item is at most 409600 bytes"),
        "{error}"
    );
    let long = "k".repeat(2_049);
    for error in [
        table.batch_get([("c", 1), (long.as_str(), 1)]).await.unwrap_err(),
        table.batch_delete([("c", 1), (long.as_str(), 1)]).await.unwrap_err(),
    ] {
        let text = error.to_string();
        assert!(
            text.starts_with("orders[1].customer_id: a partition key is at most 2,048"),
            "{text}"
        );
        assert!(!text.contains("kkk"));
    }
    for name in ["", "ab", "or ders"] {
        let table = table.clone().named(name);
        assert!(table.batch_put(orders(1)).await.unwrap_err().is_invalid_input());
        assert!(table.batch_delete(&orders(1)).await.unwrap_err().is_invalid_input());
        assert!(table.batch_get(&orders(1)).await.unwrap_err().is_invalid_input());
    }
    assert_eq!(faults.calls(), 0);
    Ok(())
}

#[tokio::test]
async fn a_table_that_is_not_there_is_told_with_nothing_written() -> Result<()> {
    let table = Db::in_memory().table::<Order>();
    let error = table.batch_put(orders(30)).concurrency(1).await.unwrap_err();
    assert!(error.is_table_not_found() && !error.may_have_been_applied(), "{error}");
    assert_eq!(error.batch().map(|r| (r.failed().count(), r.not_sent().count())), Some((25, 5)));
    let error = table.batch_get(&orders(30)).await.unwrap_err();
    assert!(error.is_table_not_found(), "{error}");
    assert_eq!(error.batch_get().unwrap().unread::<Order>()?.len(), 30);
    Ok(())
}

const CANARY: &str = "canary-4711";

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "secrets")]
struct Secret {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
    bytes: Vec<u8>,
    list: Vec<String>,
    number: u64,
}

fn secrets() -> impl Iterator<Item = Secret> {
    (0..60).map(|id| Secret {
        id,
        text: CANARY.into(),
        bytes: CANARY.into(),
        list: vec![CANARY.into()],
        number: 471_100_174,
    })
}

/// All that an error shows, with what it holds and where it came from.
fn shown(error: &Error) -> String {
    let mut out = format!("{error} {error:?} {error:#?} {:?} ", error.encode_error());
    let mut source = error.source();
    while let Some(error) = source {
        let _ = write!(out, "{error} {error:?} ");
        source = error.source();
    }
    let _ = write!(out, "{:?} {:?} ", error.batch(), error.batch_get());
    let Some(report) = error.batch() else { return out };
    let _ = write!(out, "{report} {report:#?} {:?} ", report.rest());
    let parts = report.written().chain(report.failed());
    for entry in parts.chain(report.unprocessed()).chain(report.not_sent()) {
        let _ = write!(out, "{entry:?} {entry:#?} {:?} ", entry.error());
    }
    out
}

#[tokio::test(start_paused = true)]
async fn nothing_that_a_batch_shows_shows_a_value() -> Result<()> {
    let clean = new_table::<Secret>().await?;
    let mut out = String::new();
    for fault in [
        Fault::refusal(400, "ValidationException", CANARY).at_call(2),
        Fault::refusal(500, "InternalServerError", CANARY),
        Fault::answer(200, format!("{{\"{CANARY}")),
        Fault::answer(
            200,
            format!(
                r#"{{"UnprocessedItems":{{"{CANARY}":[{{"PutRequest":{{"Item":{{"id":{{"N":"1"}},"text":{{"S":"{CANARY}"}}}}}}}}]}}}}"#
            ),
        ),
        Fault::answer(
            200,
            format!(
                r#"{{"Responses":{{"secrets":[{{"id":{{"N":"471100174"}},"text":{{"S":"{CANARY}"}}}}]}},"UnprocessedKeys":{{"secrets":{{"Keys":[{{"id":{{"S":"{CANARY}"}}}}]}}}}}}"#
            ),
        ),
        Fault::unprocessed(1.0).after_calls(1),
        Fault::throttle(),
        Fault::silence(),
    ] {
        let db = Db::in_memory();
        db.table::<Secret>().create_table().await?;
        let table = db.with_faults(&Faults::new().inject(fault)).table::<Secret>();
        let batch = table.batch_put(secrets()).concurrency(1).deadline(Duration::from_secs(9));
        let progress = batch.handle();
        let _ = write!(
            out,
            "{batch:?} {progress:?} {progress:#?} {:?}",
            table.batch_put(secrets()).send()
        );
        out += &shown(&batch.await.unwrap_err());
        let batch = table
            .batch_get(&secrets().collect::<Vec<_>>())
            .concurrency(1)
            .deadline(Duration::from_secs(9));
        let progress = batch.handle();
        let _ = write!(out, "{batch:?} {progress:?} ");
        match batch.await {
            Ok(got) => drop(write!(out, "{got:?}")),
            Err(error) => out += &shown(&error),
        }
    }
    let twice = secrets().chain(secrets());
    out += &shown(&clean.batch_put(twice).await.unwrap_err());
    let _ = write!(out, "{:?} ", clean.batch_put(secrets()).await?);
    let _ = write!(out, "{:?} ", clean.batch_get(&secrets().collect::<Vec<_>>()).await?);
    let large = secrets().map(|secret| Secret { text: CANARY.repeat(50_000), ..secret });
    out += &shown(&clean.batch_put(large).await.unwrap_err());
    assert!(out.contains("BatchEntry(59 of secrets, NotSent)"), "entries were shown");
    assert!(out.contains("BatchReport(25 of 60 written"), "reports were shown");
    assert!(!out.contains(CANARY) && !out.contains("471100174") && !out.contains("Y2FuYXJ5"));
    Ok(())
}

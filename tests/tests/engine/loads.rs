//! Loads: streams of items, written in constant memory.

use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Result, Table};
use futures_util::{StreamExt as _, stream};
use tests::new_table;
use tokio::time::Instant;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "rows")]
struct Row {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
}

fn row(id: u64) -> Row {
    Row { id, text: "x".repeat(500) }
}

/// A clean and a faulty view of one new table.
async fn behind(faults: &Faults) -> Result<(Table<Row>, Table<Row>)> {
    let db = Db::in_memory();
    let clean = db.table::<Row>();
    clean.create_table().await?;
    Ok((clean, db.with_faults(faults).table()))
}

#[tokio::test]
async fn a_stream_is_written_whole_and_its_progress_is_told() -> Result<()> {
    let rows = new_table::<Row>().await?;
    let mut seen = Vec::new();
    let done =
        rows.load(stream::iter((0..310).map(row))).on_progress(|p| seen.push(p.written)).await?;
    assert_eq!((done.written, done.requests), (310, 13));
    assert_eq!(done.consumed_capacity.map(|c| c.capacity_units), Some(310.0));
    assert!(done.bytes > 310 * 500, "{}", done.bytes);
    assert!(seen.is_sorted() && seen.last() == Some(&310) && seen.len() == 13, "{seen:?}");
    assert_eq!(rows.scan().count().await?, 310);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn items_of_one_key_count_in_the_order_of_the_stream() -> Result<()> {
    let faults = Faults::seeded(3).inject(Fault::unprocessed(0.5));
    let (clean, faulty) = behind(&faults).await?;
    let items = (0..400).map(|n| Row { id: n % 7, text: n.to_string() });
    let done = faulty.load(stream::iter(items)).concurrency(4).await?;
    assert_eq!(done.written, 400);
    for id in 0..7 {
        let last = (0..400).rev().find(|n| n % 7 == id).unwrap();
        assert_eq!(clean.get(id).await?.unwrap().text, last.to_string());
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_budget_holds_the_load_back() -> Result<()> {
    let rows = new_table::<Row>().await?;
    let started = Instant::now();
    let done = rows.load(stream::iter((0..500).map(row))).capacity_per_second(10).await?;
    let consumed = done.consumed_capacity.unwrap().capacity_units;
    assert!((500.0..=510.0).contains(&consumed), "{consumed}");
    // What is sent first need not wait.
    let seconds = started.elapsed().as_secs_f64();
    assert!((48.0..=52.0).contains(&seconds), "{seconds}");
    Ok(())
}

#[tokio::test]
async fn an_item_that_is_refused_ends_the_load_behind_those_before_it() -> Result<()> {
    let rows = new_table::<Row>().await?;
    let items = (0..100).map(|id| Row { id, text: "x".repeat(if id == 60 { 500_000 } else { 1 }) });
    let error = rows.load(stream::iter(items)).await.unwrap_err();
    assert!(error.is_invalid_input());
    assert!(error.to_string().contains("rows[60].text: "), "{error}");
    let report = error.batch().unwrap();
    assert_eq!((report.given(), report.written_count(), report.resume_at()), (60, 60, 60));
    assert_eq!(rows.scan().count().await?, 60);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_load_that_is_stopped_goes_on_with_the_rest_of_its_stream() -> Result<()> {
    let faults = Faults::new();
    faults.add(Fault::refusal(400, "ExpiredTokenException", "expired").at_call(5));
    let (clean, faulty) = behind(&faults).await?;
    let mut items = stream::iter((0..1_000).map(row));
    let error = faulty.load(&mut items).concurrency(2).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ExpiredTokenException"));
    let report = error.batch().unwrap();
    let written = clean.scan().count().await?;
    assert_eq!(report.written_count(), usize::try_from(written).unwrap());
    report.rest().await?;
    faulty.load(items).await?;
    assert_eq!(clean.scan().count().await?, 1_000);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_load_that_gets_nowhere_ends_with_the_reason() -> Result<()> {
    let faults =
        Faults::new().inject(Fault::throttle().with_reason("Reason", "arn").after_calls(3));
    let (clean, faulty) = behind(&faults).await?;
    let started = Instant::now();
    let load = faulty.load(stream::iter((0..1_000).map(row))).deadline(Duration::from_secs(20));
    let error = load.await.unwrap_err();
    assert!(error.is_deadline_exceeded(), "{error}");
    assert_eq!(error.throttling_reasons().first().unwrap().reason, "Reason");
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
    let report = error.batch().unwrap();
    assert_eq!(report.written_count(), 75);
    assert_eq!(clean.scan().count().await?, 75);
    let parts = report.failed().count() + report.unprocessed().count() + report.not_sent().count();
    assert_eq!(report.given(), 75 + parts);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn no_more_is_taken_from_the_stream_than_memory_is_meant_for() -> Result<()> {
    let faults = Faults::new().inject(Fault::silence().at_call(1));
    let (_clean, faulty) = behind(&faults).await?;
    let mut taken = 0_u64;
    let items = stream::iter((0..100_000).map(row)).inspect(|_| taken += 1);
    let load = faulty.load(items).concurrency(2);
    let handle = load.handle();
    let waited = tokio::time::timeout(Duration::from_secs(9), load).await;
    assert!(waited.is_err());
    let report = handle.report();
    assert_eq!(report.given(), 200);
    assert_eq!((report.resume_at(), report.not_sent().count()), (0, 0));
    assert_eq!((report.written().count(), report.failed().count()), (175, 25));
    assert!(report.failed().all(|entry| entry.may_have_been_applied()));
    assert_eq!(taken, 200);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_the_budget_holds_back_is_not_sent_after_a_refusal() -> Result<()> {
    let faults = Faults::new();
    faults.add(Fault::refusal(400, "AccessDeniedException", "no").on("BatchWriteItem"));
    let (_clean, faulty) = behind(&faults).await?;
    let started = Instant::now();
    let load = faulty.load(stream::iter((0..1_000).map(row))).capacity_per_second(10);
    let error = load.await.unwrap_err();
    assert_eq!(error.service_code(), Some("AccessDeniedException"));
    assert_eq!((faults.calls_of("BatchWriteItem"), started.elapsed().as_secs()), (1, 0));
    let report = error.batch().unwrap();
    assert_eq!(report.failed().count() + report.not_sent().count(), report.given());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn large_items_are_taken_from_the_stream_by_their_bytes() -> Result<()> {
    let faults = Faults::new().inject(Fault::silence());
    let (_clean, faulty) = behind(&faults).await?;
    let items = (0..1_000).map(|id| Row { id, text: "x".repeat(400_000) });
    let load = faulty.load(stream::iter(items)).concurrency(256);
    let handle = load.handle();
    let waited = tokio::time::timeout(Duration::from_secs(9), load).await;
    assert!(waited.is_err());
    // 64 MB of items of 400 KB, and the one that was more.
    assert_eq!(handle.report().given(), 168);
    Ok(())
}

#[tokio::test]
async fn a_table_is_copied_by_the_stream_of_another() -> Result<()> {
    let (rows, copies) = (new_table::<Row>().await?, new_table::<Row>().await?);
    rows.batch_put((0..100).map(row)).await?;
    assert_eq!(copies.load(rows.scan().stream()).await?.written, 100);
    assert_eq!(copies.scan().count().await?, 100);
    Ok(())
}

#[tokio::test]
async fn an_error_of_the_stream_ends_the_load_behind_what_came_before() -> Result<()> {
    let rows = new_table::<Row>().await?;
    let lines = (0..60).map(|id| if id == 40 { Err("the file ends early") } else { Ok(row(id)) });
    let error = rows.load(stream::iter(lines)).await.unwrap_err();
    assert_eq!(error.kind(), dynamo_orm::ErrorKind::Stream);
    assert!(error.to_string().contains("the file ends early"), "{error}");
    assert_eq!(error.batch().unwrap().resume_at(), 40);
    assert_eq!(rows.scan().count().await?, 40);

    // An error of a read is the load's own.
    let wrong = rows.clone().named("nothing");
    let error = rows.load(wrong.scan().stream()).await.unwrap_err();
    assert!(error.is_table_not_found());
    Ok(())
}

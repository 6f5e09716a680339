//! How far reads are, what they consume, and budgets that hold them back.

use std::sync::{Arc, Mutex};

use dynamo_orm::{DynamoItem, Result, Table};
use tests::new_table;
use tokio::time::Instant;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "rows")]
struct Row {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
}

/// 400 rows of a little less than 1 KB.
async fn rows() -> Result<Table<Row>> {
    let rows = new_table::<Row>().await?;
    let many = (0..400).map(|id| Row { id, text: "x".repeat(1_000) });
    rows.batch_put(many).await?;
    Ok(rows)
}

#[tokio::test]
async fn a_stream_sums_up_what_its_pages_took() -> Result<()> {
    let rows = rows().await?;
    let mut stream =
        rows.scan().page_size(40).filter(|r| r.id().ge(200)).return_consumed_capacity().stream();
    while stream.try_next().await?.is_some() {}
    let progress = stream.progress();
    assert_eq!((progress.matched, progress.scanned), (200, 400));
    // Ten full pages, and one that finds the end.
    assert_eq!(progress.requests, 11);
    assert!(progress.bytes > 200 * 1_000, "{}", progress.bytes);
    let pages = {
        let (mut sum, mut cursor) = (0.0, None);
        loop {
            let page = rows.scan().page_size(40).return_consumed_capacity();
            let page = page.maybe_start_at(cursor).await?;
            sum += page.consumed_capacity().unwrap().capacity_units;
            cursor = page.cursor();
            if cursor.is_none() {
                break sum;
            }
        }
    };
    assert_eq!(progress.consumed_capacity.map(|c| c.capacity_units), Some(pages));
    Ok(())
}

#[tokio::test]
async fn a_parallel_scan_tells_its_progress_page_by_page() -> Result<()> {
    let rows = rows().await?;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = seen.clone();
    let all = rows
        .scan()
        .page_size(30)
        .return_consumed_capacity()
        .segments(4)
        .on_progress(move |progress| told.lock().unwrap().push(progress))
        .all()
        .await?;
    assert_eq!(all.len(), 400);
    let seen = seen.lock().unwrap();
    assert_eq!(seen.last().map(|last| (last.matched, last.scanned)), Some((400, 400)));
    let pages: Vec<u64> = seen.iter().map(|progress| progress.requests).collect();
    assert!(pages.len() >= 14 && pages.iter().zip(1..).all(|(page, n)| *page == n), "{pages:?}");
    assert!(seen.last().unwrap().consumed_capacity.is_some());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_budget_holds_a_scan_back_in_one_sequence_and_in_segments() -> Result<()> {
    let rows = rows().await?;
    // A page of 16 rows of 1 KB is two units of 4 KB and a half each.
    let scan = || rows.scan().page_size(16).capacity_per_second(2);
    let started = Instant::now();
    let mut stream = scan().stream();
    while stream.try_next().await?.is_some() {}
    let units = stream.progress().consumed_capacity.unwrap().capacity_units;
    let seconds = started.elapsed().as_secs_f64();
    assert!((seconds - units / 2.0).abs() < 3.0, "{seconds} s for {units} units");

    let started = Instant::now();
    let mut stream = scan().segments(4).stream();
    while stream.try_next().await?.is_some() {}
    let units = stream.progress().consumed_capacity.unwrap().capacity_units;
    let seconds = started.elapsed().as_secs_f64();
    // The first page of each segment goes at once.
    assert!((seconds - units / 2.0).abs() < 6.0, "{seconds} s for {units} units");
    Ok(())
}

#[tokio::test]
async fn a_budget_of_nothing_is_refused() -> Result<()> {
    let rows = new_table::<Row>().await?;
    assert!(rows.scan().capacity_per_second(0).await.unwrap_err().is_invalid_input());
    let load = rows.load(futures_util::stream::empty::<Row>()).capacity_per_second(0);
    assert!(load.await.unwrap_err().is_invalid_input());
    Ok(())
}

//! Long reads of a service that has little to give, or gives it unevenly.

use std::time::Duration;

use dynamo_orm::faults::Faults;
use dynamo_orm::{Db, Result};
use serde_json::json;
use tests::{Answer, Asked, Reaction, Service};
use tokio::time::Instant;

use super::{Reading, reading, readings, wire};

/// Rows that a page holds at most, as a page of 1 MB does.
const FULL: u64 = 5_000;

/// A table of so many rows of which one in a thousand matches.
fn sparse(rows: u64) -> Service {
    Service::new(move |asked: &Asked| {
        let start = asked.body["ExclusiveStartKey"]["number"]["N"].as_str();
        let first = start.map_or(0, |text| text.parse::<u64>().unwrap() + 1);
        let end = (first + asked.body["Limit"].as_u64().unwrap_or(FULL).min(FULL)).min(rows);
        let found: Vec<_> = (first..end).filter(|n| n % 1_000 == 999).map(reading).collect();
        let items: Vec<_> = found.iter().map(wire).collect();
        let mut page = json!({"Count": items.len(), "ScannedCount": end - first, "Items": items});
        if end < rows {
            let last = (end - 1).to_string();
            page["LastEvaluatedKey"] = json!({"station": {"S": "s-1"}, "number": {"N": last}});
        }
        Answer::ok(page.to_string())
    })
}

fn numbers(rows: &[Reading]) -> Vec<u64> {
    rows.iter().map(|row| row.number).collect()
}

fn tens(from: u64, to: u64) -> Vec<u64> {
    (from..to).map(|n| n * 1_000 + 999).collect()
}

#[tokio::test]
async fn ten_matches_of_one_in_a_thousand_are_found_in_few_requests() -> Result<()> {
    let service = sparse(100_000);
    let found = readings(&service).query("s-1").filter(|r| r.version().eq(1u64)).limit(10).await?;
    assert_eq!(numbers(found.items()), tens(0, 10));
    assert!(service.asked().len() <= 20, "{} requests", service.asked().len());
    let next = readings(&service).query("s-1").filter(|r| r.version().eq(1u64)).limit(10);
    let next = next.maybe_start_at(found.cursor()).all().await?;
    assert_eq!(numbers(&next), tens(10, 20));
    Ok(())
}

#[tokio::test]
async fn fewer_than_ten_matches_are_given_at_the_end_of_the_table() -> Result<()> {
    let service = sparse(7_500);
    let query = || readings(&service).query("s-1").filter(|r| r.version().eq(1u64)).limit(10);
    let found = query().await?;
    assert_eq!((numbers(found.items()), found.cursor()), (tens(0, 7), None));
    assert_eq!(numbers(&query().all().await?), tens(0, 7));
    let mut rows = query().stream();
    let mut seen = Vec::new();
    while let Some(row) = rows.try_next().await? {
        seen.push(row);
    }
    assert!(rows.is_done());
    assert_eq!(numbers(&seen), tens(0, 7));
    Ok(())
}

#[tokio::test]
async fn a_cap_on_requests_is_kept_and_reported_with_where_to_go_on() -> Result<()> {
    let service = sparse(1_000_000);
    let query = || {
        let query = readings(&service).query("s-1").filter(|r| r.version().eq(1u64));
        query.page_size(500).limit(10)
    };
    let mut rows = query().max_pages(9).stream();
    let (mut seen, mut error) = (Vec::new(), None);
    while let Some(row) = rows.next().await {
        match row {
            Ok(row) => seen.push(row),
            Err(reason) => error = Some(reason),
        }
    }
    let error = error.unwrap();
    assert!(error.is_incomplete(), "{error}");
    assert_eq!(service.asked().len(), 9);
    assert_eq!(numbers(&seen), tens(0, 4));
    let rest = query().maybe_start_at(error.cursor()).all().await?;
    assert_eq!(numbers(&rest), tens(4, 14));
    Ok(())
}

/// Four segments: one fails behind its second page, one is empty, one is slow, one is as it should be.
fn uneven() -> Service {
    Service::new(|asked: &Asked| {
        let segment = asked.body["Segment"].as_u64().unwrap();
        let start = asked.body["ExclusiveStartKey"]["number"]["N"].as_str();
        let page = start.map_or(0, |text| text.parse::<u64>().unwrap() % 100 / 10 + 1);
        let rows = match segment {
            0 if page == 2 && asked.at < Duration::from_secs(100) => {
                return Answer::refusal(400, "ExpiredTokenException", "").into();
            }
            1 => 0..0,
            _ => segment * 100 + page * 10..segment * 100 + page * 10 + 10,
        };
        let items: Vec<_> = rows.clone().map(|n| wire(&reading(n))).collect();
        let mut body = json!({"Count": items.len(), "ScannedCount": items.len(), "Items": items});
        if segment != 1 && page < 4 {
            let last = (rows.end - 1).to_string();
            body["LastEvaluatedKey"] = json!({"station": {"S": "s-1"}, "number": {"N": last}});
        }
        let takes = Duration::from_secs(if segment == 2 { 5 } else { 0 });
        Reaction::After(takes, Answer::ok(body.to_string()))
    })
}

#[tokio::test(start_paused = true)]
async fn segments_that_fail_end_early_or_are_slow_leave_each_other_alone() -> Result<()> {
    let service = uneven();
    let mut rows = readings(&service).scan().segments(4).stream();
    let started = Instant::now();
    let (mut seen, mut failures, mut without_the_slow) = (Vec::new(), 0, Duration::ZERO);
    while let Some(row) = rows.next().await {
        match row {
            Ok(row) => {
                if row.number >= 300 {
                    without_the_slow = started.elapsed();
                }
                seen.push(row.number);
            }
            Err(error) => {
                assert_eq!(error.service_code(), Some("ExpiredTokenException"));
                failures += 1;
            }
        }
    }
    assert_eq!(failures, 1);
    assert_eq!(seen.len(), 20 + 50 + 50);
    assert!(without_the_slow < Duration::from_secs(5), "{without_the_slow:?}");
    assert_eq!(started.elapsed().as_secs(), 25, "the slow one took its time");

    let before = service.asked().len();
    tokio::time::advance(Duration::from_secs(100)).await;
    let positions = rows.positions().to_string().parse()?;
    let rest = readings(&service).scan().segments(4).start_at(positions).all().await?;
    seen.extend(numbers(&rest));
    seen.sort_unstable();
    let expected = (0..50).chain(200..250).chain(300..350).collect::<Vec<_>>();
    assert_eq!(seen, expected);
    let again = &service.asked()[before..];
    assert_eq!(again.len(), 3, "only what was left of the one that failed");
    assert!(again.iter().all(|asked| asked.body["Segment"] == 0));
    assert_eq!(again[0].body["ExclusiveStartKey"]["number"]["N"], "19");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_scan_in_segments_that_is_collected_fails_with_the_segment_that_failed() {
    let error = readings(&uneven()).scan().segments(4).all().await.unwrap_err();
    assert_eq!(error.service_code(), Some("ExpiredTokenException"));
}

#[tokio::test(start_paused = true)]
async fn no_more_is_in_flight_than_a_batch_and_a_load_may_have() -> Result<()> {
    let db = Db::in_memory();
    db.table::<Reading>().create_table().await?;
    let latency = dynamo_orm::faults::Fault::latency(Duration::from_millis(20));
    let faults = Faults::new().inject(latency);
    let table = db.with_faults(&faults).table::<Reading>();
    for concurrency in [1, 3, 16] {
        faults.reset_counts();
        table.batch_put((0..1_000).map(reading)).concurrency(concurrency).await?;
        assert_eq!(faults.most_in_flight(), concurrency);
        faults.reset_counts();
        let rows = futures_util::stream::iter((0..1_000).map(reading));
        table.load(rows).concurrency(concurrency).await?;
        assert_eq!(faults.most_in_flight(), concurrency);
    }
    Ok(())
}

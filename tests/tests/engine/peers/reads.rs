//! Of queries, pages and scans.

use std::collections::BTreeSet;

use dynamo_orm::{Db, DynamoItem, DynamoValue, Number, Result, Table};
use serde_json::{Value, json};
use tests::{Answer, Stub};

use super::writes::{Record, record};

const PLACES: u32 = 40;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "readings")]
#[dynamo(global_index(name = "by-level", partition_key(level), sort_key(hash)))]
struct Reading {
    #[dynamo(partition_key, rename = "user")]
    sensor: Number,
    #[dynamo(sort_key, rename = "a.b-c #0")]
    place: Vec<u8>,
    #[dynamo(rename = "size")]
    level: Option<String>,
    #[dynamo(rename = "hash")]
    hash: i64,
    #[dynamo(rename = ":v0")]
    colon: bool,
}

fn sensor() -> Number {
    "1.50".parse().unwrap()
}

fn reading(place: u32) -> Reading {
    Reading {
        sensor: sensor(),
        place: vec![0xFF, u8::try_from(place).unwrap()],
        level: place.is_multiple_of(2).then(|| "high".into()),
        hash: -i64::from(place),
        colon: place.is_multiple_of(4),
    }
}

async fn readings() -> Result<Table<Reading>> {
    let readings = tests::new_table::<Reading>().await?;
    for place in 0..PLACES {
        readings.put(&reading(place)).await?;
    }
    Ok(readings)
}

fn places(readings: &[Reading]) -> Vec<u32> {
    readings.iter().map(|reading| reading.place[1].into()).collect()
}

/// A record whose table answers what a test says, in order.
fn answering(answers: impl IntoIterator<Item = Value>) -> (Table<Reading>, Stub) {
    let stub = Stub::new(answers.into_iter().map(|body| Answer::ok(body.to_string())));
    (Db::new(stub.client()).table(), stub)
}

fn last(place: &str) -> Value {
    json!({"user": {"N": "1.5"}, "a.b-c #0": {"B": place}})
}

fn page_of(items: &[&str], last: Option<Value>) -> Value {
    let item = |place: &&str| {
        let mut item = self::last(place);
        item["hash"] = json!({"N": "1"});
        item[":v0"] = json!({"BOOL": true});
        item
    };
    let items: Vec<Value> = items.iter().map(item).collect();
    let mut page = json!({"Items": items, "Count": items.len(), "ScannedCount": items.len()});
    if let Some(last) = last {
        page["LastEvaluatedKey"] = last;
    }
    page
}

#[tokio::test]
async fn an_empty_page_with_a_key_is_not_the_end() -> Result<()> {
    let answers = || [page_of(&[], Some(last("AA=="))), page_of(&["AQ=="], None)];
    let (readings, stub) = answering(answers());
    assert_eq!(readings.query(sensor()).all().await?.len(), 1);
    assert_eq!(stub.requests().len(), 2);
    assert_eq!(answering(answers()).0.scan().await?.len(), 1);
    assert!(answering(answers()).0.query(sensor()).first().await?.is_some());
    assert_eq!(answering(answers()).0.scan().count().await?, 1);
    assert_eq!(answering(answers()).0.scan().segments(1).all().await?.len(), 1);
    let (readings, _) = answering(answers());
    let mut rows = readings.query(sensor()).stream();
    assert!(rows.try_next().await?.is_some() && rows.try_next().await?.is_none());
    Ok(())
}

#[tokio::test]
async fn an_empty_key_to_go_on_from_ends_the_pages() -> Result<()> {
    for empty in [json!({}), Value::Null] {
        let (readings, stub) = answering([page_of(&["AQ=="], Some(empty))]);
        let page = readings.query(sensor()).await?;
        assert_eq!((page.len(), page.cursor()), (1, None));
        assert_eq!(stub.requests().len(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn the_same_key_to_go_on_from_twice_is_an_error_and_not_for_ever() {
    let same = || vec![page_of(&["AQ=="], Some(last("AQ=="))); 9];
    let (readings, stub) = answering(same());
    assert!(readings.query(sensor()).all().await.unwrap_err().is_protocol());
    assert_eq!(stub.requests().len(), 2);
    let scan = answering(same()).0.scan().segments(1).all();
    assert!(scan.await.unwrap_err().is_protocol());
}

#[tokio::test]
async fn a_limit_with_a_filter_gives_as_many_matches() -> Result<()> {
    let readings = readings().await?;
    for limit in [1, 3, 9] {
        for size in [1, 7] {
            let found = readings.query(sensor()).filter(|r| r.colon().eq(true));
            let found = found.limit(limit).page_size(size).await?;
            let expected: Vec<_> = (0..).step_by(4).take(limit).collect();
            assert_eq!(places(found.items()), expected);
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_cap_on_pages_is_kept() -> Result<()> {
    let pages = (0..9).map(|n| page_of(&["AQ=="], Some(last(["AQ==", "Ag==", "Aw=="][n % 3]))));
    let (readings, stub) = answering(pages);
    let error = readings.query(sensor()).max_pages(2).all().await.unwrap_err();
    assert!(error.is_incomplete() && error.cursor().is_some());
    assert_eq!(stub.requests().len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_page_token_with_a_number_and_bytes_goes_through_text() -> Result<()> {
    let readings = readings().await?;
    let (mut seen, mut token) = (Vec::new(), None::<String>);
    loop {
        let cursor = token.as_deref().map(str::parse).transpose()?;
        let page = readings.query(sensor()).limit(7).maybe_start_at(cursor).await?;
        seen.extend(places(page.items()));
        token = page.cursor().map(|cursor| cursor.to_string());
        if token.is_none() {
            break;
        }
    }
    assert_eq!(seen, (0..PLACES).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn the_cursor_of_an_index_holds_the_key_of_its_table_too() -> Result<()> {
    let whole = || {
        let mut item = page_of(&["AQ==", "Ag=="], None);
        for place in 0..2 {
            item["Items"][place]["size"] = json!({"S": "high"});
        }
        item
    };
    let (readings, stub) = answering([whole(), page_of(&[], None)]);
    let high = || readings.index(Reading::BY_LEVEL).query("high");
    let cut = high().limit(1).await?;
    high().maybe_start_at(cut.cursor()).await?;
    let start = json!({
        "user": {"N": "1.5"}, "a.b-c #0": {"B": "AQ=="}, "size": {"S": "high"}, "hash": {"N": "1"},
    });
    assert_eq!(stub.requests()[1].1["ExclusiveStartKey"], start);
    Ok(())
}

#[tokio::test]
async fn an_index_with_a_sort_key_is_asked_by_both_parts_and_paged() -> Result<()> {
    let readings = readings().await?;
    let high = || readings.index(Reading::BY_LEVEL).query("high");
    assert_eq!(places(&high().sort_key_between(-6, -2).all().await?), [6, 4, 2]);
    assert_eq!(places(&high().sort_key_eq(-8).all().await?), [8]);
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let page = high().descending().limit(3).page_size(5).maybe_start_at(cursor).await?;
        seen.extend(places(page.items()));
        cursor = page.cursor();
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, (0..PLACES).step_by(2).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn a_key_condition_may_leave_the_sort_key_out() -> Result<()> {
    let readings = readings().await?;
    assert_eq!(readings.query(sensor()).count().await?, u64::from(PLACES));
    let explained = readings.query(sensor()).explain()?;
    assert_eq!(explained.key_condition().as_deref(), Some("user = 1.50"));
    Ok(())
}

#[tokio::test]
async fn odd_names_are_names_in_key_conditions_filters_and_projections() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Part {
        #[dynamo(rename = "size")]
        level: Option<String>,
        #[dynamo(rename = ":v0")]
        colon: bool,
        #[dynamo(rename = "a.b-c #0")]
        place: Vec<u8>,
    }
    let readings = readings().await?;
    let query = readings.query(sensor()).sort_key_ge(vec![0xFF, 30]).descending();
    let parts = query.filter(|r| r.colon().eq(true) & r.hash().lt(0)).project::<Part>();
    let parts = parts.all().await?;
    let parts: Vec<_> = parts.into_iter().map(|part| (part.place[1], part.level)).collect();
    assert_eq!(parts, [(36, Some("high".to_owned())), (32, Some("high".to_owned()))]);
    Ok(())
}

#[tokio::test]
async fn segment_0_is_a_segment_and_all_together_give_each_item_once() -> Result<()> {
    let (empty, stub) = answering(vec![page_of(&[], None); 3]);
    empty.scan().segments(3).all().await?;
    let mut sent: Vec<_> =
        stub.requests().iter().map(|(_, body)| body["Segment"].as_u64().unwrap()).collect();
    sent.sort_unstable();
    assert_eq!(sent, [0, 1, 2]);

    let records = tests::new_table::<Record>().await?;
    for id in 0..50 {
        records.put(&Record { id: id.to_string(), ..record() }).await?;
    }
    for segments in [1, 2, 5, 13] {
        let mut rows = records.scan().page_size(3).segments(segments).stream();
        let mut seen = Vec::new();
        for _ in 0..20 {
            seen.extend(rows.try_next().await?.map(|record| record.id));
        }
        // It goes on where it was, and does not begin again.
        let positions = rows.positions().to_string().parse()?;
        let rest = records.scan().segments(segments).start_at(positions).all().await?;
        seen.extend(rest.into_iter().map(|record| record.id));
        assert_eq!(seen.len(), 50);
        assert_eq!(seen.into_iter().collect::<BTreeSet<_>>().len(), 50);
    }
    Ok(())
}

#[tokio::test]
async fn a_scan_goes_on_where_a_request_was_cut_at_1_mb() -> Result<()> {
    let records = tests::new_table::<Record>().await?;
    for id in 0..8 {
        let address = "x".repeat(300_000);
        records.put(&Record { id: id.to_string(), address, ..record() }).await?;
    }
    let page = records.scan().await?;
    assert!(page.len() < 8 && page.cursor().is_some(), "{page:?}");
    assert_eq!(records.scan().all().await?.len(), 8);
    assert_eq!(records.scan().count().await?, 8);
    assert_eq!(records.scan().segments(2).all().await?.len(), 8);
    Ok(())
}

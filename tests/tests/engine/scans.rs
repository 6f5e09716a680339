//! Scans, in one sequence and in segments.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::interceptors::BeforeTransmitInterceptorContextRef;
use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use dynamo_orm::{Db, DynamoItem, DynamoValue, Positions, Result, Table};
use serde_json::{Value, json};
use tests::{Answer, Stub, new_table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "things")]
struct Thing {
    #[dynamo(partition_key)]
    id: u32,
    even: bool,
}

const THINGS: u32 = 60;

async fn things() -> Result<Table<Thing>> {
    let things = new_table::<Thing>().await?;
    for id in 0..THINGS {
        things.put(&Thing { id, even: id % 2 == 0 }).await?;
    }
    Ok(things)
}

fn ids(things: impl IntoIterator<Item = Thing>) -> BTreeSet<u32> {
    let mut seen = BTreeSet::new();
    for thing in things {
        assert!(seen.insert(thing.id), "{} came twice", thing.id);
    }
    seen
}

fn all_ids() -> BTreeSet<u32> {
    (0..THINGS).collect()
}

#[tokio::test]
async fn a_scan_gives_every_item_once_in_pages_of_every_size() -> Result<()> {
    let things = things().await?;
    assert_eq!(ids(things.scan().all().await?), all_ids());
    assert_eq!(things.scan().filter(|t| t.even().eq(true)).consistent_read().count().await?, 30);
    for (limit, size) in [(1, 7), (7, 1), (7, 10), (59, 60), (60, 60), (100, 9)] {
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let scan = things.scan().filter(|t| t.even().eq(true)).page_size(size).limit(limit);
            let page = scan.maybe_start_at(cursor).await?;
            assert!(page.len() <= limit);
            cursor = page.cursor();
            seen.extend(page);
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(ids(seen), (0..THINGS).step_by(2).collect());
    }
    Ok(())
}

#[tokio::test]
async fn a_scan_may_ask_for_parts_for_one_or_for_the_first() -> Result<()> {
    #[derive(Debug, DynamoValue)]
    struct Even {
        even: bool,
    }
    let things = things().await?;
    let parts = things.scan().project::<Even>().all().await?;
    assert_eq!(parts.iter().filter(|part| part.even).count(), 30);
    assert_eq!(things.scan().filter(|t| t.id().eq(7)).one().await?.map(|t| t.id), Some(7));
    assert!(things.scan().one().await.unwrap_err().is_not_unique());
    assert!(things.scan().first().await?.is_some());
    Ok(())
}

#[tokio::test]
async fn segments_give_every_item_once() -> Result<()> {
    let things = things().await?;
    for segments in [1, 2, 7, 40, 200] {
        let scan = || things.scan().segments(segments);
        assert_eq!(ids(scan().all().await?), all_ids(), "{segments} segments");
        assert_eq!(ids(scan().concurrency(1).all().await?), all_ids());
        assert_eq!(scan().count().await?, u64::from(THINGS));
        let paged = things.scan().page_size(1).filter(|t| t.even().eq(true)).segments(segments);
        assert_eq!(ids(paged.concurrency(3).all().await?).len(), 30);
    }
    let limited = || things.scan().limit(13).segments(4);
    assert_eq!(ids(limited().all().await?).len(), 13);
    assert_eq!(limited().count().await?, 13);
    Ok(())
}

#[tokio::test]
async fn a_scan_that_stopped_anywhere_goes_on_without_loss_or_repeat() -> Result<()> {
    let things = things().await?;
    for taken in 0..=THINGS {
        let scan = || things.scan().page_size(4).segments(5).concurrency(2);
        let mut rows = scan().stream();
        let mut seen = Vec::new();
        for _ in 0..taken {
            seen.extend(rows.try_next().await?);
        }
        let saved = rows.positions().to_string();
        drop(rows);
        let positions: Positions = saved.parse()?;
        seen.extend(scan().start_at(positions.clone()).all().await?);
        assert_eq!(ids(seen), all_ids(), "after {taken}");
        let left = things.scan().segments(5).start_at(positions).count().await?;
        assert_eq!(left, u64::from(THINGS - taken));
    }
    let mut rows = things.scan().segments(3).stream();
    while rows.try_next().await?.is_some() {}
    let done = rows.positions();
    assert_eq!(things.scan().segments(3).maybe_start_at(Some(done)).all().await?, []);
    Ok(())
}

#[tokio::test]
async fn positions_go_through_text_and_serde_and_are_bound_to_their_scan() -> Result<()> {
    let things = things().await?;
    let mut rows = things.scan().page_size(2).segments(3).stream();
    rows.try_next().await?;
    let positions = rows.positions();
    let text = positions.to_string();
    assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)), "{text}");
    let json = serde_json::to_string(&positions).unwrap();
    assert_eq!(serde_json::from_str::<Positions>(&json).unwrap(), positions);
    assert_eq!(format!("{positions:?}"), format!("Positions({} bytes)", text.len() * 3 / 4));
    assert!("x".parse::<Positions>().unwrap_err().is_invalid_input());

    let other = things.clone().named("other-things");
    for refused in [
        things.scan().segments(4).start_at(positions.clone()).all(),
        other.scan().segments(3).start_at(positions.clone()).all(),
    ] {
        assert!(refused.await.unwrap_err().is_invalid_input());
    }
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        let Ok(changed) = String::from_utf8(bytes).unwrap().parse::<Positions>() else { continue };
        let refused = things.scan().segments(3).start_at(changed).all().await;
        assert!(refused.unwrap_err().is_invalid_input(), "byte {place}");
        let Ok(cut) = text[..place].parse::<Positions>() else { continue };
        let refused = things.scan().segments(3).start_at(cut).count().await;
        assert!(refused.unwrap_err().is_invalid_input(), "cut at {place}");
    }
    Ok(())
}

/// Lets some requests of one segment through, and breaks the next one.
#[derive(Debug)]
struct Fault {
    segment: u64,
    left: AtomicUsize,
}

#[dyn_dispatch_hint]
impl Intercept for Fault {
    fn name(&self) -> &'static str {
        "fault"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body: Value = serde_json::from_slice(context.request().body().bytes().unwrap())?;
        let of_segment = body["Segment"].as_u64() == Some(self.segment);
        if of_segment && self.left.fetch_sub(1, Ordering::SeqCst) == 0 {
            return Err("a fault".into());
        }
        Ok(())
    }
}

/// The same table, where the request of a segment breaks after some others of it.
fn with_fault(db: &Db, segment: u64, after: usize) -> Table<Thing> {
    let fault = Fault { segment, left: AtomicUsize::new(after) };
    let config = db.client().config().to_builder().interceptor(fault).build();
    Db::new(Client::from_conf(config)).table::<Thing>()
}

#[tokio::test]
async fn a_segment_that_fails_leaves_the_others_going_and_keeps_its_place() -> Result<()> {
    let db = Db::in_memory();
    let things = db.table::<Thing>();
    things.create_table().await?;
    for id in 0..THINGS {
        things.put(&Thing { id, even: id % 2 == 0 }).await?;
    }
    for (segment, after) in [(0, 0), (1, 1), (2, 3), (3, 2)] {
        let faulty = with_fault(&db, segment, after);
        let mut rows = faulty.scan().page_size(2).segments(4).stream();
        let (mut seen, mut errors) = (Vec::new(), 0);
        while let Some(row) = rows.next().await {
            match row {
                Ok(thing) => seen.push(thing),
                Err(error) => {
                    assert!(error.to_string().starts_with("things: "), "{error}");
                    errors += 1;
                }
            }
        }
        assert_eq!(errors, 1);
        assert!(seen.len() < all_ids().len());
        let positions: Positions = rows.positions().to_string().parse()?;
        seen.extend(things.scan().segments(4).start_at(positions).all().await?);
        assert_eq!(ids(seen), all_ids());
        assert!(
            with_fault(&db, segment, after).scan().page_size(2).segments(4).all().await.is_err()
        );
    }
    Ok(())
}

#[tokio::test]
async fn max_pages_counts_the_requests_of_all_segments() -> Result<()> {
    let things = things().await?;
    let scan = || things.scan().page_size(3).max_pages(5).segments(4);
    let mut rows = scan().stream();
    let mut seen = Vec::new();
    let error = loop {
        match rows.next().await.unwrap() {
            Ok(thing) => seen.push(thing),
            Err(error) => break error,
        }
    };
    assert!(error.is_incomplete() && error.cursor().is_none(), "{error:?}");
    assert!(!seen.is_empty() && seen.len() <= 15);
    let rest = things.scan().segments(4).start_at(error.positions().unwrap()).all().await?;
    assert_eq!(ids(seen.into_iter().chain(rest)), all_ids());
    assert!(scan().count().await.unwrap_err().is_incomplete());
    assert!(scan().all().await.unwrap_err().positions().is_some());
    assert!(rows.next().await.is_none());
    Ok(())
}

#[tokio::test]
async fn no_more_requests_are_in_flight_than_were_allowed() {
    for (segments, concurrency, expected) in
        [(10, None, 10), (40, None, 16), (10, Some(3), 3), (2, Some(9), 2)]
    {
        let stub = Stub::new(vec![Answer::Silence; 50]);
        let things = Db::new(stub.client()).table::<Thing>();
        let scan = things.scan().segments(segments);
        let mut rows = match concurrency {
            Some(concurrency) => scan.concurrency(concurrency).stream(),
            None => scan.stream(),
        };
        for _ in 0..3 {
            let next = tokio::time::timeout(Duration::ZERO, rows.next()).await;
            assert!(next.is_err());
        }
        let sent: Vec<_> =
            stub.requests().iter().map(|(_, body)| body["Segment"].clone()).collect();
        assert_eq!(sent, (0..expected).collect::<Vec<u32>>());
        let total = |(_, body): &(String, Value)| body["TotalSegments"] == segments;
        assert!(stub.requests().iter().all(total));
    }
}

/// A connection on which each answer takes some steps, as one that is set up first.
#[derive(Debug, Clone)]
struct Steps {
    stub: Stub,
    steps: u64,
    /// How many more there are for each segment than for the one before it.
    more: u64,
}

const STEP: Duration = Duration::from_millis(3);

impl HttpConnector for Steps {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Self { stub, steps, more } = self.clone();
        let body: Value = serde_json::from_slice(request.body().bytes().unwrap()).unwrap();
        let steps = steps + more * body["Segment"].as_u64().unwrap();
        HttpConnectorFuture::new(async move {
            for _ in 0..steps {
                tokio::time::sleep(STEP).await;
            }
            stub.call(request).await
        })
    }
}

fn in_steps(steps: u64, more: u64, answers: impl IntoIterator<Item = Answer>) -> Table<Thing> {
    let stub = Stub::new(answers);
    let connector = SharedHttpConnector::new(Steps { stub: stub.clone(), steps, more });
    let config = stub.client().config().to_builder();
    let config = config.http_client(http_client_fn(move |_, _| connector.clone())).build();
    Db::new(Client::from_conf(config)).table()
}

fn page_of_things(ids: std::ops::Range<u32>, is_last: bool) -> Answer {
    let thing = |id: u32| json!({"id": {"N": id.to_string()}, "even": {"BOOL": true}});
    let last = json!({"id": {"N": ids.end.to_string()}});
    let items: Vec<Value> = ids.map(thing).collect();
    let mut body = json!({"Count": items.len(), "ScannedCount": items.len(), "Items": items});
    if !is_last {
        body["LastEvaluatedKey"] = last;
    }
    Answer::ok(body.to_string())
}

#[tokio::test(start_paused = true)]
async fn a_caller_who_takes_long_with_its_rows_makes_no_segment_fail() -> Result<()> {
    let deadline = Duration::from_millis(300);
    for pause in [Duration::from_millis(40), deadline * 3] {
        let pages = (0..8).map(|page| page_of_things(page * 5..page * 5 + 5, page >= 4));
        let things = in_steps(12, 5, pages);
        let mut rows = things.scan().deadline(deadline).segments(4).stream();
        let mut seen = Vec::new();
        while let Some(thing) = rows.try_next().await? {
            seen.push(thing);
            tokio::time::advance(pause).await;
        }
        assert_eq!(ids(seen).len(), 40);
    }
    // And so does one that waits with something else for company.
    let things = in_steps(12, 0, [page_of_things(0..5, true)]);
    let mut rows = things.scan().deadline(deadline).segments(1).stream();
    let mut seen = Vec::new();
    for _ in 0..16 {
        if let Ok(thing) = tokio::time::timeout(STEP, rows.try_next()).await {
            seen.extend(thing?);
        }
        tokio::time::advance(deadline * 3).await;
    }
    assert!(!seen.is_empty() && ids(seen).len() <= 5);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn other_segments_go_on_while_rows_are_at_hand() -> Result<()> {
    let things =
        in_steps(1, 40, (0..2).map(|page| page_of_things(page * 50..page * 50 + 50, true)));
    let mut rows = things.scan().segments(2).stream();
    assert!(rows.try_next().await?.is_some());
    let started = tokio::time::Instant::now();
    for _ in 0..99 {
        assert!(rows.try_next().await?.is_some());
        tokio::time::advance(STEP).await;
    }
    assert_eq!(started.elapsed(), STEP * 99, "nothing but the caller took time");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_segment_without_an_answer_fails_at_its_deadline_though_others_give_rows() {
    let deadline = Duration::from_millis(300);
    let page = |number: u32| page_of_things(number..number + 1, false);
    let answers = [page(0), Answer::Silence].into_iter().chain((1..100).map(page));
    let things = in_steps(10, 0, answers);
    let started = tokio::time::Instant::now();
    let mut rows = things.scan().deadline(deadline).segments(2).stream();
    let mut seen = 0;
    let error = loop {
        match rows.next().await.unwrap() {
            Ok(_) => seen += 1,
            Err(error) => break error,
        }
    };
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error:?}");
    assert!(error.to_string().starts_with("things: "), "{error}");
    let elapsed = started.elapsed();
    assert!(elapsed >= deadline && elapsed < deadline + STEP * 12, "{elapsed:?}");
    assert!((8..=11).contains(&seen), "{seen} rows of the other segment");
    let positions = rows.positions();
    assert!(rows.next().await.unwrap().is_ok(), "the other one goes on");
    let explained = things.scan().segments(2).start_at(positions).explain().unwrap();
    assert!(explained.body().contains("\"Segment\":0"));
}

/// Collects what our own crate logs.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl tracing::Subscriber for Log {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target().starts_with("dynamo_orm")
    }
    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        let mut line = String::new();
        event.record(&mut |field: &tracing::field::Field, value: &dyn std::fmt::Debug| {
            line += &format!("{field}={value:?} ");
        });
        self.0.lock().unwrap().push(line);
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn a_scan_that_could_be_a_query_is_told_so_once() -> Result<()> {
    let things = things().await?;
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let lines = || std::mem::take(&mut *log.0.lock().unwrap());
    things.scan().filter(|t| t.id().gt(4711)).all().await?;
    things.scan().filter(|t| t.id().eq(4711) | t.even().eq(true)).count().await?;
    drop(things.scan().filter(|t| t.id().eq(4711)).stream());
    assert_eq!(lines(), [""; 0]);

    let pinned = || things.scan().filter(|t| t.id().eq(4711).and(t.even().eq(true)));
    pinned().page_size(5).all().await?;
    let said = lines();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("things") && said[0].contains(".query(..)"), "{said:?}");
    assert!(!said[0].contains("4711"));
    pinned().segments(5).all().await?;
    assert_eq!(lines().len(), 1);
    Ok(())
}

#[tokio::test]
async fn scans_move_to_other_tasks() -> Result<()> {
    let things = things().await?;
    let mut rows = things.scan().segments(3).stream();
    let task = tokio::spawn(async move { rows.next().await.unwrap() });
    assert!(task.await.unwrap().is_ok());
    assert_eq!(tokio::spawn(things.scan().segments(3).all()).await.unwrap()?.len(), 60);
    assert_eq!(tokio::spawn(things.scan().segments(3).count()).await.unwrap()?, 60);
    assert_eq!(tokio::spawn(things.scan().into_future()).await.unwrap()?.len(), 60);
    Ok(())
}

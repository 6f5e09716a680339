//! What ends something long in its middle, and that it goes on from there: no row lost, none twice.

use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Cursor, Db, Error, ErrorKind, Result, Table, WriteOutcome};
use tests::{Answer, Service};

use super::{Ended as _, Reading, WRITES, all_operations, reading, readings};

/// Refusals that stay until somebody does something about it.
const REFUSALS: [&str; 5] = [
    "ExpiredTokenException",
    // A clock that is off by more than the signature allows, by the names it goes by.
    "RequestTimeTooSkewed",
    "InvalidSignatureException",
    "UnrecognizedClientException",
    "AccessDeniedException",
];

const ROWS: u64 = 200;

fn refusing_after(code: &str, calls: u64) -> Faults {
    let message = "Signature expired: 20261122T100000Z is now earlier than 20261122T102000Z";
    Faults::new().inject(Fault::refusal(400, code, message).after_calls(calls))
}

async fn filled() -> Result<Db> {
    let db = Db::in_memory();
    db.table::<Reading>().create_table().await?;
    db.table::<Reading>().batch_put((0..ROWS).map(reading)).await?;
    Ok(db)
}

fn all_rows() -> Vec<Reading> {
    (0..ROWS).map(reading).collect()
}

fn sorted(mut rows: Vec<Reading>) -> Vec<Reading> {
    rows.sort_by_key(|row| row.number);
    rows
}

/// The rows that come before an error.
async fn until_it_fails(
    rows: &mut dynamo_orm::Rows<Reading>,
) -> Result<(Vec<Reading>, Error), Vec<Reading>> {
    let mut seen = Vec::new();
    while let Some(row) = rows.next().await {
        match row {
            Ok(row) => seen.push(row),
            Err(error) => return Ok((seen, error)),
        }
    }
    Err(seen)
}

#[tokio::test(start_paused = true)]
async fn a_refusal_that_stays_is_final_for_every_operation_and_changes_nothing() {
    for code in REFUSALS {
        for (name, start) in all_operations() {
            let service = Service::always(Answer::refusal(400, code, "no"));
            let error = start(&Db::new(service.client()), Duration::from_secs(60)).await;
            let error = error.failed(name);
            assert_eq!(error.service_code(), Some(code), "{name}: {error}");
            assert_eq!(error.kind(), ErrorKind::Service, "{name}: {error}");
            assert_eq!(error.outcome(), WriteOutcome::NotApplied, "{name}");
            assert_eq!(service.asked()[0].at, service.asked().last().unwrap().at, "{name}");
        }
    }
}

#[tokio::test]
async fn a_stream_that_is_refused_in_its_middle_goes_on_from_its_cursor() -> Result<()> {
    let db = filled().await?;
    for code in REFUSALS {
        for calls in 0..8 {
            let faulty = db.clone().with_faults(&refusing_after(code, calls)).table::<Reading>();
            let mut rows = faulty.query("s-1").page_size(30).stream();
            let cursor = match until_it_fails(&mut rows).await {
                Ok((mut seen, error)) => {
                    assert_eq!(error.service_code(), Some(code));
                    let cursor = rows.cursor().map(|cursor| cursor.to_string());
                    assert_eq!(cursor.is_none(), calls == 0);
                    let cursor = cursor.map(|text| text.parse::<Cursor>()).transpose()?;
                    let rest = db.table::<Reading>().query("s-1").maybe_start_at(cursor);
                    seen.extend(rest.all().await?);
                    seen
                }
                Err(seen) => seen,
            };
            assert_eq!(cursor, all_rows(), "{code} behind {calls} calls");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_scan_in_segments_that_is_refused_in_its_middle_goes_on_from_its_positions() -> Result<()>
{
    let db = Db::in_memory();
    let clean = db.table::<Reading>();
    clean.create_table().await?;
    let spread = |n: u64| Reading { station: format!("s-{n}"), ..reading(n) };
    clean.batch_put((0..ROWS).map(spread)).await?;
    for calls in [0, 1, 3, 7, 15, 25] {
        let faults = refusing_after("ExpiredTokenException", calls);
        let faulty = db.clone().with_faults(&faults).table::<Reading>();
        let mut rows = faulty.scan().page_size(7).segments(4).stream();
        let (mut seen, mut failures) = (Vec::new(), 0);
        while let Some(row) = rows.next().await {
            match row {
                Ok(row) => seen.push(row),
                Err(error) => {
                    assert_eq!(error.service_code(), Some("ExpiredTokenException"));
                    failures += 1;
                }
            }
        }
        assert!(failures > 0 && (calls == 0) == seen.is_empty(), "{calls}");
        let positions = rows.positions().to_string().parse()?;
        seen.extend(clean.scan().segments(4).start_at(positions).all().await?);
        assert_eq!(sorted(seen), (0..ROWS).map(spread).collect::<Vec<_>>(), "{calls} calls");
    }
    Ok(())
}

#[tokio::test]
async fn writes_that_are_refused_in_their_middle_are_finished_by_the_rest() -> Result<()> {
    for code in REFUSALS {
        for calls in [1, 4, 9] {
            let db = Db::in_memory();
            let clean: Table<Reading> = db.table();
            clean.create_table().await?;
            let faults = refusing_after(code, calls);
            let faulty = db.clone().with_faults(&faults).table::<Reading>();
            let error = faulty.batch_put((0..400).map(reading)).concurrency(3).await.unwrap_err();
            assert_eq!(error.service_code(), Some(code));
            let report = error.batch().unwrap();
            assert_eq!(report.written_count(), usize::try_from(calls).unwrap() * 25);
            assert!(report.failed().all(|entry| !entry.may_have_been_applied()));
            assert_eq!(clean.query("s-1").count().await?, calls * 25);
            // The credentials are new: the very same rest is sent.
            faults.clear();
            report.rest().await?;
            let expected: Vec<_> = (0..400).map(reading).collect();
            assert_eq!(clean.query("s-1").all().await?, expected);
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_read_batch_that_is_refused_in_its_middle_tells_what_it_found() -> Result<()> {
    let db = filled().await?;
    let faults = refusing_after("ExpiredTokenException", 1);
    let faulty = db.clone().with_faults(&faults).table::<Reading>();
    let keys = (0..ROWS).map(|n| ("s-1", n));
    let error = faulty.batch_get(keys).concurrency(1).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ExpiredTokenException"));
    let report = error.batch_get().unwrap();
    let mut seen: Vec<Reading> = report.found()?;
    assert_eq!(seen.len(), 100);
    let unread = report.unread::<Reading>()?;
    assert_eq!(unread.len(), 100);
    faults.clear();
    seen.extend(faulty.batch_get(unread).await?.items);
    assert_eq!(sorted(seen), all_rows());
    Ok(())
}

/// A connector that cannot find the host, from some request on.
#[derive(Debug, Clone)]
struct NoName {
    inner: SharedHttpConnector,
    good: std::sync::Arc<std::sync::atomic::AtomicI64>,
}

impl HttpConnector for NoName {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        if self.good.fetch_sub(1, std::sync::atomic::Ordering::Relaxed) > 0 {
            return self.inner.call(request);
        }
        let why = "failed to lookup address information: Name or service not known";
        let error = ConnectorError::io(why.into()).never_connected();
        HttpConnectorFuture::ready(Err(error))
    }
}

fn without_names(service: &Service, good: i64) -> Db {
    let inner = SharedHttpConnector::new(service.clone());
    let connector =
        SharedHttpConnector::new(NoName { inner, good: std::sync::Arc::new(good.into()) });
    let config = service.client().config().to_builder();
    let config = config.http_client(http_client_fn(move |_, _| connector.clone())).build();
    Db::new(aws_sdk_dynamodb::Client::from_conf(config))
}

#[tokio::test(start_paused = true)]
async fn a_host_that_is_not_found_is_a_transport_error_of_every_operation() {
    for (name, start) in all_operations() {
        let service = Service::always(Answer::Silence);
        let db = without_names(&service, 0);
        let started = tokio::time::Instant::now();
        let deadline = Duration::from_secs(20);
        let error = start(&db, deadline).await.failed(name);
        assert!(
            error.is_deadline_exceeded() || error.kind() == ErrorKind::Transport,
            "{name}: {error:?}"
        );
        assert!(super::whole(&error).contains("lookup"), "{name}: {}", super::whole(&error));
        assert!(started.elapsed() <= deadline + Duration::from_millis(50), "{name}");
        assert!(service.asked().is_empty());
        // It never left, but whether it did is more than an SDK's client tells.
        let is_write = WRITES.iter().any(|(write, _)| *write == name);
        assert!(!is_write || error.outcome() == WriteOutcome::Unknown, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_host_that_is_lost_in_the_middle_ends_a_stream_where_it_is() -> Result<()> {
    let page = |first: u64, is_last: bool| {
        let rows: Vec<_> = (first..first + 3).map(|n| super::wire(&reading(n))).collect();
        let mut page = serde_json::json!({"Items": rows, "Count": 3, "ScannedCount": 3});
        if !is_last {
            let last = (first + 2).to_string();
            page["LastEvaluatedKey"] =
                serde_json::json!({"station": {"S": "s-1"}, "number": {"N": last}});
        }
        Answer::ok(page.to_string())
    };
    let service = Service::new(move |asked| {
        let start = asked.body["ExclusiveStartKey"]["number"]["N"].as_str();
        let first = start.map_or(0, |text| text.parse::<u64>().unwrap() + 1);
        page(first, first >= 12)
    });
    for good in 1..5 {
        let lost = without_names(&service, good).table::<Reading>();
        let mut rows = lost.query("s-1").stream();
        let Ok((mut seen, error)) = until_it_fails(&mut rows).await else { panic!("{good}") };
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert_eq!(seen.len(), usize::try_from(good).unwrap() * 3);
        let rest = readings(&service).query("s-1").maybe_start_at(rows.cursor()).all().await?;
        seen.extend(rest);
        assert_eq!(seen, (0..15).map(reading).collect::<Vec<_>>());
    }
    Ok(())
}

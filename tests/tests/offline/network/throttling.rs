//! Why the service throttles, and whose capacity is short, on every way that an error takes.

use std::time::Duration;

use dynamo_orm::{Db, Error, ErrorKind};
use serde_json::json;
use tests::{Answer, Reaction, Service};

use super::{Ended as _, READS, ROUNDS, WRITES, good, readings};

const REASON: &str = "TableWriteKeyRangeThroughputExceeded";
const RESOURCE: &str = "arn:aws:dynamodb:us-east-1:123456789012:table/readings";

/// As the exceptions spell their members: `ThrottlingException` begins them small.
fn throttled(code: &str) -> Answer {
    let reasons = json!([{"reason": REASON, "resource": RESOURCE}]);
    let member =
        if code == "ThrottlingException" { "throttlingReasons" } else { "ThrottlingReasons" };
    let body = json!({
        "__type": format!("com.amazonaws.dynamodb.v20120810#{code}"),
        "message": "slow down",
        member: reasons,
    });
    Answer::Http(400, body.to_string().into_bytes(), Vec::new())
}

const CODES: [&str; 3] =
    ["ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"];

fn check(name: &str, error: &Error) {
    let [reason] = error.throttling_reasons() else { panic!("{name}: {error:?} has none") };
    assert_eq!((reason.reason.as_str(), reason.resource.as_str()), (REASON, RESOURCE), "{name}");
    assert!(error.to_string().contains(RESOURCE), "{name}: {error}");
    assert!(!error.may_have_been_applied(), "{name}");
}

#[tokio::test(start_paused = true)]
async fn the_reason_and_the_resource_come_with_every_call_page_and_stream() {
    for code in CODES {
        for (name, start) in WRITES.into_iter().chain(READS) {
            let db = Db::new(Service::always(throttled(code)).client());
            let error = start(&db, Duration::from_secs(60)).await.failed(name);
            assert_eq!(error.kind(), ErrorKind::Throttled, "{name}: {error}");
            check(name, &error);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_reason_and_the_resource_come_with_the_deadline_of_what_is_sent_again() {
    for code in CODES {
        for (name, start) in ROUNDS {
            let db = Db::new(Service::always(throttled(code)).client());
            let error = start(&db, Duration::from_secs(20)).await.failed(name);
            assert!(error.is_deadline_exceeded(), "{name}: {error}");
            check(name, &error);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_and_its_segments_are_throttled_behind_the_rows_that_came() {
    let behind_the_first = || {
        Service::new(|asked| match asked.body.get("ExclusiveStartKey") {
            Some(_) => Reaction::Answer(throttled(CODES[0])),
            None => {
                let mut page: serde_json::Value = serde_json::from_str(&good(asked)).unwrap();
                page["LastEvaluatedKey"] = json!({"station": {"S": "s-1"}, "number": {"N": "1"}});
                Answer::ok(page.to_string()).into()
            }
        })
    };
    let mut rows = readings(&behind_the_first()).query("s-1").stream();
    assert!(rows.next().await.unwrap().is_ok());
    check("stream", &rows.next().await.unwrap().unwrap_err());
    assert!(rows.cursor().is_some());

    let mut rows = readings(&behind_the_first()).scan().segments(4).stream();
    let (mut good, mut failed) = (0, 0);
    while let Some(row) = rows.next().await {
        match row {
            Ok(_) => good += 1,
            Err(error) => {
                check("segments", &error);
                failed += 1;
            }
        }
    }
    assert_eq!((good, failed), (4, 4), "each segment says why it stopped");
}

#[tokio::test(start_paused = true)]
async fn several_reasons_are_all_told() {
    let body = json!({
        "__type": "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
        "ThrottlingReasons": [
            {"reason": "TableWriteProvisionedThroughputExceeded", "resource": RESOURCE},
            {"reason": "IndexWriteKeyRangeThroughputExceeded", "resource": format!("{RESOURCE}/index/x")},
        ],
    });
    let answer = Answer::Http(400, body.to_string().into_bytes(), Vec::new());
    let error = readings(&Service::always(answer)).delete(("s-1", 1)).await.unwrap_err();
    let reasons: Vec<&str> = error.throttling_reasons().iter().map(|r| r.reason.as_str()).collect();
    assert_eq!(
        reasons,
        ["TableWriteProvisionedThroughputExceeded", "IndexWriteKeyRangeThroughputExceeded"]
    );
}

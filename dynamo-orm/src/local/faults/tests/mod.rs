//! Faults as an SDK client meets them, and the layer by itself.

mod batches;
mod network;
mod rules;

use aws_sdk_dynamodb::config::{BehaviorVersion, Region};
use aws_sdk_dynamodb::error::ProvideErrorMetadata;
use aws_sdk_dynamodb::operation::put_item::{PutItemError, PutItemOutput};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::{ConnectorError, SdkError};
use aws_smithy_types::body::SdkBody;
use dynoxide::Database;

use super::connector::FaultyConnector;
use super::{Fault, FaultKind, Faults};
use crate::client::Db;
use crate::local::connector::{Connector, Store};
use crate::local::tests::{create_table, text};

/// A clean and a faulty client of one database with the table `things`.
async fn views(faults: &Faults) -> (Client, Client) {
    let db = Db::in_memory();
    create_table(db.client()).await;
    let faulty = db.clone().with_faults(faults);
    (db.client().clone(), faulty.client().clone())
}

async fn put(
    client: &Client,
    id: &str,
) -> Result<PutItemOutput, SdkError<PutItemError, HttpResponse>> {
    client.put_item().table_name("things").item("id", text(id)).send().await
}

async fn has(client: &Client, id: &str) -> bool {
    let got = client.get_item().table_name("things").key("id", text(id)).send().await;
    got.unwrap().item().is_some()
}

/// The layer over an engine of its own, without the SDK and its retries.
fn connector(faults: &Faults) -> FaultyConnector {
    let engine = Connector::new(Ok(Database::memory().unwrap()), Store::Memory);
    FaultyConnector { inner: Some(SharedHttpConnector::new(engine)), faults: faults.clone() }
}

async fn call(connector: &FaultyConnector, name: &str) -> Result<HttpResponse, ConnectorError> {
    let mut request = HttpRequest::new(SdkBody::from("{}"));
    request.headers_mut().insert("x-amz-target", format!("DynamoDB_20120810.{name}"));
    connector.call(request).await
}

#[tokio::test(start_paused = true)]
async fn a_refusal_has_its_status_and_code_and_changes_nothing() {
    let cases = [
        (Fault::throttle(), 400, "ProvisionedThroughputExceededException", 3),
        (Fault::server_error(), 500, "InternalServerError", 3),
        (Fault::unavailable(), 503, "ServiceUnavailable", 3),
        (Fault::refusal(400, "TransactionInProgressException", ""), 400, "TransactionInPr", 3),
        (Fault::refusal(400, "com.x#ExpiredTokenException", "old"), 400, "ExpiredToken", 1),
        (Fault::answer(418, r#"{"__type":"Teapot"}"#), 418, "Teapot", 1),
    ];
    for (fault, status, code, attempts) in cases {
        let kind = fault.kind();
        let faults = Faults::new().inject(fault.on("PutItem"));
        let (clean, faulty) = views(&faults).await;
        let error = put(&faulty, "a").await.unwrap_err();
        assert_eq!(error.raw_response().unwrap().status().as_u16(), status);
        assert!(error.code().unwrap().starts_with(code), "{error:?}");
        assert!(!has(&clean, "a").await, "{kind:?} was applied");
        assert_eq!((faults.calls(), faults.injected().of(kind)), (attempts, attempts), "{kind:?}");
    }
}

#[tokio::test]
async fn a_refusal_has_the_headers_of_the_service() {
    let faults = Faults::new().inject(Fault::throttle());
    let connector = connector(&faults);
    let mut ids = Vec::new();
    for _ in 0..2 {
        let response = call(&connector, "GetItem").await.unwrap();
        let header = |name| response.headers().get(name).unwrap().to_owned();
        let body = response.body().bytes().unwrap();
        assert_eq!(header("content-type"), "application/x-amz-json-1.0");
        assert_eq!(header("x-amz-crc32"), crc32fast::hash(body).to_string());
        ids.push(header("x-amzn-requestid"));
    }
    assert!(ids[0] != ids[1] && ids.iter().all(|id| id.len() == 52), "{ids:?}");
}

#[tokio::test(start_paused = true)]
async fn a_throttled_call_tells_its_reason() {
    let fault = Fault::throttle().with_reason("IndexReadKeyRangeThroughputExceeded", "arn:index");
    let (_, faulty) = views(&Faults::new().inject(fault.on("PutItem"))).await;
    let error = put(&faulty, "a").await.unwrap_err().into_service_error();
    let PutItemError::ProvisionedThroughputExceededException(error) = error else {
        panic!("{error:?}")
    };
    let reason = &error.throttling_reasons()[0];
    assert_eq!(reason.reason(), Some("IndexReadKeyRangeThroughputExceeded"));
    assert_eq!(reason.resource(), Some("arn:index"));
    let other = Faults::new().inject(Fault::unavailable().with_reason("TableRead", "arn"));
    assert_eq!(call(&connector(&other), "GetItem").await.unwrap().status().as_u16(), 503);
    assert_eq!(other.injected().of(FaultKind::Unavailable), 1);
}

#[tokio::test(start_paused = true)]
async fn a_server_error_after_apply_hides_a_write() {
    let faults = Faults::new().inject(Fault::server_error_after_apply());
    let (clean, faulty) = views(&faults).await;
    assert_eq!(put(&faulty, "a").await.unwrap_err().code(), Some("InternalServerError"));
    assert!(has(&clean, "a").await);
}

#[tokio::test(start_paused = true)]
async fn retries_that_faults_use_up_are_not_those_of_other_clients() {
    let (_, faulty) = views(&Faults::new().inject(Fault::server_error())).await;
    for _ in 0..300 {
        put(&faulty, "a").await.unwrap_err();
    }
    let faults = Faults::new().inject(Fault::server_error().times(2));
    let (_, other) = views(&faults).await;
    put(&other, "a").await.unwrap();
    assert_eq!(faults.calls(), 3);
}

#[tokio::test]
async fn without_an_http_client_each_call_fails_before_it_is_sent() {
    let bare = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("local"))
        .build();
    let faults = Faults::new();
    let db = Db::new(Client::from_conf(bare)).with_faults(&faults);
    let error = put(db.client(), "a").await.unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert!(format!("{error:?}").contains("configured with none"), "{error:?}");
    assert_eq!(faults.calls(), 0);
}

#[tokio::test]
async fn a_view_behind_faults_keeps_its_deadline() {
    let deadline = std::time::Duration::from_millis(7);
    let db = Db::in_memory().with_deadline(deadline).with_faults(&Faults::new());
    assert_eq!(db.deadline(), deadline);
}

#[tokio::test]
async fn what_is_shown_has_kinds_and_counts_and_no_bodies() {
    let fault = Fault::answer(200, "secret").with_probability(0.5);
    assert!(!format!("{fault:?}").contains("secret") && format!("{fault:?}").contains("Answer"));
    let faults = Faults::new().inject(Fault::answer(200, "secret"));
    call(&connector(&faults), "GetItem").await.unwrap();
    let shown = format!("{faults:?} {:?} {:?}", connector(&faults), faults.injected());
    assert!(shown.contains("Answer: 1") && shown.contains(r#""GetItem": 1"#), "{shown}");
    assert!(!shown.contains("secret"), "{shown}");
}

//! Attribute values never come out in `Debug` or `Display` of ours, nor in our logs.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use dynamo_orm::{Db, DynamoItem, DynamoValue, Number};
use tests::{Answer, Stub};

const CANARY: &str = "canary-4711";
/// The canary as a number.
const NUMBER: &str = "471100174";

#[derive(Debug, DynamoValue)]
struct Inner {
    text: String,
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "secrets")]
struct Secret {
    #[dynamo(partition_key)]
    id: u8,
    text: String,
    number: Number,
    bytes: Vec<u8>,
    list: Vec<String>,
    inner: Inner,
}

fn secret() -> Secret {
    Secret {
        id: 1,
        text: CANARY.into(),
        number: NUMBER.parse().unwrap(),
        bytes: CANARY.into(),
        list: vec![CANARY.into()],
        inner: Inner { text: CANARY.into() },
    }
}

/// Collects what our own crate logs, at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

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
            let _ = write!(line, "{field}={value:?} ");
        });
        self.0.lock().unwrap().push_str(&line);
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

fn shown(error: &dynamo_orm::Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let _ = write!(text, "{:?} {:?}", error.decode_error(), error.encode_error());
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        let _ = write!(text, " {error}");
        source = error.source();
    }
    text
}

#[tokio::test(start_paused = true)]
async fn no_value_is_shown_by_any_error_operation_or_log_line() {
    let log = Log::default();
    // Of all threads: what one thread alone collects, another can switch off by meeting the line first.
    tracing::subscriber::set_global_default(log.clone()).unwrap();
    let item = format!(
        r#"{{"id":{{"N":"1"}},"text":{{"S":"{CANARY}"}},"number":{{"S":"{NUMBER}"}},"list":{{"L":[{{"S":"{CANARY}"}}]}}}}"#
    );
    let condition = format!(
        r#"{{"__type":"x#ConditionalCheckFailedException","message":"{CANARY}","Item":{item}}}"#
    );
    let mut out = String::new();
    for answer in [
        Answer::ok(format!(r#"{{"Item":{item},"Attributes":{item}}}"#)),
        Answer::ok(format!(r#"{{"Item":{{"text":{{"S":"{CANARY}"#)),
        Answer::ok_with_crc(format!("{{\"Item\":\"{CANARY}\"}}"), 1),
        Answer::Http(400, condition.into(), vec![]),
        Answer::refusal(400, "ValidationException", CANARY),
        Answer::refusal(500, "InternalServerError", CANARY),
        Answer::Reset,
    ] {
        let stub = Stub::new(vec![answer; 9]);
        let secrets = Db::new(stub.client()).table::<Secret>();
        let (put, get) = (secrets.put(&secret()).return_old(), secrets.get(1));
        let update = secrets.update(1).set_text(CANARY).set_bytes(CANARY.as_bytes());
        let _ = write!(
            out,
            "{secrets:?} {put:?} {get:?} {update:?} {:?}",
            Secret::fields().text().set(CANARY)
        );
        out += &shown(&put.await.unwrap_err());
        out += &shown(&get.await.unwrap_err());
        out += &shown(&update.return_new().await.unwrap_err());
        if let Err(error) = secrets.insert(&secret()).await {
            out += &shown(&error);
            if let Err(error) = error.old_item::<Secret>() {
                out += &shown(&error);
            }
        }
    }
    let too_long = format!("{CANARY}{}", "x".repeat(410_000));
    let db = Db::new(Stub::default().client());
    let refused = db.table::<Secret>().put(&Secret { text: too_long, ..secret() }).await;
    out += &shown(&refused.unwrap_err());
    out += &shown(&db.table::<Secret>().named(CANARY.repeat(99)).get(1).await.unwrap_err())
        .replace(&CANARY.repeat(99), "");
    let wrong = dynamo_orm::AttributeValue::N(CANARY.into());
    out += &shown(&dynamo_orm::to_attribute_value(&wrong).unwrap_err());
    out += &log.0.lock().unwrap();
    assert!(out.contains("damaged"), "the log was collected");
    assert!(!out.contains(CANARY) && !out.contains(NUMBER), "{out}");
}

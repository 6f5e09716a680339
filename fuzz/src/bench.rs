//! A database over a connector in memory, made once and used for every input.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Region, StalledStreamProtectionConfig};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use dynamo_orm::{Db, Error};
use serde::de::IgnoredAny;
use tokio::runtime::{Builder, Runtime};

/// After so many answers the service refuses, so that no reply of "there is more" goes on for ever.
const ANSWERS: u32 = 3;

const REFUSAL: &[u8] = br#"{"__type":"com.amazon.coral.validate#ValidationException"}"#;

/// The one database of the process.
pub static BENCH: LazyLock<Bench> = LazyLock::new(Bench::new);

/// A database, the SDK's client under it, and what its service answers.
#[derive(Debug)]
pub struct Bench {
    runtime: Runtime,
    service: Service,
    /// The database.
    pub db: Db,
    /// The SDK's client on the same service.
    pub client: Client,
}

impl Bench {
    fn new() -> Self {
        // A clock that stands still but for sleeps: nothing is ever waited for.
        let runtime = Builder::new_current_thread().enable_time().start_paused(true).build();
        let service = Service::default();
        let connector = SharedHttpConnector::new(service.clone());
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static("us-east-1"))
            .endpoint_url("http://fuzz.invalid")
            .allow_no_auth()
            .retry_config(RetryConfig::disabled())
            .timeout_config(TimeoutConfig::disabled())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .http_client(http_client_fn(move |_, _| connector.clone()));
        let client = Client::from_conf(config.build());
        let db = Db::new(client.clone()).with_deadline(Duration::from_secs(5));
        Self { runtime: runtime.expect("a runtime"), service, db, client }
    }

    /// Waits for a call that the service answers so.
    pub fn answered<T>(
        &self,
        status: u16,
        body: impl Into<Bytes>,
        call: impl IntoFuture<Output = T>,
    ) -> T {
        self.service.will_answer(Answer { status, body: body.into(), left: ANSWERS });
        self.runtime.block_on(call.into_future())
    }
}

/// Looks at all that an error says, and at nothing else of it.
pub fn fuzz_refused(error: &Error) {
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = next {
        std::hint::black_box(format!("{error} {error:?}"));
        next = error.source();
    }
}

/// What is no JSON is not read, be it passed over or looked at.
pub fn assert_is_json(body: &[u8]) {
    if let Err(error) = serde_json::from_slice::<IgnoredAny>(body) {
        assert!(error.to_string().contains("recursion limit"), "{error}");
    }
}

#[derive(Debug, Clone, Default)]
struct Service(Arc<Mutex<Answer>>);

#[derive(Debug, Default)]
struct Answer {
    status: u16,
    body: Bytes,
    left: u32,
}

impl Service {
    fn will_answer(&self, answer: Answer) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = answer;
    }

    fn response(&self) -> Result<HttpResponse, ConnectorError> {
        let mut answer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (status, body) = match answer.left.checked_sub(1) {
            Some(left) => {
                answer.left = left;
                (answer.status, answer.body.clone())
            }
            None => (400, Bytes::from_static(REFUSAL)),
        };
        let status =
            status.try_into().map_err(|_| ConnectorError::other("no status".into(), None))?;
        Ok(HttpResponse::new(status, SdkBody::from(body)))
    }
}

impl HttpConnector for Service {
    fn call(&self, _request: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready(self.response())
    }
}

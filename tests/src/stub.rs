//! A connector that keeps each request and gives the answers that it was told, in order.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use tokio::time::Instant;

/// One answer of the stub.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A response with that status and body, and the headers beside `content-type`.
    Http(u16, Vec<u8>, Vec<(&'static str, String)>),
    /// The connection breaks.
    Reset,
    /// Nothing, ever.
    Silence,
}

impl Answer {
    /// A success with that body.
    #[must_use]
    pub fn ok(body: impl Into<Vec<u8>>) -> Self {
        Self::Http(200, body.into(), Vec::new())
    }

    /// A success with that body and its checksum as the service sends it.
    #[must_use]
    pub fn ok_with_crc(body: impl Into<Vec<u8>>, crc: u32) -> Self {
        Self::Http(200, body.into(), vec![("x-amz-crc32", crc.to_string())])
    }

    /// A refusal of the service.
    #[must_use]
    pub fn refusal(status: u16, code: &str, message: &str) -> Self {
        let body = serde_json::json!({
            "__type": format!("com.amazonaws.dynamodb.v20120810#{code}"),
            "message": message,
        });
        Self::Http(status, body.to_string().into_bytes(), Vec::new())
    }
}

/// The stub; its clones are one.
#[derive(Debug, Clone, Default)]
pub struct Stub(Arc<State>);

#[derive(Debug, Default)]
struct State {
    answers: Mutex<VecDeque<Answer>>,
    requests: Mutex<Vec<Seen>>,
}

#[derive(Debug, Clone)]
struct Seen {
    operation: String,
    body: Vec<u8>,
    at: Instant,
}

impl Stub {
    /// A stub that will give these answers, one for each attempt.
    #[must_use]
    pub fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        let stub = Self::default();
        lock(&stub.0.answers).extend(answers);
        stub
    }

    /// The requests so far: operation and body.
    #[must_use]
    pub fn requests(&self) -> Vec<(String, serde_json::Value)> {
        let parsed = |seen: &Seen| {
            (seen.operation.clone(), serde_json::from_slice(&seen.body).unwrap_or_default())
        };
        lock(&self.0.requests).iter().map(parsed).collect()
    }

    /// How long the bodies of the requests so far are, in bytes.
    #[must_use]
    pub fn sizes(&self) -> Vec<usize> {
        lock(&self.0.requests).iter().map(|seen| seen.body.len()).collect()
    }

    /// How long after the request before it each request but the first came in, on Tokio's clock.
    #[must_use]
    pub fn pauses(&self) -> Vec<Duration> {
        let requests = lock(&self.0.requests);
        requests.windows(2).map(|pair| pair[1].at - pair[0].at).collect()
    }

    /// An SDK client on this stub.
    #[must_use]
    pub fn client(&self) -> Client {
        let connector = SharedHttpConnector::new(self.clone());
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static("us-east-1"))
            .endpoint_url("http://stub.invalid")
            .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
            .http_client(http_client_fn(move |_, _| connector.clone()))
            .build();
        Client::from_conf(config)
    }
}

impl HttpConnector for Stub {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
        let body = request.body().bytes().unwrap_or_default().to_vec();
        lock(&self.0.requests).push(Seen { operation, body, at: Instant::now() });
        match lock(&self.0.answers).pop_front() {
            Some(Answer::Http(status, body, headers)) => {
                HttpConnectorFuture::ready(response(status, body, headers))
            }
            Some(Answer::Reset) | None => {
                HttpConnectorFuture::ready(Err(ConnectorError::io("connection reset".into())))
            }
            Some(Answer::Silence) => HttpConnectorFuture::new(std::future::pending()),
        }
    }
}

fn response(
    status: u16,
    body: Vec<u8>,
    headers: Vec<(&'static str, String)>,
) -> Result<HttpResponse, ConnectorError> {
    let status = status.try_into().map_err(|_| ConnectorError::other("no status".into(), None))?;
    let mut response = HttpResponse::new(status, SdkBody::from(body));
    response.headers_mut().insert("content-type", "application/x-amz-json-1.0");
    for (name, value) in headers {
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

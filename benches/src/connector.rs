//! An HTTP client without a network: one answer, given to every request.

use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;

use crate::fingerprint::is_looking;

/// Answers as the service does: the body, its length and its checksum.
#[derive(Debug)]
struct Canned {
    body: SdkBody,
    length: String,
    checksum: String,
    sent: Sent,
}

/// The last request's body, kept while somebody looks.
#[derive(Debug, Clone, Default)]
pub struct Sent(Arc<Mutex<Vec<u8>>>);

impl Sent {
    /// What was sent.
    pub fn last(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A client of the SDK that gets this body for whatever it asks.
pub fn client(body: &[u8]) -> Client {
    recording_client(body).0
}

/// The same, and what it sends.
pub fn recording_client(body: &[u8]) -> (Client, Sent) {
    let canned = Canned::new(body);
    let sent = canned.sent.clone();
    (client_of(canned), sent)
}

/// A client of the SDK over that connector.
pub fn client_of(connector: impl HttpConnector + 'static) -> Client {
    let connector = SharedHttpConnector::new(connector);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-north-1"))
        .credentials_provider(Credentials::new("id", "secret", None, None, "bench"))
        .retry_config(RetryConfig::standard())
        .http_client(http_client_fn(move |_, _| connector.clone()))
        .build();
    Client::from_conf(config)
}

/// A successful answer with that body.
pub fn response(body: &[u8]) -> HttpResponse {
    Canned::new(body).response()
}

impl Canned {
    fn new(body: &[u8]) -> Self {
        Self {
            body: SdkBody::from(body.to_vec()),
            length: body.len().to_string(),
            checksum: crc32fast::hash(body).to_string(),
            sent: Sent::default(),
        }
    }

    fn response(&self) -> HttpResponse {
        let status = 200_u16.try_into().expect("200 is a status");
        let body = self.body.try_clone().expect("a body in memory can be cloned");
        let mut response = HttpResponse::new(status, body);
        let headers = response.headers_mut();
        headers.insert("content-type", "application/x-amz-json-1.0");
        headers.insert("content-length", self.length.clone());
        headers.insert("x-amz-crc32", self.checksum.clone());
        response
    }
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        if is_looking() {
            let body = request.body().bytes().expect("requests are in memory").to_vec();
            *self.sent.0.lock().unwrap_or_else(PoisonError::into_inner) = body;
        }
        HttpConnectorFuture::ready(Ok(self.response()))
    }
}

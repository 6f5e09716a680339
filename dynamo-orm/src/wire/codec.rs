//! Our codec in the SDK's pipeline: the one interceptor, and what it installs for a call.
//!
//! `read_before_execution` puts a request serializer and a response deserializer into the
//! interceptor state, which stands over the operation's own. The serializer sends the bytes that
//! the caller made. The deserializer checks the body and leaves it in an exchange that the
//! caller shares, with what became of each attempt; an answer that is no success goes to the SDK's own deserializer, so that typed errors,
//! retries and the classification of throttling stay as they are.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_dynamodb::config::interceptors::{
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextRef,
};
use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, Output};
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;
use aws_smithy_runtime_api::client::orchestrator::{
    HttpRequest, HttpResponse, OrchestratorError, SensitiveOutput,
};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{Storable, StoreReplace};

use super::body::FinishedBody;
use super::calling::take_call;
use crate::error::Sent;

/// One operation as the SDK knows it.
pub(super) struct Target {
    /// The `x-amz-target` header.
    pub(super) header: &'static str,
    /// The SDK's own plugin of the operation, whose deserializer reads errors.
    pub(super) plugin: fn() -> Box<dyn RuntimePlugin>,
    /// An empty output, for the SDK's types; the real one is in the exchange.
    pub(super) output: fn() -> Output,
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.header)
    }
}

/// What the caller and the interceptor share: the body, and what became of the attempts.
#[derive(Clone, Default)]
pub(crate) struct Exchange(Arc<State>);

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Exchange")
    }
}

#[derive(Default)]
struct State {
    body: Mutex<Option<SdkBody>>,
    /// Attempts that were transmitted.
    transmitted: AtomicUsize,
    /// Of these, the ones that the service refused: they changed nothing.
    refused: AtomicUsize,
}

impl Exchange {
    fn fill(&self, body: Option<SdkBody>) {
        *self.0.body.lock().unwrap_or_else(PoisonError::into_inner) = body;
    }

    pub(super) fn take(&self) -> Option<SdkBody> {
        self.0.body.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// What the attempts so far leave open: one that was transmitted and not refused may have
    /// been applied, whatever was answered to a later one.
    pub(crate) fn sent(&self, at_stake: Sent) -> Sent {
        if self.open_attempts() > 0 { at_stake } else { Sent::No }
    }

    /// How many attempts were transmitted and not refused; the one that succeeded counts.
    pub(crate) fn open_attempts(&self) -> usize {
        let transmitted = self.0.transmitted.load(Ordering::Acquire);
        transmitted.saturating_sub(self.0.refused.load(Ordering::Acquire))
    }

    pub(crate) fn was_transmitted(&self) -> bool {
        self.0.transmitted.load(Ordering::Acquire) > 0
    }
}

/// One call: what is sent, and where its answer goes.
pub(super) struct Codec {
    pub(super) target: &'static Target,
    pub(super) body: FinishedBody,
    pub(super) exchange: Exchange,
}

/// What the interceptor is called, by which a client that has it is known; that of another version
/// takes no call of this one.
pub(super) const INTERCEPTOR: &str = concat!("dynamo-orm ", env!("CARGO_PKG_VERSION"), " codec");

/// Finds each call on its thread, and lets pass what is none of ours.
#[derive(Debug)]
pub(super) struct Interceptor {
    /// Told from another one that a client may have, as only the one that took a call counts for it.
    number: usize,
}

impl Interceptor {
    pub(super) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        Self { number: NEXT.fetch_add(1, Ordering::Relaxed) }
    }
}

/// A call of ours: where its attempts are counted, and the interceptor that took it.
#[derive(Debug)]
struct Taken {
    exchange: Exchange,
    by: usize,
}

impl Storable for Taken {
    type Storer = StoreReplace<Self>;
}

#[dyn_dispatch_hint]
impl Intercept for Interceptor {
    fn name(&self) -> &'static str {
        INTERCEPTOR
    }

    fn read_before_execution(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_, Input, Output, Error>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(Codec { target, body, exchange }) = take_call() else { return Ok(()) };
        cfg.interceptor_state()
            .store_put(Taken { exchange: exchange.clone(), by: self.number })
            // The SDK logs bodies at its finest level unless told that they are nobody's business.
            .store_put(SensitiveOutput)
            .store_put(SharedRequestSerializer::new(Serializer { target, body }))
            .store_put(SharedResponseDeserializer::new(Deserializer { target, exchange }));
        Ok(())
    }

    fn read_before_transmit(
        &self,
        _context: &BeforeTransmitInterceptorContextRef<'_, Input, Output, Error>,
        _components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(call) = cfg.load::<Taken>().filter(|call| call.by == self.number) {
            call.exchange.0.transmitted.fetch_add(1, Ordering::AcqRel);
        }
        Ok(())
    }
}

struct Serializer {
    target: &'static Target,
    body: FinishedBody,
}

impl SerializeRequest for Serializer {
    fn serialize_input(
        &self,
        _input: Input,
        _cfg: &mut ConfigBag,
    ) -> Result<HttpRequest, BoxError> {
        let body = self.body.to_sdk();
        let length = body.content_length().map(|length| length.to_string());
        let mut request = HttpRequest::new(body);
        request.set_method("POST")?;
        request.set_uri("/")?;
        let headers = request.headers_mut();
        headers.insert("content-type", "application/x-amz-json-1.0");
        headers.insert("x-amz-target", self.target.header);
        if let Some(length) = length {
            headers.insert("content-length", length);
        }
        Ok(request)
    }
}

struct Deserializer {
    target: &'static Target,
    exchange: Exchange,
}

impl DeserializeResponse for Deserializer {
    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        cfg: &ConfigBag,
    ) -> Result<Output, OrchestratorError<Error>> {
        // A response error is one that the SDK's retry classifiers call transient.
        check_integrity(response).map_err(|e| OrchestratorError::response(e.into()))?;
        if response.status().is_success() {
            self.exchange.fill(response.body().try_clone());
            return Ok((self.target.output)());
        }
        if response.status().is_client_error() {
            self.exchange.0.refused.fetch_add(1, Ordering::AcqRel);
        }
        let mut sdk = ConfigBag::base();
        if let Some(layer) = (self.target.plugin)().config() {
            sdk.push_shared_layer(layer);
        }
        match sdk.load::<SharedResponseDeserializer>() {
            Some(own) => own.deserialize_nonstreaming_with_config(response, cfg),
            None => Err(OrchestratorError::other("the SDK has no deserializer for this operation")),
        }
    }
}

/// The body's CRC-32 and its length against what the service says of them, where it does.
///
/// Both are of the bytes as sent, so a body that was decompressed on the way is not checked. The
/// SDK minds the length of what it gets by `GET` only, and this service knows nothing but `POST`.
fn check_integrity(response: &HttpResponse) -> Result<(), Damaged> {
    let headers = response.headers();
    let Some(body) = response.body().bytes() else { return Ok(()) };
    if headers.get("content-encoding").is_some() {
        return Ok(());
    }
    let text = |name| headers.get(name).map(str::trim);
    let checksum = text("x-amz-crc32").and_then(|text| text.parse::<u32>().ok());
    let length = text("content-length").and_then(|text| text.parse::<usize>().ok());
    let damaged = if checksum.is_some_and(|checksum| crc32fast::hash(body) != checksum) {
        Damaged::Bytes
    } else if length.is_some_and(|length| length != body.len()) {
        Damaged::Length
    } else {
        return Ok(());
    };
    tracing::warn!(bytes = body.len(), "a DynamoDB response was damaged on its way");
    Err(damaged)
}

/// The response's bytes are not those that the service sent.
#[derive(Debug)]
enum Damaged {
    Bytes,
    Length,
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "the response's bytes do not match its checksum (`x-amz-crc32`)",
            Self::Length => "the response has not as many bytes as it says (`content-length`)",
        })
    }
}

impl std::error::Error for Damaged {}

macro_rules! debug_by_target {
    ($($part:ident),*) => {$(
        impl fmt::Debug for $part {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($part), "({:?})"), self.target)
            }
        }
    )*};
}
debug_by_target!(Serializer, Deserializer);

//! A connector that answers by the request and the time, on Tokio's clock.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::retry::RetryPartition;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::time::{Instant, Sleep};

use crate::stub::{self, Answer, Stub};

/// A request as the service saw it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// How long after the service was made.
    pub at: Duration,
    /// `PutItem` and its like.
    pub operation: String,
    /// The request's body.
    pub body: serde_json::Value,
}

/// What the service does with a request, at once or later.
#[derive(Debug, Clone)]
pub enum Reaction {
    /// It gives that answer.
    Answer(Answer),
    /// It gives that answer so much later.
    After(Duration, Answer),
    /// A success whose body comes in pieces, with a pause before each, and maybe breaks off.
    Pieces {
        /// The body.
        body: Vec<u8>,
        /// The bytes of a piece.
        piece: usize,
        /// How long each takes.
        pause: Duration,
        /// After so many bytes the connection breaks.
        breaks_after: Option<usize>,
    },
}

impl From<Answer> for Reaction {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

type React = dyn Fn(&Asked) -> Reaction + Send + Sync;

/// The service; its clones are one.
#[derive(Clone)]
pub struct Service(Arc<State>);

struct State {
    react: Box<React>,
    since: Instant,
    asked: Mutex<Vec<Asked>>,
}

impl Service {
    /// A service that reacts so.
    pub fn new<R: Into<Reaction>>(react: impl Fn(&Asked) -> R + Send + Sync + 'static) -> Self {
        let react = Box::new(move |asked: &Asked| react(asked).into());
        Self(Arc::new(State { react, since: Instant::now(), asked: Mutex::default() }))
    }

    /// A service that answers everything so.
    pub fn always(reaction: impl Into<Reaction>) -> Self {
        let reaction = reaction.into();
        Self::new(move |_| reaction.clone())
    }

    /// The requests so far.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.0.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// An SDK client on this service, with an allowance of retries of its own.
    #[must_use]
    pub fn client(&self) -> Client {
        let connector = SharedHttpConnector::new(self.clone());
        let config = Stub::default().client().config().to_builder();
        let config = config.retry_partition(RetryPartition::custom("service").build());
        let http = http_client_fn(move |_, _| connector.clone());
        Client::from_conf(config.http_client(http).build())
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").field("asked", &self.asked().len()).finish_non_exhaustive()
    }
}

impl HttpConnector for Service {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (operation, body) = stub::named(&request);
        let asked = Asked { at: self.0.since.elapsed(), operation, body };
        let reaction = (self.0.react)(&asked);
        self.0.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        match reaction {
            Reaction::Answer(answer) => stub::respond(answer),
            Reaction::After(pause, answer) => HttpConnectorFuture::new(async move {
                tokio::time::sleep(pause).await;
                stub::respond(answer).await
            }),
            Reaction::Pieces { body, piece, pause, breaks_after } => {
                let ends_at = breaks_after.unwrap_or(body.len()).min(body.len());
                let pieces = Pieces {
                    left: Bytes::from(body).slice(..ends_at),
                    piece: piece.max(1),
                    pause,
                    breaks: breaks_after.is_some(),
                    waiting: None,
                };
                HttpConnectorFuture::ready(stub::response(
                    200,
                    SdkBody::from_body_1_x(pieces),
                    Vec::new(),
                ))
            }
        }
    }
}

/// A body that comes piece by piece.
struct Pieces {
    left: Bytes,
    piece: usize,
    pause: Duration,
    breaks: bool,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.left.is_empty() {
            let broken = std::mem::take(&mut self.breaks)
                .then(|| Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset)));
            return Poll::Ready(broken);
        }
        let pause = self.pause;
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(tokio::time::sleep(pause)));
        ready!(waiting.as_mut().poll(context));
        self.waiting = None;
        let piece = self.piece.min(self.left.len());
        Poll::Ready(Some(Ok(Frame::data(self.left.split_to(piece)))))
    }
}

//! Running an operation: one boxed future for all, and a decoder per item.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::{Call, Explain};
use crate::error::{Error, Result, Sent};
use crate::wire::Reply;

/// An operation that can be sent; all that `Metered` needs to know.
///
/// Sealed: the operations are this crate's.
pub trait Operation: Sized + sealed::Sealed {
    /// What awaiting the operation gives.
    type Output;

    #[doc(hidden)]
    type Call: Sending;

    #[doc(hidden)]
    fn into_call(self) -> Self::Call;

    #[doc(hidden)]
    fn finish(answer: &Answer) -> Result<Self::Output>;
}

pub(super) mod sealed {
    pub trait Sealed {}
}

/// What an operation becomes: one call, or a transaction of several actions.
#[doc(hidden)]
pub trait Sending: Sized {
    /// The same, asking what it consumes, with another deadline if one is given.
    fn metered(self, deadline: Option<Duration>) -> Self;

    /// The request, without sending it.
    fn explain(self) -> Result<Explain>;

    /// Sends it.
    fn run(self) -> OnItsWay;
}

/// A call that is ready to be sent.
#[doc(hidden)]
#[derive(Debug)]
pub struct Prepared(pub(crate) Call);

impl Sending for Prepared {
    fn metered(self, deadline: Option<Duration>) -> Self {
        let mut call = match self.0.keeping {
            Some(_) => self.0.metering(),
            None => self.0.text("ReturnConsumedCapacity", "TOTAL"),
        };
        call.deadline = deadline.or(call.deadline);
        Self(call)
    }

    fn explain(mut self) -> Result<Explain> {
        match self.0.keeping.take() {
            Some(keeping) => keeping.explain(&self.0),
            None => Explain::of(self),
        }
    }

    fn run(mut self) -> OnItsWay {
        match self.0.keeping.take() {
            Some(keeping) => Box::pin(keeping.run(self.0)),
            None => self.0.run(),
        }
    }
}

/// The one future that all calls of a kind share.
pub(super) type OnItsWay = Pin<Box<dyn Future<Output = Result<Answer>> + Send>>;

/// A reply, with the table that it came from.
#[doc(hidden)]
pub struct Answer {
    pub(crate) reply: Reply,
    pub(crate) table: Arc<str>,
    /// Of a transaction, the table of each action.
    pub(crate) tables: Vec<Arc<str>>,
    pub(crate) sent: Sent,
    /// The second at which an item must not have ended.
    pub(crate) unexpired_at: Option<i64>,
}

impl Answer {
    /// That of a single call.
    pub(super) fn of(reply: Reply, table: Arc<str>, sent: Sent) -> Self {
        Self { reply, table, tables: Vec::new(), sent, unexpired_at: None }
    }

    /// The error of an answer that does not give what was asked for: if it is one of the service at
    /// all, the write that it answers was done.
    fn blame(&self, error: Error) -> Error {
        match self.sent {
            Sent::Write if self.reply.check(&self.table).is_ok() => error.applied(),
            sent => error.sent(sent),
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answer({})", self.table)
    }
}

/// A call on its way.
///
/// Dropping it stops waiting; a write that was sent may be applied all the same.
#[must_use = "futures do nothing unless polled"]
pub struct Run<O> {
    sending: OnItsWay,
    finish: fn(&Answer) -> Result<O>,
}

impl<O> Run<O> {
    pub(crate) fn new<P: Operation<Output = O>>(operation: P) -> Self {
        Self { sending: operation.into_call().run(), finish: P::finish }
    }
}

impl<O> Future for Run<O> {
    type Output = Result<O>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.sending.as_mut().poll(context).map(|answer| {
            let answer = answer?;
            (self.finish)(&answer).map_err(|error| answer.blame(error))
        })
    }
}

impl<O> fmt::Debug for Run<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Run")
    }
}

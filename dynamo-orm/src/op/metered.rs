//! Any operation, with what it consumed.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use super::run::{Answer, Operation, Sending};
use super::{Explain, Run};
use crate::error::Result;
use crate::wire::ConsumedCapacity;

/// An operation that asks for its consumed capacity, made by `return_consumed_capacity`.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Metered<P> {
    operation: P,
    deadline: Option<Duration>,
}

/// What an operation gave, and what it consumed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MeteredOutput<O> {
    /// What awaiting the operation itself would have given.
    pub output: O,
    /// The capacity that it consumed; `None` if the server does not tell.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

impl<P: Operation> Metered<P> {
    pub(crate) fn new(operation: P) -> Self {
        Self { operation, deadline: None }
    }

    /// Gives this call another deadline than the database's.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The request as it would be sent, without sending it.
    ///
    /// # Errors
    /// [`is_invalid_input`](crate::Error::is_invalid_input), as the call itself would.
    pub fn explain(self) -> Result<Explain> {
        self.into_call().explain()
    }

    /// Sends the call, as `.await` does.
    pub fn send(self) -> Run<MeteredOutput<P::Output>> {
        Run::new(self)
    }
}

impl<P> super::run::sealed::Sealed for Metered<P> {}

impl<P: Operation> Operation for Metered<P> {
    type Output = MeteredOutput<P::Output>;
    type Call = P::Call;

    fn into_call(self) -> P::Call {
        self.operation.into_call().metered(self.deadline)
    }

    fn finish(answer: &Answer) -> Result<Self::Output> {
        let consumed_capacity = answer.reply.consumed_capacity(&answer.table)?;
        Ok(MeteredOutput { output: P::finish(answer)?, consumed_capacity })
    }
}

impl<P: Operation> IntoFuture for Metered<P> {
    type Output = Result<MeteredOutput<P::Output>>;
    type IntoFuture = Run<MeteredOutput<P::Output>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<P: fmt::Debug> fmt::Debug for Metered<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.operation.fmt(f)
    }
}

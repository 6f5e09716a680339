//! A call on its way, and what its reply becomes.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::FailedCondition;
use super::evidence::Returns;
use super::run::Answer;
use crate::error::{Result, Sent};
use crate::schema::TableSchema;
use crate::wire::{FinishedBody, Reply};

/// What is kept of a call until its reply is there.
pub(super) struct End {
    pub(super) table: Arc<str>,
    pub(super) schema: &'static TableSchema,
    pub(super) failed: FailedCondition,
    pub(super) returns: Returns,
    pub(super) sent: Sent,
    pub(super) unexpired_at: Option<i64>,
    pub(super) body: FinishedBody,
}

impl End {
    fn of(&self, reply: Result<Reply>) -> Result<Answer> {
        let reply = reply
            .map_err(|e| self.failed.explain(e).at(&self.table, self.body.key(self.schema)))?;
        let item = match self.returns {
            Returns::Sent => self.body.member("Item"),
            _ => None,
        };
        let reply = match item {
            Some(item) => reply.and_attributes(item),
            None => reply,
        };
        let unexpired_at = self.unexpired_at;
        Ok(Answer { unexpired_at, ..Answer::of(reply, self.table.clone(), self.sent) })
    }
}

pin_project_lite::pin_project! {
    /// Written out, as an `async fn` would hold what it waits for twice.
    pub(super) struct Waiting<F> {
        #[pin]
        reply: F,
        end: End,
    }
}

impl<F> Waiting<F> {
    pub(super) fn new(reply: F, end: End) -> Self {
        Self { reply, end }
    }
}

impl<F: Future<Output = Result<Reply>>> Future for Waiting<F> {
    type Output = Result<Answer>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<Answer>> {
        let this = self.project();
        this.reply.poll(context).map(|reply| this.end.of(reply))
    }
}

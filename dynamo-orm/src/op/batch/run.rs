//! The futures of batches.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::error::Result;

/// A batch on its way; the work is compiled once, and ends in what makes `O` of it.
///
/// Dropping it stops sending; what was sent may be applied all the same.
#[must_use = "futures do nothing unless polled"]
pub struct BatchRun<O, W = O> {
    work: Pin<Box<dyn Future<Output = Result<W>> + Send>>,
    finish: fn(W) -> Result<O>,
}

impl<O, W> BatchRun<O, W> {
    pub(super) fn new(
        work: impl Future<Output = Result<W>> + Send + 'static,
        finish: fn(W) -> Result<O>,
    ) -> Self {
        Self { work: Box::pin(work), finish }
    }
}

impl<O, W> Future for BatchRun<O, W> {
    type Output = Result<O>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let done = self.work.as_mut().poll(context);
        done.map(|done| (self.finish)(done?))
    }
}

impl<O, W> fmt::Debug for BatchRun<O, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BatchRun")
    }
}

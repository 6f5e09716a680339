//! An operation on a table on its way.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::error::Result;

/// An operation on a table itself on its way: several calls under one deadline.
///
/// Dropping it stops waiting and sends no further step; what was sent is done all the same.
#[must_use = "futures do nothing unless polled"]
pub struct TableRun<O>(Pin<Box<dyn Future<Output = Result<O>> + Send>>);

impl<O> TableRun<O> {
    #[inline]
    pub(super) fn new(work: impl Future<Output = Result<O>> + Send + 'static) -> Self {
        Self(Box::pin(work))
    }
}

impl<O> Future for TableRun<O> {
    type Output = Result<O>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<O> fmt::Debug for TableRun<O> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TableRun")
    }
}

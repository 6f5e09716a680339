//! The way of a call to the interceptor on its client.
//!
//! It is handed over on the thread: the SDK runs `read_before_execution` when its future is polled
//! first, before it waits for anything.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::codec::{Codec, Exchange};
use super::reply::read_error_body;
use crate::error::{Result, SdkAnswer};

thread_local! {
    /// The call whose future is polled right now, until the interceptor takes it.
    static CALL: RefCell<Option<Codec>> = const { RefCell::new(None) };
}

/// The call that is being begun on this thread.
pub(super) fn take_call() -> Option<Codec> {
    CALL.with_borrow_mut(Option::take)
}

/// The SDK's call, in a box of its own: it takes some kilobytes, which whatever waits for it would
/// move along.
pub(super) type OnTheWire = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

pin_project_lite::pin_project! {
    /// A call that the interceptor is told of.
    pub(super) struct Calling<F> {
        #[pin]
        call: F,
        codec: Option<Codec>,
        exchange: Exchange,
    }
}

impl<F: Future<Output: SdkAnswer> + Send + 'static> Calling<F> {
    pub(super) fn boxed(codec: Codec, call: F) -> OnTheWire {
        let exchange = codec.exchange.clone();
        Box::pin(Self { call, codec: Some(codec), exchange })
    }
}

impl<F: Future<Output: SdkAnswer>> Future for Calling<F> {
    type Output = Result<()>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        let this = self.project();
        let begun = this.codec.take().map(Begun::new);
        let polled = this.call.poll(context);
        *this.codec = begun.and_then(Begun::end);
        polled.map(|answer| answer.check(this.exchange.was_transmitted(), read_error_body))
    }
}

/// A call that is being begun; the one that was before it is put back, though the poll may panic.
struct Begun {
    outer: Option<Codec>,
}

impl Begun {
    /// A call may be begun within another one's poll, as by whoever answers in a test.
    fn new(codec: Codec) -> Self {
        Self { outer: CALL.replace(Some(codec)) }
    }

    /// The call, if no interceptor took it.
    fn end(self) -> Option<Codec> {
        take_call()
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        CALL.set(self.outer.take());
    }
}

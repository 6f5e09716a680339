//! The client that calls are made on, and the way of a call to the interceptor on it.
//!
//! The SDK takes an interceptor for one call too, at the price of a configuration and a box of its
//! own for each. So one stands on the client, and each call is handed to it on the thread: the
//! SDK runs `read_before_execution` when its future is polled first, before it waits for anything.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_sdk_dynamodb::Client;

use super::codec::{Codec, Interceptor};

thread_local! {
    /// The call whose future is polled right now, until the interceptor takes it.
    static CALL: RefCell<Option<Codec>> = const { RefCell::new(None) };
}

/// The caller's client, with our interceptor on it.
#[derive(Clone)]
pub(crate) struct Line(Client);

impl Line {
    pub(crate) fn over(client: &Client) -> Self {
        Self(Client::from_conf(client.config().to_builder().interceptor(Interceptor).build()))
    }

    pub(super) fn client(&self) -> &Client {
        &self.0
    }
}

/// The call that is being begun on this thread.
pub(super) fn take_call() -> Option<Codec> {
    CALL.with_borrow_mut(Option::take)
}

pin_project_lite::pin_project! {
    /// A call on the line that the interceptor is told of.
    pub(super) struct Calling<F> {
        #[pin]
        call: F,
        codec: Option<Codec>,
    }
}

impl<F: Future> Calling<F> {
    pub(super) fn new(codec: Codec, call: F) -> Self {
        Self { call, codec: Some(codec) }
    }
}

impl<F: Future> Future for Calling<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        if this.codec.is_none() {
            return this.call.poll(context);
        }
        // A call may be begun within another one's poll, as by whoever answers in a test.
        let outer = CALL.replace(this.codec.take());
        let polled = this.call.poll(context);
        *this.codec = CALL.replace(outer);
        polled
    }
}

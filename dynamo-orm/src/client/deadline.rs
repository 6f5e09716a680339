//! Deadlines and pauses, on the client's own clock.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use aws_sdk_dynamodb::Config;
use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep, TokioSleep};

use crate::error::{Error, Result, Sent};

/// The sleep implementation that the client was given, or Tokio's, as the SDK itself takes.
#[derive(Clone)]
pub(super) struct Clock {
    sleep: SharedAsyncSleep,
    is_tokio: bool,
}

impl Clock {
    pub(super) fn of(config: &Config) -> Self {
        match config.sleep_impl() {
            Some(sleep) => Self { sleep, is_tokio: false },
            None => Self { sleep: SharedAsyncSleep::new(TokioSleep::new()), is_tokio: true },
        }
    }

    /// Tokio's timers panic outside of its runtime; there the call itself fails soon enough.
    pub(super) fn is_running(&self) -> bool {
        !self.is_tokio || tokio::runtime::Handle::try_current().is_ok()
    }

    pub(super) async fn pause(&self, pause: Duration) {
        if self.is_running() {
            self.sleep.sleep(pause).await;
        }
    }

    /// Waits for `call`, but not longer than `deadline`; `sent` is asked only if it passes.
    ///
    /// The timer is set once the call has to wait, so one that is answered at once needs none.
    pub(super) fn within<T, S, F>(&self, deadline: Duration, sent: S, call: F) -> Within<F, S>
    where
        S: Fn() -> Sent,
        F: Future<Output = Result<T>>,
    {
        Within { call, sent, clock: self.clone(), deadline, alarm: None }
    }
}

pin_project_lite::pin_project! {
    /// A call and its deadline. Written out, as an `async fn` would hold the call twice.
    #[must_use = "futures do nothing unless polled"]
    pub(crate) struct Within<F, S> {
        #[pin]
        call: F,
        sent: S,
        clock: Clock,
        deadline: Duration,
        alarm: Option<Sleep>,
    }
}

impl<T, S, F> Future for Within<F, S>
where
    S: Fn() -> Sent,
    F: Future<Output = Result<T>>,
{
    type Output = Result<T>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T>> {
        let this = self.project();
        if let Poll::Ready(answer) = this.call.poll(context) {
            return Poll::Ready(answer);
        }
        if this.alarm.is_none() && this.clock.is_running() {
            *this.alarm = Some(this.clock.sleep.sleep(*this.deadline));
        }
        match this.alarm {
            Some(alarm) => Pin::new(alarm)
                .poll(context)
                .map(|()| Err(Error::deadline(*this.deadline).sent((this.sent)()))),
            None => Poll::Pending,
        }
    }
}

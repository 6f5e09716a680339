//! Deadlines and pauses, on the client's own clock.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use aws_sdk_dynamodb::Config;
use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, TokioSleep};

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
    pub(super) async fn within<T>(
        &self,
        deadline: Duration,
        sent: impl Fn() -> Sent,
        call: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        let mut call = pin!(call);
        let mut alarm = None;
        std::future::poll_fn(|context| {
            if let Poll::Ready(answer) = call.as_mut().poll(context) {
                return Poll::Ready(answer);
            }
            if alarm.is_none() && self.is_running() {
                alarm = Some(self.sleep.sleep(deadline));
            }
            match &mut alarm {
                Some(alarm) => Pin::new(alarm)
                    .poll(context)
                    .map(|()| Err(Error::deadline(deadline).sent(sent()))),
                None => Poll::Pending,
            }
        })
        .await
    }
}

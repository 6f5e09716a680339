//! A deadline over a whole call, on the client's own clock.

use std::future::Future;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use aws_sdk_dynamodb::config::{AsyncSleep, SharedAsyncSleep};

use crate::error::{Error, Result, Sent};

/// Waits for `call`, but not longer than `deadline`; without a sleep implementation there is no clock to ask.
pub(super) async fn within<T>(
    deadline: Duration,
    sleep: Option<SharedAsyncSleep>,
    sent: Sent,
    call: impl Future<Output = Result<T>>,
) -> Result<T> {
    let Some(sleep) = sleep else {
        return call.await;
    };
    let mut call = pin!(call);
    let mut alarm = sleep.sleep(deadline);
    std::future::poll_fn(|context| {
        if let Poll::Ready(answer) = call.as_mut().poll(context) {
            return Poll::Ready(answer);
        }
        std::pin::Pin::new(&mut alarm).poll(context).map(|()| Err(Error::deadline(deadline, sent)))
    })
    .await
}

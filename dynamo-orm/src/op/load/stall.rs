//! Whether a load gets anywhere.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::client::Db;
use crate::error::{Result, Sent};

/// How long nothing was written though requests were sent; clones share it.
#[derive(Clone)]
pub(super) struct Stall {
    longest: Duration,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// Requests that were sent and are not answered.
    sent: usize,
    since: Option<Instant>,
}

impl Stall {
    #[inline]
    pub(super) fn new(longest: Duration) -> Self {
        Self { longest, state: Arc::default() }
    }

    #[inline]
    pub(super) fn sent(&self) {
        let mut state = self.lock();
        state.sent += 1;
        state.since.get_or_insert_with(Instant::now);
    }

    #[inline]
    pub(super) fn answered(&self) {
        let mut state = self.lock();
        state.sent = state.sent.saturating_sub(1);
    }

    /// Something was written. Time in which nothing is on its way, as the stream has nothing, does
    /// not count.
    #[inline]
    pub(super) fn broken(&self) {
        let mut state = self.lock();
        state.since = (state.sent > 0).then(Instant::now);
    }

    /// Waits until nothing was written for the longest time that is allowed.
    #[inline]
    pub(super) async fn wait(&self, db: &Db) {
        loop {
            let left = self.left();
            if left.is_zero() {
                return;
            }
            let forever = std::future::pending::<Result<()>>();
            drop(db.within(left, || Sent::No, forever).await);
        }
    }

    #[inline]
    fn left(&self) -> Duration {
        let since = self.lock().since;
        since.map_or(self.longest, |since| self.longest.saturating_sub(since.elapsed()))
    }

    #[inline]
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! Waiting for several requests at once.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker, ready};
use std::time::Duration;

use tokio::time::Instant;

use crate::client::Db;
use crate::error::{Result, Sent};

/// Rung by whichever request can go on, so that nobody has to ask all of them for each row.
pub(super) struct Bell {
    is_rung: AtomicBool,
    caller: Mutex<Option<Waker>>,
}

impl Bell {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self { is_rung: AtomicBool::new(false), caller: Mutex::default() })
    }

    /// Whether it was rung since this was asked last.
    pub(super) fn answer(&self) -> bool {
        self.is_rung.swap(false, Ordering::AcqRel)
    }

    /// Lets the next ring wake the caller. Whether it was rung already, which wakes it at once.
    pub(super) fn call(&self, caller: &Waker) -> bool {
        let mut known = self.caller.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *known {
            Some(known) => known.clone_from(caller),
            none => *none = Some(caller.clone()),
        }
        drop(known);
        let is_rung = self.is_rung.load(Ordering::Acquire);
        if is_rung {
            caller.wake_by_ref();
        }
        is_rung
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.is_rung.store(true, Ordering::Release);
        let caller = self.caller.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(caller) = caller {
            caller.wake();
        }
    }
}

/// How long the caller has waited, all in all: time that it spends with the rows, when no request
/// can go on, is no time that a request takes.
#[derive(Default)]
pub(super) struct Patience {
    waited: Duration,
    wait: Option<Wait>,
}

/// The caller waits, and will know when that has taken too long.
struct Wait {
    since: Instant,
    longest: Duration,
    alarm: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Wait {
    fn passed(&self) -> Duration {
        self.since.elapsed().min(self.longest)
    }
}

impl Patience {
    pub(super) fn waited(&self) -> Duration {
        self.waited.saturating_add(self.wait.as_ref().map(Wait::passed).unwrap_or_default())
    }

    /// The caller goes on with something else.
    pub(super) fn pause(&mut self) {
        self.waited = self.waited();
        self.wait = None;
    }

    /// Waits until that much was waited in all.
    pub(super) fn poll_until(
        &mut self,
        due: Duration,
        db: &Db,
        context: &mut Context<'_>,
    ) -> Poll<()> {
        let longest = due.saturating_sub(self.waited);
        let wait = self.wait.get_or_insert_with(|| {
            let db = db.clone();
            let alarm = async move {
                let forever = std::future::pending::<Result<()>>();
                drop(db.within(longest, || Sent::Read, forever).await);
            };
            Wait { since: Instant::now(), longest, alarm: Box::pin(alarm) }
        });
        ready!(wait.alarm.as_mut().poll(context));
        // The alarm's clock counts, which may be another one than `since` is of.
        self.waited = self.waited.saturating_add(wait.longest);
        self.wait = None;
        Poll::Ready(())
    }
}

//! A stream as the source of a ledger of writes.

use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::Instant;

use super::stall::Stall;
use super::{Items, LoadProgress, OnProgress};
use crate::client::Db;
use crate::error::{Error, Result, Sent};
use crate::limits::BATCH_WRITES;
use crate::op::batch::{Chunk, Source, Totals, WriteLedger, lock};
use crate::op::budget::Budget;
use crate::wire::{Reply, Request};

/// How many times the items in flight are kept: those in flight, as many ready to go, and what is
/// written behind one that is not.
const KEPT_PER_SENT: usize = 4;

/// How much of them is kept, if that is less.
const MOST_KEPT_BYTES: usize = 64 * 1024 * 1024;

/// The stream, and what goes with sending what it brings.
pub(super) struct Streamed<'a> {
    items: Items<'a>,
    on_progress: OnProgress<'a>,
    budget: Option<Budget>,
    deadline: Duration,
    most_kept: usize,
    /// The stream is not asked again.
    is_over: bool,
    /// An item that waits for another one of its key.
    held: Option<usize>,
    /// Why there is none behind the last item.
    pub(super) refused: Option<Error>,
    started: Instant,
    pub(super) stall: Stall,
    seen: Totals,
    /// The units that the requests so far consumed.
    consumed: f64,
}

impl<'a> Streamed<'a> {
    #[inline]
    pub(super) fn new(
        items: Items<'a>,
        on_progress: OnProgress<'a>,
        budget: Option<Budget>,
        deadline: Duration,
        concurrency: usize,
    ) -> Self {
        Self {
            items,
            on_progress,
            budget,
            deadline,
            most_kept: concurrency.saturating_mul(BATCH_WRITES).saturating_mul(KEPT_PER_SENT),
            is_over: false,
            held: None,
            refused: None,
            started: Instant::now(),
            stall: Stall::new(deadline),
            seen: Totals::default(),
            consumed: 0.0,
        }
    }

    #[inline]
    pub(super) fn progress(&self, ledger: &WriteLedger) -> LoadProgress {
        let Totals { written, bytes, .. } = ledger.totals;
        let (requests, consumed_capacity) = (ledger.outbox.requests, ledger.outbox.capacity);
        let elapsed = self.started.elapsed();
        LoadProgress { written, bytes, requests, consumed_capacity, elapsed }
    }

    /// What a request is expected to consume: what its items do alone, times what indexes make of it
    /// by the answers so far.
    #[inline]
    fn expected(&self, units: u64) -> f64 {
        let factor = self.consumed / float(self.seen.units);
        float(units) * if factor.is_finite() { factor.max(1.0) } else { 1.0 }
    }

    /// What was consumed beyond what was expected, or less; a server that never tells is believed to
    /// consume what was expected.
    #[inline]
    fn mind_budget(&mut self, ledger: &WriteLedger) {
        let (Some(budget), Some(consumed)) = (&self.budget, ledger.outbox.capacity) else { return };
        let units = ledger.totals.units - self.seen.units;
        let more = consumed.capacity_units - self.consumed;
        budget.correct(more - self.expected(units));
        self.consumed = consumed.capacity_units;
    }
}

impl Source<WriteLedger> for &mut Streamed<'_> {
    type Answering = Pin<Box<dyn Future<Output = Result<Reply>> + Send>>;

    #[inline]
    fn poll_fill(&mut self, context: &mut Context<'_>, ledger: &Mutex<WriteLedger>) -> Poll<()> {
        loop {
            if let Some(held) = self.held {
                if !lock(ledger).send_when_free(held) {
                    return Poll::Pending;
                }
                self.held = None;
            }
            if self.is_over {
                return Poll::Ready(());
            }
            let (kept, bytes) = lock(ledger).kept();
            if kept >= self.most_kept || bytes >= MOST_KEPT_BYTES {
                return Poll::Pending;
            }
            match self.items.as_mut().poll_next(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Some(Ok(element))) => self.held = Some(lock(ledger).hold(element)),
                Poll::Ready(Some(Err(refused))) => {
                    self.refused = Some(refused.into_error(lock(ledger).given()));
                    self.is_over = true;
                }
                Poll::Ready(None) => self.is_over = true,
            }
        }
    }

    #[inline]
    fn hold_back(&mut self, chunk: &Chunk) -> Duration {
        let expected = self.expected(chunk.units);
        self.budget.as_ref().map_or(Duration::ZERO, |budget| budget.take(expected))
    }

    #[inline]
    fn answer(&mut self, db: &Db, request: Request, chunk: &Chunk) -> Self::Answering {
        let (db, exchange, deadline) = (db.clone(), chunk.exchange.clone(), self.deadline);
        let stall = self.stall.clone();
        Box::pin(async move {
            stall.sent();
            let sent = || exchange.sent(Sent::Write);
            let answer = db.within(deadline, sent, db.execute_unbounded(request, &exchange)).await;
            stall.answered();
            answer
        })
    }

    #[inline]
    fn settled(&mut self, ledger: &Mutex<WriteLedger>) {
        let ledger = lock(ledger);
        if ledger.totals.written > self.seen.written {
            self.stall.broken();
        }
        self.mind_budget(&ledger);
        self.seen = ledger.totals;
        let progress = self.progress(&ledger);
        drop(ledger);
        (self.on_progress)(progress);
    }
}

/// Units of a request are few.
#[inline]
fn float(units: u64) -> f64 {
    u32::try_from(units).map_or(f64::MAX, f64::from)
}

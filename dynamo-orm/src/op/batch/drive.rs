//! Sending what a ledger holds: several requests at once, what was left again after a pause.

use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};

use super::lock;
use crate::client::{Backoff, Db};
use crate::error::{Result, Sent};
use crate::wire::{Exchange, Reply, Request};

/// The parts of one request, by their place in the ledger, and what becomes of its attempts.
pub(in crate::op) struct Chunk {
    pub(in crate::op) places: Vec<usize>,
    /// What it is expected to consume; 0 where nobody asks.
    pub(in crate::op) units: u64,
    pub(in crate::op) exchange: Exchange,
}

/// What an answer leaves to be sent again.
#[derive(Default)]
pub(in crate::op) struct Settled {
    pub(in crate::op) left: Vec<usize>,
    pub(in crate::op) has_progress: bool,
}

/// A ledger, as far as sending goes.
pub(in crate::op) trait Ledger: Send + 'static {
    /// The parts of the next request, if there are any; `partial` if they may be fewer than fit.
    fn take(&mut self, partial: bool) -> Option<Chunk>;

    /// The request for these parts.
    fn request(&self, chunk: &Chunk) -> Request;

    /// Enters what became of these parts.
    fn settle(&mut self, chunk: &Chunk, answer: Result<Reply>) -> Settled;

    /// Queues parts again, before all others.
    fn give_back(&mut self, places: Vec<usize>);

    /// Whether an error ended it, so that nothing more is sent.
    fn is_stopped(&self) -> bool;

    /// Whether an answer is still waited for.
    fn is_waiting(&self) -> bool;
}

/// Where parts come from while others are sent.
pub(in crate::op) trait Source<L> {
    /// Adds parts to the ledger's queue, enough for some requests; ready when there are no more.
    fn poll_fill(&mut self, context: &mut Context<'_>, ledger: &Mutex<L>) -> Poll<()>;

    /// How a request is sent, and what it has to wait for.
    fn sending(&mut self, db: &Db, request: Request, chunk: &Chunk) -> Sending;

    /// Called after each answer.
    fn settled(&mut self, ledger: &Mutex<L>);
}

/// A request on its way.
pub(in crate::op) type Sending =
    std::pin::Pin<Box<dyn Future<Output = Result<Reply>> + Send + 'static>>;

/// All parts are in the ledger from the start.
struct Given;

impl<L> Source<L> for Given {
    fn poll_fill(&mut self, _context: &mut Context<'_>, _ledger: &Mutex<L>) -> Poll<()> {
        Poll::Ready(())
    }

    fn sending(&mut self, db: &Db, request: Request, chunk: &Chunk) -> Sending {
        let (db, exchange) = (db.clone(), chunk.exchange.clone());
        Box::pin(async move { db.execute_unbounded(request, &exchange).await })
    }

    fn settled(&mut self, _ledger: &Mutex<L>) {}
}

/// Sends until everything is settled, or an error stopped it and no answer is waited for.
pub(in crate::op) async fn drive<L: Ledger>(
    db: Db,
    ledger: Arc<Mutex<L>>,
    concurrency: usize,
    mut source: impl Source<L>,
) {
    let mut lanes = FuturesUnordered::new();
    let mut backoffs: Vec<Backoff> = Vec::new();
    poll_fn(|context| {
        loop {
            let is_over = source.poll_fill(context, &ledger).is_ready();
            while lanes.len() < concurrency
                && let Some(chunk) = next(&ledger, is_over || lanes.is_empty())
            {
                let request = lock(&ledger).request(&chunk);
                let sending = source.sending(&db, request, &chunk);
                let backoff = backoffs.pop().unwrap_or_else(Backoff::new);
                lanes.push(deliver(db.clone(), ledger.clone(), chunk, sending, backoff));
            }
            match lanes.poll_next_unpin(context) {
                Poll::Ready(Some(backoff)) => {
                    backoffs.push(backoff);
                    source.settled(&ledger);
                }
                Poll::Ready(None) if is_over => return Poll::Ready(()),
                _ if is_ended(&ledger) => return Poll::Ready(()),
                _ => return Poll::Pending,
            }
        }
    })
    .await;
}

/// Sends what the ledger was given; whether that came to an end before the deadline.
pub(super) async fn drive_within<L: Ledger>(
    db: &Db,
    ledger: Arc<Mutex<L>>,
    concurrency: usize,
    deadline: Duration,
) -> bool {
    let work = drive(db.clone(), ledger, concurrency, Given).map(Ok);
    db.within(deadline, || Sent::No, work).await.is_ok()
}

fn next<L: Ledger>(ledger: &Mutex<L>, partial: bool) -> Option<Chunk> {
    let mut ledger = lock(ledger);
    if ledger.is_stopped() { None } else { ledger.take(partial) }
}

/// Those that only pause before they go on are not waited for.
fn is_ended<L: Ledger>(ledger: &Mutex<L>) -> bool {
    let ledger = lock(ledger);
    ledger.is_stopped() && !ledger.is_waiting()
}

/// Sends one request and enters its answer; what was left is queued again after a pause, which is
/// longer each time that nothing at all was done.
async fn deliver<L: Ledger>(
    db: Db,
    ledger: Arc<Mutex<L>>,
    chunk: Chunk,
    sending: Sending,
    mut backoff: Backoff,
) -> Backoff {
    let answer = sending.await;
    let settled = lock(&ledger).settle(&chunk, answer);
    if settled.has_progress {
        backoff = Backoff::new();
    }
    if !settled.left.is_empty() {
        db.pause(backoff.pause()).await;
        lock(&ledger).give_back(settled.left);
    }
    backoff
}

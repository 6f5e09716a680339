//! Sending what a ledger holds: several requests at once, what was left again after a pause.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};

use super::lock;
use super::outbox::Outbox;
use crate::client::{Backoff, Db};
use crate::error::{EncodeError, EncodeResult, Result, Sent};
use crate::wire::{Answering, Exchange, Reply, Request};

/// Requests in flight at once, if nothing else was said.
pub(in crate::op) const CONCURRENCY: usize = 8;

/// Answers that are entered without giving way.
const EVENTS_PER_POLL: usize = 32;

/// The most that may be: each has a connection, and up to 16 MB on its way.
const MOST_CONCURRENCY: usize = 256;

pub(in crate::op) fn check_concurrency(requests: usize) -> EncodeResult {
    match requests {
        1..=MOST_CONCURRENCY => Ok(()),
        _ => Err(EncodeError::new("1 to 256 requests may be in flight at once")),
    }
}

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
    fn outbox(&mut self) -> &mut Outbox;

    /// The parts of the next request, if there are any; `partial` if they may be fewer than fit.
    fn take(&mut self, partial: bool) -> Option<Chunk>;

    /// The request for these parts.
    fn request(&self, chunk: &Chunk) -> Request;

    /// Enters what became of these parts.
    fn settle(&mut self, chunk: &Chunk, answer: Result<Reply>) -> Settled;
}

/// Where parts come from while others are sent.
pub(in crate::op) trait Source<L> {
    /// A request on its way.
    type Answering: Future<Output = Result<Reply>> + Send + 'static;

    /// Adds parts to the ledger's queue, enough for some requests; ready when there are no more.
    fn poll_fill(&mut self, context: &mut Context<'_>, ledger: &Mutex<L>) -> Poll<()>;

    /// How long a request is held back.
    fn hold_back(&mut self, chunk: &Chunk) -> Duration;

    /// How a request is sent.
    fn answer(&mut self, db: &Db, request: Request, chunk: &Chunk) -> Self::Answering;

    /// Called after each answer.
    fn settled(&mut self, ledger: &Mutex<L>);
}

/// All parts are in the ledger from the start.
struct Given;

impl<L> Source<L> for Given {
    type Answering = Answering;

    fn poll_fill(&mut self, _context: &mut Context<'_>, _ledger: &Mutex<L>) -> Poll<()> {
        Poll::Ready(())
    }

    fn hold_back(&mut self, _chunk: &Chunk) -> Duration {
        Duration::ZERO
    }

    fn answer(&mut self, db: &Db, request: Request, chunk: &Chunk) -> Answering {
        db.execute_unbounded(request, &chunk.exchange)
    }

    fn settled(&mut self, _ledger: &Mutex<L>) {}
}

/// Sends until everything is settled, or an error stopped it and no answer is waited for.
pub(in crate::op) async fn drive<L: Ledger>(
    db: Db,
    ledger: Arc<Mutex<L>>,
    concurrency: usize,
    source: impl Source<L>,
) {
    let (lanes, backoffs) = (FuturesUnordered::new(), Vec::new());
    let width = concurrency;
    let mut driver = Driver { db, ledger, source, concurrency, width, lanes, backoffs };
    poll_fn(|context| driver.poll(context)).await;
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

/// Requests on their way, and pauses behind them.
struct Driver<L, S> {
    db: Db,
    ledger: Arc<Mutex<L>>,
    source: S,
    concurrency: usize,
    /// How many requests may be in flight now: a request that gets nothing done halves it, down to
    /// one that finds out when the service is well again, and one that gets something done doubles
    /// it. What fails is not to be pressed, and what works is used in full after a few answers.
    width: usize,
    lanes: FuturesUnordered<Pin<Box<dyn Future<Output = Event> + Send>>>,
    /// Of the lanes that are free.
    backoffs: Vec<Backoff>,
}

enum Event {
    Answered(Settled, Backoff),
    /// What was left may be sent again.
    Rested(Vec<usize>, Backoff),
    /// It was stopped before the request was sent.
    Kept,
}

impl<L: Ledger, S: Source<L>> Driver<L, S> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        for _ in 0..EVENTS_PER_POLL {
            let is_stopped = lock(&self.ledger).outbox().stopped().is_some();
            let is_over = is_stopped || self.source.poll_fill(context, &self.ledger).is_ready();
            while !is_stopped
                && self.lanes.len() < self.width
                && let Some((chunk, request)) = self.next(is_over || self.lanes.is_empty())
            {
                self.start(chunk, request);
            }
            match self.lanes.poll_next_unpin(context) {
                Poll::Ready(Some(event)) => self.enter(event),
                Poll::Ready(None) if is_over => return Poll::Ready(()),
                // Those that only pause before they go on are not waited for.
                _ if lock(&self.ledger).outbox().is_ended() => return Poll::Ready(()),
                _ => return Poll::Pending,
            }
        }
        // Where answers are there at once, deadlines and other tasks have their turn too.
        context.waker().wake_by_ref();
        Poll::Pending
    }

    fn next(&self, partial: bool) -> Option<(Chunk, Request)> {
        let mut ledger = lock(&self.ledger);
        let chunk = ledger.take(partial)?;
        let request = ledger.request(&chunk);
        Some((chunk, request))
    }

    fn start(&mut self, chunk: Chunk, request: Request) {
        let hold_back = self.source.hold_back(&chunk);
        let answering = self.source.answer(&self.db, request, &chunk);
        let backoff = self.backoffs.pop().unwrap_or_else(Backoff::new);
        let (db, ledger) = (self.db.clone(), self.ledger.clone());
        self.lanes.push(Box::pin(async move {
            if !hold_back.is_zero() {
                db.pause(hold_back).await;
            }
            if !lock(&ledger).outbox().depart() {
                return Event::Kept;
            }
            let answer = answering.await;
            let mut ledger = lock(&ledger);
            ledger.outbox().arrive();
            Event::Answered(ledger.settle(&chunk, answer), backoff)
        }));
    }

    fn enter(&mut self, event: Event) {
        match event {
            Event::Answered(settled, backoff) => {
                self.adapt(settled.has_progress);
                self.source.settled(&self.ledger);
                let backoff = if settled.has_progress { Backoff::new() } else { backoff };
                self.rest(settled.left, backoff);
            }
            Event::Rested(left, backoff) => {
                lock(&self.ledger).outbox().give_back(left);
                self.backoffs.push(backoff);
            }
            Event::Kept => {}
        }
    }

    fn adapt(&mut self, has_progress: bool) {
        if has_progress {
            self.width = self.width.saturating_mul(2).min(self.concurrency);
            self.backoffs.clear();
        } else {
            self.width = (self.width / 2).max(1);
        }
    }

    /// Queues what was left again after a pause, which is longer each time that nothing was done.
    fn rest(&mut self, left: Vec<usize>, mut backoff: Backoff) {
        if left.is_empty() {
            self.backoffs.push(backoff);
            return;
        }
        let db = self.db.clone();
        self.lanes.push(Box::pin(async move {
            db.pause(backoff.pause()).await;
            Event::Rested(left, backoff)
        }));
    }
}

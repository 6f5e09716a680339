//! Loads: a stream of items written in batches, in constant memory.

mod item;
mod progress;
mod source;
mod stall;

pub use item::LoadItem;
pub use progress::LoadProgress;

use std::fmt;
use std::future::IntoFuture;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::future::{Either, select};

use self::item::{Refused, encode};
use self::source::Streamed;
use super::Target;
use super::batch::{
    BatchHandle, BatchReport, CONCURRENCY, Element, Scratch, WriteLedger, check_concurrency, drive,
    lock, with_report,
};
use super::budget::Budget;
use crate::error::{EncodeResult, Error, Result};
use crate::item::DynamoItem;
use crate::wire::check_table_name;

type Items<'a> = Pin<Box<dyn Stream<Item = std::result::Result<Element, Refused>> + Send + 'a>>;
type OnProgress<'a> = Box<dyn FnMut(LoadProgress) + Send + 'a>;

/// Writes a stream of items of any length, made by [`Table::load`](crate::Table::load).
///
/// Items are taken from the stream as requests have room for them, so memory does not grow with the
/// stream. They are sent as those of a [`BatchWrite`](crate::BatchWrite), with its repetitions and
/// pauses. Each item is a put, and they count in the order of the stream: one whose key is at work
/// waits until the other one is written.
///
/// Each request has the [deadline](Self::deadline) for itself, the SDK's retries included; a load
/// ends as well when nothing at all was written for that long though requests were sent.
///
/// # Errors
/// [`is_invalid_input`](Error::is_invalid_input) if an item would be refused: those before it are
/// written, and the error has its place in the stream. So it is where the stream itself brings an
/// error: that is the [`source`](std::error::Error::source), of the kind
/// [`ErrorKind::Stream`](crate::ErrorKind::Stream), or the load's own if it is one of this crate. Else of
/// what stopped it. In any case
/// [`batch`](Error::batch) has the items that were taken from the stream and are not written, and tells
/// where to go on ([`BatchReport::resume_at`]). To go on with the same stream, give
/// it as `&mut stream`, and write [`BatchReport::rest`] first.
///
/// Dropping the future stops sending. Take [`handle`](Self::handle) before to know what was sent.
#[must_use = "a load does nothing until it is awaited or sent"]
pub struct Load<'a> {
    target: Target,
    items: Items<'a>,
    ledger: Arc<Mutex<WriteLedger>>,
    concurrency: usize,
    units_per_second: Option<u32>,
    deadline: Option<Duration>,
    on_progress: OnProgress<'a>,
}

impl<'a> Load<'a> {
    #[inline]
    pub(crate) fn new<T, S>(target: &Target, items: S) -> Self
    where
        T: DynamoItem,
        S: Stream<Item: LoadItem<T>> + Send + 'a,
    {
        let mut ledger = WriteLedger::default();
        ledger.forgets = true;
        ledger.meter();
        let (db, table) = (target.db.clone(), ledger.table(target));
        let mut scratch = Scratch::default();
        Self {
            target: target.clone(),
            items: Box::pin(
                items.map(move |item| encode::<T, S::Item>(item, &mut scratch, &db, table)),
            ),
            ledger: Arc::new(Mutex::new(ledger)),
            concurrency: CONCURRENCY,
            units_per_second: None,
            deadline: None,
            on_progress: Box::new(|_| ()),
        }
    }

    /// Has at most so many requests in flight at once: 1 to 256, else the load is refused before
    /// sending. If not set, 8. Up to four times their items are held in memory, encoded, and about 64 MB at
    /// most.
    #[inline]
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.concurrency = requests;
        self
    }

    /// Consumes at most so many write units per second, on average over each request; at least 1, else
    /// the load is refused before sending. Time that passes unused is not made up for.
    ///
    /// A put consumes a unit for each KB, and again for each index that the item is in ("Capacity
    /// units" in the developer guide). What the service reports counts; a request is held back by
    /// what it is expected to consume, by its items and what those before it have consumed. A request
    /// has no more items than their own units allow in a second, but one at least.
    #[inline]
    pub fn capacity_per_second(mut self, units: u32) -> Self {
        self.units_per_second = Some(units);
        self
    }

    /// Gives each request another deadline than the database's; see
    /// [`Db::with_deadline`](crate::Db::with_deadline).
    #[inline]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Calls `see` after each answer of the service, and with what is done so far.
    #[inline]
    pub fn on_progress(mut self, see: impl FnMut(LoadProgress) + Send + 'a) -> Self {
        self.on_progress = Box::new(see);
        self
    }

    /// A handle that tells what was written while the load goes on, and after it was dropped.
    #[must_use]
    #[inline]
    pub fn handle(&self) -> BatchHandle {
        BatchHandle::new(&self.target.db, &self.ledger)
    }

    /// Sends the items, as `.await` does.
    #[inline]
    pub fn send(self) -> LoadRun<'a> {
        LoadRun(Box::pin(self.run()))
    }

    #[inline]
    async fn run(self) -> Result<LoadProgress> {
        self.target.db.check_clock()?;
        let budget = self.check().map_err(|e| Error::encoding(e).at(&self.target.table, None))?;
        let (Self { target, ledger, .. }, deadline) =
            (&self, self.deadline.unwrap_or(self.target.db.deadline()));
        let (db, ledger, table) = (target.db.clone(), ledger.clone(), target.table.clone());
        let concurrency = self.concurrency;
        lock(&ledger).most_units = self.units_per_second.map(u64::from);
        let mut source = Streamed::new(self.items, self.on_progress, budget, deadline, concurrency);
        let stall = source.stall.clone();
        let is_stalled = {
            let work = pin!(drive(db.clone(), ledger.clone(), concurrency, &mut source));
            matches!(select(work, pin!(stall.wait(&db))).await, Either::Right(_))
        };
        let ledger = lock(&ledger);
        let error = match ledger.outbox.stopped() {
            Some(error) => Some(Error::shared(error)),
            None if is_stalled => Some(Error::deadline_while(deadline, ledger.outbox.last())),
            None => source.refused.take(),
        };
        match error {
            Some(error) => {
                let report = BatchReport::new(&db, &ledger);
                Err(with_report(error.at(&table, None), report))
            }
            None => Ok(source.progress(&ledger)),
        }
    }

    #[inline]
    fn check(&self) -> EncodeResult<Option<Budget>> {
        check_table_name(&self.target.table)?;
        check_concurrency(self.concurrency)?;
        self.units_per_second.map(Budget::new).transpose()
    }
}

impl<'a> IntoFuture for Load<'a> {
    type Output = Result<LoadProgress>;
    type IntoFuture = LoadRun<'a>;

    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl fmt::Debug for Load<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Load({})", self.target.table)
    }
}

/// A load on its way.
///
/// Dropping it stops sending; what was sent may be applied all the same.
#[must_use = "futures do nothing unless polled"]
pub struct LoadRun<'a>(Pin<Box<dyn Future<Output = Result<LoadProgress>> + Send + 'a>>);

impl Future for LoadRun<'_> {
    type Output = Result<LoadProgress>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl fmt::Debug for LoadRun<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LoadRun")
    }
}

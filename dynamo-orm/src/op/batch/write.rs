//! A batch of writes, as it is put together and sent.

use std::fmt;
use std::future::IntoFuture;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::drive::{CONCURRENCY, check_concurrency, drive_within};
use super::element::{Element, Scratch};
use super::lock;
use super::report::{BatchHandle, BatchReport};
use super::run::BatchRun;
use super::writes::WriteLedger;
use crate::client::Db;
use crate::error::{EncodeError, EncodeResult, Error, Result, Sent};
use crate::op::{Explain, Target};
use crate::wire::{ConsumedCapacity, check_table_name};

/// Puts and deletes of any number, made by [`Table::batch_put`](crate::Table::batch_put),
/// [`Table::batch_delete`](crate::Table::batch_delete) and [`Db::batch_write`].
///
/// Sent by 25 and by 16 MB, several requests at once, as the service takes them (`BatchWriteItem` in
/// the API reference). What a request leaves unprocessed, and a request that was throttled or lost its
/// reply, is sent again after a pause, until everything is written or the deadline passes: pauses
/// start at 50 ms, double up to 4 s while nothing at all is done, and are a random part of that
/// between half and all. Another refusal ends the batch: requests in flight are waited for, and no
/// more are sent.
///
/// A batch is not one unit: each put and delete is applied for itself, in no order. Conditions and
/// updates are no part of it; [`Db::transact_write`](crate::Db::transact_write) has both.
///
/// # Errors
/// [`is_invalid_input`](Error::is_invalid_input) if a value or a key would be refused, or a key
/// is given twice; then nothing is sent. An error after that is of what stopped it, and
/// [`batch`](Error::batch) tells what is written and what is not.
///
/// Dropping the future stops sending. Take [`handle`](Self::handle) before to know what was sent.
#[must_use = "a batch does nothing until it is awaited or sent"]
pub struct BatchWrite {
    db: Db,
    ledger: Arc<Mutex<WriteLedger>>,
    refused: Option<Error>,
    keeps_last: bool,
    concurrency: usize,
    deadline: Option<Duration>,
}

/// What a batch of writes that was written whole took.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct BatchWritten {
    /// How many writes were given, and all are written.
    pub written: usize,
    /// The requests that it took, without those that the SDK repeated itself.
    pub requests: u64,
    /// The capacity that they consumed, if [`return_consumed_capacity`](BatchWrite::return_consumed_capacity)
    /// asked for it and the server tells.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

impl Db {
    /// A batch of puts and deletes over several tables; see
    /// [`BatchWrite::put`] and [`BatchWrite::delete`].
    ///
    /// Tables are found by name in this database, whatever handle they are given by. One that is named by
    /// its ARN in one handle and by its name in another counts as two.
    pub fn batch_write(&self) -> BatchWrite {
        BatchWrite::new(self)
    }
}

impl BatchWrite {
    pub(crate) fn new(db: &Db) -> Self {
        Self {
            db: db.clone(),
            ledger: Arc::default(),
            refused: None,
            keeps_last: false,
            concurrency: CONCURRENCY,
            deadline: None,
        }
    }

    /// Adds a write for each part; the first that is refused stays, with the place that it has among all.
    pub(crate) fn add<P: IntoIterator>(
        mut self,
        target: &Target,
        parts: P,
        mut encode: impl FnMut(&mut Scratch, usize, P::Item) -> EncodeResult<Element>,
    ) -> Self {
        let (mut parts, mut scratch) = (parts.into_iter().peekable(), Scratch::default());
        if self.refused.is_some() || parts.peek().is_none() {
            return self;
        }
        // Nothing of the caller's is asked under the lock: its iterator may look at a handle of this batch.
        let (writes, _) = parts.size_hint();
        let number = lock(&self.ledger).begin(target, writes);
        let refused = match check_table_name(&target.table) {
            Ok(()) => parts.try_for_each(|part| {
                encode(&mut scratch, number, part).map(|element| lock(&self.ledger).add(element))
            }),
            refused => refused,
        };
        if let Err(error) = refused {
            let error = Error::encoding(error.at_index(lock(&self.ledger).given()));
            self.refused = Some(error.at(&target.table, None));
        }
        self
    }

    /// Lets the last write of a key stand for those before it, in whichever requests they would have
    /// been. Without this a key that is given twice is refused before sending.
    pub fn last_wins(mut self) -> Self {
        self.keeps_last = true;
        self
    }

    /// Has at most so many requests in flight at once: 1 to 256, else the batch is refused before
    /// sending. If not set, 8.
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.concurrency = requests;
        self
    }

    /// Gives the batch another deadline than the database's; see
    /// [`Db::with_deadline`]. It holds for all requests, repetitions and pauses together.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Asks what the requests consume.
    pub fn return_consumed_capacity(self) -> Self {
        lock(&self.ledger).meter();
        self
    }

    /// A handle that tells how far the batch is while it is sent, and after it was dropped.
    #[must_use]
    pub fn handle(&self) -> BatchHandle {
        BatchHandle::new(&self.db, &self.ledger)
    }

    /// The first request as it would be sent, without sending it; its
    /// [`actions`](Explain::actions) are its puts and deletes.
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input), as the call itself would, and of a batch that
    /// has nothing to send.
    pub fn explain(mut self) -> Result<Explain> {
        self.prepare()?;
        lock(&self.ledger).explain()
    }

    /// Sends the batch, as `.await` does.
    pub fn send(mut self) -> BatchRun<BatchWritten> {
        if let Err(error) = self.prepare() {
            return BatchRun::new(async { Err(error) }, Ok);
        }
        let Self { db, ledger, concurrency, .. } = self;
        let deadline = self.deadline.unwrap_or(db.deadline());
        let work = async move {
            db.check_clock()?;
            let in_time = drive_within(&db, ledger.clone(), concurrency, deadline).await;
            finish(&db, &ledger, (!in_time).then_some(deadline))
        };
        BatchRun::new(work, Ok)
    }

    /// What is wrong with it, before anything is sent.
    pub(super) fn prepare(&mut self) -> Result<()> {
        if let Some(error) = self.refused.take() {
            return Err(error);
        }
        check_concurrency(self.concurrency).map_err(Error::encoding)?;
        let mut ledger = lock(&self.ledger);
        if self.keeps_last {
            ledger.keep_last();
            return Ok(());
        }
        match ledger.repeated() {
            Some(places) => Err(repeated(&ledger, places)),
            None => Ok(()),
        }
    }
}

fn repeated(ledger: &WriteLedger, (first, second): (usize, usize)) -> Error {
    let error = Error::encoding(EncodeError::new(format!(
        "this key is given twice, by the writes {first} and {second}; leave one out, or let the last one count with `last_wins`"
    )));
    let element = ledger.entry(second).map(|entry| &entry.element);
    let target = element.and_then(|element| ledger.targets.get(element.table));
    match (element, target) {
        (Some(element), Some(target)) => error.at(&target.table, element.key_text(target)),
        _ => error,
    }
}

/// The result of a batch that is over, or whose deadline passed.
fn finish(db: &Db, ledger: &Mutex<WriteLedger>, passed: Option<Duration>) -> Result<BatchWritten> {
    let ledger = lock(ledger);
    let error = match (ledger.outbox.stopped(), passed) {
        (Some(error), _) => Error::shared(error),
        (None, Some(deadline)) => {
            Error::deadline_while(deadline, ledger.outbox.last()).at(ledger.place(), None)
        }
        (None, None) => {
            return Ok(BatchWritten {
                written: ledger.given(),
                requests: ledger.outbox.requests,
                consumed_capacity: ledger.outbox.capacity,
            });
        }
    };
    Err(with_report(error, BatchReport::new(db, &ledger)))
}

/// An error of a batch may leave writes behind that nobody knows of.
pub(in crate::op) fn with_report(error: Error, report: BatchReport) -> Error {
    let sent = if report.is_in_doubt() { Sent::Write } else { Sent::No };
    error.sent(sent).with_attachment(report)
}

impl IntoFuture for BatchWrite {
    type Output = Result<BatchWritten>;
    type IntoFuture = BatchRun<BatchWritten>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

/// How much it holds, and of which tables.
impl fmt::Debug for BatchWrite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ledger = lock(&self.ledger);
        let tables: Vec<&str> = ledger.targets.iter().map(|target| &*target.table).collect();
        write!(f, "BatchWrite({} in {})", ledger.given(), tables.join(", "))
    }
}

//! What became of a batch of writes, part by part.

use std::fmt;
use std::sync::{Arc, Mutex};

use super::element::{Element, Verb};
use super::lock;
use super::write::BatchWrite;
use super::writes::{Entry, State, WriteLedger};
use crate::client::Db;
use crate::error::{Attachment, Error, Result};
use crate::item::DynamoItem;
use crate::op::Target;
use crate::wire::ConsumedCapacity;

/// How far a batch of writes is; made by [`BatchWrite::handle`] before it is sent, and good after
/// its future was dropped.
///
/// Cheap to clone; clones are one.
#[derive(Clone)]
pub struct BatchHandle {
    db: Db,
    ledger: Arc<Mutex<WriteLedger>>,
}

impl BatchHandle {
    pub(in crate::op) fn new(db: &Db, ledger: &Arc<Mutex<WriteLedger>>) -> Self {
        Self { db: db.clone(), ledger: ledger.clone() }
    }

    /// What became of each write, as of now.
    #[must_use]
    pub fn report(&self) -> BatchReport {
        BatchReport::new(&self.db, &lock(&self.ledger))
    }
}

impl fmt::Debug for BatchHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchHandle({})", self.report())
    }
}

/// What became of each write of a batch: of the error of one by [`Error::batch`], of one that goes on
/// or was dropped by [`BatchHandle::report`].
///
/// Each write that was given is in exactly one of four parts, in the order in which it was given:
/// `written + failed + unprocessed + not_sent == given`. A write that a later one of the same key
/// stands for ([`BatchWrite::last_wins`]) is where that one is.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build()?.block_on(async {
/// # use std::time::Duration;
/// # use dynamo_orm::faults::{Fault, Faults};
/// # use dynamo_orm::{Db, DynamoItem};
/// # #[derive(Debug, Clone, PartialEq, DynamoItem)]
/// # #[dynamo(table = "students")]
/// # struct Student { #[dynamo(partition_key)] student_id: u64 }
/// # let faults = Faults::new();
/// # let db = Db::in_memory();
/// # db.table::<Student>().create_table().await?;
/// # faults.add(Fault::throttle().after_calls(1));
/// # let students = db.clone().with_faults(&faults).table::<Student>();
/// let many: Vec<Student> = (1..=40).map(|student_id| Student { student_id }).collect();
/// // A table that runs out of capacity after the first request, and a deadline.
/// let error = students.batch_put(&many).concurrency(1).deadline(Duration::from_secs(9)).await.unwrap_err();
///
/// let report = error.batch().unwrap();
/// assert_eq!((report.written().count(), report.unprocessed().count()), (25, 15));
/// let left: Vec<Student> = report.unprocessed().map(|entry| entry.item()).collect::<Result<_, _>>()?;
/// assert_eq!(left, many[25..]);
/// # faults.clear();
/// // Later, or in another way: what is not written, as it was encoded.
/// report.rest().await?;
/// # assert_eq!(db.table::<Student>().scan().count().await?, 40);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct BatchReport {
    db: Db,
    targets: Vec<Target>,
    entries: Vec<ReportedWrite>,
    /// Written, and not kept.
    forgotten: usize,
    written_from_start: usize,
    requests: u64,
    capacity: Option<ConsumedCapacity>,
}

#[derive(Clone)]
struct ReportedWrite {
    index: usize,
    element: Element,
    part: Part,
    error: Option<Arc<Error>>,
    in_doubt: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Written,
    Failed,
    Unprocessed,
    NotSent,
}

impl BatchReport {
    pub(in crate::op) fn new(db: &Db, ledger: &WriteLedger) -> Self {
        let entries = ledger.entries().map(|(index, entry)| reported(ledger, index, entry));
        Self {
            db: db.clone(),
            targets: ledger.targets.clone(),
            entries: entries.collect(),
            forgotten: ledger.forgotten(),
            written_from_start: ledger.written_from_start(),
            requests: ledger.outbox.requests,
            capacity: ledger.outbox.capacity,
        }
    }

    /// How many writes were given; of a load, how many were taken from its stream.
    #[must_use]
    pub fn given(&self) -> usize {
        self.forgotten + self.entries.len()
    }

    /// The writes that the service confirmed. A load does not keep them; see
    /// [`written_count`](Self::written_count).
    pub fn written(&self) -> impl Iterator<Item = BatchEntry<'_>> {
        self.part(Part::Written)
    }

    /// How many writes the service confirmed.
    #[must_use]
    pub fn written_count(&self) -> usize {
        self.forgotten + self.written().count()
    }

    /// How many writes from the first one are written without a gap: so many of the same items need
    /// not be given again.
    #[must_use]
    pub fn resume_at(&self) -> usize {
        self.written_from_start
    }

    /// The writes that were sent, and neither confirmed nor handed back: refused, or without an
    /// answer that could be trusted. [`error`](BatchEntry::error) tells why, and
    /// [`may_have_been_applied`](BatchEntry::may_have_been_applied) whether they may be in the table.
    pub fn failed(&self) -> impl Iterator<Item = BatchEntry<'_>> {
        self.part(Part::Failed)
    }

    /// The writes that the service handed back, for want of capacity, each time that they were sent.
    pub fn unprocessed(&self) -> impl Iterator<Item = BatchEntry<'_>> {
        self.part(Part::Unprocessed)
    }

    /// The writes that were never sent.
    pub fn not_sent(&self) -> impl Iterator<Item = BatchEntry<'_>> {
        self.part(Part::NotSent)
    }

    /// The requests that were answered, without those that the SDK repeated itself.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.requests
    }

    /// The capacity that the requests consumed, if it was asked for and the server tells.
    #[must_use]
    pub fn consumed_capacity(&self) -> Option<ConsumedCapacity> {
        self.capacity
    }

    /// All that is not written, as a batch to send: failed, unprocessed and not sent, in the order
    /// in which it was given. A put or a delete that is in the table already does no harm. The batch
    /// has the deadline of the database and the usual concurrency, unless they are set anew.
    pub fn rest(&self) -> BatchWrite {
        let mut rest = BatchWrite::new(&self.db);
        let is_left = |entry: &&ReportedWrite| entry.part != Part::Written;
        for ReportedWrite { element, .. } in self.entries.iter().filter(is_left) {
            if let Some(target) = self.targets.get(element.table) {
                let again =
                    |_: &mut _, table, left: &Element| Ok(Element { table, ..left.clone() });
                rest = rest.add(target, [element], again);
            }
        }
        rest.last_wins()
    }

    /// Whether one that is not confirmed may be in the table, in whichever part it is.
    pub(super) fn is_in_doubt(&self) -> bool {
        self.entries.iter().any(|entry| entry.in_doubt)
    }

    fn part(&self, part: Part) -> impl Iterator<Item = BatchEntry<'_>> {
        let of_part = self.entries.iter().filter(move |entry| entry.part == part);
        of_part.map(|write| BatchEntry { report: self, write })
    }
}

fn reported(ledger: &WriteLedger, index: usize, entry: &Entry) -> ReportedWrite {
    let fate = match &entry.state {
        State::Replaced(winner) => ledger.entry(*winner).unwrap_or(entry),
        _ => entry,
    };
    let mut in_doubt = fate.in_doubt;
    let (part, error) = match &fate.state {
        State::Written => (Part::Written, None),
        State::Unprocessed => (Part::Unprocessed, None),
        State::Failed(error) => (Part::Failed, Some(error.clone())),
        State::InFlight(exchange, _) if in_doubt || exchange.open_attempts() > 0 => {
            in_doubt = true;
            (Part::Failed, None)
        }
        // Handed back before, or by the attempts so far: the SDK repeats a refusal for want of capacity.
        State::InFlight(exchange, again) if *again || exchange.was_transmitted() => {
            (Part::Unprocessed, None)
        }
        State::InFlight(..) | State::NotSent | State::Replaced(_) => (Part::NotSent, None),
    };
    let in_doubt = in_doubt && part != Part::Written;
    ReportedWrite { index, element: entry.element.clone(), part, error, in_doubt }
}

/// One write of a batch, as a [`BatchReport`] has it.
#[derive(Clone, Copy)]
pub struct BatchEntry<'r> {
    report: &'r BatchReport,
    write: &'r ReportedWrite,
}

impl<'r> BatchEntry<'r> {
    /// Which of the writes that were given it is, counted from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.write.index
    }

    /// The name of its table.
    #[must_use]
    pub fn table(&self) -> &'r str {
        self.report.targets.get(self.write.element.table).map_or("", |target| &target.table)
    }

    /// Whether it deletes, rather than puts.
    #[must_use]
    pub fn is_delete(&self) -> bool {
        self.write.element.verb == Verb::Delete
    }

    /// The item of a put.
    ///
    /// # Errors
    /// [`is_decode`](Error::is_decode): it cannot be read as `T`, or this is a delete.
    pub fn item<T: DynamoItem>(&self) -> Result<T> {
        self.write.element.item(self.table())
    }

    /// The key of the item that is put or deleted.
    ///
    /// # Errors
    /// [`is_decode`](Error::is_decode): it is no key of `T`.
    pub fn key<T: DynamoItem>(&self) -> Result<T::Key> {
        self.write.element.key::<T>(self.table())
    }

    /// Why it failed; `None` for one that did not, and where the batch stopped waiting for an answer.
    #[must_use]
    pub fn error(&self) -> Option<&'r Error> {
        self.write.error.as_deref()
    }

    /// Whether it may be in the table although it was not confirmed: an attempt of it was sent, and
    /// its reply was lost, damaged, or not waited for.
    #[must_use]
    pub fn may_have_been_applied(&self) -> bool {
        self.write.in_doubt
    }
}

impl Attachment for BatchReport {}

impl Error {
    /// What became of each write, in the error of a batch or a load.
    #[must_use]
    pub fn batch(&self) -> Option<&BatchReport> {
        self.attachment()
    }
}

/// The numbers alone.
impl fmt::Display for BatchReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (written, given) = (self.written_count(), self.given());
        let (failed, not_sent) = (self.failed().count(), self.not_sent().count());
        let unprocessed = self.unprocessed().count();
        write!(
            f,
            "{written} of {given} written, {failed} failed, {unprocessed} unprocessed, {not_sent} not sent"
        )
    }
}

impl fmt::Debug for BatchReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchReport({self})")
    }
}

impl fmt::Debug for BatchEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchEntry({} of {}, {:?})", self.index(), self.table(), self.write.part)
    }
}

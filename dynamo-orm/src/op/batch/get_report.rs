//! What became of a batch of reads that did not end well.

use std::fmt;
use std::sync::{Arc, Mutex};

use super::element::read_key;
use super::lock;
use super::reads::{Entry, ReadLedger, State};
use crate::codec::{Reader, Record};
use crate::error::{Attachment, Error, Result};
use crate::item::DynamoItem;
use crate::key::describe_key;
use crate::wire::ConsumedCapacity;

/// How far a batch of reads is; made by [`BatchGet::handle`](crate::BatchGet::handle) before it is
/// sent, and good after its future was dropped.
///
/// Cheap to clone; clones are one.
#[derive(Clone)]
pub struct BatchGetHandle(pub(super) Arc<Mutex<ReadLedger>>);

impl BatchGetHandle {
    /// What became of each key, as of now.
    #[must_use]
    pub fn report(&self) -> BatchGetReport {
        BatchGetReport::new(&lock(&self.0))
    }
}

impl fmt::Debug for BatchGetHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchGetHandle({})", self.report())
    }
}

/// What became of each key of a batch of reads: of the error of one by [`Error::batch_get`], of one
/// that goes on or was dropped by [`BatchGetHandle::report`].
///
/// Each key that was given is in exactly one of three parts, in the order in which it was given:
/// `found + missing + unread == given`. A missing item is one that the service says is not there; an
/// unread one may be there.
#[derive(Clone)]
pub struct BatchGetReport {
    table: Arc<str>,
    entries: Vec<(Entry, State)>,
    requests: u64,
    capacity: Option<ConsumedCapacity>,
}

impl BatchGetReport {
    pub(super) fn new(ledger: &ReadLedger) -> Self {
        let of = |entry: &Entry| (entry.clone(), ledger.fate(entry).clone());
        Self {
            table: ledger.target.table.clone(),
            entries: ledger.entries.iter().map(of).collect(),
            requests: ledger.outbox.requests,
            capacity: ledger.outbox.capacity,
        }
    }

    /// How many keys were given.
    #[must_use]
    pub fn given(&self) -> usize {
        self.entries.len()
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

    /// The items that were read, as `T` or as the part of it that was asked for.
    ///
    /// # Errors
    /// [`is_decode`](Error::is_decode): one cannot be read as `P`.
    pub fn found<P: Record>(&self) -> Result<Vec<P>> {
        let found = self.entries.iter().filter_map(|(_, state)| match state {
            State::Found(reply, start, length) => Some(reply.part(*start, *length)),
            _ => None,
        });
        let read = |json| {
            let read = P::read_record(&mut Reader::new(json));
            read.map_err(|error| Error::decode(&self.table, None, error))
        };
        found.map(read).collect()
    }

    /// The keys under which there is no item.
    ///
    /// # Errors
    /// [`is_decode`](Error::is_decode): one is no key of `T`.
    pub fn missing<T: DynamoItem>(&self) -> Result<Vec<T::Key>> {
        self.keys::<T>(|state| matches!(state, State::Missing))
    }

    /// The keys that nothing is known of: not asked for yet, left by the service each time, or without
    /// an answer.
    ///
    /// # Errors
    /// [`is_decode`](Error::is_decode): one is no key of `T`.
    pub fn unread<T: DynamoItem>(&self) -> Result<Vec<T::Key>> {
        self.keys::<T>(is_unread)
    }

    fn keys<T: DynamoItem>(&self, is_asked: impl Fn(&State) -> bool) -> Result<Vec<T::Key>> {
        let asked = self.entries.iter().filter(|(_, state)| is_asked(state));
        asked.map(|(entry, _)| read_key::<T>(&self.table, &entry.key)).collect()
    }

    fn count(&self, is_counted: impl Fn(&State) -> bool) -> usize {
        self.entries.iter().filter(|(_, state)| is_counted(state)).count()
    }
}

fn is_unread(state: &State) -> bool {
    matches!(state, State::Unread | State::Same(_))
}

impl Attachment for BatchGetReport {}

impl Error {
    /// What became of each key, in the error of a batch of reads.
    #[must_use]
    pub fn batch_get(&self) -> Option<&BatchGetReport> {
        self.attachment()
    }
}

/// The numbers alone.
impl fmt::Display for BatchGetReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = self.count(|state| matches!(state, State::Found(..)));
        let (missing, unread) =
            (self.count(|state| matches!(state, State::Missing)), self.count(is_unread));
        write!(f, "{found} of {} found, {missing} missing, {unread} unread", self.given())
    }
}

impl fmt::Debug for BatchGetReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchGetReport({self})")
    }
}

impl ReadLedger {
    /// The text of the key at that place, for errors.
    pub(super) fn key_text(&self, place: usize) -> Option<String> {
        describe_key(self.target.schema, &self.entries.get(place)?.key)
    }
}

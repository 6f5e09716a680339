//! The ledger of writes: every put and delete that was given, and what became of it.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::drive::Ledger;
use super::element::Element;
use super::outbox::Outbox;
use crate::error::{EncodeError, Error, Result};
use crate::key::KeyIdentity;
use crate::op::{Explain, Target};
use crate::wire::Exchange;

/// Room is made for so many writes at once.
const MOST_RESERVED: usize = 1024;

/// What became of one write.
#[derive(Clone)]
pub(super) enum State {
    NotSent,
    /// On its way; whether it was sent before.
    InFlight(Exchange, bool),
    Written,
    /// The service did not come to it, for want of capacity.
    Unprocessed,
    Failed(Arc<Error>),
    /// A later write of the same key stands for it.
    Replaced(usize),
}

/// One write, and what is known of it.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) element: Element,
    pub(super) state: State,
    /// An attempt is open: it may have been applied, whatever came after it.
    pub(super) in_doubt: bool,
}

/// All writes of a batch, or those of a load that are not over.
#[derive(Default)]
pub(in crate::op) struct WriteLedger {
    pub(super) targets: Vec<Target>,
    pub(super) entries: VecDeque<Entry>,
    /// How many entries that came before these were written and forgotten.
    pub(super) first: usize,
    /// Whether what was written may be forgotten.
    pub(in crate::op) forgets: bool,
    pub(in crate::op) outbox: Outbox,
    /// The keys that a load is at work on.
    pub(super) keys: HashSet<(usize, KeyIdentity)>,
    /// The JSON that is kept.
    pub(super) kept_bytes: usize,
    /// The most that one request may cost, in units of 1 KB.
    pub(in crate::op) most_units: Option<u64>,
    pub(in crate::op) totals: Totals,
}

/// What was done so far.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::op) struct Totals {
    pub(in crate::op) written: u64,
    pub(in crate::op) bytes: u64,
    /// What the requests were expected to consume.
    pub(in crate::op) units: u64,
}

impl WriteLedger {
    /// The number of that table in this batch.
    pub(in crate::op) fn table(&mut self, target: &Target) -> usize {
        let known = self.targets.iter().position(|known| known.table == target.table);
        known.unwrap_or_else(|| {
            self.targets.push(target.clone());
            self.targets.len() - 1
        })
    }

    /// Makes room for so many writes of a table; gives the table's number.
    pub(in crate::op) fn begin(&mut self, target: &Target, writes: usize) -> usize {
        // An iterator may promise what it likes.
        let writes = writes.min(MOST_RESERVED);
        self.entries.reserve(writes);
        self.outbox.reserve(writes);
        self.table(target)
    }

    /// Adds a write, to be sent.
    pub(in crate::op) fn add(&mut self, element: Element) {
        self.outbox.add(self.given());
        self.hold(element);
    }

    /// Adds a write that must wait until it may be [`send_when_free`](Self::send_when_free).
    pub(in crate::op) fn hold(&mut self, element: Element) -> usize {
        self.kept_bytes += element.json.len();
        self.entries.push_back(Entry { element, state: State::NotSent, in_doubt: false });
        self.given() - 1
    }

    /// Queues a write that was held, unless another one of its key is not over. Two at once would be
    /// applied in any order.
    pub(in crate::op) fn send_when_free(&mut self, place: usize) -> bool {
        let Some(entry) = self.entry(place) else { return true };
        let key = (entry.element.table, entry.element.identity.clone());
        let is_free = self.keys.insert(key);
        if is_free {
            self.outbox.add(place);
        }
        is_free
    }

    /// How many were given, the forgotten ones too.
    pub(in crate::op) fn given(&self) -> usize {
        self.first + self.entries.len()
    }

    /// How many entries from the first were written without a gap.
    pub(in crate::op) fn written_from_start(&self) -> usize {
        let is_written = |entry: &&Entry| matches!(entry.state, State::Written);
        self.first + self.entries.iter().take_while(is_written).count()
    }

    /// How many are kept, not written or behind one that is not, and how large they are.
    pub(in crate::op) fn kept(&self) -> (usize, usize) {
        (self.entries.len(), self.kept_bytes)
    }

    pub(super) fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place.checked_sub(self.first)?)
    }

    pub(super) fn entry_mut(&mut self, place: usize) -> Option<&mut Entry> {
        self.entries.get_mut(place.checked_sub(self.first)?)
    }

    /// The entries that are not forgotten, by their place among all.
    pub(super) fn entries(&self) -> impl Iterator<Item = (usize, &Entry)> {
        (self.first..).zip(&self.entries)
    }

    /// How many were written and forgotten.
    pub(super) fn forgotten(&self) -> usize {
        self.first
    }

    /// The first two writes of one key, if there are any.
    pub(super) fn repeated(&self) -> Option<(usize, usize)> {
        let entries = self.entries();
        let mut keys: Vec<_> = entries
            .map(|(place, Entry { element, .. })| (element.table, &element.identity, place))
            .collect();
        keys.sort_unstable();
        let pairs = keys.windows(2).filter_map(|pair| match pair {
            [(table, key, first), (same_table, same_key, second)] => {
                ((table, key) == (same_table, same_key)).then_some((*first, *second))
            }
            _ => None,
        });
        pairs.min_by_key(|(_, second)| *second)
    }

    /// Lets the last write of each key stand for those before it.
    pub(super) fn keep_last(&mut self) {
        let mut last = HashMap::with_capacity(self.entries.len());
        for (place, entry) in self.entries.iter_mut().enumerate().rev() {
            let place = self.first + place;
            let key = (entry.element.table, entry.element.identity.clone());
            match last.get(&key) {
                Some(&winner) => entry.state = State::Replaced(winner),
                None => drop(last.insert(key, place)),
            }
        }
        let (first, entries) = (self.first, &self.entries);
        self.outbox.retain(|place| {
            let entry = place.checked_sub(first).and_then(|place| entries.get(place));
            entry.is_some_and(|entry| !matches!(entry.state, State::Replaced(_)))
        });
    }

    /// Asks what the requests consume.
    pub(in crate::op) fn meter(&mut self) {
        self.outbox.meter = true;
    }

    /// The next request, not sent.
    pub(super) fn explain(&mut self) -> Result<Explain> {
        let chunk = self.take(true).ok_or_else(nothing_to_send)?;
        let entries = chunk.places.iter().filter_map(|place| self.entry(*place));
        let actions = entries.filter_map(|Entry { element, .. }| {
            Some(element.explain(self.targets.get(element.table)?))
        });
        Ok(Explain::several(self.request(&chunk), actions.collect::<Result<_>>()?))
    }

    /// The table's name, if there is only one.
    pub(super) fn place(&self) -> &str {
        match self.targets.as_slice() {
            [only] => &only.table,
            _ => "",
        }
    }
}

/// Of a batch that was given nothing.
pub(super) fn nothing_to_send() -> Error {
    Error::encoding(EncodeError::new("this batch was given nothing; nothing is sent"))
}

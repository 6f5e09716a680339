//! The ledger of writes: every put and delete that was given, and what became of it.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::drive::{Chunk, Ledger, Settled};
use super::element::{Element, Verb};
use crate::error::{EncodeError, Error, ErrorKind, Result, Sent};
use crate::key::{KeyIdentity, key_identity};
use crate::limits::{BATCH_BYTES, BATCH_WRITES};
use crate::op::{Explain, Target};
use crate::wire::{BatchPart, Body, ConsumedCapacity, Exchange, Operation, Reply, Request};

/// Room for what stands around the elements of a request.
const FRAME_BYTES: usize = 64 * 1024;

/// What became of one write.
#[derive(Clone)]
pub(super) enum State {
    NotSent,
    InFlight(Exchange),
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
    entries: VecDeque<Entry>,
    /// How many entries that came before these were written and forgotten.
    first: usize,
    /// Whether what was written may be forgotten.
    pub(in crate::op) forgets: bool,
    queue: VecDeque<usize>,
    /// The keys that a load is at work on.
    keys: HashSet<(usize, KeyIdentity)>,
    waiting: usize,
    stopped: Option<Arc<Error>>,
    /// What was refused last, of all that was sent again.
    pub(in crate::op) last: Option<Arc<Error>>,
    pub(in crate::op) meter: bool,
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
    pub(in crate::op) requests: u64,
    pub(in crate::op) capacity: Option<ConsumedCapacity>,
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

    /// Adds a write, to be sent.
    pub(in crate::op) fn add(&mut self, element: Element) {
        self.queue.push_back(self.given());
        self.hold(element);
    }

    /// Adds a write that must wait until it may be [`send_when_free`](Self::send_when_free).
    pub(in crate::op) fn hold(&mut self, element: Element) -> usize {
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
            self.queue.push_back(place);
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

    /// How many are kept: not written, or behind one that is not.
    pub(in crate::op) fn kept(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place.checked_sub(self.first)?)
    }

    fn entry_mut(&mut self, place: usize) -> Option<&mut Entry> {
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
        let mut known = HashMap::with_capacity(self.entries.len());
        self.entries().find_map(|(place, entry)| {
            let element = &entry.element;
            known.insert((element.table, &element.identity), place).map(|first| (first, place))
        })
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
        self.queue.retain(|place| {
            let entry = place.checked_sub(first).and_then(|place| entries.get(place));
            entry.is_some_and(|entry| !matches!(entry.state, State::Replaced(_)))
        });
    }

    /// The error that ended it, if one did.
    pub(in crate::op) fn stopped(&self) -> Option<Arc<Error>> {
        self.stopped.clone()
    }

    /// Ends it with that error: nothing more is sent.
    pub(in crate::op) fn stop(&mut self, error: Arc<Error>) {
        self.stopped.get_or_insert(error);
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

    /// The parts of a chunk that the service says it did not do.
    fn left(&self, chunk: &Chunk, reply: &Reply) -> Result<(Vec<usize>, Option<ConsumedCapacity>)> {
        let (mut left, mut is_wrong) = (Vec::new(), false);
        let capacity = reply.batch(&mut |table, part| {
            let place = match part {
                BatchPart::UnwrittenItem(json) => self.find(chunk, table, Verb::Put, json),
                BatchPart::UnwrittenKey(json) => self.find(chunk, table, Verb::Delete, json),
                BatchPart::Item(..) | BatchPart::UnreadKey(_) => None,
            };
            match place {
                Some(place) if !left.contains(&place) => left.push(place),
                _ => is_wrong = true,
            }
        });
        let capacity = capacity.map_err(Error::decoding)?;
        if is_wrong {
            return Err(Error::stated(
                ErrorKind::Protocol,
                "the service left a write that was not asked for, or one twice",
            ));
        }
        left.sort_unstable();
        Ok((left, capacity))
    }

    fn find(&self, chunk: &Chunk, table: &str, verb: Verb, json: &[u8]) -> Option<usize> {
        let number = self.targets.iter().position(|target| target.is_called(table))?;
        let identity = key_identity(self.targets.get(number)?.schema, json)?;
        chunk.places.iter().copied().find(|place| {
            self.entry(*place).is_some_and(|entry| {
                let element = &entry.element;
                (element.table, element.verb) == (number, verb) && element.identity == identity
            })
        })
    }

    fn set(&mut self, place: usize, state: State, in_doubt: bool) {
        if let Some(entry) = self.entry_mut(place) {
            entry.state = state;
            entry.in_doubt |= in_doubt;
        }
    }

    fn set_written(&mut self, place: usize) {
        let Some(entry) = self.entry_mut(place) else { return };
        entry.state = State::Written;
        let element = &entry.element;
        let (bytes, key) = (element.bytes, (element.table, element.identity.clone()));
        self.totals.written += 1;
        self.totals.bytes += u64::try_from(bytes).unwrap_or(u64::MAX);
        if self.forgets {
            self.keys.remove(&key);
            while self.entries.front().is_some_and(|e| matches!(e.state, State::Written)) {
                self.entries.pop_front();
                self.first += 1;
            }
        }
    }

    /// Enters an error of a whole request.
    fn set_failed(&mut self, chunk: &Chunk, error: Error) -> Settled {
        let table = self.place().to_owned();
        let error = Arc::new(if table.is_empty() { error } else { error.at(&table, None) });
        let in_doubt = error.may_have_been_applied();
        let is_short = error.kind() == ErrorKind::Throttled && !in_doubt;
        for place in &chunk.places {
            let state = if is_short { State::Unprocessed } else { State::Failed(error.clone()) };
            self.set(*place, state, in_doubt);
        }
        if error.is_transient() {
            self.last = Some(error);
            return Settled { left: chunk.places.clone(), has_progress: false };
        }
        self.stop(error);
        Settled::default()
    }
}

impl Ledger for WriteLedger {
    fn take(&mut self, partial: bool) -> Option<Chunk> {
        if self.queue.is_empty() || (!partial && self.queue.len() < BATCH_WRITES) {
            return None;
        }
        let (mut places, mut bytes, mut units) = (Vec::new(), FRAME_BYTES, 0_u64);
        while let Some(place) = self.queue.front().copied()
            && places.len() < BATCH_WRITES
        {
            let element = self.entry(place).map(|entry| &entry.element);
            let more_bytes = element.map_or(0, |element| element.json.len() + 1);
            let more_units = element.map_or(0, units_of);
            let is_too_much = bytes + more_bytes > BATCH_BYTES
                || self.most_units.is_some_and(|most| units + more_units > most);
            if is_too_much && !places.is_empty() {
                break;
            }
            (bytes, units) = (bytes + more_bytes, units + more_units);
            self.queue.pop_front();
            places.push(place);
        }
        let exchange = Exchange::default();
        for place in &places {
            self.set(*place, State::InFlight(exchange.clone()), false);
        }
        self.waiting += 1;
        Some(Chunk { places, units, exchange })
    }

    fn request(&self, chunk: &Chunk) -> Request {
        let entries: Vec<&Entry> =
            chunk.places.iter().filter_map(|place| self.entry(*place)).collect();
        let of = |number: usize| entries.iter().filter(move |e| e.element.table == number);
        let tables = || self.targets.iter().enumerate().filter(|(n, _)| of(*n).next().is_some());
        let mut body = Body::new();
        body.member("RequestItems", |w| {
            for (position, (number, target)) in tables().enumerate() {
                w.raw(if position == 0 { b"{" } else { b"," });
                w.json_string(&target.table);
                w.raw(b":[");
                for (position, entry) in of(number).enumerate() {
                    w.raw(if position == 0 { b"" } else { b"," });
                    w.raw(&entry.element.json);
                }
                w.raw(b"]");
            }
            w.raw(b"}");
        });
        if self.meter {
            body.text("ReturnConsumedCapacity", "TOTAL");
        }
        Request::over(Operation::BatchWriteItem, tables().map(|(_, target)| &*target.table), body)
    }

    fn settle(&mut self, chunk: &Chunk, answer: Result<Reply>) -> Settled {
        self.waiting = self.waiting.saturating_sub(1);
        self.totals.requests += 1;
        self.totals.units += chunk.units;
        let left = answer
            .and_then(|reply| self.left(chunk, &reply).map_err(|error| error.sent(Sent::Write)));
        let (left, capacity) = match left {
            Ok(left) => left,
            Err(error) => return self.set_failed(chunk, error),
        };
        self.totals.capacity = ConsumedCapacity::sum(self.totals.capacity, capacity);
        // The attempt that succeeded did not do these; one before it may have.
        let in_doubt = chunk.exchange.open_attempts() > 1;
        for place in &chunk.places {
            match left.contains(place) {
                true => self.set(*place, State::Unprocessed, in_doubt),
                false => self.set_written(*place),
            }
        }
        let has_progress = left.len() < chunk.places.len();
        Settled { left, has_progress }
    }

    fn give_back(&mut self, places: Vec<usize>) {
        for place in places.into_iter().rev() {
            self.queue.push_front(place);
        }
    }

    fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    fn is_waiting(&self) -> bool {
        self.waiting > 0
    }
}

/// Of a batch that was given nothing.
pub(super) fn nothing_to_send() -> Error {
    Error::encoding(EncodeError::new("this batch was given nothing; nothing is sent"))
}

/// Write units of one item, without its indexes ("Capacity units" in the developer guide).
pub(in crate::op) fn units_of(element: &Element) -> u64 {
    u64::try_from(element.bytes.div_ceil(1024).max(1)).unwrap_or(u64::MAX)
}

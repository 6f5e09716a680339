//! Sending what the ledger of writes holds: requests out of it, answers into it.

use std::sync::Arc;

use super::drive::{Chunk, Ledger, Settled};
use super::element::{Element, Verb};
use super::outbox::Outbox;
use super::writes::{Entry, State, WriteLedger};
use crate::error::{Error, ErrorKind, Result, Sent};
use crate::key::key_identity;
use crate::limits::{BATCH_BYTES, BATCH_WRITES};
use crate::op::Target;
use crate::wire::{BatchPart, Body, ConsumedCapacity, Exchange, Operation, Reply, Request};

/// Room for what stands around the elements of a request.
const FRAME_BYTES: usize = 64 * 1024;

impl Ledger for WriteLedger {
    fn outbox(&mut self) -> &mut Outbox {
        &mut self.outbox
    }

    fn take(&mut self, partial: bool) -> Option<Chunk> {
        let queued = self.outbox.len();
        if queued == 0 || (!partial && queued < BATCH_WRITES) {
            return None;
        }
        let (mut count, mut bytes, mut units) = (0, FRAME_BYTES, 0_u64);
        let (first, entries) = (self.first, &self.entries);
        let places = self.outbox.take_while(|place| {
            let entry = place.checked_sub(first).and_then(|place| entries.get(place));
            let element = entry.map(|entry| &entry.element);
            count += 1;
            bytes += element.map_or(0, |element| element.json.len() + 1);
            units += element.map_or(0, units_of);
            count <= BATCH_WRITES
                && bytes <= BATCH_BYTES
                && self.most_units.is_none_or(|most| units <= most)
        });
        let units = places.iter().filter_map(|place| self.entry(*place));
        let units = units.map(|entry| units_of(&entry.element)).sum();
        let exchange = Exchange::default();
        for place in &places {
            if let Some(entry) = self.entry_mut(*place) {
                let again = !matches!(entry.state, State::NotSent);
                entry.state = State::InFlight(exchange.clone(), again);
            }
        }
        Some(Chunk { places, units, exchange })
    }

    fn request(&self, chunk: &Chunk) -> Request {
        let entries: Vec<&Entry> =
            chunk.places.iter().filter_map(|place| self.entry(*place)).collect();
        let of = |number: usize| entries.iter().filter(move |e| e.element.table == number);
        let tables = || self.targets.iter().enumerate().filter(|(n, _)| of(*n).next().is_some());
        let mut body = Body::new();
        body.member("RequestItems", |w| {
            w.reserve(entries.iter().map(|entry| entry.element.json.len() + 1).sum());
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
        if self.outbox.meter {
            body.text("ReturnConsumedCapacity", "TOTAL");
        }
        Request::over(Operation::BatchWriteItem, tables().map(|(_, target)| &*target.table), body)
    }

    fn settle(&mut self, chunk: &Chunk, answer: Result<Reply>) -> Settled {
        self.totals.units += chunk.units;
        let left = answer
            .and_then(|reply| self.left(chunk, &reply).map_err(|error| error.sent(Sent::Write)));
        let (left, capacity) = match left {
            Ok(left) => left,
            Err(error) => return self.set_failed(chunk, error),
        };
        self.outbox.consumed(capacity);
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
}

impl WriteLedger {
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
        // A table of another account may be called alike, so the name as it was given comes first.
        let place = |is_it: &dyn Fn(&Target) -> bool| self.targets.iter().position(is_it);
        let number = place(&|target| *target.table == *table)
            .or_else(|| place(&|target| target.is_called(table)))?;
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
        let forgets = self.forgets;
        let Some(entry) = self.entry_mut(place) else { return };
        entry.state = State::Written;
        let element = &entry.element;
        let key = forgets.then(|| (element.table, element.identity.clone()));
        let bytes = u64::try_from(element.bytes).unwrap_or(u64::MAX);
        self.totals.written += 1;
        self.totals.bytes += bytes;
        if let Some(key) = key {
            self.keys.remove(&key);
            self.forget_written();
        }
    }

    fn forget_written(&mut self) {
        while self.entries.front().is_some_and(|e| matches!(e.state, State::Written))
            && let Some(entry) = self.entries.pop_front()
        {
            self.kept_bytes = self.kept_bytes.saturating_sub(entry.element.json.len());
            self.first += 1;
        }
    }

    /// Enters an error of a whole request.
    fn set_failed(&mut self, chunk: &Chunk, error: Error) -> Settled {
        let table = self.place().to_owned();
        let error = Arc::new(if table.is_empty() { error } else { error.at(&table, None) });
        let in_doubt = error.may_have_been_applied();
        let is_short = error.kind() == ErrorKind::Throttled && !in_doubt;
        let never_left = !chunk.exchange.was_transmitted();
        for place in &chunk.places {
            let entry = self.entry(*place);
            let is_first = entry.is_some_and(|e| matches!(e.state, State::InFlight(_, false)));
            let state = match is_short {
                true => State::Unprocessed,
                false if never_left && is_first => State::NotSent,
                false => State::Failed(error.clone()),
            };
            self.set(*place, state, in_doubt);
        }
        self.outbox.failed(error, &chunk.places)
    }
}

/// Write units of one item, without its indexes ("Capacity units" in the developer guide).
pub(in crate::op) fn units_of(element: &Element) -> u64 {
    u64::try_from(element.bytes.div_ceil(1024).max(1)).unwrap_or(u64::MAX)
}

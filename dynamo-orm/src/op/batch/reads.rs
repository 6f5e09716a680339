//! The ledger of reads: every key that was given, and what was found under it.

use std::collections::HashMap;
use std::sync::Arc;

use bytes::Bytes;

use super::drive::{Chunk, Ledger, Settled};
use super::outbox::Outbox;
use super::writes::nothing_to_send;
use crate::error::{Error, ErrorKind, Result};
use crate::key::{KeyIdentity, key_identity};
use crate::limits::BATCH_KEYS;
use crate::op::{Explain, Target};
use crate::wire::{
    BatchPart, Body, ConsumedCapacity, Exchange, FinishedBody, Operation, Reply, Request,
};

/// What became of one read.
#[derive(Clone)]
pub(super) enum State {
    Unread,
    /// Where the item stands in the reply that brought it.
    Found(Arc<Reply>, usize, usize),
    Missing,
    /// An earlier key is the same.
    Same(usize),
}

/// One key, and what is known of it.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) key: Bytes,
    pub(super) identity: KeyIdentity,
    pub(super) state: State,
}

/// All reads of a batch.
pub(super) struct ReadLedger {
    pub(super) target: Target,
    pub(super) entries: Vec<Entry>,
    /// What is said of all keys: members of an object.
    pub(super) options: Vec<u8>,
    pub(super) outbox: Outbox,
    /// The second at which an item must not have ended.
    pub(super) unexpired_at: Option<i64>,
}

/// What one answer says, by place.
struct Answered {
    found: Vec<(usize, usize, usize)>,
    left: Vec<usize>,
    capacity: Option<ConsumedCapacity>,
}

impl ReadLedger {
    pub(super) fn new(target: Target) -> Self {
        Self {
            target,
            entries: Vec::new(),
            options: Vec::new(),
            outbox: Outbox::default(),
            unexpired_at: None,
        }
    }

    pub(super) fn add(&mut self, key: Bytes, identity: KeyIdentity) {
        self.entries.push(Entry { key, identity, state: State::Unread });
    }

    /// Queues each key once.
    pub(super) fn queue_all(&mut self) {
        let mut known = HashMap::with_capacity(self.entries.len());
        for (place, entry) in self.entries.iter_mut().enumerate() {
            match known.get(&entry.identity) {
                Some(&first) => entry.state = State::Same(first),
                None => {
                    known.insert(entry.identity.clone(), place);
                    self.outbox.add(place);
                }
            }
        }
    }

    /// What is known of a key, also of one that was given before.
    pub(super) fn fate<'l>(&'l self, entry: &'l Entry) -> &'l State {
        match &entry.state {
            State::Same(first) => self.entries.get(*first).map_or(&entry.state, |e| &e.state),
            state => state,
        }
    }

    /// The next request, not sent.
    pub(super) fn explain(&mut self) -> Result<Explain> {
        let chunk = self.take(true).ok_or_else(nothing_to_send)?;
        let entries = chunk.places.iter().filter_map(|place| self.entries.get(*place));
        let actions = entries.map(|entry| {
            let comma: &[u8] = if self.options.is_empty() { b"" } else { b"," };
            let json = [b"{\"Key\":", &*entry.key, comma, &self.options, b"}"].concat();
            let (operation, body) = (Operation::GetItem, FinishedBody::of(json.into()));
            let tables = vec![self.target.table.to_string()];
            Explain::part("Get", Request { operation, tables, body, map_keys: Vec::new() }, 0)
        });
        let actions = actions.collect::<Result<_>>()?;
        Ok(Explain::several(self.request(&chunk), actions))
    }

    /// The places of a chunk with the keys there, in the order of the keys.
    fn by_key(&self, chunk: &Chunk) -> Vec<(&KeyIdentity, usize)> {
        let entry = |place: &usize| Some((&self.entries.get(*place)?.identity, *place));
        let mut places: Vec<_> = chunk.places.iter().filter_map(entry).collect();
        places.sort_unstable();
        places
    }

    fn find(&self, by_key: &[(&KeyIdentity, usize)], table: &str, json: &[u8]) -> Option<usize> {
        let identity = key_identity(self.target.schema, json)?;
        let found = by_key.binary_search_by(|(key, _)| (*key).cmp(&identity)).ok()?;
        let place = by_key.get(found).map(|(_, place)| *place);
        place.filter(|_| self.target.is_called(table))
    }

    fn answered(&self, chunk: &Chunk, reply: &Reply) -> Result<Answered> {
        let (mut found, mut left, mut is_wrong) = (Vec::new(), Vec::new(), false);
        let by_key = self.by_key(chunk);
        let capacity = reply.batch(&mut |table, part| match part {
            BatchPart::Item(json, start) => match self.find(&by_key, table, json) {
                Some(place) => found.push((place, start, json.len())),
                None => is_wrong = true,
            },
            BatchPart::UnreadKey(json) => match self.find(&by_key, table, json) {
                Some(place) if !left.contains(&place) => left.push(place),
                _ => is_wrong = true,
            },
            BatchPart::UnwrittenItem(_) | BatchPart::UnwrittenKey(_) => is_wrong = true,
        });
        let capacity = capacity.map_err(Error::decoding)?;
        if is_wrong || found.iter().any(|(place, ..)| left.contains(place)) {
            return Err(Error::stated(
                ErrorKind::Protocol,
                "the service answers to a key that was not asked for, or leaves one twice",
            ));
        }
        left.sort_unstable();
        Ok(Answered { found, left, capacity })
    }

    fn set(&mut self, place: usize, state: State) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.state = state;
        }
    }

    fn set_failed(&mut self, chunk: &Chunk, error: Error) -> Settled {
        let error = Arc::new(error.at(&self.target.table, None));
        self.outbox.failed(error, &chunk.places)
    }
}

impl Ledger for ReadLedger {
    fn outbox(&mut self) -> &mut Outbox {
        &mut self.outbox
    }

    fn take(&mut self, _partial: bool) -> Option<Chunk> {
        let mut count = 0;
        let places = self.outbox.take_while(|_| {
            count += 1;
            count <= BATCH_KEYS
        });
        let is_empty = places.is_empty();
        (!is_empty).then(|| Chunk { places, units: 0, exchange: Exchange::default() })
    }

    fn request(&self, chunk: &Chunk) -> Request {
        let keys = chunk.places.iter().filter_map(|place| self.entries.get(*place));
        let mut body = Body::new();
        body.member("RequestItems", |w| {
            w.raw(b"{");
            w.json_string(&self.target.table);
            w.raw(b":");
            w.raw(b"{\"Keys\":[");
            for (position, entry) in keys.enumerate() {
                w.raw(if position == 0 { b"" } else { b"," });
                w.raw(&entry.key);
            }
            w.raw(b"]");
            if !self.options.is_empty() {
                w.raw(b",");
                w.raw(&self.options);
            }
            w.raw(b"}}");
        });
        if self.outbox.meter {
            body.text("ReturnConsumedCapacity", "TOTAL");
        }
        Request::over(Operation::BatchGetItem, [&*self.target.table], body)
    }

    fn settle(&mut self, chunk: &Chunk, answer: Result<Reply>) -> Settled {
        let answered = answer.and_then(|reply| Ok((self.answered(chunk, &reply)?, reply)));
        let (Answered { found, left, capacity }, reply) = match answered {
            Ok(answered) => answered,
            Err(error) => return self.set_failed(chunk, error),
        };
        self.outbox.consumed(capacity);
        let reply = Arc::new(reply);
        for place in &chunk.places {
            // What is neither brought nor left is not there.
            self.set(*place, if left.contains(place) { State::Unread } else { State::Missing });
        }
        for (place, start, length) in found {
            self.set(place, State::Found(reply.clone(), start, length));
        }
        let has_progress = left.len() < chunk.places.len();
        Settled { left, has_progress }
    }
}

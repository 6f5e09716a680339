//! What a ledger has to send, and how sending goes: the half that reads and writes share.

use std::collections::VecDeque;
use std::sync::Arc;

use super::drive::Settled;
use crate::error::Error;
use crate::wire::ConsumedCapacity;

/// The places that wait to be sent, and what came of sending.
#[derive(Default)]
pub(in crate::op) struct Outbox {
    places: VecDeque<usize>,
    /// Requests without an answer.
    waiting: usize,
    stopped: Option<Arc<Error>>,
    last: Option<Arc<Error>>,
    pub(super) meter: bool,
    pub(in crate::op) requests: u64,
    pub(in crate::op) capacity: Option<ConsumedCapacity>,
}

impl Outbox {
    pub(super) fn add(&mut self, place: usize) {
        self.places.push_back(place);
    }

    pub(super) fn reserve(&mut self, places: usize) {
        self.places.reserve(places);
    }

    /// Queues parts again, before all others.
    pub(super) fn give_back(&mut self, places: Vec<usize>) {
        for place in places.into_iter().rev() {
            self.places.push_front(place);
        }
    }

    pub(super) fn retain(&mut self, keep: impl FnMut(&usize) -> bool) {
        self.places.retain(keep);
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Takes places for as long as `has_room` for the next one, at least one.
    pub(super) fn take_while(&mut self, mut has_room: impl FnMut(usize) -> bool) -> Vec<usize> {
        let mut taken = Vec::new();
        while let Some(place) = self.places.front().copied()
            && (has_room(place) || taken.is_empty())
        {
            self.places.pop_front();
            taken.push(place);
        }
        taken
    }

    /// Notes that a request is sent; `false` if nothing more may be.
    pub(super) fn depart(&mut self) -> bool {
        let may = self.stopped.is_none();
        self.waiting += usize::from(may);
        may
    }

    pub(super) fn arrive(&mut self) {
        self.waiting = self.waiting.saturating_sub(1);
        self.requests += 1;
    }

    pub(super) fn consumed(&mut self, capacity: Option<ConsumedCapacity>) {
        self.capacity = ConsumedCapacity::sum(self.capacity, capacity);
    }

    /// Whether an error ended it, and no answer is waited for any more.
    pub(super) fn is_ended(&self) -> bool {
        self.stopped.is_some() && self.waiting == 0
    }

    /// The error that ended it, if one did.
    pub(in crate::op) fn stopped(&self) -> Option<Arc<Error>> {
        self.stopped.clone()
    }

    /// What was refused last, of all that was sent again.
    pub(in crate::op) fn last(&self) -> Option<Arc<Error>> {
        self.last.clone()
    }

    /// Enters an error of a whole request: its places are sent again, or nothing is.
    pub(super) fn failed(&mut self, error: Arc<Error>, places: &[usize]) -> Settled {
        if error.is_transient() {
            self.last = Some(error);
            return Settled { left: places.to_vec(), has_progress: false };
        }
        self.stopped.get_or_insert(error);
        Settled::default()
    }
}

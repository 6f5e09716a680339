//! What requests brought, added up.

use std::time::Duration;

use tokio::time::Instant;

use crate::wire::ConsumedCapacity;

/// How far the rows of a query or a scan are, by the pages that were answered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[non_exhaustive]
pub struct ReadProgress {
    /// The rows that matched, returned or still at hand.
    pub matched: u64,
    /// The rows that the service read for them, filtered out or not.
    pub scanned: u64,
    /// The bytes of the answers.
    pub bytes: u64,
    /// The requests that were answered, without those that the SDK repeated itself.
    pub requests: u64,
    /// The capacity that they consumed, if `return_consumed_capacity` or `capacity_per_second` asked for
    /// it and the server tells.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// The time since the rows were asked for.
    pub elapsed: Duration,
}

/// Matches, rows, bytes and capacity units of some requests.
#[derive(Clone, Copy, Default)]
pub(super) struct Totals {
    /// The matches that were taken, or counted.
    pub(super) matched: u64,
    /// The rows that the service read for them.
    pub(super) scanned: u64,
    /// The bytes of the replies.
    pub(super) bytes: u64,
    /// The requests that were answered.
    pub(super) requests: u64,
    /// The capacity units, where the service told any.
    pub(super) units: Option<f64>,
}

impl Totals {
    pub(super) fn add(&mut self, more: Self) {
        self.matched += more.matched;
        self.scanned += more.scanned;
        self.bytes += more.bytes;
        self.requests += more.requests;
        self.units = match (self.units, more.units) {
            (Some(before), Some(more)) => Some(before + more),
            (before, more) => more.or(before),
        };
    }

    pub(super) fn progress(&self, since: Instant) -> ReadProgress {
        let Self { matched, scanned, bytes, requests, .. } = *self;
        let (consumed_capacity, elapsed) = (self.consumed_capacity(), since.elapsed());
        ReadProgress { matched, scanned, bytes, requests, consumed_capacity, elapsed }
    }

    pub(super) fn consumed_capacity(&self) -> Option<ConsumedCapacity> {
        self.units.map(|capacity_units| ConsumedCapacity { capacity_units })
    }
}

//! What requests brought, added up.

use crate::wire::ConsumedCapacity;

/// Matches, rows and capacity units of some requests.
#[derive(Clone, Copy, Default)]
pub(super) struct Totals {
    /// The matches that were taken, or counted.
    pub(super) matched: u64,
    /// The rows that the service read for them.
    pub(super) scanned: u64,
    /// The capacity units, where the service told any.
    pub(super) units: Option<f64>,
}

impl Totals {
    pub(super) fn add(&mut self, more: Self) {
        self.matched += more.matched;
        self.scanned += more.scanned;
        self.units = match (self.units, more.units) {
            (Some(before), Some(more)) => Some(before + more),
            (before, more) => more.or(before),
        };
    }

    pub(super) fn consumed_capacity(&self) -> Option<ConsumedCapacity> {
        self.units.map(|capacity_units| ConsumedCapacity { capacity_units })
    }
}

//! What a batch of reads found.

use crate::item::DynamoItem;
use crate::wire::ConsumedCapacity;

/// What awaiting a batch of reads gives, made by [`Table::batch_get`](crate::Table::batch_get): the
/// items that are there, and the keys of those that are not.
#[non_exhaustive]
pub struct BatchGot<T: DynamoItem, P = T> {
    /// The items that are there, in the order of their keys; one whose key was given twice is there twice.
    pub items: Vec<P>,
    /// The keys under which there is no item, in the order in which they were given.
    pub missing: Vec<T::Key>,
    /// The requests that it took, without those that the SDK repeated itself.
    pub requests: u64,
    /// The capacity that the requests consumed, if
    /// [`return_consumed_capacity`](crate::BatchGet::return_consumed_capacity) asked for it and the
    /// server tells.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// Of each key that was given, whether there is an item.
    pub(super) is_there: Vec<bool>,
}

impl<T: DynamoItem, P> BatchGot<T, P> {
    /// One entry for each key, in the order in which they were given; `None` where there is no item.
    #[must_use]
    pub fn into_options(self) -> Vec<Option<P>> {
        let mut items = self.items.into_iter();
        let next = |is_there| if is_there { items.next() } else { None };
        self.is_there.into_iter().map(next).collect()
    }
}

impl<T: DynamoItem, P> std::fmt::Debug for BatchGot<T, P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BatchGot({} items, {} missing)", self.items.len(), self.missing.len())
    }
}

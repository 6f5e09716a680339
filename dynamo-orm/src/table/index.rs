//! An index of a table: what is asked of it.

use std::fmt;
use std::marker::PhantomData;

use crate::item::{DynamoItem, Index};
use crate::key::PartitionFrom;
use crate::op::{Query, Scan, Target};

/// An index of a table, made by [`Table::index`](crate::Table::index).
///
/// A global index is written a moment after its table, and an item that lacks one of the index's
/// key attributes is not in it ("Using global secondary indexes" in the developer guide).
pub struct TableIndex<T, I> {
    target: Target,
    typed: PhantomData<fn() -> (T, I)>,
}

impl<T: DynamoItem, I: Index<T>> TableIndex<T, I> {
    pub(super) fn new(target: &Target) -> Self {
        Self { target: target.clone(), typed: PhantomData }
    }

    /// Reads the items with that partition key of the index, in the order of its sort key; a tuple
    /// where the partition key has several attributes.
    ///
    /// # Errors
    /// Those of [`Query::send`].
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn query<K>(&self, partition: K) -> Query<T, I, I::Sort>
    where
        I::Partition: PartitionFrom<K>,
    {
        Query::new(&self.target, &partition)
    }

    /// Reads all items of the index.
    ///
    /// # Errors
    /// Those of [`Scan::send`].
    pub fn scan(&self) -> Scan<T, I> {
        Scan::new(&self.target)
    }

    /// The index's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        I::SCHEMA.map_or(self.target.schema.table, |index| index.name)
    }
}

impl<T, I> Clone for TableIndex<T, I> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), typed: PhantomData }
    }
}

impl<T: DynamoItem, I: Index<T>> fmt::Debug for TableIndex<T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TableIndex({} by {})", self.target.table, self.name())
    }
}

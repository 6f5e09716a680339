//! An index as the derive describes it.

use super::KeyAttribute;

/// An index's description, made by the derive and read at run time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct IndexSchema {
    /// The index's name.
    pub name: &'static str,
    /// Whether the index has partitions of its own or those of its table.
    pub scope: IndexScope,
    /// The attributes of the partition key, one to four; of a local index the table's.
    pub partition_key: &'static [KeyAttribute],
    /// The attributes of the sort key, up to four.
    pub sort_key: &'static [KeyAttribute],
    /// Which attributes the index holds, apart from its own keys and those of the table.
    pub projection: Projection,
}

/// Whether an index has partitions of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IndexScope {
    /// Partitions of its own; written a moment after the table.
    Global,
    /// The partitions of its table, in another order.
    Local,
}

/// Which attributes an index holds, apart from its own keys and those of its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Projection {
    /// All of the item.
    All,
    /// None.
    KeysOnly,
    /// The named ones.
    Include(&'static [&'static str]),
}

impl IndexSchema {
    /// An index with partitions of its own.
    #[doc(hidden)]
    #[must_use]
    pub const fn global(
        name: &'static str,
        partition_key: &'static [KeyAttribute],
        sort_key: &'static [KeyAttribute],
        projection: Projection,
    ) -> Self {
        Self { name, scope: IndexScope::Global, partition_key, sort_key, projection }
    }

    /// An index over the partitions of its table.
    #[doc(hidden)]
    #[must_use]
    pub const fn local(
        name: &'static str,
        partition_key: &'static [KeyAttribute],
        sort_key: &'static [KeyAttribute],
        projection: Projection,
    ) -> Self {
        Self { name, scope: IndexScope::Local, partition_key, sort_key, projection }
    }

    /// The key attributes, those of the partition key first.
    pub fn key_attributes(&self) -> impl Iterator<Item = KeyAttribute> + use<> {
        self.partition_key.iter().chain(self.sort_key).copied()
    }
}

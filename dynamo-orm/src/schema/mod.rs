//! The table as the derive describes it, in constants.

mod index;

pub use index::{IndexSchema, IndexScope, Projection};

use crate::codec::Attribute;
use crate::kind::Kind;
use crate::value::KeyValue;

/// A table's description, made by the derive and read at run time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableSchema {
    /// The table's name, as `#[dynamo(table = "..")]` gives it.
    pub table: &'static str,
    /// The partition key.
    pub partition_key: KeyAttribute,
    /// The sort key, if the table has one.
    pub sort_key: Option<KeyAttribute>,
    /// The global and local indexes.
    pub indexes: &'static [IndexSchema],
}

/// A key attribute: its name, and whether it is S, N or B.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyAttribute {
    /// The attribute's name in DynamoDB.
    pub name: &'static str,
    /// [`Kind::S`], [`Kind::N`] or [`Kind::B`].
    pub kind: Kind,
    /// Whether the value is kept out of every text of ours.
    pub is_sensitive: bool,
}

impl TableSchema {
    /// A table with a partition key only.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(table: &'static str, partition_key: KeyAttribute) -> Self {
        Self { table, partition_key, sort_key: None, indexes: &[] }
    }

    /// The same table with a sort key.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_sort_key(mut self, sort_key: KeyAttribute) -> Self {
        self.sort_key = Some(sort_key);
        self
    }

    /// The same table with indexes.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_indexes(mut self, indexes: &'static [IndexSchema]) -> Self {
        self.indexes = indexes;
        self
    }

    /// The index at that place of the derive.
    #[doc(hidden)]
    #[must_use]
    pub const fn index(&self, position: usize) -> Option<&'static IndexSchema> {
        let (mut rest, mut before) = (self.indexes, position);
        while let [first, others @ ..] = rest {
            if before == 0 {
                return Some(first);
            }
            (rest, before) = (others, before - 1);
        }
        None
    }

    /// Stands for the table of an item whose derive reported a mistake.
    #[doc(hidden)]
    pub const INERT: Self =
        Self::new("inert", KeyAttribute { name: "inert", kind: Kind::S, is_sensitive: false });

    /// The key attributes, the partition key first.
    pub fn key_attributes(&self) -> impl Iterator<Item = KeyAttribute> {
        std::iter::once(self.partition_key).chain(self.sort_key)
    }
}

impl KeyAttribute {
    /// The key attribute of a field of type `T`.
    #[doc(hidden)]
    #[must_use]
    pub const fn of<T: KeyValue>(name: &'static str) -> Self {
        Self { name, kind: T::KIND, is_sensitive: false }
    }

    /// The same key attribute, whose value is shown nowhere.
    #[doc(hidden)]
    #[must_use]
    pub const fn sensitive(self) -> Self {
        Self { is_sensitive: true, ..self }
    }

    /// The key attribute of an index over this field. That its type can be a key is asked by the
    /// types of the index, and asked once, so that the compiler says it once.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_field(field: Attribute) -> Self {
        Self { name: field.name, kind: field.kind, is_sensitive: field.is_sensitive }
    }
}

//! The attributes of which no two items have the same value.

use super::{KeyAttribute, TableSchema};
use crate::kind::Kind;

/// An attribute of which no two items of a type have the same value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct UniqueAttribute {
    /// The attribute's name in DynamoDB.
    pub name: &'static str,
    /// Whether the value is kept out of every text of ours, and out of the keys that keep it.
    pub is_sensitive: bool,
}

impl UniqueAttribute {
    /// For generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, is_sensitive: bool) -> Self {
        Self { name, is_sensitive }
    }
}

impl TableSchema {
    /// The same table, whose items of this type share no value of these attributes.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_unique(mut self, unique: &'static [UniqueAttribute]) -> Self {
        self.unique = unique;
        self
    }

    /// Whether values of its items are kept unique.
    pub(crate) const fn keeps_unique(&self) -> bool {
        !self.unique.is_empty()
    }

    /// Holds the keys of a table whose values are kept unique to text. For constants: what it finds does
    /// not compile.
    #[doc(hidden)]
    #[track_caller]
    pub const fn assert_text_key(&self) {
        let is_text = match self.sort_key {
            Some(key) => is_text(self.partition_key) && is_text(key),
            None => is_text(self.partition_key),
        };
        assert!(
            is_text,
            "values are kept unique by items whose keys are text, and a key of this table is none; make the keys text, as by a template of `key(..)`, or remove `unique`"
        );
    }
}

const fn is_text(key: KeyAttribute) -> bool {
    matches!(key.kind, Kind::S)
}

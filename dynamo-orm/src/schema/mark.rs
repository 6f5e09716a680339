//! How the items of one type are told from the others of their table, and how old they are.

use super::TableSchema;
use crate::codec::same;

/// How the items of one type are told from the others of their table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entity {
    /// By an attribute with the name of the type.
    Named {
        /// The attribute's name.
        attribute: &'static str,
        /// What stands in it.
        name: &'static str,
    },
    /// By the texts that the attributes of the key begin with.
    ByKey,
}

/// The edition of an item's struct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaVersion {
    /// The attribute that it is stored in, as an N.
    pub attribute: &'static str,
    /// The edition that is written; an item without the attribute is of edition 1.
    pub number: u64,
}

impl TableSchema {
    /// The same table, whose items of this type have that name in an attribute.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_entity(mut self, attribute: &'static str, name: &'static str) -> Self {
        self.entity = Some(Entity::Named { attribute, name });
        self
    }

    /// The same table, whose items of this type are told by their keys.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_entity_by_key(mut self) -> Self {
        self.entity = Some(Entity::ByKey);
        self
    }

    /// The same table, whose items of this type are of that edition.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_schema_version(mut self, attribute: &'static str, number: u64) -> Self {
        self.schema_version = Some(SchemaVersion { attribute, number });
        self
    }

    /// The attributes that tell the entity and the edition.
    pub(crate) fn mark_names(&self) -> impl Iterator<Item = &'static str> + use<> {
        let entity = match self.entity {
            Some(Entity::Named { attribute, .. }) => Some(attribute),
            Some(Entity::ByKey) | None => None,
        };
        let version = self.schema_version.map(|version| version.attribute);
        entity.into_iter().chain(version)
    }

    /// The texts that the partition and the sort key begin with; empty where that is any text.
    pub(crate) const fn leading(&self) -> [&'static str; 2] {
        let sort = match &self.sort_key {
            Some(key) => key.leading(),
            None => "",
        };
        [self.partition_key.leading(), sort]
    }

    /// Whether the items of both types stand in one table, under keys of the same attributes.
    pub(crate) const fn is_same_table(&self, other: &Self) -> bool {
        same(self.table, other.table)
            && self.partition_key.is_same_attribute(&other.partition_key)
            && match (&self.sort_key, &other.sort_key) {
                (Some(one), Some(other)) => one.is_same_attribute(other),
                (None, None) => true,
                _ => false,
            }
    }

    /// Whether both make the same partitions of the same values.
    pub(crate) const fn has_same_partitions(&self, other: &Self) -> bool {
        self.partition_key.is_same(&other.partition_key)
    }
}

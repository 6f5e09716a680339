//! The table as the derive describes it, in constants.

mod index;
mod lifecycle;
mod mark;
mod settings;
mod template;
mod unique;

pub use index::{IndexSchema, IndexScope, Projection};
pub use mark::{Entity, SchemaVersion};
pub use settings::{Billing, Stream, TableClass, TableSettings, Throughput};
pub(crate) use template::in_braces;
pub use template::{Placeholder, Segment, Template};
pub use unique::UniqueAttribute;

use crate::codec::{Attribute, same};
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
    /// What tells the items of this type from others in the table, if anything does.
    pub entity: Option<Entity>,
    /// The edition of the struct, if it has one.
    pub schema_version: Option<SchemaVersion>,
    /// The attribute that counts the writes of an item, if one does: an N.
    pub version: Option<&'static str>,
    /// The attribute that says when an item ends, if one does: an N, in seconds since 1970. It is the
    /// table's setting too.
    pub ttl: Option<&'static str>,
    /// The attributes of which no two items have the same value.
    pub unique: &'static [UniqueAttribute],
    /// What is set of the table beside its keys and indexes.
    pub settings: TableSettings,
}

/// A key attribute: its name, and whether it is S, N or B.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyAttribute {
    /// The attribute's name in DynamoDB.
    pub name: &'static str,
    /// [`Kind::S`], [`Kind::N`] or [`Kind::B`].
    pub kind: Kind,
    /// What it is made of, where it is no field of its own.
    pub template: Option<&'static Template>,
    /// Whether the value is kept out of every text of ours.
    pub is_sensitive: bool,
}

impl TableSchema {
    /// A table with a partition key only.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(table: &'static str, partition_key: KeyAttribute) -> Self {
        Self {
            table,
            partition_key,
            sort_key: None,
            indexes: &[],
            entity: None,
            schema_version: None,
            version: None,
            ttl: None,
            unique: &[],
            settings: TableSettings::NONE,
        }
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
    pub const INERT: Self = Self::new("inert", KeyAttribute::plain("inert", Kind::S));

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
        Self::plain(name, T::KIND)
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
        Self { is_sensitive: field.is_sensitive, ..Self::plain(field.name, field.kind) }
    }

    /// The key attribute that is made of fields.
    #[doc(hidden)]
    #[must_use]
    pub const fn templated(name: &'static str, template: &'static Template) -> Self {
        Self { template: Some(template), ..Self::plain(name, Kind::S) }
    }

    const fn plain(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, template: None, is_sensitive: false }
    }

    /// The text that it begins with in every item; empty where that is any text.
    pub(crate) const fn leading(&self) -> &'static str {
        match self.template {
            Some(template) => template.leading(),
            None => "",
        }
    }

    /// Whether both are one attribute of one type.
    pub(crate) const fn is_same_attribute(&self, other: &Self) -> bool {
        same(self.name, other.name) && same(self.kind.as_str(), other.kind.as_str())
    }

    /// Whether both are one attribute, made in one way.
    pub(crate) const fn is_same(&self, other: &Self) -> bool {
        self.is_same_attribute(other)
            && match (self.template, other.template) {
                (Some(one), Some(other)) => one.is_same(other),
                (None, None) => true,
                _ => false,
            }
    }
}

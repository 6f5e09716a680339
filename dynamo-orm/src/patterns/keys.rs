//! What the keys of a type are made of, in the table or one of its indexes.

use crate::definition::{Definition, ItemType};
use crate::schema::{KeyAttribute, Template};

/// The table, or an index by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Table,
    Index(&'static str),
}

/// The keys by which a type stands in a place.
pub(super) struct Keys {
    pub(super) partition: Vec<KeyAttribute>,
    pub(super) sort: Vec<KeyAttribute>,
}

/// A value that a key is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) is_descending: bool,
}

impl Place {
    /// The table, then the indexes in their order.
    #[inline]
    pub(super) fn all(definition: &Definition) -> impl Iterator<Item = Self> {
        let indexes = definition.indexes.iter().map(|index| Self::Index(index.name));
        std::iter::once(Self::Table).chain(indexes)
    }
}

/// Where the type stands there; not at all in an index that it does not describe.
#[inline]
pub(super) fn keys(of: &ItemType, place: Place) -> Option<Keys> {
    let schema = of.schema;
    match place {
        Place::Table => Some(Keys {
            partition: vec![schema.partition_key],
            sort: schema.sort_key.into_iter().collect(),
        }),
        Place::Index(name) => {
            let index = schema.indexes.iter().find(|index| index.name == name)?;
            let mut partition = index.partition_key.to_vec();
            // The partition of a local index is the table's, templates included.
            if let [only] = partition.as_mut_slice()
                && only.is_same_attribute(&schema.partition_key)
            {
                *only = schema.partition_key;
            }
            Some(Keys { partition, sort: index.sort_key.to_vec() })
        }
    }
}

impl Keys {
    /// Whether both name the same partitions, made in the same way.
    #[inline]
    pub(super) fn share_partitions(&self, other: &Self) -> bool {
        let pairs = || self.partition.iter().zip(&other.partition);
        self.partition.len() == other.partition.len() && pairs().all(|(a, b)| a.is_same(b))
    }

    /// Whether each value of the partition names one item at most.
    #[inline]
    pub(super) fn is_alone(&self) -> bool {
        self.sort_parts().is_empty()
    }

    #[inline]
    pub(super) fn partition_parts(&self) -> Vec<Part> {
        parts(&self.partition)
    }

    /// The values that items are sorted by, without those that a whole partition has in common.
    #[inline]
    pub(super) fn sort_parts(&self) -> Vec<Part> {
        let fixed = self.partition_parts();
        let is_fixed = |part: &Part| fixed.iter().any(|known| known.name == part.name);
        parts(&self.sort).into_iter().filter(|part| !is_fixed(part)).collect()
    }
}

/// Each value once, in order.
#[inline]
fn parts(keys: &[KeyAttribute]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for key in keys {
        let parts: Vec<Part> = match key.template {
            Some(template) => fields(template).collect(),
            None => vec![Part { name: key.name, is_descending: false }],
        };
        for part in parts {
            if !found.iter().any(|known| known.name == part.name) {
                found.push(part);
            }
        }
    }
    found
}

#[inline]
fn fields(template: &'static Template) -> impl Iterator<Item = Part> {
    let part = |place: &crate::schema::Placeholder| Part {
        name: place.attribute,
        is_descending: place.descending,
    };
    template.placeholders().map(part)
}

/// How a key attribute is made: its template, or itself.
#[inline]
pub(super) fn made_of(key: &KeyAttribute) -> String {
    key.template.map_or_else(|| format!("{{{}}}", key.name), ToString::to_string)
}

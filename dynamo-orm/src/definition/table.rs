//! The merged description, as plain data.

use super::ItemType;
use crate::kind::Kind;
use crate::schema::{Billing, IndexScope, KeyAttribute, Stream, TableClass, Throughput};

/// A table with everything that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) table: String,
    pub(crate) partition_key: KeyAttribute,
    pub(crate) sort_key: Option<KeyAttribute>,
    /// In the order in which the types name them.
    pub(crate) indexes: Vec<IndexDefinition>,
    pub(crate) ttl: Option<&'static str>,
    pub(crate) billing: Option<Billing>,
    pub(crate) stream: Option<Stream>,
    pub(crate) table_class: Option<TableClass>,
    pub(crate) deletion_protection: Option<bool>,
    pub(crate) point_in_time_recovery: Option<bool>,
    /// Each name once, in their order as text.
    pub(crate) tags: Vec<(String, String)>,
    pub(crate) types: Vec<ItemType>,
}

/// An index with everything that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IndexDefinition {
    pub(crate) name: &'static str,
    pub(crate) scope: IndexScope,
    pub(crate) partition_key: &'static [KeyAttribute],
    pub(crate) sort_key: &'static [KeyAttribute],
    pub(crate) projection: Projected,
    /// Where it has other units than its table.
    pub(crate) throughput: Option<Throughput>,
}

/// Which attributes an index holds for all types together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Projected {
    All,
    KeysOnly,
    /// Each once, in the order of the types.
    Include(Vec<String>),
}

impl Definition {
    /// The key attributes of the table, the partition key first.
    #[inline]
    pub(crate) fn key_attributes(&self) -> impl Iterator<Item = KeyAttribute> {
        std::iter::once(self.partition_key).chain(self.sort_key)
    }

    /// The key attributes of the table and its indexes, each once, as the service takes them.
    #[inline]
    pub(crate) fn attribute_definitions(&self) -> Vec<(&'static str, Kind)> {
        let mut attributes: Vec<(&str, Kind)> = Vec::new();
        let of_indexes = self.indexes.iter().flat_map(IndexDefinition::key_attributes);
        for key in self.key_attributes().chain(of_indexes) {
            if attributes.iter().all(|(known, _)| *known != key.name) {
                attributes.push((key.name, key.kind));
            }
        }
        attributes
    }

    /// The indexes with partitions of their own, or those over the partitions of the table.
    #[inline]
    pub(crate) fn indexes_of(
        &self,
        scope: IndexScope,
    ) -> impl Iterator<Item = &IndexDefinition> + Clone {
        self.indexes.iter().filter(move |index| index.scope == scope)
    }

    /// How a new table is paid for.
    #[inline]
    pub(crate) fn billing(&self) -> Billing {
        self.billing.unwrap_or(Billing::OnDemand)
    }

    /// The units a second of an index; none on demand, nor of a local one.
    #[inline]
    pub(crate) fn throughput_of(&self, index: &IndexDefinition) -> Option<Throughput> {
        match (self.billing(), index.scope) {
            (Billing::Provisioned(table), IndexScope::Global) => {
                Some(index.throughput.unwrap_or(table))
            }
            _ => None,
        }
    }
}

impl IndexDefinition {
    /// The key attributes, those of the partition key first.
    #[inline]
    pub(crate) fn key_attributes(&self) -> impl Iterator<Item = KeyAttribute> + use<> {
        self.partition_key.iter().chain(self.sort_key).copied()
    }
}

impl Projected {
    /// The service's name of it.
    #[inline]
    pub(crate) fn as_str(&self) -> &'static str {
        match self {
            Self::All => "ALL",
            Self::KeysOnly => "KEYS_ONLY",
            Self::Include(_) => "INCLUDE",
        }
    }

    /// The attributes that are named.
    #[inline]
    pub(crate) fn names(&self) -> &[String] {
        match self {
            Self::Include(names) => names,
            Self::All | Self::KeysOnly => &[],
        }
    }
}

//! A table as it stands, in the parts that a schema can speak of.

use std::fmt;

use crate::definition::Projected;
use crate::kind::Kind;
use crate::schema::{Billing, IndexScope, KeyAttribute, Stream, Throughput};

/// A table as it stands, with what else was asked of it.
#[derive(Debug, Clone)]
pub(crate) struct Live {
    pub(crate) table: LiveTable,
    /// `None` where it was not asked for.
    pub(crate) ttl: Option<LiveTtl>,
    /// Whether point-in-time recovery is on; `None` where it was not asked for.
    pub(crate) recovery: Option<bool>,
    /// `None` where they were not asked for.
    pub(crate) tags: Option<Vec<(String, String)>>,
}

/// What `DescribeTable` says (API reference of `TableDescription`).
#[derive(Debug, Clone)]
pub(crate) struct LiveTable {
    /// Empty where the server gives none.
    pub(crate) arn: String,
    pub(crate) status: Status,
    pub(crate) keys: Keys,
    pub(crate) indexes: Vec<LiveIndex>,
    pub(crate) billing: Billing,
    pub(crate) stream: Stream,
    /// The service's name of the storage class.
    pub(crate) class: String,
    pub(crate) is_protected: bool,
}

/// An index, with its place among the others.
#[derive(Debug, Clone)]
pub(crate) struct LiveIndex {
    pub(crate) name: String,
    pub(crate) scope: IndexScope,
    pub(crate) status: Status,
    pub(crate) keys: Keys,
    pub(crate) projection: Projected,
    /// `None` on demand, of a local index, and where the server does not tell.
    pub(crate) throughput: Option<Throughput>,
}

/// The attributes of a key, those of a partition key and those of a sort key apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) partition: Vec<KeyPart>,
    pub(crate) sort: Vec<KeyPart>,
}

/// One attribute of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyPart {
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

/// The status of a table or of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Status {
    Active,
    Creating,
    /// Being changed, and used as ever.
    Updating,
    Deleting,
    /// Archived, on its way there, or without access to its key of encryption.
    Other(String),
}

/// The attribute at whose time items end, and how far that is (API reference of
/// `TimeToLiveDescription`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LiveTtl {
    pub(crate) attribute: String,
    pub(crate) status: TtlStatus,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TtlStatus {
    Enabled,
    Enabling,
    Disabling,
    Disabled,
}

impl Live {
    /// One of which nothing else was asked yet.
    #[inline]
    pub(crate) fn new(table: LiveTable) -> Self {
        Self { table, ttl: None, recovery: None, tags: None }
    }
}

impl LiveTable {
    #[inline]
    pub(crate) fn index(&self, name: &str) -> Option<&LiveIndex> {
        self.indexes.iter().find(|index| index.name == name)
    }

    /// Whether the next change is taken: a table that is UPDATING takes none, and only one index at a time
    /// is made or removed (API reference of `UpdateTable`). A change of the billing mode goes on in the
    /// indexes when the table is ACTIVE again.
    #[inline]
    pub(crate) fn is_at_rest(&self) -> bool {
        let statuses = self.indexes.iter().map(|index| &index.status);
        std::iter::once(&self.status).chain(statuses).all(|status| *status == Status::Active)
    }
}

impl Keys {
    /// Those of a description.
    #[inline]
    pub(crate) fn of(partition: &[KeyAttribute], sort: &[KeyAttribute]) -> Self {
        let part = |key: &KeyAttribute| KeyPart { name: key.name.to_owned(), kind: key.kind };
        Self {
            partition: partition.iter().map(part).collect(),
            sort: sort.iter().map(part).collect(),
        }
    }

    #[inline]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &KeyPart> {
        self.partition.iter().chain(&self.sort)
    }
}

impl Status {
    #[inline]
    pub(super) fn of(text: String) -> Self {
        match text.as_str() {
            "ACTIVE" => Self::Active,
            "CREATING" => Self::Creating,
            "UPDATING" => Self::Updating,
            "DELETING" => Self::Deleting,
            _ => Self::Other(text),
        }
    }

    /// Whether reads and writes are taken.
    #[inline]
    pub(crate) fn is_usable(&self) -> bool {
        matches!(self, Self::Active | Self::Updating)
    }
}

impl fmt::Display for Status {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Active => "ACTIVE",
            Self::Creating => "CREATING",
            Self::Updating => "UPDATING",
            Self::Deleting => "DELETING",
            Self::Other(text) => text,
        })
    }
}

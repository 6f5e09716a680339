//! What is set of a table beside its keys and indexes.

use super::TableSchema;

/// What is set of a table beside its keys and indexes.
///
/// What is `None` is nothing that this description speaks of: a new table has the service's default
/// (but that it is billed on demand), and of one that is there it is neither compared nor changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct TableSettings {
    /// How capacity is paid for.
    pub billing: Option<Billing>,
    /// What the table's stream tells of a change.
    pub stream: Option<Stream>,
    /// The storage class.
    pub table_class: Option<TableClass>,
    /// Whether the table cannot be deleted until this is switched off.
    pub deletion_protection: Option<bool>,
    /// Whether the table can be restored to any second of the last 35 days.
    pub point_in_time_recovery: Option<bool>,
    /// Names and values that costs are told apart by; tags of other names are left as they are.
    pub tags: &'static [(&'static str, &'static str)],
}

/// How the capacity of a table is paid for ("Throughput capacity modes" in the developer guide).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Billing {
    /// By request.
    OnDemand,
    /// By the hour, whatever is used of it. An index with partitions of its own has as much, unless it
    /// is given its own.
    Provisioned(Throughput),
}

/// What may be read and written in a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Throughput {
    /// Units of 4 KB that are read, at least 1.
    pub read_units: u64,
    /// Units of 1 KB that are written, at least 1.
    pub write_units: u64,
}

/// What a table's stream tells of a change (API reference, `StreamSpecification`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stream {
    /// There is no stream.
    Off,
    /// The key of the item.
    KeysOnly,
    /// The item as it is after the change.
    NewImage,
    /// The item as it was before.
    OldImage,
    /// The item as it was and as it is.
    NewAndOldImages,
}

/// The storage class of a table ("Table classes" in the developer guide).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TableClass {
    /// Storage costs more, requests less.
    Standard,
    /// Storage costs less, requests more.
    StandardInfrequentAccess,
}

impl Billing {
    /// Capacity that is paid for by the hour, in units a second.
    #[must_use]
    pub const fn provisioned(read_units: u64, write_units: u64) -> Self {
        Self::Provisioned(Throughput::new(read_units, write_units))
    }

    /// The service's name of the mode.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::OnDemand => "PAY_PER_REQUEST",
            Self::Provisioned(_) => "PROVISIONED",
        }
    }
}

impl Throughput {
    /// So many units of reads and of writes a second.
    #[must_use]
    pub const fn new(read_units: u64, write_units: u64) -> Self {
        Self { read_units, write_units }
    }
}

impl Stream {
    /// The service's name of the view; none where there is no stream.
    pub(crate) const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Off => None,
            Self::KeysOnly => Some("KEYS_ONLY"),
            Self::NewImage => Some("NEW_IMAGE"),
            Self::OldImage => Some("OLD_IMAGE"),
            Self::NewAndOldImages => Some("NEW_AND_OLD_IMAGES"),
        }
    }
}

impl TableClass {
    /// The service's name of the class.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::StandardInfrequentAccess => "STANDARD_INFREQUENT_ACCESS",
        }
    }
}

impl TableSettings {
    /// Nothing set.
    #[doc(hidden)]
    pub const NONE: Self = Self {
        billing: None,
        stream: None,
        table_class: None,
        deletion_protection: None,
        point_in_time_recovery: None,
        tags: &[],
    };

    /// The same with that billing.
    #[doc(hidden)]
    #[must_use]
    pub const fn billing(self, billing: Billing) -> Self {
        Self { billing: Some(billing), ..self }
    }

    /// The same with that stream.
    #[doc(hidden)]
    #[must_use]
    pub const fn stream(self, stream: Stream) -> Self {
        Self { stream: Some(stream), ..self }
    }

    /// The same with that storage class.
    #[doc(hidden)]
    #[must_use]
    pub const fn table_class(self, class: TableClass) -> Self {
        Self { table_class: Some(class), ..self }
    }

    /// The same, protected from deletion or not.
    #[doc(hidden)]
    #[must_use]
    pub const fn deletion_protection(self, is_on: bool) -> Self {
        Self { deletion_protection: Some(is_on), ..self }
    }

    /// The same, to be restored or not.
    #[doc(hidden)]
    #[must_use]
    pub const fn point_in_time_recovery(self, is_on: bool) -> Self {
        Self { point_in_time_recovery: Some(is_on), ..self }
    }

    /// The same with those tags.
    #[doc(hidden)]
    #[must_use]
    pub const fn tags(self, tags: &'static [(&'static str, &'static str)]) -> Self {
        Self { tags, ..self }
    }
}

impl TableSchema {
    /// The same table with settings.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_settings(mut self, settings: TableSettings) -> Self {
        self.settings = settings;
        self
    }
}

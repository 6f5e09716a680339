//! One change of a table.

use std::fmt;
use std::sync::Arc;

use super::live::{LiveTable, Status};
use super::words;
use crate::definition::{Definition, IndexDefinition};
use crate::kind::Kind;
use crate::schema::{Billing, Stream, TableClass, Throughput};

/// One change of a table, as the service makes it; `Display` says it in words.
///
/// Steps are what [`Plan`](crate::Plan) holds, in the order in which they are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step(pub(crate) Change);

/// What is changed; each is one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// The table with its indexes and all that the call takes.
    CreateTable(Arc<Definition>),
    CreateIndex(Box<NewIndex>),
    DeleteIndex {
        name: String,
        /// What it is like, in words.
        found: String,
        /// Whether one of the same name is made after it.
        is_replaced: bool,
    },
    /// The billing mode, with the units of each global index that is there then, as it needs them.
    Billing {
        billing: Billing,
        indexes: Vec<(String, Throughput)>,
    },
    Throughput(Throughput),
    IndexThroughput(String, Throughput),
    Stream(Stream),
    TableClass(TableClass),
    DeletionProtection(bool),
    /// Which attribute says when an item ends.
    TimeToLive {
        attribute: String,
        is_on: bool,
    },
    PointInTimeRecovery(bool),
    /// Tags with their values, on the resource of that ARN.
    Tags {
        arn: String,
        tags: Vec<(String, String)>,
    },
}

/// A global index of a table that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewIndex {
    pub(crate) index: IndexDefinition,
    /// Where the table is billed by units.
    pub(crate) throughput: Option<Throughput>,
    /// The key attributes of the table and all its indexes, this one's included.
    pub(crate) attributes: Vec<(String, Kind)>,
}

/// What is to be seen of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Awaited {
    /// It is there, and at rest with all its indexes; one that was just made may not be seen at first.
    New,
    /// It is at rest with all its indexes.
    Rest,
    /// The same, and the index of that name is there.
    WithIndex(String),
    /// The same, and it is not.
    WithoutIndex(String),
    /// It is gone.
    Gone,
}

impl Awaited {
    /// A description may be a moment behind, so the change itself is looked for where there is one more
    /// index or one less.
    #[inline]
    pub(crate) fn is_seen_in(&self, table: &LiveTable) -> bool {
        let is_there = |name: &str| table.index(name).is_some();
        table.is_at_rest()
            && match self {
                Self::New | Self::Rest => true,
                Self::WithIndex(name) => is_there(name),
                Self::WithoutIndex(name) => !is_there(name),
                Self::Gone => false,
            }
    }

    /// Whether waiting is in vain.
    #[inline]
    pub(crate) fn is_lost_in(&self, table: &LiveTable) -> bool {
        *self != Self::Gone && matches!(table.status, Status::Deleting | Status::Other(_))
    }
}

impl Change {
    /// What is to be seen before it counts as made; `None` where the answer is all.
    #[inline]
    pub(crate) fn awaited(&self) -> Option<Awaited> {
        match self {
            Self::CreateTable(_) => Some(Awaited::New),
            Self::CreateIndex(new) => Some(Awaited::WithIndex(new.index.name.to_owned())),
            Self::DeleteIndex { name, .. } => Some(Awaited::WithoutIndex(name.clone())),
            Self::Billing { .. }
            | Self::Throughput(_)
            | Self::IndexThroughput(..)
            | Self::Stream(_)
            | Self::TableClass(_)
            | Self::DeletionProtection(_) => Some(Awaited::Rest),
            Self::TimeToLive { .. } | Self::PointInTimeRecovery(_) | Self::Tags { .. } => None,
        }
    }

    /// What makes the table of a definition.
    #[inline]
    pub(crate) fn creating(definition: impl Into<Arc<Definition>>) -> Vec<Step> {
        let definition = definition.into();
        let (ttl, recovery) = (definition.ttl, definition.point_in_time_recovery);
        let ttl = ttl.map(|name| Self::TimeToLive { attribute: name.to_owned(), is_on: true });
        // Off is what a new table is.
        let recovery = recovery.filter(|is_on| *is_on).map(Self::PointInTimeRecovery);
        let create = Self::CreateTable(definition);
        std::iter::once(create).chain(ttl).chain(recovery).map(Step).collect()
    }
}

impl fmt::Display for Step {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Change::CreateTable(definition) => match definition.indexes.len() {
                0 => write!(f, "create the table `{}`", definition.table),
                1 => write!(f, "create the table `{}` with its index", definition.table),
                count => write!(f, "create the table `{}` with {count} indexes", definition.table),
            },
            Change::CreateIndex(new) => write_new(new, f),
            Change::DeleteIndex { name, found, is_replaced } => {
                write!(f, "remove the index `{name}` ({found})")?;
                f.write_str(if *is_replaced { ", to make it anew" } else { "" })
            }
            Change::Billing { billing, indexes } => write_billing(*billing, indexes, f),
            Change::Throughput(units) => {
                write!(f, "give the table {}", words::throughput(*units))
            }
            Change::IndexThroughput(name, units) => {
                write!(f, "give the index `{name}` {}", words::throughput(*units))
            }
            Change::Stream(Stream::Off) => {
                f.write_str("switch the stream off; what it holds is read for 24 hours more")
            }
            Change::Stream(stream) => write!(
                f,
                "switch a stream of {} on; it has an ARN of its own, of which its readers must be told",
                words::stream(*stream)
            ),
            Change::TableClass(class) => write!(f, "move to the table class {}", class.as_str()),
            Change::DeletionProtection(is_on) => {
                write!(f, "switch deletion protection {}", words::on_or_off(*is_on))
            }
            Change::TimeToLive { attribute, is_on: true } => {
                write!(f, "let items end at the time in `{attribute}`")
            }
            Change::TimeToLive { attribute, is_on: false } => {
                write!(f, "no longer let items end at the time in `{attribute}`")
            }
            Change::PointInTimeRecovery(is_on) => {
                write!(f, "switch point-in-time recovery {}", words::on_or_off(*is_on))
            }
            Change::Tags { tags, .. } => {
                let tags = tags.iter().map(|(name, value)| format!("`{name}` = `{value}`"));
                write!(f, "tag it with {}", tags.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

#[inline]
fn write_new(new: &NewIndex, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let NewIndex { index, throughput, .. } = new;
    write!(f, "make the index `{}`, {}", index.name, words::described_index(index))?;
    match throughput {
        Some(units) => write!(f, ", and {}", words::throughput(*units)),
        None => Ok(()),
    }
}

#[inline]
fn write_billing(
    billing: Billing,
    indexes: &[(String, Throughput)],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Billing::Provisioned(units) = billing else { return f.write_str("bill by request") };
    write!(f, "bill by the hour, with {}", words::throughput(units))?;
    for (name, units) in indexes {
        write!(f, ", and {} for the index `{name}`", words::throughput(*units))?;
    }
    Ok(())
}

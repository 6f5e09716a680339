//! One change of a table.

use std::fmt;
use std::sync::Arc;

use super::live::LiveTable;
use crate::definition::Definition;

/// One change of a table, as the service makes it; `Display` says it in words.
///
/// Steps are what [`Plan`](crate::Plan) holds, in the order in which they are made.
#[derive(Debug, Clone)]
pub struct Step(pub(crate) Change);

/// What is changed.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// The table with its indexes and all that the call takes.
    CreateTable(Arc<Definition>),
    /// Which attribute says when an item ends.
    TimeToLive {
        attribute: String,
        is_on: bool,
    },
    PointInTimeRecovery(bool),
}

/// What is to be seen of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Awaited {
    /// It is there, and at rest with all its indexes; one that was just made may not be seen at first.
    New,
    /// It is at rest with all its indexes.
    Rest,
    /// It is gone.
    Gone,
}

impl Awaited {
    pub(crate) fn is_seen_in(&self, table: &LiveTable) -> bool {
        match self {
            Self::New | Self::Rest => table.is_at_rest(),
            Self::Gone => false,
        }
    }
}

impl Change {
    /// What is to be seen before it counts as made; `None` where the answer is all.
    pub(crate) fn awaited(&self) -> Option<Awaited> {
        match self {
            Self::CreateTable(_) => Some(Awaited::New),
            Self::TimeToLive { .. } | Self::PointInTimeRecovery(_) => None,
        }
    }

    /// What makes the table of a definition.
    pub(crate) fn creating(definition: Definition) -> Vec<Step> {
        let (ttl, recovery) = (definition.ttl, definition.point_in_time_recovery);
        let ttl = ttl.map(|name| Self::TimeToLive { attribute: name.to_owned(), is_on: true });
        // Off is what a new table is.
        let recovery = recovery.filter(|is_on| *is_on).map(Self::PointInTimeRecovery);
        let create = Self::CreateTable(Arc::new(definition));
        std::iter::once(create).chain(ttl).chain(recovery).map(Step).collect()
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Change::CreateTable(definition) => match definition.indexes.len() {
                0 => write!(f, "create the table `{}`", definition.table),
                1 => write!(f, "create the table `{}` with its index", definition.table),
                count => write!(f, "create the table `{}` with {count} indexes", definition.table),
            },
            Change::TimeToLive { attribute, is_on: true } => {
                write!(f, "let items end at the time in `{attribute}`")
            }
            Change::TimeToLive { attribute, is_on: false } => {
                write!(f, "no longer let items end at the time in `{attribute}`")
            }
            Change::PointInTimeRecovery(true) => f.write_str("switch point-in-time recovery on"),
            Change::PointInTimeRecovery(false) => f.write_str("switch point-in-time recovery off"),
        }
    }
}

//! A description held against what stands.

mod indexes;
mod settings;

pub(super) use settings::described_throughput;

use super::difference::{Difference, Matter, Severity, TableMatter};
use super::live::{Keys, Live, LiveTable, Status};
use super::words;
use crate::definition::Definition;

/// All differences, the worst first. Only what the description speaks of is compared, and of indexes
/// those too that it lacks.
#[inline]
pub(crate) fn compare(definition: &Definition, live: Option<&Live>) -> Vec<Difference> {
    let mut found = Vec::new();
    let Some(live) = live else {
        found.push(absent(definition));
        return found;
    };
    found.extend(status(&live.table));
    // Of a table that is going, or out of reach, nothing else matters.
    if live.table.status.is_usable() || live.table.status == Status::Creating {
        found.extend(keys(definition, &live.table));
        indexes::compare(definition, &live.table, &mut found);
        settings::compare(definition, live, &mut found);
    }
    found.sort_by_key(|difference| std::cmp::Reverse(difference.severity));
    found
}

#[inline]
fn absent(definition: &Definition) -> Difference {
    let advice = "`create_table()`, `ensure_table()` or `plan()` makes it";
    Difference::new(Severity::Breaking, Matter::Table(TableMatter::Absent), advice)
        .describes(format!("a table over {}", words::keys(&described_keys(definition))))
}

/// `TableStatus` in the API reference of `TableDescription`.
#[inline]
fn status(table: &LiveTable) -> Option<Difference> {
    let (severity, matter, advice) = match table.status {
        Status::Active => return None,
        Status::Updating => {
            (Severity::Note, TableMatter::Changing, "somebody changes it; it is used as ever")
        }
        Status::Creating => {
            (Severity::Breaking, TableMatter::Coming, "wait; `ensure_table()` does")
        }
        Status::Deleting => {
            (Severity::Breaking, TableMatter::Going, "wait until it is gone, and make it anew")
        }
        Status::Other(_) => (
            Severity::Breaking,
            TableMatter::Unusable,
            "restore it from its backup, or give it access to its key again",
        ),
    };
    let difference = Difference::new(severity, Matter::Table(matter), advice);
    Some(difference.describes(Status::Active.to_string()).finds(table.status.to_string()))
}

#[inline]
fn keys(definition: &Definition, table: &LiveTable) -> Option<Difference> {
    let described = described_keys(definition);
    if described == table.keys {
        return None;
    }
    let advice = "a key cannot be changed: make a table of another name and copy the items";
    let difference = Difference::new(Severity::Breaking, Matter::Keys, advice);
    Some(difference.describes(words::keys(&described)).finds(words::keys(&table.keys)))
}

#[inline]
fn described_keys(definition: &Definition) -> Keys {
    Keys::of(&[definition.partition_key], definition.sort_key.as_slice())
}

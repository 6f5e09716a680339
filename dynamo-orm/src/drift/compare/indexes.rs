//! Indexes: which are there, over what, and what they hold.

use crate::definition::{Definition, IndexDefinition, Projected};
use crate::drift::difference::{Difference, IndexMatter, Matter, Severity};
use crate::drift::live::{LiveIndex, LiveTable, Status};
use crate::drift::words;
use crate::schema::IndexScope;

#[inline]
pub(super) fn compare(definition: &Definition, table: &LiveTable, found: &mut Vec<Difference>) {
    for index in &definition.indexes {
        match table.index(index.name) {
            None => found.push(missing(index)),
            Some(there) if there.status == Status::Deleting => found.push(going(index, there)),
            Some(there) => {
                found.extend(status(index, there));
                found.extend(shape(index, there));
                // One of another scope is another index.
                if there.scope == index.scope {
                    found.extend(projection(definition, index, there));
                }
            }
        }
    }
    let is_described = |name: &str| definition.indexes.iter().any(|index| index.name == name);
    // One that is being removed is as good as gone.
    let extra = table.indexes.iter().filter(|index| index.status != Status::Deleting);
    found.extend(extra.filter(|index| !is_described(&index.name)).map(self::extra));
}

#[inline]
fn of(severity: Severity, name: &str, matter: IndexMatter, advice: &'static str) -> Difference {
    Difference::new(severity, Matter::Index(name.to_owned(), matter), advice)
}

/// "You cannot add a local secondary index to an existing table" ("Local secondary indexes" in the
/// developer guide).
#[inline]
fn missing(index: &IndexDefinition) -> Difference {
    let advice = match index.scope {
        IndexScope::Global => "`plan()` makes it",
        IndexScope::Local => {
            "a local index is made with its table: make a table of another name and copy the items"
        }
    };
    of(Severity::Breaking, index.name, IndexMatter::Missing, advice)
        .describes(words::described_index(index))
}

#[inline]
fn going(index: &IndexDefinition, there: &LiveIndex) -> Difference {
    let advice = "somebody removes it; `plan()` waits until it is gone, and makes it anew";
    of(Severity::Breaking, index.name, IndexMatter::Going, advice)
        .describes(words::described_index(index))
        .finds(there.status.to_string())
}

/// An index that is being made is not read: a query of it is refused ("Managing global secondary
/// indexes" in the developer guide).
#[inline]
fn status(index: &IndexDefinition, there: &LiveIndex) -> Option<Difference> {
    let (severity, matter, advice) = match there.status {
        Status::Active | Status::Deleting => return None,
        Status::Updating => {
            (Severity::Note, IndexMatter::Changing, "somebody changes it; it is used as ever")
        }
        Status::Creating => (
            Severity::Breaking,
            IndexMatter::Coming,
            "wait until it is ACTIVE; `ensure_table()` does",
        ),
        Status::Other(_) => (Severity::Breaking, IndexMatter::Unusable, "ask the service"),
    };
    let difference = of(severity, index.name, matter, advice);
    Some(difference.describes(Status::Active.to_string()).finds(there.status.to_string()))
}

#[inline]
fn shape(index: &IndexDefinition, there: &LiveIndex) -> Option<Difference> {
    let is_same_scope = index.scope == there.scope;
    if is_same_scope && words::described_keys(index) == there.keys {
        return None;
    }
    let (matter, advice) = match (is_same_scope, there.scope) {
        (true, IndexScope::Global) => {
            (IndexMatter::Keys, "`plan().removing_indexes()` removes it and makes it anew")
        }
        (true, IndexScope::Local) => (IndexMatter::Keys, UNCHANGING),
        (false, IndexScope::Local) => (IndexMatter::Scope, UNCHANGING),
        (false, IndexScope::Global) => (
            IndexMatter::Scope,
            "a local index is made with its table: make a table of another name and copy the items",
        ),
    };
    let difference = of(Severity::Breaking, index.name, matter, advice);
    Some(difference.describes(words::described_index(index)).finds(words::live_index(there)))
}

const UNCHANGING: &str =
    "a local index stays as long as its table: make a table of another name and copy the items";

#[inline]
fn projection(
    definition: &Definition,
    index: &IndexDefinition,
    there: &LiveIndex,
) -> Option<Difference> {
    let is_key = |name: &str| {
        let mut keys = definition.key_attributes().chain(index.key_attributes());
        keys.any(|key| key.name == name)
    };
    let is_whole = holds(&there.projection, &index.projection, is_key);
    let (severity, matter) = match is_whole {
        false => (Severity::Breaking, IndexMatter::Narrower),
        true if holds(&index.projection, &there.projection, is_key) => return None,
        true => (Severity::Note, IndexMatter::Wider),
    };
    let advice = match (is_whole, there.scope) {
        (true, IndexScope::Global) => {
            "leave it, or make it anew under another name; what more it holds costs storage and writes"
        }
        (true, IndexScope::Local) => "it stays as long as its table",
        (false, IndexScope::Global) => {
            "`plan().removing_indexes()` removes the index and makes it anew"
        }
        (false, IndexScope::Local) => UNCHANGING,
    };
    let difference = of(severity, index.name, matter, advice);
    let (described, found) = (&index.projection, &there.projection);
    Some(difference.describes(words::projection(described)).finds(words::projection(found)))
}

/// Whether an index of the first projection holds all attributes of the second; keys are in each.
#[inline]
fn holds(one: &Projected, other: &Projected, is_key: impl Fn(&str) -> bool) -> bool {
    match (one, other) {
        (Projected::All, _) => true,
        (_, Projected::All) => false,
        (one, other) => {
            let mut names = other.names().iter().filter(|name| !is_key(name));
            names.all(|name| one.names().contains(name))
        }
    }
}

#[inline]
fn extra(there: &LiveIndex) -> Difference {
    let advice = match there.scope {
        IndexScope::Global => "`plan().removing_indexes()` removes it, if nothing else reads it",
        IndexScope::Local => "it stays as long as its table",
    };
    of(Severity::Note, &there.name, IndexMatter::Extra, advice).finds(words::live_index(there))
}

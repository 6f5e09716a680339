//! Two locks beside each other: what was stored by the first, and whether the second reads it.

mod enums;
mod form;
mod item;
mod leaf;
mod record;
mod table;
mod untagged;

use std::collections::BTreeSet;

use super::change::{Change, Place};
use super::data::{Form, Lock};

/// What differs, the tables and their types in their order as text.
#[inline]
pub(super) fn compare(old: &Lock, new: &Lock) -> Vec<Change> {
    let mut comparison = Comparison::new(old, new);
    comparison.tables();
    comparison.changes
}

/// A comparison on its way.
struct Comparison<'l> {
    old: &'l Lock,
    new: &'l Lock,
    place: Place,
    depth: usize,
    /// The pairs of structs and enums that were looked into, as a type may hold itself.
    seen: BTreeSet<(&'l str, &'l str)>,
    changes: Vec<Change>,
}

impl<'l> Comparison<'l> {
    #[inline]
    fn new(old: &'l Lock, new: &'l Lock) -> Self {
        let (place, seen, changes) = (Place::default(), BTreeSet::new(), Vec::new());
        Self { old, new, place, depth: 0, seen, changes }
    }

    /// Whether values of the old form are read by the new one, whatever else is found.
    #[inline]
    fn reads(&self, old: &'l Form, new: &'l Form) -> bool {
        let seen = self.seen.clone();
        let mut trial = Self { depth: self.depth, seen, ..Self::new(self.old, self.new) };
        trial.form(old, new);
        !trial.changes.iter().any(Change::is_breaking)
    }

    #[inline]
    fn breaks(&mut self, what: impl Into<String>, advice: impl Into<String>) {
        self.changes.push(Change::breaking(self.place.clone(), what.into(), advice.into()));
    }

    #[inline]
    fn allows(&mut self, what: impl Into<String>) {
        self.changes.push(Change::compatible(self.place.clone(), what.into()));
    }

    /// Compares an attribute of the struct that is being compared.
    #[inline]
    fn at(&mut self, name: &str, compare: impl FnOnce(&mut Self)) {
        let dot = if self.place.path.is_empty() { "" } else { "." };
        self.within(&format!("{dot}{name}"), compare);
    }

    /// Compares a part of the value that is being compared.
    #[inline]
    fn within(&mut self, step: &str, compare: impl FnOnce(&mut Self)) {
        let length = self.place.path.len();
        self.place.path.push_str(step);
        self.depth += 1;
        compare(self);
        self.depth -= 1;
        self.place.path.truncate(length);
    }
}

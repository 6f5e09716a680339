//! What an item holds after an update that cannot be applied twice.
//!
//! A reply that is lost is asked for again, and a condition that the update itself made false then
//! fails. The item that it failed on tells whether the update is in the table already.

use super::ast::{Assigned, Change, Comparator, Operand, Predicate, Term, UpdateAction};
use super::steps::Step;
use super::value::{from_integer, to_integer};
use crate::path::PathBuf;

/// Attributes by name, each with its JSON, or `None` for one that is not there.
pub(crate) type Expected = Vec<(String, Option<Vec<u8>>)>;

/// The attributes as the update leaves them, if it moves one of them on from a value that its
/// condition asks for; `None` if it can be applied twice, or leaves what cannot be known beforehand.
pub(crate) fn expected_after(steps: &[Step], condition: &Predicate) -> Option<Expected> {
    let pinned = condition.pinned_values();
    if pinned.is_empty() {
        return None;
    }
    let mut moves_on = false;
    let mut expected = Vec::with_capacity(steps.len());
    for step in steps {
        let Step::Typed(action) = step else { return None };
        if !action.path.is_attribute() {
            return None;
        }
        let name = action.path.attribute();
        let before = pinned.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let after = after(action, before)?;
        moves_on |= before.is_some_and(|before| after.as_deref() != Some(before));
        expected.push((name.to_owned(), after));
    }
    moves_on.then_some(expected)
}

/// What an action makes of its attribute.
#[allow(clippy::option_option, reason = "unknown, and known not to be there")]
fn after(action: &UpdateAction, before: Option<&[u8]>) -> Option<Option<Vec<u8>>> {
    match &action.change {
        Change::Set(Assigned::Term(Term::Value(value))) => Some(Some(value.clone())),
        Change::Set(Assigned::Plus(of, Term::Value(by))) if is_path(of, &action.path) => {
            moved(before?, by, false).map(Some)
        }
        Change::Set(Assigned::Minus(of, Term::Value(by))) if is_path(of, &action.path) => {
            moved(before?, by, true).map(Some)
        }
        Change::Remove => Some(None),
        Change::Set(_) | Change::Add(_) | Change::Delete(_) => None,
    }
}

fn is_path(term: &Term, path: &PathBuf) -> bool {
    match term {
        Term::Path(of) | Term::PathOr(of, _) => of == path,
        Term::Value(_) => false,
    }
}

/// A counter that went up, or down.
fn moved(before: &[u8], by: &[u8], is_down: bool) -> Option<Vec<u8>> {
    let signed = |json| {
        let (is_negative, distance) = to_integer(json)?;
        let value = i128::try_from(distance).ok()?;
        Some(if is_negative { -value } else { value })
    };
    let (before, by) = (signed(before)?, signed(by)?);
    let after = if is_down { before.checked_sub(by)? } else { before.checked_add(by)? };
    Some(from_integer(after))
}

impl Predicate {
    /// The attributes that must be equal to a value for it to hold, each with the value's JSON.
    fn pinned_values(&self) -> Vec<(&str, &[u8])> {
        match self {
            Self::Compare(Operand::Path(path), Comparator::Eq, Operand::Value(value))
                if path.is_attribute() =>
            {
                vec![(path.attribute(), value)]
            }
            Self::All(parts) => parts.iter().flat_map(Self::pinned_values).collect(),
            _ => Vec::new(),
        }
    }

    /// Their names.
    pub(crate) fn pinned(&self) -> Vec<&str> {
        self.pinned_values().into_iter().map(|(name, _)| name).collect()
    }
}

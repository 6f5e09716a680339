//! What an item holds after an update that moved a version on.
//!
//! A reply that is lost is asked for again, and the condition on the old version then fails. The item
//! that it failed on tells whether the update is in the table already: by the new version, and by
//! what else the update set. A status or a counter alone would not tell, as whoever else makes the
//! same step leaves the same.

use super::ast::{Assigned, Change, Comparator, Operand, Predicate, Term, UpdateAction};
use super::steps::Step;
use super::value::{from_integer, to_integer};
use crate::path::PathBuf;

/// Attributes by name, each with its JSON, or `None` for one that is not there.
pub(crate) type Expected = Vec<(String, Option<Vec<u8>>)>;

/// An attribute that must have a value.
type Pin<'p> = (&'p str, &'p [u8]);

/// The attributes as the update leaves them; `None` unless it moves a number up from a value that
/// the condition asks for and sets something else as well, and all else that the condition asks for is
/// values too.
pub(crate) fn expected_after(steps: &[Step], condition: &[Predicate]) -> Option<Expected> {
    let pins = pins(condition)?;
    let (mut moves_version, mut sets_more) = (false, false);
    let mut expected = Vec::with_capacity(steps.len() + pins.len());
    for step in steps {
        let Step::Typed(action) = step else { return None };
        if !action.path.is_attribute() {
            return None;
        }
        let name = action.path.attribute();
        let before = pins.iter().find(|(pinned, _)| *pinned == name).map(|(_, value)| *value);
        let after = after(action, before)?;
        match (before, &after) {
            (Some(before), Some(after)) => moves_version |= is_less(before, after),
            (None, Some(_)) => sets_more = true,
            (_, None) => {}
        }
        expected.push((name.to_owned(), after));
    }
    for (name, value) in pins {
        if !expected.iter().any(|(known, _)| known == name) {
            expected.push((name.to_owned(), Some(value.to_vec())));
        }
    }
    (moves_version && sets_more).then_some(expected)
}

/// The values that a condition asks for, if it asks for nothing else, and each attribute for one.
fn pins(condition: &[Predicate]) -> Option<Vec<Pin<'_>>> {
    let mut pins: Vec<Pin<'_>> = Vec::new();
    for predicate in condition {
        let parts = match predicate {
            Predicate::All(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        for part in parts {
            let (name, value) = pin(part)?;
            if pins.iter().any(|(known, _)| *known == name) {
                return None;
            }
            pins.push((name, value));
        }
    }
    (!pins.is_empty()).then_some(pins)
}

fn pin(predicate: &Predicate) -> Option<Pin<'_>> {
    match predicate {
        Predicate::Compare(Operand::Path(path), Comparator::Eq, Operand::Value(value))
            if path.is_attribute() =>
        {
            Some((path.attribute(), value))
        }
        _ => None,
    }
}

/// What an action makes of its attribute.
#[allow(clippy::option_option, reason = "unknown, and known not to be there")]
fn after(action: &UpdateAction, before: Option<&[u8]>) -> Option<Option<Vec<u8>>> {
    match &action.change {
        Change::Set(Assigned::Term(Term::Value(value))) => Some(Some(value.clone())),
        Change::Set(Assigned::Plus(of, Term::Value(by))) if is_path(of, &action.path) => {
            moved_up(before?, by).map(Some)
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

fn moved_up(before: &[u8], by: &[u8]) -> Option<Vec<u8>> {
    Some(from_integer(integer(before)?.checked_add(integer(by)?)?))
}

fn is_less(left: &[u8], right: &[u8]) -> bool {
    integer(left).zip(integer(right)).is_some_and(|(left, right)| left < right)
}

fn integer(json: &[u8]) -> Option<i128> {
    let (is_negative, distance) = to_integer(json)?;
    let value = i128::try_from(distance).ok()?;
    Some(if is_negative { -value } else { value })
}

impl Predicate {
    /// The attributes of the item that must be equal to a value for it to hold.
    pub(crate) fn pinned(&self) -> Vec<&str> {
        match self {
            Self::All(parts) => parts.iter().flat_map(Self::pinned).collect(),
            one => pin(one).into_iter().map(|(name, _)| name).collect(),
        }
    }
}

//! The steps of one update, held against each other.

use std::fmt;

use super::ast::{Clause, Predicate, UpdateAction};
use super::raw::Raw;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::EXPRESSION_BYTES;

/// The shortest step in text: a placeholder, and what stands between two.
const SHORTEST_STEP: usize = 4;

/// One step of an update: typed, or in DynamoDB's own words.
#[derive(Clone)]
pub(crate) enum Step {
    Typed(UpdateAction),
    Raw(Clause, Raw),
}

/// The typed ones among the steps.
pub(crate) fn actions(steps: &[Step]) -> impl Iterator<Item = &UpdateAction> {
    steps.iter().filter_map(|step| match step {
        Step::Typed(action) => Some(action),
        Step::Raw(..) => None,
    })
}

/// What must hold so that the results can be read as their types.
pub(crate) fn guards(steps: &[Step]) -> impl Iterator<Item = Predicate> + '_ {
    actions(steps).filter_map(|action| action.guard.clone())
}

/// Adds steps. The service refuses two changes of one place, or of a place and its inside; and as
/// each is compared with each, more than can fit are refused here and not when they are written.
pub(crate) fn extend(steps: &mut Vec<Step>, added: Vec<Step>) -> EncodeResult {
    for step in added {
        if let Step::Typed(action) = &step
            && actions(steps).any(|other| other.path.overlaps(&action.path))
        {
            return Err(EncodeError::new(format!(
                "an update changes each place once, and {:?} was changed already",
                action.path
            )));
        }
        if steps.len() >= EXPRESSION_BYTES / SHORTEST_STEP {
            return Err(super::render::too_long());
        }
        steps.push(step);
    }
    Ok(())
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typed(action) => write!(f, "{:?} {:?}", action.change.clause(), action.path),
            Self::Raw(clause, _) => write!(f, "{clause:?} in raw words"),
        }
    }
}

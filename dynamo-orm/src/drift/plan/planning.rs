//! Differences, sorted into steps and what is left.

use super::Unplanned;
use crate::definition::Definition;
use crate::drift::difference::{Difference, Matter};
use crate::drift::live::{Live, LiveTable};
use crate::drift::step::{Change, Step};

/// A plan that is being made.
pub(super) struct Planning<'p> {
    pub(super) definition: &'p Definition,
    pub(super) live: &'p Live,
    /// Whether indexes are removed.
    pub(super) is_removing: bool,
    steps: Vec<Step>,
    left: Vec<Unplanned>,
}

impl<'p> Planning<'p> {
    #[inline]
    pub(super) fn new(definition: &'p Definition, live: &'p Live, is_removing: bool) -> Self {
        Self { definition, live, is_removing, steps: Vec::new(), left: Vec::new() }
    }

    /// The steps in their order: what is removed makes room and needs no units; units are there before the
    /// index that has some; what the service may refuse for an hour comes last.
    #[inline]
    pub(super) fn plan(mut self, differences: &[Difference]) -> (Vec<Step>, Vec<Unplanned>) {
        for difference in differences {
            if let Matter::Table(_) | Matter::Keys = &difference.matter {
                self.leave(difference, difference.advice);
            }
        }
        self.remove_indexes(differences);
        self.pay(differences);
        self.make_indexes(differences);
        self.set(differences);
        (self.steps, self.left)
    }

    #[inline]
    pub(super) fn table(&self) -> &'p LiveTable {
        &self.live.table
    }

    #[inline]
    pub(super) fn step(&mut self, change: Change) {
        self.steps.push(Step(change));
    }

    #[inline]
    pub(super) fn leave(&mut self, difference: &Difference, why: impl Into<String>) {
        self.left.push(Unplanned { difference: difference.clone(), why: why.into() });
    }
}

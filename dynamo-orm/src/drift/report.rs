//! What became of each step.

use std::fmt;

use super::Step;
use crate::error::{Attachment, Error};

/// What became of each step of making or changing a table; of an error by [`Error::steps`].
///
/// Each step is in exactly one of three parts, in order: those that are done, at most one that was
/// begun and is not known to be done, and those that were not begun.
#[derive(Debug, Clone)]
pub struct StepReport {
    steps: Vec<Step>,
    done: usize,
    is_begun: bool,
}

impl StepReport {
    /// Of steps of which none is begun.
    #[inline]
    pub(crate) fn new(steps: Vec<Step>) -> Self {
        Self { steps, done: 0, is_begun: false }
    }

    #[inline]
    pub(crate) fn begin(&mut self) {
        self.is_begun = true;
    }

    #[inline]
    pub(crate) fn finish(&mut self) {
        (self.done, self.is_begun) = (self.done + 1, false);
    }

    /// The steps that are done.
    #[must_use]
    #[inline]
    pub fn done(&self) -> &[Step] {
        self.steps.get(..self.done).unwrap_or_default()
    }

    /// The step that was sent, and failed or was not seen to the end: the service may still be at it.
    #[must_use]
    #[inline]
    pub fn begun(&self) -> Option<&Step> {
        self.steps.get(self.done).filter(|_| self.is_begun)
    }

    /// The steps that were not begun.
    #[must_use]
    #[inline]
    pub fn not_begun(&self) -> &[Step] {
        self.steps.get(self.done + usize::from(self.is_begun)..).unwrap_or_default()
    }
}

impl fmt::Display for StepReport {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.steps.len() > 1 {
            write!(f, "{} of {} steps done, ", self.done, self.steps.len())?;
        }
        match self.begun() {
            Some(step) => write!(f, "failed to {step}"),
            None => f.write_str("failed before the next"),
        }
    }
}

impl Attachment for StepReport {}

impl Error {
    /// What was done of the making or changing of a table before it failed; `None` of other errors.
    #[must_use]
    #[inline]
    pub fn steps(&self) -> Option<&StepReport> {
        self.attachment()
    }
}

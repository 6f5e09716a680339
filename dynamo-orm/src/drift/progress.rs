//! How far the making or changing of a table is.

use std::time::Duration;

use super::Step;

/// How far the making or changing of a table is: what `on_progress` is called with.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TableProgress {
    /// The step at hand.
    pub step: Step,
    /// Which one it is, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// How far it is.
    pub state: StepState,
    /// The time since the first step.
    pub elapsed: Duration,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StepState {
    /// Not sent yet, as the table or an index is being changed, be it by somebody else; told after each
    /// look at the table.
    Held,
    /// About to be sent.
    Begun,
    /// The service took it and is at work; told after each look at the table.
    Waiting,
    /// Done.
    Done,
}

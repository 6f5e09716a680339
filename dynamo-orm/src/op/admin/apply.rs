//! Making steps one after the other.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::wait::wait_for;
use super::{requests, within};
use crate::drift::{Step, StepReport, StepState, TableProgress};
use crate::error::{Error, Result, Sent};
use crate::op::Target;

/// Whoever wants to know how far the steps are.
pub(super) type OnProgress = Box<dyn FnMut(TableProgress) + Send>;

/// The steps with what became of each, which outlives the future that makes them.
struct Ledger(Mutex<StepReport>);

impl Ledger {
    fn new(steps: Vec<Step>) -> Self {
        Self(Mutex::new(StepReport::new(steps)))
    }

    fn with<T>(&self, act: impl FnOnce(&mut StepReport) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The error with what was done before it.
    fn blame(&self, error: Error) -> Error {
        let report = self.with(|report| report.clone());
        match report.done().is_empty() {
            true => error.with_attachment(report),
            // What was done before changed the table.
            false => error.sent(Sent::Write).with_attachment(report),
        }
    }
}

/// Makes the steps within the deadline of the table's calls; an error tells which are made.
pub(super) async fn make(
    target: &Target,
    steps: Vec<Step>,
    on_progress: Option<OnProgress>,
) -> Result<()> {
    let ledger = Ledger::new(steps.clone());
    let made = within(target, Sent::Write, one_by_one(target, steps, &ledger, on_progress)).await;
    made.map_err(|error| ledger.blame(error))
}

/// Makes the steps, each seen to its end before the next.
async fn one_by_one(
    target: &Target,
    steps: Vec<Step>,
    ledger: &Ledger,
    mut on_progress: Option<OnProgress>,
) -> Result<()> {
    let (started, of) = (Instant::now(), steps.len());
    for (position, step) in steps.into_iter().enumerate() {
        let mut tell = |state| {
            if let Some(see) = &mut on_progress {
                let (step, elapsed) = (step.clone(), started.elapsed());
                see(TableProgress { step, number: position + 1, of, state, elapsed });
            }
        };
        tell(StepState::Begun);
        ledger.with(StepReport::begin);
        requests::call(target, &step.0).send().await?;
        if let Some(awaited) = step.0.awaited() {
            let seen = wait_for(target, &awaited, || tell(StepState::Waiting)).await;
            seen.map_err(|error| error.sent(Sent::Write))?;
        }
        ledger.with(StepReport::finish);
        tell(StepState::Done);
    }
    Ok(())
}

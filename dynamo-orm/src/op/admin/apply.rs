//! Making steps one after the other.

use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::requests;
use super::wait::{Pauses, wait_for};
use crate::drift::{Awaited, Change, Step, StepReport, StepState, TableProgress};
use crate::error::{Error, ErrorKind, Result, Sent};
use crate::op::Target;

/// Whoever wants to know how far the steps are.
pub(super) type OnProgress = Box<dyn FnMut(TableProgress) + Send>;

/// How often a table that seems to be at rest may refuse a change: for some five seconds.
const MOST_REFUSALS: u32 = 9;

fn is_too_early(change: &Change, error: &Error) -> bool {
    // A table that is to be made and is there does not go away.
    !matches!(change, Change::CreateTable(_))
        && error.kind() == ErrorKind::TableInUse
        && !error.may_have_been_applied()
}

/// Makes the steps within the deadline of the table's calls; an error tells which are made.
pub(super) async fn make(
    target: &Target,
    steps: Vec<Step>,
    on_progress: Option<OnProgress>,
) -> Result<()> {
    let making = Making::new(target, on_progress);
    making.within(making.make(steps)).await
}

/// Steps on their way, with what became of each, which outlives the future that makes them.
pub(super) struct Making<'t> {
    target: &'t Target,
    /// None before the first step.
    report: Mutex<Option<StepReport>>,
    on_progress: Mutex<Option<OnProgress>>,
}

impl<'t> Making<'t> {
    pub(super) fn new(target: &'t Target, on_progress: Option<OnProgress>) -> Self {
        let on_progress = Mutex::new(on_progress);
        Self { target, report: Mutex::default(), on_progress }
    }

    /// Waits for work that makes steps, but not longer than the deadline; an error tells which are made.
    pub(super) async fn within<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let Target { db, table, .. } = self.target;
        let done = db.within(db.deadline(), || self.sent(), work).await;
        done.map_err(|error| self.blame(error.at(table, None)))
    }

    /// What may have been changed so far.
    fn sent(&self) -> Sent {
        let is_touched =
            |report: &StepReport| !report.done().is_empty() || report.begun().is_some();
        let is_touched = self.with_report(|report| report.as_ref().is_some_and(is_touched));
        if is_touched { Sent::Write } else { Sent::No }
    }

    /// The error with what was done before it.
    fn blame(&self, error: Error) -> Error {
        match self.with_report(|report| report.clone()) {
            None => error,
            Some(report) if report.done().is_empty() => error.with_attachment(report),
            // What was done before changed the table.
            Some(report) => error.sent(Sent::Write).with_attachment(report),
        }
    }

    fn with_report<T>(&self, act: impl FnOnce(&mut Option<StepReport>) -> T) -> T {
        act(&mut self.report.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn note(&self, act: impl FnOnce(&mut StepReport)) {
        self.with_report(|report| report.as_mut().map(act));
    }

    /// Forgets what was made, so that errors of what comes after it do not tell of it.
    pub(super) fn forget(&self) {
        self.with_report(|report| *report = None);
    }

    /// Makes the steps, each seen to its end before the next.
    pub(super) async fn make(&self, steps: Vec<Step>) -> Result<()> {
        self.with_report(|report| *report = Some(StepReport::new(steps.clone())));
        let (started, of) = (Instant::now(), steps.len());
        let mut is_at_rest = false;
        for (position, step) in steps.into_iter().enumerate() {
            let tell = |state| {
                let (step, elapsed) = (step.clone(), started.elapsed());
                self.tell(TableProgress { step, number: position + 1, of, state, elapsed });
            };
            // Somebody else may be at work on a table that was there before.
            if !is_at_rest && !matches!(step.0, Change::CreateTable(_)) {
                wait_for(self.target, &Awaited::Rest, || tell(StepState::Held)).await?;
                is_at_rest = true;
            }
            tell(StepState::Begun);
            self.note(StepReport::begin);
            self.send(&step.0).await?;
            if let Some(awaited) = step.0.awaited() {
                let seen = wait_for(self.target, &awaited, || tell(StepState::Waiting)).await;
                seen.map_err(|error| error.sent(Sent::Write))?;
                is_at_rest = true;
            }
            self.note(StepReport::finish);
            tell(StepState::Done);
        }
        Ok(())
    }

    /// Sends a change, and again where the table turns out to be at work: its description, by which it was
    /// at rest, may have been a moment behind. A refusal that may be of our own work is none of these.
    async fn send(&self, change: &Change) -> Result<()> {
        let mut pauses = Pauses::new();
        for _ in 0..MOST_REFUSALS {
            match requests::call(self.target, change).send().await {
                Err(error) if is_too_early(change, &error) => pauses.wait(self.target).await,
                answer => return answer.map(drop),
            }
        }
        requests::call(self.target, change).send().await.map(drop)
    }

    fn tell(&self, progress: TableProgress) {
        let mut on_progress = self.on_progress.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(see) = &mut *on_progress {
            see(progress);
        }
    }
}

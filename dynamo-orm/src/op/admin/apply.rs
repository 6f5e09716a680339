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

/// Why a change is refused that will be taken later.
enum Early {
    /// The table is at work, though its description, which may be a moment behind, says that it is at rest.
    InUse,
    /// The backups of a table that was just made are being set up (API reference of
    /// `UpdateContinuousBackups`).
    Backups,
}

impl Early {
    #[inline]
    fn of(change: &Change, error: &Error) -> Option<Self> {
        // A refusal that may be of our own work is no such thing.
        if error.may_have_been_applied() {
            return None;
        }
        match change {
            // A table that is to be made and is there does not go away.
            Change::CreateTable(_) => None,
            Change::PointInTimeRecovery(_)
                if error.service_code() == Some("ContinuousBackupsUnavailableException") =>
            {
                Some(Self::Backups)
            }
            _ => (error.kind() == ErrorKind::TableInUse).then_some(Self::InUse),
        }
    }
}

/// Makes the steps within the deadline of the table's calls; an error tells which are made.
#[inline]
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
    #[inline]
    pub(super) fn new(target: &'t Target, on_progress: Option<OnProgress>) -> Self {
        let on_progress = Mutex::new(on_progress);
        Self { target, report: Mutex::default(), on_progress }
    }

    /// Waits for work that makes steps, but not longer than the deadline; an error tells which are made.
    #[inline]
    pub(super) async fn within<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let Target { db, table, .. } = self.target;
        db.check_clock()?;
        let done = db.within(db.deadline(), || self.sent(), work).await;
        done.map_err(|error| self.blame(error.at(table, None)))
    }

    /// What may have been changed so far.
    #[inline]
    fn sent(&self) -> Sent {
        let is_touched =
            |report: &StepReport| !report.done().is_empty() || report.begun().is_some();
        let is_touched = self.with_report(|report| report.as_ref().is_some_and(is_touched));
        if is_touched { Sent::Write } else { Sent::No }
    }

    /// The error with what was done before it.
    #[inline]
    fn blame(&self, error: Error) -> Error {
        match self.with_report(|report| report.clone()) {
            None => error,
            Some(report) if report.done().is_empty() => error.with_attachment(report),
            // What was done before changed the table.
            Some(report) => error.sent(Sent::Write).with_attachment(report),
        }
    }

    #[inline]
    fn with_report<T>(&self, act: impl FnOnce(&mut Option<StepReport>) -> T) -> T {
        act(&mut self.report.lock().unwrap_or_else(PoisonError::into_inner))
    }

    #[inline]
    fn note(&self, act: impl FnOnce(&mut StepReport)) {
        self.with_report(|report| report.as_mut().map(act));
    }

    /// Forgets what was made, so that errors of what comes after it do not tell of it.
    #[inline]
    pub(super) fn forget(&self) {
        self.with_report(|report| *report = None);
    }

    /// Makes the steps, each seen to its end before the next.
    #[inline]
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

    /// Sends a change, and again where it came too early.
    #[inline]
    async fn send(&self, change: &Change) -> Result<()> {
        let (mut pauses, mut refusals) = (Pauses::new(), 0);
        loop {
            let Err(error) = requests::call(self.target, change).send().await else {
                return Ok(());
            };
            match Early::of(change, &error) {
                Some(Early::Backups) => {}
                Some(Early::InUse) if refusals < MOST_REFUSALS => refusals += 1,
                _ => return Err(error),
            }
            pauses.wait(self.target).await;
        }
    }

    #[inline]
    fn tell(&self, progress: TableProgress) {
        let mut on_progress = self.on_progress.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(see) = &mut *on_progress {
            see(progress);
        }
    }
}

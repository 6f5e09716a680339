//! Whether a result, the tables, and what an operation tells of itself agree.

use std::collections::BTreeMap;

use dynamo_orm::faults::Faults;
use dynamo_orm::{BatchGetHandle, Db, DynamoItem, DynamoValue, Result, WriteOutcome};

use super::kinds::applied;
use super::reads::{EVENTS, keys};
use super::run::{Ended, Known};
use super::scenario::{Scenario, Seen, Shape, Trace, Trail};
use super::world::{Event, events, snapshot};

/// What is wrong with a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    Panicked,
    Hung,
    /// Said to be done or there, and it is not; or not told of.
    Lost,
    /// Done although nobody says so, done again, or told twice.
    CountedTwice,
    /// Another promise was not kept.
    Wrong,
}

/// One run, to be judged when it is over.
pub(crate) struct Trial<'t> {
    pub(crate) scenario: &'t Scenario,
    pub(crate) known: &'t Known,
    /// The clean view.
    pub(crate) db: &'t Db,
    pub(crate) faults: &'t Faults,
    pub(crate) trace: Trace,
    /// The service said something that is not so, and no program could know.
    pub(crate) lied: bool,
    pub(crate) found: Vec<(What, String)>,
    /// Whether the SDK repeated what counts each time.
    pub(crate) repeated: bool,
}

impl Trial<'_> {
    pub(super) fn note(&mut self, what: What, words: impl Into<String>) {
        self.found.push((what, words.into()));
    }

    /// Of a run that was waited for.
    pub(crate) async fn judge(&mut self, ended: Ended, must_end_well: bool) -> Result<()> {
        let result = match ended {
            Ended::Panicked => {
                self.note(What::Panicked, "it panicked");
                return Ok(());
            }
            Ended::Hung => {
                self.note(What::Hung, "it did not end in time");
                return Ok(());
            }
            Ended::Done(result) => result,
        };
        if let Err(error) = &result
            && must_end_well
            && self.scenario.is_healed()
        {
            self.note(What::Wrong, format!("a repetition should have healed it: {error}"));
        }
        match self.scenario.shape {
            Shape::Read => self.judge_read(&result),
            Shape::Write | Shape::Guarded | Shape::WriteWithOld | Shape::Count | Shape::Token => {
                self.judge_write(&result).await?;
            }
            Shape::Modify(_) => {
                self.judge_table(&result).await?;
                if let Ok(seen) = &result
                    && *seen != self.known.seen[0]
                {
                    self.note(What::Wrong, format!("gave {seen:?}"));
                }
            }
            Shape::Table | Shape::ReadAndWrite => self.judge_table(&result).await?,
            Shape::Batch(_) | Shape::Load(..) => {}
        }
        self.judge_trace(Some(&result)).await
    }

    /// Of a run that was dropped.
    pub(crate) async fn judge_dropped(&mut self, was_polled: bool) -> Result<()> {
        let states = &self.known.states;
        match self.scenario.shape {
            Shape::Write
            | Shape::Guarded
            | Shape::WriteWithOld
            | Shape::Count
            | Shape::Modify(_)
            | Shape::Token
            | Shape::ReadAndWrite
            | Shape::Table => {
                let most = if was_polled { applied(self.faults).max(1) } else { 0 };
                let state = snapshot(self.db).await?;
                if !states.iter().take(most + 1).any(|known| *known == state) {
                    self.note(What::CountedTwice, format!("dropped, {most} applied: {state:?}"));
                }
            }
            Shape::Read | Shape::Batch(_) | Shape::Load(..) => {}
        }
        self.judge_trace(None).await
    }

    fn judge_read(&mut self, result: &Result<Seen>) {
        match result {
            Ok(seen) if *seen == self.known.seen[0] => {}
            Ok(seen) => {
                let (missing, extra) = differences(&self.known.seen[0], seen);
                // An empty answer is a legal one: no item, no more rows.
                let is_told = |row: &String| self.lied && (row == "None" || row == "missing");
                let extra: Vec<_> = extra.into_iter().filter(|row| !is_told(row)).collect();
                if !missing.is_empty() && !self.lied {
                    self.note(What::Lost, format!("not given: {missing:?}"));
                }
                if !extra.is_empty() || (missing.is_empty() && !self.lied) {
                    self.note(What::CountedTwice, format!("given, or in this order: {extra:?}"));
                }
            }
            Err(error) if error.may_have_been_applied() => {
                self.note(What::Wrong, format!("a read writes nothing: {error}"));
            }
            Err(_) => {}
        }
    }

    async fn judge_write(&mut self, result: &Result<Seen>) -> Result<()> {
        let times = applied(self.faults);
        let state = snapshot(self.db).await?;
        let states = &self.known.states;
        let is_token = matches!(self.scenario.shape, Shape::Token);
        let expected = states.get(if is_token { times.min(1) } else { times });
        let is_there = expected == Some(&state);
        self.repeated = matches!(self.scenario.shape, Shape::Count) && times > 1;
        if !is_there {
            self.note(What::Wrong, format!("applied {times} times, but there is {state:?}"));
        }
        match result {
            Ok(_) if self.lied => {}
            Ok(_) if times == 0 => self.note(What::Lost, "a success, and it was never applied"),
            Ok(seen) => {
                let may_be = if self.scenario.may_give_another() { times } else { 1 };
                if !self.known.seen.iter().take(may_be).any(|known| known == seen) {
                    self.note(What::Wrong, format!("gave {seen:?}"));
                }
            }
            Err(error) => match error.outcome() {
                WriteOutcome::Unknown => {}
                WriteOutcome::NotApplied if times == 0 => {}
                WriteOutcome::NotApplied => {
                    self.note(What::CountedTwice, format!("applied against its word: {error}"));
                }
                WriteOutcome::Applied if times > 0 || self.lied => {}
                WriteOutcome::Applied => {
                    self.note(What::Lost, format!("not applied against its word: {error}"));
                }
            },
        }
        Ok(())
    }

    async fn judge_table(&mut self, result: &Result<Seen>) -> Result<()> {
        let state = snapshot(self.db).await?;
        let (was_not, was) = (state == *self.known.before(), state == *self.known.after());
        let outcome =
            result.as_ref().map_or_else(|error| error.outcome(), |_| WriteOutcome::Applied);
        match outcome {
            WriteOutcome::Applied if was || (was_not && self.lied) => {}
            WriteOutcome::NotApplied if was_not => {}
            WriteOutcome::Unknown if was || was_not => {}
            WriteOutcome::Applied => self.note(What::Lost, format!("{state:?}")),
            WriteOutcome::NotApplied | WriteOutcome::Unknown => {
                self.note(What::CountedTwice, format!("{outcome:?}: {state:?}"));
            }
        }
        Ok(())
    }

    async fn judge_trace(&mut self, result: Option<&Result<Seen>>) -> Result<()> {
        match self.trace.clone() {
            Trace::None => Ok(()),
            Trace::Writes(progress) => self.judge_report(&progress.report(), result).await,
            Trace::Gets(progress) => self.judge_gets(&progress).await,
            Trace::Rows(trail) => {
                let trail = trail.lock().unwrap().clone();
                self.judge_rows(trail).await
            }
        }
    }

    /// What was given, and what is given from there on, is all, and each once.
    async fn judge_rows(&mut self, trail: Trail) -> Result<()> {
        let Trail { mut rows, left_at, go_on } = trail;
        rows.extend(go_on(self.db, left_at).await?);
        let (missing, extra) = differences(&self.known.seen[0], &rows);
        if !missing.is_empty() && !self.lied {
            self.note(What::Lost, format!("not given, and not from there on: {missing:?}"));
        }
        if !extra.is_empty() {
            self.note(What::CountedTwice, format!("given twice: {extra:?}"));
        }
        Ok(())
    }

    /// What was found, what is missing and what was not read are all keys, and each once.
    async fn judge_gets(&mut self, progress: &BatchGetHandle) -> Result<()> {
        let report = progress.report();
        let found: Vec<u64> = numbers(report.found::<Number>()?);
        let missing: Vec<u64> = keys_of(report.missing::<Event>()?);
        let unread: Vec<u64> = keys_of(report.unread::<Event>()?);
        let mut times = BTreeMap::new();
        for number in [&found, &missing, &unread].into_iter().flatten() {
            *times.entry(*number).or_insert(0_u32) += 1;
        }
        let untold = keys().filter(|(_, number)| !times.contains_key(number)).count();
        if untold > 0 || report.given() != keys().count() {
            self.note(What::Lost, format!("{untold} keys untold of: {report}"));
        }
        if times.values().any(|times| *times > 1) {
            self.note(What::CountedTwice, format!("{report}"));
        }
        if missing.iter().any(|number| *number < EVENTS) && !self.lied {
            self.note(What::Lost, format!("said to be missing: {missing:?}"));
        }
        let rest = events(self.db).batch_get(unread.iter().map(|number| (1, *number))).await?;
        let there = found.len() + rest.items.len();
        if u64::try_from(there).unwrap() != EVENTS && !self.lied {
            self.note(What::Lost, format!("{there} of {EVENTS} found in the end"));
        }
        Ok(())
    }
}

/// What every item of the reads has, whatever was asked for.
#[derive(Debug, DynamoValue)]
struct Number {
    number: u64,
}

fn numbers(found: Vec<Number>) -> Vec<u64> {
    found.into_iter().map(|found| found.number).collect()
}

fn keys_of(keys: Vec<<Event as DynamoItem>::Key>) -> Vec<u64> {
    keys.into_iter().map(|key| key.number).collect()
}

/// What only the first has, and what only the second, each as often as it has it more.
fn differences(expected: &[String], given: &[String]) -> (Vec<String>, Vec<String>) {
    let mut missing = expected.to_vec();
    let mut extra = Vec::new();
    for row in given {
        match missing.iter().position(|expected| expected == row) {
            Some(place) => drop(missing.swap_remove(place)),
            None => extra.push(row.clone()),
        }
    }
    (missing, extra)
}

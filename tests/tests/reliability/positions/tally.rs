//! What a group of operations came to.

use std::collections::{BTreeMap, BTreeSet};

use super::verdict::{Trial, What};
use crate::report::say;

/// How many findings are shown in full.
const SHOWN: usize = 12;

#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) operations: u64,
    /// The calls of runs without faults.
    pub(crate) calls: u64,
    pub(crate) kinds: BTreeSet<&'static str>,
    /// What is to be tried, and what was: a kind of fault at a call, a drop at an await point.
    pub(crate) positions: u64,
    pub(crate) met: u64,
    pub(crate) runs: u64,
    pub(crate) faults: u64,
    pub(crate) repeated: u64,
    found: BTreeMap<What, u64>,
    words: Vec<String>,
}

impl Tally {
    pub(crate) fn take(&mut self, trial: Trial<'_>, how: &str) {
        self.runs += 1;
        self.faults += trial.faults.injected().total();
        self.repeated += u64::from(trial.repeated);
        for (what, words) in trial.found {
            self.find(what, &format!("{} {how}: {words}", trial.scenario.name));
        }
    }

    pub(crate) fn find(&mut self, what: What, words: &str) {
        *self.found.entry(what).or_default() += 1;
        if self.words.len() < SHOWN {
            self.words.push(format!("{what:?}: {words}"));
        }
    }

    fn of(&self, what: What) -> u64 {
        self.found.get(&what).copied().unwrap_or_default()
    }

    /// Prints the figures, and holds them to be what they must be.
    pub(crate) fn prove(&self, name: &str, positions: &str, details: &str) {
        let Self { operations, positions: all, met, runs, faults, repeated, .. } = self;
        let (panics, hung) = (self.of(What::Panicked), self.of(What::Hung));
        let (lost, twice) = (self.of(What::Lost), self.of(What::CountedTwice));
        let wrong = self.of(What::Wrong);
        say(&format!(
            "{name}: {operations} operations, {met} of {all} {positions}{details}, {runs} runs, {faults} faults, {repeated} increments repeated by the SDK, panics: {panics}, hung: {hung}, lost: {lost}, counted twice: {twice}, otherwise wrong: {wrong}"
        ));
        assert!(self.found.is_empty(), "{name}:\n{}", self.words.join("\n"));
        assert_eq!(met, all, "{name}: not every position was met");
        assert!(*operations > 0 && *all > *operations / 2, "{name}: nothing was tried");
    }
}

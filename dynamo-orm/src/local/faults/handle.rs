//! The handle that a test holds: faults to add, and counts to ask for.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

use super::plan::{Plan, State};
use super::{Fault, FaultKind};

/// The faults that requests meet on their way to a database, and what was counted there.
///
/// A cheap handle: its clones are one, and so are the databases behind it
/// ([`Db::with_faults`](crate::Db::with_faults)). Faults are tried in the order in which they were
/// added. The first that is due decides, but for [latency](Fault::latency): that only delays, and
/// those after it are tried.
///
/// What is left to chance is drawn from a generator with a fixed seed, so the same requests in the
/// same order meet the same faults. Requests at the same time come in the order that the runtime
/// gives them, which on one thread is the same each time.
#[derive(Clone)]
pub struct Faults {
    state: Arc<Mutex<State>>,
}

impl Faults {
    /// No faults yet, and 0 as the seed.
    #[must_use]
    pub fn new() -> Self {
        Self::seeded(0)
    }

    /// No faults yet, and a seed for what is left to chance.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self { state: Arc::new(Mutex::new(State::new(seed))) }
    }

    /// Adds a fault behind those that are there.
    #[must_use]
    pub fn inject(self, fault: Fault) -> Self {
        self.add(fault);
        self
    }

    /// Adds a fault behind those that are there, at run time: it meets the next request.
    pub fn add(&self, fault: Fault) {
        self.lock().add(fault);
    }

    /// Takes all faults away. What a request meets was settled when it came in, so one that waits
    /// goes on waiting. Counts stay.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// How many requests came in, the SDK's retries included.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.lock().counts.calls.values().sum()
    }

    /// How many requests of that operation (`PutItem`) came in, the SDK's retries included.
    #[must_use]
    pub fn calls_of(&self, operation: &str) -> u64 {
        self.lock().counts.calls.get(operation).copied().unwrap_or_default()
    }

    /// How often each kind of fault was injected.
    #[must_use]
    pub fn injected(&self) -> Injected {
        Injected { by_kind: self.lock().counts.injected.clone() }
    }

    /// The most requests that were inside at once: come in, and neither answered nor given up.
    #[must_use]
    pub fn most_in_flight(&self) -> usize {
        self.lock().counts.most_in_flight
    }

    /// Sets all counts to zero, and the most requests at once to those that are inside now.
    ///
    /// Faults stay as they are: those with a number ([`Fault::at_call`], [`Fault::after_calls`],
    /// [`Fault::times`]) go on from where they were, and so does the generator.
    pub fn reset_counts(&self) {
        self.lock().reset_counts();
    }

    pub(super) fn admit(&self, request: &HttpRequest) -> (Plan, Visit) {
        let plan = self.lock().admit(request);
        (plan, Visit { faults: self.clone() })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Faults {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        f.debug_struct("Faults")
            .field("faults", &state.faults().map(Fault::kind).collect::<Vec<_>>())
            .field("calls", &state.counts.calls)
            .field("injected", &state.counts.injected)
            .finish_non_exhaustive()
    }
}

/// A request that is inside, until it is answered or dropped.
pub(super) struct Visit {
    faults: Faults,
}

impl Drop for Visit {
    fn drop(&mut self) {
        let mut state = self.faults.lock();
        state.in_flight = state.in_flight.saturating_sub(1);
    }
}

/// How often each kind of fault was injected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Injected {
    by_kind: BTreeMap<FaultKind, u64>,
}

impl Injected {
    /// How often that kind was.
    #[must_use]
    pub fn of(&self, kind: FaultKind) -> u64 {
        self.by_kind.get(&kind).copied().unwrap_or_default()
    }

    /// How many faults there were of all kinds.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_kind.values().sum()
    }

    /// The kinds that were injected, with how often.
    pub fn iter(&self) -> impl Iterator<Item = (FaultKind, u64)> {
        self.by_kind.iter().map(|(kind, count)| (*kind, *count))
    }
}

//! Which faults a request meets: the rules in their order, the generator, and what was counted.

use std::collections::BTreeMap;
use std::time::Duration;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use fastrand::Rng;

use super::super::operation;
use super::super::reply::Reply;
use super::batch::Batch;
use super::fault::{Action, Damage, When};
use super::{Fault, FaultKind, answers, batch};

/// What happens to one request: a wait, then something in place of the plain call.
#[derive(Default)]
pub(super) struct Plan {
    /// Which request of all this is, for the identifier of an answer.
    pub(super) number: u64,
    pub(super) delay: Duration,
    pub(super) effect: Option<Effect>,
}

pub(super) enum Effect {
    Answer {
        reply: Reply,
        after_apply: bool,
    },
    Split(Batch),
    Silence {
        after_apply: bool,
    },
    Reset {
        after_apply: bool,
    },
    /// Each damage has a seed of its own, so that no other request's answer decides on it.
    Damage(Damage, u64),
}

enum Step {
    Wait(Duration),
    Do(Effect),
}

pub(super) struct State {
    rng: Rng,
    rules: Vec<Rule>,
    admitted: u64,
    pub(super) counts: Counts,
    pub(super) in_flight: usize,
}

#[derive(Default)]
pub(super) struct Counts {
    pub(super) calls: BTreeMap<String, u64>,
    pub(super) injected: BTreeMap<FaultKind, u64>,
    pub(super) most_in_flight: usize,
}

struct Rule {
    fault: Fault,
    seen: u64,
    fired: u64,
}

impl State {
    pub(super) fn new(seed: u64) -> Self {
        let rng = Rng::with_seed(seed);
        let counts = Counts::default();
        Self { rng, rules: Vec::new(), admitted: 0, counts, in_flight: 0 }
    }

    pub(super) fn add(&mut self, fault: Fault) {
        self.rules.push(Rule { fault, seen: 0, fired: 0 });
    }

    pub(super) fn clear(&mut self) {
        self.rules.clear();
    }

    pub(super) fn reset_counts(&mut self) {
        self.counts = Counts { most_in_flight: self.in_flight, ..Counts::default() };
    }

    pub(super) fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.rules.iter().map(|rule| &rule.fault)
    }

    /// Lets a request in, and says what it meets.
    pub(super) fn admit(&mut self, request: &HttpRequest) -> Plan {
        let operation = operation::named_by(request);
        *self.counts.calls.entry(operation.to_owned()).or_default() += 1;
        self.admitted += 1;
        self.in_flight += 1;
        self.counts.most_in_flight = self.counts.most_in_flight.max(self.in_flight);
        let mut plan = Plan { number: self.admitted, ..Plan::default() };
        for rule in self.rules.iter_mut().filter(|rule| rule.is_for(operation)) {
            // Counted behind a winner too: the number of a call is not to depend on other faults.
            rule.seen += 1;
            if plan.effect.is_some() || !rule.is_due(&mut self.rng) {
                continue;
            }
            match prepare(&rule.fault.action, operation, request, &mut self.rng) {
                Some(Step::Wait(delay)) => plan.delay = plan.delay.saturating_add(delay),
                Some(Step::Do(effect)) => plan.effect = Some(effect),
                None => continue,
            }
            rule.fired += 1;
            *self.counts.injected.entry(rule.fault.kind).or_default() += 1;
        }
        plan
    }
}

impl Rule {
    fn is_for(&self, operation: &str) -> bool {
        let is_able = match self.fault.action {
            Action::HoldBack { .. } => batch::is_batch(operation),
            Action::Cancel { .. } => is_transaction(operation),
            _ => true,
        };
        is_able && self.fault.when.operation.as_deref().is_none_or(|only| only == operation)
    }

    fn is_due(&self, rng: &mut Rng) -> bool {
        let When { at_call, after_calls, times, probability, .. } = self.fault.when;
        at_call.is_none_or(|n| n == self.seen)
            && self.seen > after_calls
            && times.is_none_or(|most| self.fired < most)
            // Drawn last, and only where there is a choice: a fault that is certain or not due
            // leaves the sequence of the others as it is.
            && (probability >= 1.0 || rng.f64() < probability)
    }
}

fn is_transaction(operation: &str) -> bool {
    matches!(operation, "TransactWriteItems" | "TransactGetItems")
}

/// What an action does to this request, or nothing where it finds nothing to do.
fn prepare(action: &Action, operation: &str, request: &HttpRequest, rng: &mut Rng) -> Option<Step> {
    let body = request.body().bytes().unwrap_or_default();
    let effect = match action {
        Action::Wait(delay) => return Some(Step::Wait(*delay)),
        Action::Answer { reply, after_apply } => {
            Effect::Answer { reply: reply.clone(), after_apply: *after_apply }
        }
        Action::HoldBack { share } => Effect::Split(Batch::split(operation, body, *share, rng)?),
        Action::Cancel { position, code } => {
            let actions = number_of_actions(body).filter(|actions| position < actions)?;
            let reply = answers::cancelled(actions, *position, code);
            Effect::Answer { reply, after_apply: false }
        }
        Action::Silence { after_apply } => Effect::Silence { after_apply: *after_apply },
        Action::Reset { after_apply } => Effect::Reset { after_apply: *after_apply },
        Action::Damage(damage) => Effect::Damage(*damage, rng.u64(..)),
    };
    Some(Step::Do(effect))
}

fn number_of_actions(body: &[u8]) -> Option<usize> {
    let request: serde_json::Value = serde_json::from_slice(body).ok()?;
    request.get("TransactItems")?.as_array().map(Vec::len)
}

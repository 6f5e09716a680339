//! Running an operation to its end, or to where it is dropped.

use std::future::poll_fn;
use std::panic::AssertUnwindSafe;
use std::task::Poll;
use std::time::Duration;

use dynamo_orm::{Db, Result};
use futures_util::FutureExt as _;

use super::scenario::{DEADLINE, Later, Patience, Scenario, Seen, Shape, Told};
use super::world::{Snapshot, furnished, snapshot};

/// More than any of these operations takes, so that one that spins is a failure and not a hang.
const MOST_POLLS: u32 = 20_000;
/// What an operation may take beyond its deadline.
const SLACK: Duration = Duration::from_millis(50);

pub(crate) enum Ended {
    Done(Result<Seen>),
    Panicked,
    Hung,
}

/// Runs it to its end, on the paused clock.
pub(crate) async fn to_the_end(work: Later<Seen>, within: Duration) -> Ended {
    let mut work = AssertUnwindSafe(work).catch_unwind();
    let mut polls = 0;
    let bounded = poll_fn(|context| {
        polls += 1;
        match work.poll_unpin(context) {
            Poll::Ready(Ok(result)) => Poll::Ready(Ended::Done(result)),
            Poll::Ready(Err(_)) => Poll::Ready(Ended::Panicked),
            Poll::Pending if polls > MOST_POLLS => Poll::Ready(Ended::Hung),
            Poll::Pending => Poll::Pending,
        }
    });
    tokio::time::timeout(within + SLACK, bounded).await.unwrap_or(Ended::Hung)
}

pub(crate) enum Polled {
    Ended(Ended),
    Dropped,
}

/// Polls it so many times and drops it, unless it ends before.
pub(crate) async fn to_await_point(work: Later<Seen>, times: u32) -> Polled {
    let mut polls = 0;
    let mut work = AssertUnwindSafe(work).catch_unwind();
    let counted = poll_fn(|context| {
        if polls == times {
            return Poll::Ready(Polled::Dropped);
        }
        polls += 1;
        match work.poll_unpin(context) {
            Poll::Ready(Ok(result)) => Poll::Ready(Polled::Ended(Ended::Done(result))),
            Poll::Ready(Err(_)) => Poll::Ready(Polled::Ended(Ended::Panicked)),
            // Where it is dropped is where it would have waited.
            Poll::Pending if polls == times => Poll::Ready(Polled::Dropped),
            Poll::Pending if polls > MOST_POLLS => Poll::Ready(Polled::Ended(Ended::Hung)),
            Poll::Pending => Poll::Pending,
        }
    });
    let polled = counted.await;
    drop(work);
    polled
}

/// Waits until the engine has done what it was at work on.
pub(crate) async fn idle() {
    // The paused clock goes on when nothing else does, threads included.
    tokio::time::sleep(Duration::from_millis(1)).await;
}

/// What is known of an operation from runs without a fault.
pub(crate) struct Known {
    pub(crate) calls: u64,
    /// What stands in the tables when it was done so many times: never, once, twice, ..
    pub(crate) states: Vec<Snapshot>,
    /// What it gives the first time, the second, ..
    pub(crate) seen: Vec<Seen>,
}

/// As often as a call is attempted at most: by the SDK, and once more where the write knows its own work.
const ATTEMPTS: usize = 6;

impl Known {
    pub(crate) async fn of(scenario: &Scenario) -> Result<Self> {
        let faults = dynamo_orm::faults::Faults::new();
        let db = furnished(scenario.furniture).await?;
        let counted = db.clone().with_faults(&faults);
        let mut states = vec![snapshot(&db).await?];
        let mut seen = vec![(scenario.start)(&counted).work.await?];
        let calls = faults.calls();
        states.push(snapshot(&db).await?);
        for _ in 1..scenario.repetitions() {
            let again = (scenario.start)(&db).work.await;
            // What a repetition is refused, the first attempt has done.
            seen.push(again.unwrap_or_else(|_| seen[0].clone()));
            states.push(snapshot(&db).await?);
        }
        let known = Self { calls, states, seen };
        known.check_shape(scenario);
        Ok(known)
    }

    pub(crate) fn before(&self) -> &Snapshot {
        &self.states[0]
    }

    pub(crate) fn after(&self) -> &Snapshot {
        &self.states[1]
    }

    fn check_shape(&self, scenario: &Scenario) {
        let name = scenario.name;
        let changes = self.before() != self.after();
        assert_eq!(changes, !matches!(scenario.shape, Shape::Read), "{name}");
        let is_same = self.states[1..].iter().all(|state| state == self.after());
        assert_eq!(is_same, !matches!(scenario.shape, Shape::Count), "{name}");
        let gives_same = self.seen.iter().all(|seen| *seen == self.seen[0]);
        assert!(gives_same || scenario.may_give_another(), "{name}: {:?}", self.seen);
        if let Shape::Batch(places) | Shape::Load(places, _) = scenario.shape {
            for place in places() {
                let changes = self.before().get(&place) != self.after().get(&place);
                assert!(changes, "{name}: {place:?} must change");
            }
        }
    }
}

impl Scenario {
    fn repetitions(&self) -> usize {
        match self.shape {
            Shape::Write | Shape::Guarded | Shape::WriteWithOld | Shape::Count => ATTEMPTS,
            Shape::Read
            | Shape::Modify(_)
            | Shape::Token
            | Shape::ReadAndWrite
            | Shape::Table
            | Shape::Batch(_)
            | Shape::Load(..) => 1,
        }
    }

    /// Whether a repetition of the SDK's may give something else than the first attempt would have.
    pub(crate) fn may_give_another(&self) -> bool {
        matches!(self.shape, Shape::WriteWithOld | Shape::Count)
    }

    /// Whether an error that a repetition brought on is healed, as far as that can be known.
    pub(crate) fn is_healed(&self) -> bool {
        !matches!(self.shape, Shape::Guarded | Shape::Table | Shape::Modify(Told::UnlessLost))
    }

    pub(crate) fn within(&self, known: &Known) -> Duration {
        match (self.patience, self.shape) {
            (Patience::Whole, _) => DEADLINE,
            // A load waits for each request, and as long again for one that gets on.
            (Patience::EachRequest, Shape::Load(..)) => {
                DEADLINE * 2 * u32::try_from(known.calls).unwrap()
            }
            (Patience::EachRequest, _) => DEADLINE * u32::try_from(known.calls).unwrap(),
        }
    }

    /// A clean view of what it works on; reads leave theirs as it was.
    pub(crate) async fn world(&self, of_reads: &Db) -> Result<Db> {
        match self.shape {
            Shape::Read => Ok(of_reads.clone()),
            _ => furnished(self.furniture).await,
        }
    }
}

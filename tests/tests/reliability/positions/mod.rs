//! A fault at every call of every public operation, and a drop at every await point.
//!
//! Whatever goes wrong wherever: it ends, it does not panic, and what the operation says of itself is
//! what stands in the tables.

mod batches;
mod complete;
mod kinds;
mod nexts;
mod reads;
mod report_verdict;
mod run;
mod scenario;
mod tally;
mod transactions;
mod unique;
mod verdict;
mod world;
mod writes;

use std::time::Duration;

use dynamo_orm::faults::{Fault, FaultKind, Faults};
use dynamo_orm::{Db, Result};

use self::kinds::{Harm, KINDS, Kind, REACHES, Reach};
use self::run::{Known, Polled, idle, to_await_point, to_the_end};
use self::scenario::{Scenario, Shape, Started};
use self::tally::Tally;
use self::verdict::{Trial, What};
use self::world::{furnished, snapshot};

/// The table of operations: whoever adds one adds its line.
fn scenarios() -> Vec<Scenario> {
    [
        reads::reads(),
        writes::writes(),
        unique::writes(),
        batches::batches(),
        transactions::transactions(),
    ]
    .concat()
}

/// Every kind of fault in every way, at every call.
async fn with_faults(scenario: &Scenario, tally: &mut Tally) -> Result<()> {
    let known = Known::of(scenario).await?;
    let of_reads = furnished(scenario.furniture).await?;
    tally.operations += 1;
    tally.calls += known.calls;
    for n in 1..=known.calls {
        for kind in KINDS.into_iter().filter(|kind| kind.is_for(scenario.name)) {
            for reach in REACHES {
                let db = scenario.world(&of_reads).await?;
                let faults = kind.faults(reach, n);
                let trial = with_fault(scenario, &known, &db, &faults, (kind, reach)).await?;
                tally.kinds.insert(kind.name);
                tally.positions += 1;
                tally.met += u64::from(kind.was_met(reach, &faults));
                tally.take(trial, &format!("with {} {reach:?} at call {n}", kind.name));
            }
        }
    }
    check_unchanged(scenario, &known, &of_reads, tally).await
}

async fn with_fault<'t>(
    scenario: &'t Scenario,
    known: &'t Known,
    db: &'t Db,
    faults: &'t Faults,
    (kind, reach): (Kind, Reach),
) -> Result<Trial<'t>> {
    let Started { work, trace } = (scenario.start)(&db.clone().with_faults(faults));
    let ended = to_the_end(work, scenario.within(known)).await;
    idle().await;
    let lied = kind.harm == Harm::Lie && faults.injected().of(FaultKind::Answer) > 0;
    let mut trial =
        Trial { scenario, known, db, faults, trace, lied, found: Vec::new(), repeated: false };
    trial.judge(ended, kind.must_end_well(reach)).await?;
    Ok(trial)
}

/// Reads share a database, which must be as it was.
async fn check_unchanged(
    scenario: &Scenario,
    known: &Known,
    of_reads: &Db,
    tally: &mut Tally,
) -> Result<()> {
    if matches!(scenario.shape, Shape::Read) && snapshot(of_reads).await? != *known.before() {
        tally.find(What::Wrong, &format!("{} changed the tables", scenario.name));
    }
    Ok(())
}

/// What it is like, and the faults of it.
type Weather = (&'static str, fn() -> Faults);

const LATENCY: Duration = Duration::from_millis(10);

/// What else goes on when a future is dropped.
fn weathers() -> [Weather; 3] {
    [
        ("in calm", Faults::new),
        ("with latency", || Faults::new().inject(Fault::latency(LATENCY))),
        ("with latency and lost replies", || {
            let faults = Faults::seeded(1).inject(Fault::latency(LATENCY));
            let faults = faults.inject(Fault::reset_after_applying().with_probability(0.4));
            faults.inject(Fault::unprocessed(0.3))
        }),
    ]
}

/// A drop at every await point, in every weather.
async fn with_drops(scenario: &Scenario, tally: &mut Tally) -> Result<()> {
    let known = Known::of(scenario).await?;
    let of_reads = furnished(scenario.furniture).await?;
    tally.operations += 1;
    for (weather, faults) in weathers() {
        for polls in 0.. {
            let (db, faults) = (scenario.world(&of_reads).await?, faults());
            let Started { work, trace } = (scenario.start)(&db.clone().with_faults(&faults));
            let polled = to_await_point(work, polls).await;
            idle().await;
            let mut trial = Trial {
                scenario,
                known: &known,
                db: &db,
                faults: &faults,
                trace,
                lied: false,
                found: Vec::new(),
                repeated: false,
            };
            let is_over = matches!(polled, Polled::Ended(_));
            match polled {
                Polled::Dropped => {
                    tally.positions += 1;
                    trial.judge_dropped(polls > 0).await?;
                    tally.met += 1;
                }
                Polled::Ended(ended) => trial.judge(ended, true).await?,
            }
            tally.take(trial, &format!("dropped after {polls} polls {weather}"));
            if is_over {
                break;
            }
        }
    }
    check_unchanged(scenario, &known, &of_reads, tally).await
}

fn on_paused_clock(work: impl Future<Output = Result<Tally>>) -> Tally {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    runtime.unwrap().block_on(work).unwrap()
}

fn prove_faults(name: &str, scenarios: &[Scenario]) {
    let tally = on_paused_clock(async {
        let mut tally = Tally::default();
        for scenario in scenarios {
            with_faults(scenario, &mut tally).await?;
        }
        Ok(tally)
    });
    let details = format!(
        " ({} calls x {} kinds that can meet them x {} ways: once, for good, behind a lost reply)",
        tally.calls,
        tally.kinds.len(),
        REACHES.len(),
    );
    tally.prove(&format!("faults in {name}"), "fault positions", &details);
}

fn prove_drops(name: &str, scenarios: &[Scenario]) {
    let tally = on_paused_clock(async {
        let mut tally = Tally::default();
        for scenario in scenarios {
            with_drops(scenario, &mut tally).await?;
        }
        Ok(tally)
    });
    tally.prove(&format!("drops of {name}"), "await points", "");
}

#[test]
fn a_fault_at_any_call_of_a_read_loses_nothing() {
    prove_faults("reads", &reads::reads());
}

#[test]
fn a_fault_at_any_call_of_a_write_loses_nothing() {
    prove_faults("writes", &writes::writes());
}

#[test]
fn a_fault_at_any_call_of_a_write_of_unique_values_loses_nothing() {
    prove_faults("writes of unique values", &unique::writes());
}

#[test]
fn a_fault_at_any_call_of_a_batch_loses_nothing() {
    prove_faults("batches", &batches::batches());
}

#[test]
fn a_fault_at_any_call_of_a_transaction_loses_nothing() {
    prove_faults("transactions", &transactions::transactions());
}

#[test]
fn a_drop_at_any_await_point_of_a_read_loses_nothing() {
    prove_drops("reads", &reads::reads());
}

#[test]
fn a_drop_at_any_await_point_of_a_write_loses_nothing() {
    prove_drops("writes", &writes::writes());
}

#[test]
fn a_drop_at_any_await_point_of_a_write_of_unique_values_loses_nothing() {
    prove_drops("writes of unique values", &unique::writes());
}

#[test]
fn a_drop_at_any_await_point_of_a_batch_loses_nothing() {
    prove_drops("batches", &batches::batches());
}

#[test]
fn a_drop_at_any_await_point_of_a_transaction_loses_nothing() {
    prove_drops("transactions", &transactions::transactions());
}

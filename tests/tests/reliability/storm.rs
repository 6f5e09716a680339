//! Batches in a storm of faults: the tables and the reports agree, item by item.
//!
//! The mix is harsher than life on purpose. `DYNAMO_STORM_ITEMS` sets how many items go through.

use std::collections::HashMap;
use std::future::{Future, IntoFuture as _, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{
    BatchEntry, BatchProgress, BatchReport, BatchWrite, Db, DynamoItem, Result, Table,
};

use crate::report::{count, say};

/// Items of one database: few enough for the engine to stay fast.
const ITEMS_PER_DATABASE: u64 = 10_000;
const ITEMS_PER_BATCH: u64 = 250;
const FOREVER: Duration = Duration::from_secs(1_000_000);

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "events")]
struct Event {
    #[dynamo(partition_key)]
    stream: u64,
    #[dynamo(sort_key)]
    number: u64,
    payload: String,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "labels")]
struct Label {
    #[dynamo(partition_key)]
    name: String,
    round: u64,
}

fn storm(seed: u64) -> Faults {
    Faults::seeded(seed)
        .inject(Fault::server_error().with_probability(0.05))
        .inject(Fault::throttle().with_probability(0.05))
        .inject(Fault::reset_after_applying().with_probability(0.02))
        .inject(Fault::truncated_body().with_probability(0.01))
        .inject(Fault::flipped_bit().with_probability(0.01))
        .inject(Fault::unprocessed(0.3))
}

#[derive(Default)]
struct Figures {
    items: usize,
    batches: usize,
    dropped: usize,
    left_by_drops: usize,
    in_doubt: usize,
    faults: usize,
    lost: usize,
    unreported: usize,
    counted_twice: usize,
}

impl Figures {
    fn add(&mut self, other: &Self) {
        self.items += other.items;
        self.batches += other.batches;
        self.dropped += other.dropped;
        self.left_by_drops += other.left_by_drops;
        self.in_doubt += other.in_doubt;
        self.faults += other.faults;
        self.lost += other.lost;
        self.unreported += other.unreported;
        self.counted_twice += other.counted_twice;
    }
}

/// The tables as they must be, by what the reports say.
struct Model {
    events: Table<Event>,
    labels: Table<Label>,
    expected_events: HashMap<(u64, u64), String>,
    expected_labels: HashMap<String, u64>,
}

impl Model {
    async fn new(db: &Db) -> Result<Self> {
        let (events, labels) = (db.table::<Event>(), db.table::<Label>());
        events.create_table().await?;
        labels.create_table().await?;
        let (expected_events, expected_labels) = (HashMap::new(), HashMap::new());
        Ok(Self { events, labels, expected_events, expected_labels })
    }

    /// Enters a write that is in the table.
    fn apply(&mut self, entry: &BatchEntry<'_>) -> Result<()> {
        match (entry.table(), entry.is_delete()) {
            ("events", false) => {
                let event = entry.item::<Event>()?;
                self.expected_events.insert((event.stream, event.number), event.payload);
            }
            ("events", true) => {
                let key = entry.key::<Event>()?;
                self.expected_events.remove(&(key.stream, key.number));
            }
            (_, false) => {
                let label = entry.item::<Label>()?;
                self.expected_labels.insert(label.name, label.round);
            }
            (_, true) => {
                self.expected_labels.remove(&entry.key::<Label>()?.name);
            }
        }
        Ok(())
    }

    /// Whether the table holds what this write would leave.
    async fn is_applied(&self, entry: &BatchEntry<'_>) -> Result<bool> {
        Ok(match (entry.table(), entry.is_delete()) {
            ("events", false) => {
                let event = entry.item::<Event>()?;
                self.events.get(&event).await? == Some(event)
            }
            ("events", true) => self.events.get(entry.key::<Event>()?).await?.is_none(),
            (_, false) => {
                let label = entry.item::<Label>()?;
                self.labels.get(&label).await? == Some(label)
            }
            (_, true) => self.labels.get(entry.key::<Label>()?).await?.is_none(),
        })
    }

    /// How many items differ from what they should be.
    async fn differences(&self) -> Result<usize> {
        let mut differences = 0;
        let (mut events, mut labels) = (0, 0);
        let mut rows = self.events.scan().page_size(1_000).stream();
        while let Some(event) = rows.try_next().await? {
            events += 1;
            let expected = self.expected_events.get(&(event.stream, event.number));
            differences += usize::from(expected != Some(&event.payload));
        }
        let mut rows = self.labels.scan().page_size(1_000).stream();
        while let Some(label) = rows.try_next().await? {
            labels += 1;
            differences += usize::from(self.expected_labels.get(&label.name) != Some(&label.round));
        }
        differences += self.expected_events.len().abs_diff(events);
        differences += self.expected_labels.len().abs_diff(labels);
        Ok(differences)
    }
}

/// A batch of one round: mostly puts of events, some labels, some deletes of what was put before.
fn batch(faulty: &Db, rng: &mut fastrand::Rng, round: u64) -> BatchWrite {
    let (events, labels) = (faulty.table::<Event>(), faulty.table::<Label>());
    let mut batch = faulty.batch_write();
    for n in 0..ITEMS_PER_BATCH {
        batch = match rng.u32(0..10) {
            0 => batch.put(&labels, &Label { name: format!("{round}-{n}"), round }),
            1 if round > 0 => {
                batch.delete(&events, (rng.u64(0..round), rng.u64(0..ITEMS_PER_BATCH)))
            }
            _ => {
                let payload = "x".repeat(rng.usize(0..60));
                batch.put(&events, &Event { stream: round, number: n, payload })
            }
        };
    }
    batch.last_wins().concurrency(rng.usize(1..6)).deadline(FOREVER)
}

/// Polls a future so many times, or to its end.
async fn polled<F: Future>(future: F, mut times: u32) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending if times == 0 => Poll::Ready(None),
        Poll::Pending => {
            times -= 1;
            Poll::Pending
        }
    })
    .await
}

fn check_sum(report: &BatchReport, figures: &mut Figures) {
    let mut seen = vec![0_u32; report.given()];
    let parts = [
        report.written().collect::<Vec<_>>(),
        report.failed().collect(),
        report.unprocessed().collect(),
        report.not_sent().collect(),
    ];
    for entry in parts.iter().flatten() {
        seen[entry.index()] += 1;
    }
    figures.unreported += seen.iter().filter(|times| **times == 0).count();
    figures.counted_twice += seen.iter().filter(|times| **times > 1).count();
}

/// What a dropped batch left: each write is where its report says, as far as it says.
async fn settle_dropped(
    model: &mut Model,
    progress: &BatchProgress,
    figures: &mut Figures,
) -> Result<()> {
    // What the engine was at work on when nobody waited any more comes to its end: those that were
    // about to queue for it do so first, and this one behind them.
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    model.events.get((0, 0)).await?;
    let report = progress.report();
    check_sum(&report, figures);
    for entry in report.written() {
        model.apply(&entry)?;
    }
    for entry in report.failed().chain(report.unprocessed()).chain(report.not_sent()) {
        figures.left_by_drops += 1;
        figures.in_doubt += usize::from(entry.may_have_been_applied());
        if entry.may_have_been_applied() && model.is_applied(&entry).await? {
            model.apply(&entry)?;
        }
    }
    // Whatever was said not to be there must not be, before the rest is sent.
    figures.lost += model.differences().await?;
    let rest = report.rest().deadline(FOREVER).concurrency(3);
    let progress = rest.progress();
    rest.await?;
    enter(model, &progress.report(), figures)
}

fn enter(model: &mut Model, report: &BatchReport, figures: &mut Figures) -> Result<()> {
    check_sum(report, figures);
    figures.unreported += report.given() - report.written_count();
    report.written().try_for_each(|entry| model.apply(&entry))
}

/// One database's share of the storm.
async fn weather(seed: u64, items: u64) -> Result<Figures> {
    let clean = Db::in_memory();
    let mut model = Model::new(&clean).await?;
    let faults = storm(seed);
    let faulty = clean.clone().with_faults(&faults);
    let mut rng = fastrand::Rng::with_seed(seed);
    let mut figures = Figures::default();
    for round in 0..items.div_ceil(ITEMS_PER_BATCH) {
        let batch = batch(&faulty, &mut rng, round);
        let progress = batch.progress();
        let polls = if rng.f64() < 0.05 { rng.u32(0..60) } else { u32::MAX };
        figures.batches += 1;
        figures.items += progress.report().given();
        match polled(batch.into_future(), polls).await {
            Some(done) => {
                done?;
                enter(&mut model, &progress.report(), &mut figures)?;
            }
            None => {
                figures.dropped += 1;
                settle_dropped(&mut model, &progress, &mut figures).await?;
            }
        }
    }
    figures.lost += model.differences().await?;
    figures.faults = usize::try_from(faults.injected().total()).unwrap();
    Ok(figures)
}

async fn all_weather(first_seed: u64, items: u64) -> Result<Figures> {
    let mut figures = Figures::default();
    for number in 0..items.div_ceil(ITEMS_PER_DATABASE) {
        let left = items - number * ITEMS_PER_DATABASE;
        figures.add(&weather(first_seed + number, left.min(ITEMS_PER_DATABASE)).await?);
    }
    Ok(figures)
}

fn prove(name: &str, first_seed: u64) {
    let items = count("DYNAMO_STORM_ITEMS", 200_000) / 2;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    let Figures {
        items,
        batches,
        dropped,
        left_by_drops,
        in_doubt,
        faults,
        lost,
        unreported,
        counted_twice,
    } = runtime.block_on(all_weather(first_seed, items)).unwrap();
    say(&format!(
        "storm {name}: {items} items in {batches} batches, {faults} faults injected, {dropped} futures dropped (with {left_by_drops} writes left, {in_doubt} in doubt), lost: {lost}, unreported: {unreported}, counted twice: {counted_twice}"
    ));
    assert_eq!((lost, unreported, counted_twice), (0, 0, 0));
    assert!(faults > batches && (dropped > 0 || batches < 200), "the storm was none");
}

// Two halves, so that two cores are used.

#[test]
fn batches_in_a_storm_lose_nothing_in_its_first_half() {
    prove("1", 1);
}

#[test]
fn batches_in_a_storm_lose_nothing_in_its_second_half() {
    prove("2", 1_000_000);
}

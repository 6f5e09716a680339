//! The operations that write many items.

use dynamo_orm::{BatchWrite, Db};
use futures_util::stream;

use super::scenario::{DEADLINE, Later, Patience, Scenario, Seen, Shape, Started, Trace};
use super::world::{
    Event, Furniture, Place, changed, event, events, label, labels, place_of_event, place_of_label,
};

/// Two requests.
const MANY: u64 = 30;
/// Three.
const STREAMED: u64 = 55;

fn sent(batch: BatchWrite) -> Started {
    let batch = batch.concurrency(2).deadline(DEADLINE);
    let trace = Trace::Writes(batch.handle());
    let work: Later<Seen> = Box::pin(async move { Ok(vec![batch.await?.written.to_string()]) });
    Started { work, trace }
}

fn many_events() -> Vec<Place> {
    (0..MANY).map(place_of_event).collect()
}

fn streamed_events() -> Vec<Place> {
    (0..STREAMED).map(place_of_event).collect()
}

fn of_both_tables() -> Vec<Place> {
    let pairs = (0..MANY / 2).flat_map(|n| [place_of_event(n), place_of_label(n)]);
    pairs.collect()
}

/// Events are put, every third label is deleted and the others are put.
fn over_both_tables(db: &Db) -> BatchWrite {
    let (events, labels) = (events(db), labels(db));
    (0..MANY / 2).fold(db.batch_write(), |batch, n| {
        let batch = batch.put(&events, &changed(n));
        match n.is_multiple_of(3) {
            true => batch.delete(&labels, n.to_string()),
            false => batch.put(&labels, &super::world::Label { round: 2, ..label(n) }),
        }
    })
}

fn items() -> impl Iterator<Item = Event> {
    (0..STREAMED).map(changed)
}

fn rest_of_stream(db: &Db, from: usize) -> Later<()> {
    let rest = events(db).load(stream::iter(items().skip(from)));
    Box::pin(async move { rest.await.map(drop) })
}

fn loaded(db: &Db, units: Option<u32>) -> Started {
    let load = events(db).load(stream::iter(items())).concurrency(2).deadline(DEADLINE);
    let load = match units {
        Some(units) => load.capacity_per_second(units),
        None => load,
    };
    let trace = Trace::Writes(load.handle());
    let work: Later<Seen> = Box::pin(async move { Ok(vec![load.await?.written.to_string()]) });
    Started { work, trace }
}

pub(super) fn batches() -> Vec<Scenario> {
    let batch = Scenario {
        name: "Table::batch_put",
        shape: Shape::Batch(many_events),
        furniture: Furniture::Tables(5, 0),
        patience: Patience::Whole,
        start: |db| sent(events(db).batch_put((0..MANY).map(changed))),
    };
    let load = Scenario {
        name: "Table::load",
        shape: Shape::Load(streamed_events, rest_of_stream),
        furniture: Furniture::Tables(5, 0),
        patience: Patience::EachRequest,
        start: |db| loaded(db, None),
    };
    vec![
        batch,
        Scenario {
            name: "Table::batch_put + return_consumed_capacity",
            start: |db| sent(events(db).batch_put((0..MANY).map(event)).return_consumed_capacity()),
            furniture: Furniture::Tables(0, 0),
            ..batch
        },
        Scenario {
            name: "Table::batch_delete",
            furniture: Furniture::Tables(MANY, 0),
            start: |db| sent(events(db).batch_delete((0..MANY).map(|n| (1, n)))),
            ..batch
        },
        Scenario {
            name: "Db::batch_write + BatchWrite::put + BatchWrite::delete",
            shape: Shape::Batch(of_both_tables),
            furniture: Furniture::Tables(5, MANY / 2),
            start: |db| sent(over_both_tables(db)),
            ..batch
        },
        Scenario {
            name: "Db::batch_write + BatchWrite::put_all + BatchWrite::delete_all",
            furniture: Furniture::Tables(MANY, 0),
            start: |db| {
                let half = MANY / 2;
                let batch = db.batch_write().put_all(&events(db), (0..half).map(changed));
                sent(batch.delete_all(&events(db), (half..MANY).map(|n| (1, n))))
            },
            ..batch
        },
        load,
        Scenario {
            name: "Table::load + capacity_per_second",
            start: |db| loaded(db, Some(20)),
            ..load
        },
    ]
}

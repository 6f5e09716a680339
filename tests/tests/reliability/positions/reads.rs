//! The operations that change nothing.

use dynamo_orm::index::{Primary, Whole};
use dynamo_orm::{Db, DynamoItem, DynamoValue, Query, Scan, SegmentedScan};

use super::scenario::{
    DEADLINE, Later, LeftAt, Patience, Scenario, Seen, Shape, Started, Trace, in_segments, many,
    metered, paged, single, streamed,
};
use super::world::{Entries, Entry, Event, Furniture, Remark, events};

/// What a projection asks for.
#[derive(Debug, DynamoValue)]
struct Outline {
    number: u64,
    kind: String,
}

pub(super) const EVENTS: u64 = 11;

type EventsByKey = Query<Event, Primary<Event>, <Event as DynamoItem>::Sort>;
type AllEvents = Scan<Event, Primary<Event>>;

pub(super) fn query(db: &Db) -> EventsByKey {
    events(db).query(1).page_size(4).deadline(DEADLINE)
}

pub(super) fn scan(db: &Db) -> AllEvents {
    events(db).scan().page_size(4).deadline(DEADLINE)
}

pub(super) fn segments(db: &Db) -> SegmentedScan<Event, Primary<Event>, Whole> {
    scan(db).page_size(3).segments(3).concurrency(2)
}

fn rest_of_query(db: &Db, left_at: LeftAt) -> Later<Seen> {
    if let LeftAt::End = left_at {
        return Box::pin(async { Ok(Seen::new()) });
    }
    many(query(db).maybe_start_at(left_at.cursor()).all()).work
}

fn rest_of_index(db: &Db, left_at: LeftAt) -> Later<Seen> {
    if let LeftAt::End = left_at {
        return Box::pin(async { Ok(Seen::new()) });
    }
    let query = events(db).index(Event::BY_KIND).query("odd");
    many(query.maybe_start_at(left_at.cursor()).all()).work
}

fn rest_of_scan(db: &Db, left_at: LeftAt) -> Later<Seen> {
    if let LeftAt::End = left_at {
        return Box::pin(async { Ok(Seen::new()) });
    }
    many(scan(db).maybe_start_at(left_at.cursor()).all()).work
}

fn rest_of_segments(db: &Db, left_at: LeftAt) -> Later<Seen> {
    many(segments(db).maybe_start_at(left_at.positions()).all()).work
}

/// What is shown, each row once: an answer that fails shows nothing before it is whole.
fn shown(query: EventsByKey) -> Started {
    let work: Later<Seen> = Box::pin(async move {
        let mut seen = Seen::new();
        let count =
            query.views(|event| seen.push(format!("{} {}", event.number, event.kind))).await?;
        assert_eq!(seen.len(), usize::try_from(count).unwrap());
        Ok(seen)
    });
    Started { work, trace: Trace::None }
}

fn read(name: &'static str, patience: Patience, start: fn(&Db) -> Started) -> Scenario {
    let furniture = Furniture::Tables(EVENTS, 0);
    Scenario { name, shape: Shape::Read, furniture, patience, start }
}

pub(super) fn reads() -> Vec<Scenario> {
    [gets(), queries(), scans(), collections(), batches(), schemas()].concat()
}

/// Looks at a table, each of several calls.
fn schemas() -> Vec<Scenario> {
    use Patience::Whole;
    vec![
        read("Db::check", Whole, |db| single(db.check::<Remark>().deadline(DEADLINE))),
        read("Schema::check", Whole, |db| {
            let schema = db.schema().with::<Event>().with::<Remark>();
            single(schema.tag("team", "a").check().deadline(DEADLINE))
        }),
        read("Db::plan", Whole, |db| single(db.plan::<Remark>().deadline(DEADLINE))),
        read("Schema::plan", Whole, |db| {
            let schema = db.schema().with::<Event>().point_in_time_recovery(true);
            single(schema.plan().deadline(DEADLINE))
        }),
        read("Table::ensure_table", Whole, |db| {
            single(events(db).ensure_table().deadline(DEADLINE))
        }),
    ]
}

fn gets() -> Vec<Scenario> {
    use Patience::Whole;
    vec![
        read("Table::get", Whole, |db| single(events(db).get((1, 3)).deadline(DEADLINE))),
        read("Table::get + Get::consistent_read + return_consumed_capacity", Whole, |db| {
            let get = events(db).get((1, 3)).consistent_read();
            metered(get.return_consumed_capacity().deadline(DEADLINE))
        }),
    ]
}

fn queries() -> Vec<Scenario> {
    use Patience::{EachRequest, Whole};
    vec![
        read("Table::query + reads::send", EachRequest, |db| {
            let db = db.clone();
            paged(move |cursor| query(&db).maybe_start_at(cursor), rest_of_query)
        }),
        read("Table::query + reads::send + return_consumed_capacity", EachRequest, |db| {
            let db = db.clone();
            let page =
                move |cursor| query(&db).return_consumed_capacity().maybe_start_at(cursor).send();
            paged(page, rest_of_query)
        }),
        read("Table::query + reads::stream", EachRequest, |db| {
            streamed(query(db).stream(), rest_of_query)
        }),
        read("Table::query + reads::stream + return_consumed_capacity", EachRequest, |db| {
            streamed(query(db).return_consumed_capacity().stream(), rest_of_query)
        }),
        read("Table::query + reads::all", EachRequest, |db| many(query(db).all())),
        read("Table::query + reads::all + project", EachRequest, |db| {
            many(query(db).descending().project::<Outline>().all())
        }),
        read("Table::query + reads::first", Whole, |db| {
            single(query(db).page_size(2).filter(|e| e.seen().ge(50)).first())
        }),
        read("Table::query + reads::one", Whole, |db| {
            single(query(db).filter(|e| e.seen().eq(90)).one())
        }),
        read("Table::query + reads::views", EachRequest, |db| shown(query(db))),
        read("Table::query + reads::count", EachRequest, |db| single(query(db).count())),
        read("Table::index + TableIndex::query + reads::all", EachRequest, |db| {
            many(
                events(db).index(Event::BY_KIND).query("odd").page_size(2).deadline(DEADLINE).all(),
            )
        }),
        read("Table::index + TableIndex::query + reads::stream", EachRequest, |db| {
            let query = events(db).index(Event::BY_KIND).query("odd").page_size(2);
            streamed(query.deadline(DEADLINE).stream(), rest_of_index)
        }),
    ]
}

fn scans() -> Vec<Scenario> {
    use Patience::{EachRequest, Whole};
    vec![
        read("Table::scan + reads::send", EachRequest, |db| {
            let db = db.clone();
            paged(move |cursor| scan(&db).maybe_start_at(cursor), rest_of_scan)
        }),
        read("Table::scan + reads::stream", EachRequest, |db| {
            streamed(scan(db).stream(), rest_of_scan)
        }),
        read("Table::scan + reads::stream + capacity_per_second", EachRequest, |db| {
            streamed(scan(db).capacity_per_second(1).stream(), rest_of_scan)
        }),
        read("Table::scan + reads::all", EachRequest, |db| many(scan(db).all())),
        read("Table::scan + reads::first", Whole, |db| single(scan(db).first())),
        read("Table::scan + reads::one", Whole, |db| {
            single(scan(db).filter(|e| e.seen().eq(90)).one())
        }),
        read("Table::scan + reads::count", EachRequest, |db| single(scan(db).count())),
        read("TableIndex::scan + reads::all", EachRequest, |db| {
            let scan = events(db).index(Event::BY_KIND).scan();
            many(scan.page_size(4).deadline(DEADLINE).all())
        }),
        read("Scan::segments + SegmentedScan::stream", EachRequest, |db| {
            in_segments(segments(db).stream(), rest_of_segments)
        }),
        read("Scan::segments + SegmentedScan::all", EachRequest, |db| many(segments(db).all())),
        read("Scan::segments + SegmentedScan::count", EachRequest, |db| {
            single(segments(db).count())
        }),
        read("Scan::segments + SegmentedScan::all + return_consumed_capacity", EachRequest, |db| {
            let scan = scan(db).return_consumed_capacity().page_size(3);
            many(scan.segments(3).concurrency(3).all())
        }),
    ]
}

fn collections() -> Vec<Scenario> {
    use Patience::EachRequest;
    vec![
        read("Collection::query + reads::all", EachRequest, |db| {
            let query = db.collection::<Entry>().query(1).page_size(4);
            many(query.deadline(DEADLINE).all())
        }),
        read("Collection::get", EachRequest, |db| {
            single(db.collection::<Entries>().get(1).page_size(4).deadline(DEADLINE))
        }),
    ]
}

/// More keys than one request takes; most of the items are not there.
pub(super) fn keys() -> impl Iterator<Item = (u64, u64)> {
    (0..104).map(|n| (1, 103 - n))
}

/// What a batch of reads gives, missing ones too.
fn got<P: std::fmt::Debug>(items: &[P], missing: usize) -> Seen {
    let missing = (0..missing).map(|_| String::from("missing"));
    items.iter().map(|item| format!("{item:?}")).chain(missing).collect()
}

macro_rules! got {
    ($batch:expr) => {{
        let batch = $batch.concurrency(2).deadline(DEADLINE);
        let trace = Trace::Gets(batch.handle());
        let work: Later<Seen> = Box::pin(async move {
            let got = batch.await?;
            Ok(self::got(&got.items, got.missing.len()))
        });
        Started { work, trace }
    }};
}

fn batches() -> Vec<Scenario> {
    use Patience::Whole;
    vec![
        read("Table::batch_get", Whole, |db| got!(events(db).batch_get(keys()))),
        read("Table::batch_get + return_consumed_capacity", Whole, |db| {
            got!(events(db).batch_get(keys()).consistent_read().return_consumed_capacity())
        }),
        read("Table::batch_get + BatchGet::project", Whole, |db| {
            got!(events(db).batch_get(keys()).project::<Outline>())
        }),
    ]
}

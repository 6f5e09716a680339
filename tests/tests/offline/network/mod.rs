//! What a network and a service out of order do to calls, on a paused clock.

mod checksums;
mod deadlines;
mod outages;
mod reads;
mod replies;
mod storms;
mod throttling;

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use dynamo_orm::{Db, DynamoItem, Error, Result, Table};
use futures_util::stream;
use serde_json::{Value, json};
use tests::{Asked, Service};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "readings")]
struct Reading {
    #[dynamo(partition_key)]
    station: String,
    #[dynamo(sort_key)]
    number: u64,
    version: u64,
    note: Option<String>,
}

fn reading(number: u64) -> Reading {
    Reading { station: "s-1".into(), number, version: 1, note: None }
}

fn readings(service: &Service) -> Table<Reading> {
    Db::new(service.client()).table()
}

/// As the service writes it.
fn wire(reading: &Reading) -> Value {
    json!({
        "station": {"S": reading.station},
        "number": {"N": reading.number.to_string()},
        "version": {"N": reading.version.to_string()},
    })
}

/// The good answer to a request that asks for one item or page.
fn good(asked: &Asked) -> String {
    let item = wire(&reading(1));
    let answer = match asked.operation.as_str() {
        "GetItem" => json!({"Item": item}),
        "Query" | "Scan" => json!({"Items": [item], "Count": 1, "ScannedCount": 1}),
        "BatchGetItem" => json!({"Responses": {"readings": [item]}, "UnprocessedKeys": {}}),
        "TransactGetItems" => json!({"Responses": [{"Item": item}]}),
        _ => json!({}),
    };
    answer.to_string()
}

type Running = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// An operation that can be started over and over, whatever it gives.
type Start = fn(&Db, Duration) -> Running;

/// Boxes an operation, and drops what it gives.
macro_rules! started {
    (|$db:ident, $deadline:ident| $operation:expr) => {
        |$db: &Db, $deadline: Duration| {
            let operation = IntoFuture::into_future($operation);
            let running: Running = Box::pin(async move { operation.await.map(drop) });
            running
        }
    };
}

fn table(db: &Db) -> Table<Reading> {
    db.table()
}

/// Calls of one request that write.
const WRITES: [(&str, Start); 6] = [
    ("put", started!(|db, deadline| table(db).put(&reading(1)).deadline(deadline))),
    ("insert", started!(|db, deadline| table(db).insert(&reading(1)).deadline(deadline))),
    (
        "put on a version",
        started!(|db, deadline| {
            let put = table(db).put(&Reading { version: 2, ..reading(1) }).deadline(deadline);
            put.condition(|r| r.version().eq(1u64))
        }),
    ),
    (
        "update",
        started!(|db, deadline| {
            table(db).update(("s-1", 1u64)).set_version(2u64).deadline(deadline)
        }),
    ),
    (
        "update on a version",
        started!(|db, deadline| {
            let update = table(db).update(("s-1", 1u64)).set_note("seen").set_version(2u64);
            update.deadline(deadline).condition(|r| r.version().eq(1u64))
        }),
    ),
    ("delete", started!(|db, deadline| table(db).delete(("s-1", 1u64)).deadline(deadline))),
];

/// Calls that read, and what asks for rows page by page.
const READS: [(&str, Start); 8] = [
    ("get", started!(|db, deadline| table(db).get(("s-1", 1u64)).deadline(deadline))),
    ("page of a query", started!(|db, deadline| table(db).query("s-1").deadline(deadline))),
    ("whole query", started!(|db, deadline| table(db).query("s-1").deadline(deadline).all())),
    ("count", started!(|db, deadline| table(db).query("s-1").deadline(deadline).count())),
    (
        "stream",
        started!(|db, deadline| {
            let mut rows = table(db).query("s-1").deadline(deadline).stream();
            async move {
                while rows.try_next().await?.is_some() {}
                Ok(())
            }
        }),
    ),
    ("page of a scan", started!(|db, deadline| table(db).scan().deadline(deadline))),
    (
        "stream of segments",
        started!(|db, deadline| {
            let mut rows = table(db).scan().deadline(deadline).segments(3).stream();
            async move {
                while rows.try_next().await?.is_some() {}
                Ok(())
            }
        }),
    ),
    ("segments", started!(|db, deadline| table(db).scan().deadline(deadline).segments(3).all())),
];

/// What is sent again by this crate, until its deadline.
const ROUNDS: [(&str, Start); 7] = [
    (
        "batch of puts",
        started!(|db, deadline| table(db).batch_put((0..60).map(reading)).deadline(deadline)),
    ),
    (
        "batch of deletes",
        started!(|db, deadline| {
            table(db).batch_delete((0..60u64).map(|n| ("s-1", n))).deadline(deadline)
        }),
    ),
    (
        "batch of both",
        started!(|db, deadline| {
            let batch = db.batch_write().put(&table(db), &reading(1)).deadline(deadline);
            batch.delete(&table(db), ("s-1", 2u64))
        }),
    ),
    (
        "batch of gets",
        started!(|db, deadline| {
            table(db).batch_get((0..150u64).map(|n| ("s-1", n))).deadline(deadline)
        }),
    ),
    (
        "load",
        started!(|db, deadline| {
            table(db).load(stream::iter((0..60).map(reading))).deadline(deadline)
        }),
    ),
    (
        "transaction of writes",
        started!(|db, deadline| {
            let write = db.transact_write().add(table(db).insert(&reading(1)));
            write.add(table(db).delete(("s-1", 2u64))).deadline(deadline)
        }),
    ),
    (
        "transaction of reads",
        started!(|db, deadline| {
            // Its deadline is the database's.
            let db = db.clone().with_deadline(deadline);
            db.transact_get([table(&db).get(("s-1", 1u64))])
        }),
    ),
];

/// Of the table itself.
const TABLES: [(&str, Start); 2] = [
    ("create_table", started!(|db, deadline| table(db).create_table().deadline(deadline))),
    ("delete_table", started!(|db, deadline| db.delete_table(table(db).name()).deadline(deadline))),
];

/// Of a whole schema, which look first.
const SCHEMAS: [(&str, Start); 3] = [
    ("check", started!(|db, deadline| db.check::<Reading>().deadline(deadline))),
    ("plan", started!(|db, deadline| db.plan::<Reading>().deadline(deadline))),
    ("ensure_table", started!(|db, deadline| table(db).ensure_table().deadline(deadline))),
];

fn all_operations() -> impl Iterator<Item = (&'static str, Start)> {
    WRITES.into_iter().chain(READS).chain(ROUNDS).chain(TABLES).chain(SCHEMAS)
}

/// What a test expects of an operation, by its name.
trait Ended {
    fn failed(self, name: &str) -> Error;
    fn done(self, name: &str);
}

impl Ended for Result<()> {
    fn failed(self, name: &str) -> Error {
        self.err().unwrap_or_else(|| panic!("{name} was done"))
    }

    fn done(self, name: &str) {
        self.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// The sources of an error as one line.
fn whole(error: &Error) -> String {
    let (mut text, mut next) = (error.to_string(), std::error::Error::source(error));
    while let Some(source) = next {
        text += &format!(" | {source}");
        next = source.source();
    }
    text
}

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, DynamoValue)]
enum Event {
    Login { ip: String },
    Logout,
}

#[derive(DynamoItem)]
#[dynamo(table = "logs")]
struct Log {
    #[dynamo(partition_key)]
    id: Event,
    last: Event,
    all: BTreeSet<Event>,
    counts: BTreeMap<Event, u64>,
}

// What uses the enum is no mistake of its own.
async fn uses(logs: &Table<Log>) -> Result<()> {
    logs.update(Event::Logout).set_last(&Event::Logout).await?;
    logs.update(Event::Logout).apply(|log| log.last().set(Event::Logout)).await?;
    logs.scan().filter(|log| log.last().tag().eq("Login")).all().await?;
    Ok(())
}

fn main() {}

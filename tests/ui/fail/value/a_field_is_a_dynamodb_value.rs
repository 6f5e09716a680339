use std::time::Instant;

use dynamo_orm::{Db, DynamoItem, Result};

struct Plain;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    plain: Plain,
    started: Vec<Instant>,
    note: String,
}

// What uses the item is no mistake of its own.
async fn uses(db: &Db) -> Result<()> {
    let tasks = db.table::<Task>();
    tasks.get(1).await?;
    tasks.update(1).set_note("x").apply(|task| task.note().set("y")).await
}

fn main() {}

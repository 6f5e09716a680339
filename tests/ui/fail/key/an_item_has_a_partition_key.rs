use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    id: u64,
    note: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "lines")]
struct Line {
    #[dynamo(sort_key)]
    number: u64,
}

async fn uses(db: &Db) -> Result<()> {
    let tasks = db.table::<Task>();
    tasks.create_table().await?;
    tasks.put(&Task { id: 1, note: "new".into() }).await?;
    let task: Option<Task> = tasks.get(1).await?;
    tasks.update(1).set_note("old").set_id(2).return_new().await?;
    tasks.update(("a", "b")).apply(|task| task.note().set("older")).await?;
    let _ = (task.map(|task| task.key()), Task::fields().note());
    tasks.delete("any").await
}

fn main() {}

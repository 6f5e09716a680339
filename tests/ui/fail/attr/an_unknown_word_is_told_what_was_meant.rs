use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partion_key)]
    id: u64,
    #[dynamo(range_key)]
    at: u64,
    #[dynamo(renam = "n")]
    note: String,
    #[dynamo(colour)]
    done: bool,
}

// What uses the item is no mistake of its own.
async fn uses(tasks: &Table<Task>, task: &Task) -> Result<()> {
    tasks.put(task).await?;
    tasks.get((1, 2)).await?;
    tasks.update(task).set_note("x").set_done(true).apply(|task| task.note().set("y")).await?;
    let _ = (task.key(), Task::fields().at());
    Ok(())
}

fn main() {}

use dynamo_orm::{DynamoItem, DynamoValue, Result, Table, to_attribute_value};

#[derive(DynamoValue)]
enum Status {
    Open,
    Done,
}

#[derive(DynamoItem)]
#[dynamo(table = "events")]
enum Event {
    Login { user: String },
    Logout,
}

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    status: Status,
}

// What uses the enums is no mistake of its own.
async fn uses(tasks: &Table<Task>, events: &Table<Event>) -> Result<()> {
    to_attribute_value(&Status::Open)?;
    tasks.update(1).set_status(Status::Done).await?;
    tasks.update(1).apply(|task| task.status().set(&Status::Open)).await?;
    events.put(&Event::Logout).await?;
    events.get("ann").await?;
    Ok(())
}

fn main() {}

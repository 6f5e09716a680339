use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    note: String,
}

async fn uses(db: &Db) -> Result<()> {
    let tasks = db.table::<Task>().named("tasks");
    tasks.insert(&Task { id: 1, note: "new".into() }).await?;
    tasks.update(1).set_note("old").await?;
    Ok(())
}

fn main() {}

use dynamo_orm::{Db, DynamoItem, DynamoValue, Result};

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task(#[dynamo(partition_key)] u64, String);

#[derive(DynamoItem)]
#[dynamo(table = "cents")]
struct Cents(u64);

// As a value it is a list.
#[derive(DynamoValue)]
struct Point(f64, #[dynamo(rename = "y")] f64);

#[derive(DynamoValue)]
struct Nothing();

async fn uses(db: &Db) -> Result<()> {
    db.table::<Task>().get(1).await?;
    db.table::<Cents>().put(&Cents(5)).await?;
    Ok(())
}

fn main() {}

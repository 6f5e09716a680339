use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(partition_key)]
    order_id: String,
    #[dynamo(partition_key)]
    line: u32,
}

async fn uses(db: &Db) -> Result<()> {
    db.table::<Order>().get(("c-1", "o-1")).await?;
    Ok(())
}

fn main() {}

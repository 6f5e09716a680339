use dynamo_orm::{Db, DynamoItem, Result};

type Maybe = Option<String>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: Maybe,
    total: u64,
}

async fn uses(db: &Db) -> Result<()> {
    db.table::<Order>().update("c-1").set_total(5).await
}

fn main() {}

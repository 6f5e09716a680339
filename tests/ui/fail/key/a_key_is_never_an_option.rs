use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: Option<String>,
    #[dynamo(sort_key)]
    order_id: std::option::Option<Vec<u8>>,
    total: u64,
}

async fn uses(db: &Db) -> Result<()> {
    db.table::<Order>().update(("c-1", b"o-1")).set_total(5).await
}

fn main() {}

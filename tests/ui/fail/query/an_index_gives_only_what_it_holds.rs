//! An index that does not hold the whole item gives parts of it.

use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), project(keys_only)))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: u64,
    status: String,
    total: u64,
}

async fn read() -> Result<()> {
    let by_status = Db::in_memory().table::<Order>().index(Order::BY_STATUS);
    by_status.query("open").await?;
    by_status.query("open").all().await?;
    by_status.scan().segments(2).stream().next().await;
    Ok(())
}

fn main() {
    let _ = read();
}

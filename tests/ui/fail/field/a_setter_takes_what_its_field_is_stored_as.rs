use std::time::SystemTime;

use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(with = "dynamo_orm::epoch_seconds")]
    at: SystemTime,
    #[dynamo(serde)]
    lines: Vec<u32>,
    #[dynamo(skip)]
    cached: u32,
    #[dynamo(default = 5)]
    stars: u32,
}

async fn set(orders: &Table<Order>) -> Result<()> {
    orders.update(1).set_at("today").await?;
    orders.update(1).set_lines([1]).await?;
    orders.update(1).set_cached(1).await?;
    orders.update(1).increment_stars(1).await
}

fn main() {}

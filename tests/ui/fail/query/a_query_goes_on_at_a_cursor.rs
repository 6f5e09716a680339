use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u64,
    total: u64,
}

async fn read(orders: &Table<Order>) -> Result<()> {
    let page = orders.query("c-1").await?;
    let _ = orders.query("c-1").start_at(page.cursor());
    let _ = orders.query("c-1").start_at("abc");
    Ok(())
}

fn main() {}

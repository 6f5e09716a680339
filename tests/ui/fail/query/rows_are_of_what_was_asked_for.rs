use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
struct Line {
    total: u64,
}

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
    let _lines: Vec<Line> = orders.query("c-1").all().await?;
    let _order: Order = orders.query("c-1").first().await?;
    Ok(())
}

fn main() {}

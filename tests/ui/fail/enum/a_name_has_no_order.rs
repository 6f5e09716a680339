use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
enum Status {
    Open,
    Paid,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
    status: Status,
}

async fn uses(orders: &Table<Order>) -> Result<()> {
    orders.scan().filter(|order| order.status().lt(Status::Paid)).all().await?;
    orders.scan().filter(|order| order.status().eq("Paid")).all().await?;
    Ok(())
}

fn main() {}

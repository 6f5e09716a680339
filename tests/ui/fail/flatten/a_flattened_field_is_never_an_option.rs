use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Option<Money>,
}

async fn change(orders: &Table<Order>) -> Result<()> {
    orders.update(1).apply(|order| order.price().amount().set(5)).await
}

fn main() {}

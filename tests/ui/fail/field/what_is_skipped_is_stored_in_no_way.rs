use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(skip, rename = "c")]
    cached: Option<u32>,
    #[dynamo(alias = "old", skip, sensitive)]
    shown: String,
    #[dynamo(skip, flatten)]
    price: Price,
    #[dynamo(skip, default = 5)]
    fine: u32,
}

#[derive(Default, DynamoValue)]
struct Price {
    #[dynamo(skip, serde, null)]
    cents: Option<u32>,
}

async fn read(orders: &Table<Order>) -> Result<Option<Order>> {
    orders.get(1).await
}

fn main() {}

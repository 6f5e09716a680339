use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: String,
}

async fn find(orders: &Table<Order>) -> Result<Option<Order>> {
    orders.get("c-1").await
}

fn main() {}

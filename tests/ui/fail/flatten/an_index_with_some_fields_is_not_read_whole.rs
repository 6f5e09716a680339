use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
struct Money {
    amount: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), project(keys_only)))]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    status: String,
    #[dynamo(flatten)]
    price: Money,
}

async fn open(orders: &Table<Order>) -> Result<Vec<Order>> {
    orders.index(Order::BY_STATUS).query("open").all().await
}

fn main() {}

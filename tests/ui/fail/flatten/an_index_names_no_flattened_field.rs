use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-price", partition_key(price)))]
#[dynamo(global_index(name = "by-status", partition_key(status), project(include(price))))]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    status: String,
    #[dynamo(flatten)]
    price: Money,
}

fn main() {}

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u64,
    total: u64,
}

fn read(orders: &Table<Order>) {
    let _ = orders.query("c-1").send().descending();
}

fn main() {}

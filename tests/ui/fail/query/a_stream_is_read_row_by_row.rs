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

fn rows(orders: &Table<Order>) {
    for order in orders.query("c-1").stream() {
        let _: Result<Order> = order;
    }
}

fn main() {}

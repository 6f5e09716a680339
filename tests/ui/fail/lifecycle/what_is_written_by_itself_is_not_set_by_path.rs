use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(version)]
    version: u64,
    #[dynamo(read_only)]
    sender: String,
    #[dynamo(created_at)]
    created: Option<std::time::SystemTime>,
    #[dynamo(set_once)]
    paid: Option<u64>,
    note: Option<String>,
}

fn change(orders: &Table<Order>) {
    let _ = orders.update(1).apply(|o| o.sender().set("a"));
    let _ = orders.update(1).apply(|o| o.version().increment(2u64));
    let _ = orders.update(1).apply(|o| o.created().remove());
    let _ = orders.update(1).apply(|o| o.paid().set(7u64));
}

fn main() {}

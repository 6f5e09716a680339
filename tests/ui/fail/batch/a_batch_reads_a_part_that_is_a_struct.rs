//! The part of an item that a batch asks for derives `DynamoValue`.

use dynamo_orm::{DynamoItem, Table};

struct Line {
    total: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    total: u64,
}

async fn read(orders: &Table<Order>) {
    let _ = orders.batch_get(["c-1"]).project::<Line>();
}

fn main() {}

//! A batch of reads or deletes is given keys of its table, each as for one read.

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u64,
}

fn read(orders: &Table<Order>, owned: Vec<Order>) {
    let _ = orders.batch_get(["c-1", "c-2"]);
    let _ = orders.batch_delete([("c-1", "1")]);
    let _ = orders.batch_get(owned);
    let _ = orders.batch_get(("c-1", 1u64));
}

fn main() {}

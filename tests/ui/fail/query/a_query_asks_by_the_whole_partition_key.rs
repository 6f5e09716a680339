//! A query is asked by the values of all attributes of the partition key.

use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status, region)))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: u64,
    status: String,
    region: String,
}

fn main() {
    let orders = Db::in_memory().table::<Order>();
    let _ = orders.query("c-1");
    let _ = orders.index(Order::BY_STATUS).query("open");
}

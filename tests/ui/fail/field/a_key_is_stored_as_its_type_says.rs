use std::time::SystemTime;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), sort_key(placed)))]
struct Order {
    #[dynamo(partition_key, serde)]
    order_id: u64,
    #[dynamo(sort_key, with = "dynamo_orm::epoch_seconds")]
    paid: SystemTime,
    #[dynamo(json)]
    status: String,
    #[dynamo(with = "dynamo_orm::epoch_seconds")]
    placed: SystemTime,
}

fn main() {}

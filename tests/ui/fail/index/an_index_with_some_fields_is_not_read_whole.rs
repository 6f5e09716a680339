use dynamo_orm::DynamoItem;
use dynamo_orm::index::{Covers, Whole};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), project(keys_only)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    status: String,
    total: u64,
}

fn read_whole<I: Covers<Order, Whole>>(_: I) {}

fn main() {
    read_whole(Order::BY_STATUS);
}

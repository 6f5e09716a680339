use dynamo_orm::DynamoItem;
use dynamo_orm::index::{Covers, Index, Local, Whole};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(state)))]
#[dynamo(local_index(name = "by-total", sort_key(total)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    line: u32,
    status: String,
    total: u64,
}

fn read<I: Index<Order> + Covers<Order, Whole>>(_: I) {}

fn read_from_table<I: Local>(_: I) {}

fn main() {
    read(Order::BY_STATUS);
    read(Order::BY_TOTAL);
    read_from_table(Order::BY_TOTAL);
}

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(
    name = "by-status",
    partition_key(status, region),
    sort_key(year, month, order_id)
))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    order_id: String,
    status: String,
    region: u32,
    year: u32,
    month: u8,
}

fn read(orders: &Table<Order>) {
    let _ = orders.index("by-status");
    let _ = orders.index(Order::BY_STATE);
}

fn main() {}

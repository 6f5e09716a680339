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
    let query = || orders.index(Order::BY_STATUS).query(("open", 5));
    let _ = query().sort_key_ge(2026).sort_key_eq(5);
    let _ = query().sort_key_eq(2026).sort_key_eq(5).sort_key_eq("o-1").sort_key_eq("o-2");
}

fn main() {}

use dynamo_orm::{DynamoItem, SortCondition, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u64,
    total: u64,
}

fn read(orders: &Table<Order>) {
    let _ = orders.query("c-1").maybe_sort_key(Some(SortCondition::<String>::ge("5")));
    let _ = orders.query("c-1").maybe_sort_key(Some(SortCondition::begins_with(5)));
    let _ = orders.query("c-1").maybe_sort_key(SortCondition::ge(5));
}

fn main() {}

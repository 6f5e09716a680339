use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status)))]
#[dynamo(global_index(name = "by-status", partition_key(total)))]
#[dynamo(global_index(name = "byStatus", partition_key(status, total)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    status: String,
    total: u64,
}

fn main() {
    let _ = Order::BY_STATUS;
}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(version, read_only)]
    version: u64,
    #[dynamo(created_at, generate = now)]
    created: Option<std::time::SystemTime>,
    #[dynamo(updated_at, created_at)]
    touched: Option<std::time::SystemTime>,
    #[dynamo(set_once, read_only)]
    sender: String,
    #[dynamo(ttl, with = "dynamo_orm::epoch_millis")]
    expires: Option<std::time::SystemTime>,
    #[dynamo(generate = uuid, null)]
    token: Option<String>,
}

fn main() {}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(version)]
    version: u64,
    #[dynamo(version)]
    edition: u64,
    #[dynamo(ttl)]
    expires: Option<u64>,
    #[dynamo(ttl)]
    ends: Option<u64>,
    #[dynamo(created_at)]
    created: Option<std::time::SystemTime>,
    #[dynamo(created_at)]
    made: Option<std::time::SystemTime>,
    #[dynamo(updated_at)]
    updated: Option<std::time::SystemTime>,
    #[dynamo(updated_at)]
    touched: Option<std::time::SystemTime>,
}

fn main() {}

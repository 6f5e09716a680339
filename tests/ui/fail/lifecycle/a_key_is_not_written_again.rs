use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", key(sk = "ORDER#{placed}#{order_id}"))]
struct Order {
    #[dynamo(partition_key, version)]
    customer_id: u64,
    #[dynamo(created_at)]
    placed: std::time::SystemTime,
    #[dynamo(read_only)]
    order_id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "sessions")]
struct Session {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(sort_key, ttl)]
    ends: u64,
}

fn main() {}

use std::time::SystemTime;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(sort_key)]
    at: i64,
    #[dynamo(unique)]
    email: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "guests")]
struct Guest {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    email: String,
    #[dynamo(ttl)]
    ends: Option<SystemTime>,
}

fn main() {}

use std::time::SystemTime;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique, version)]
    version: u64,
    #[dynamo(unique, updated_at)]
    updated: SystemTime,
    #[dynamo(unique, generate = uuid)]
    token: String,
    #[dynamo(unique, json)]
    settings: Vec<String>,
    #[dynamo(unique, alias = "mail", default)]
    email: String,
}

fn main() {}

use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(Clone, DynamoValue)]
struct Id(u64);

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: Id,
    #[dynamo(unique)]
    email: String,
}

fn main() {}

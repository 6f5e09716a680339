use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Contact {
    #[dynamo(unique)]
    email: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(flatten, unique)]
    contact: Contact,
    #[dynamo(skip, unique)]
    seen: u64,
}

fn main() {}

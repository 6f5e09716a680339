use dynamo_orm::{DynamoItem, DynamoValue};

type Names = Vec<String>;

#[derive(DynamoValue)]
struct Address {
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    names: Names,
    #[dynamo(unique)]
    address: Option<Address>,
}

fn main() {}

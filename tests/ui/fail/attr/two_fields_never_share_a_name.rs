use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "people", rename_all = "camelCase")]
struct Person {
    #[dynamo(partition_key)]
    id: u64,
    first_name: String,
    #[dynamo(rename = "firstName")]
    given_name: String,
}

#[derive(DynamoValue)]
#[dynamo(rename_all = "camelCase")]
struct Line {
    a_b: u8,
    a__b: u8,
}

fn main() {}

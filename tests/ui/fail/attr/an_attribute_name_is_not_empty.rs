use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(rename = "")]
    note: String,
    place: Place,
}

#[derive(DynamoValue)]
struct Place {
    #[dynamo(rename = "")]
    city: String,
}

fn main() {}

use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "tasks", crate = "dynamo orm")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoValue)]
#[dynamo(crate = 5)]
struct Place {
    city: String,
}

fn main() {}

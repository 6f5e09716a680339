use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "tasks", rename_all = "camelcase")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoValue)]
#[dynamo(rename_all = "Train-Case")]
struct Place {
    city: String,
}

fn main() {}

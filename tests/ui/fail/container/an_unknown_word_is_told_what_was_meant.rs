use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table_name = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoValue)]
#[dynamo(renameall = "camelCase")]
struct Place {
    city: String,
}

#[derive(DynamoValue)]
#[dynamo(deny_unknown_fields)]
struct Line {
    text: String,
}

fn main() {}

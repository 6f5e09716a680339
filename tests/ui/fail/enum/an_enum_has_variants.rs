use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
enum Never {}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Nothing {}

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    never: Never,
    nothing: Option<Nothing>,
}

fn main() {}

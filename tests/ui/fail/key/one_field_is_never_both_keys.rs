use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key, sort_key)]
    id: u64,
}

fn main() {}

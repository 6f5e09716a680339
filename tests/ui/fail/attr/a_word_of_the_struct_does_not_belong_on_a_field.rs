use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
struct Task {
    #[dynamo(partition_key, table = "tasks")]
    id: u64,
}

fn main() {}

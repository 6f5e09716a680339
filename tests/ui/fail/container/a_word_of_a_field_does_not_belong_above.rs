use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "tasks", partition_key)]
struct Task {
    id: u64,
}

fn main() {}

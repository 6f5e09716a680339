use dynamo_orm::DynamoItem;

type Callback = fn(u32) -> u32;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    callback: Callback,
}

fn main() {}

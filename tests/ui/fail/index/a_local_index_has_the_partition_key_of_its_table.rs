use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(local_index(name = "by-status", partition_key(id), sort_key(status)))]
#[dynamo(local_index(name = "by-nothing"))]
#[dynamo(local_index(name = "by-both", sort_key(status, total)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    line: u32,
    status: String,
    total: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
#[dynamo(local_index(name = "by-status", sort_key(status)))]
struct Task {
    #[dynamo(partition_key)]
    id: String,
    status: String,
}

fn main() {}

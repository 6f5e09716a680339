use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
#[dynamo(table = "jobs")]
struct Task {
    #[dynamo(partition_key, partition_key)]
    id: u64,
    #[dynamo(rename = "n", rename = "note")]
    note: String,
}

fn main() {}

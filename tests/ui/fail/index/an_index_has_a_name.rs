use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(partition_key(status)))]
#[dynamo(global_index(name = "by status", partition_key(status)))]
#[dynamo(local_index(name = "by", sort_key(status)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    line: u32,
    status: String,
}

fn main() {}

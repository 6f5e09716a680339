use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), sort_key(total, status)))]
#[dynamo(global_index(name = "by-line", partition_key(line), project(include(id, line))))]
#[dynamo(local_index(name = "by-id", sort_key(id)))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(include(status, status))))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    line: u32,
    status: String,
    total: u64,
}

fn main() {}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", hash_key(status), range_key(total)))]
#[dynamo(global_index(name = "by-total", partition_key(total), projection(keys)))]
#[dynamo(global_index(name = "by-both", partition_key(status, total), all, throughput = 5))]
#[dynamo(global_index(name = "by-id", partition_key(id), project(total, status)))]
#[dynamo(gsi(name = "by-line", partition_key(total)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    status: String,
    total: u64,
}

fn main() {}

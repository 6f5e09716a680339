use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), project(include(shown))))]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(skip)]
    status: String,
    #[dynamo(skip)]
    shown: String,
}

fn main() {}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", rename_all = "camelCase")]
#[dynamo(global_index(name = "by-status", partition_key(state), sort_key(placedAt)))]
#[dynamo(global_index(name = "by-date", partition_key(placed_at), project(include(totl))))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    status: String,
    placed_at: u64,
    total: u64,
}

fn main() {}

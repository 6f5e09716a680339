use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", key(gsi1pk = "STATUS#{status}", gsi1sk = "{created}#{owner}")))]
#[dynamo(global_index(name = "by-city", key(gsi2pk = "CITY#{city}#{zip}")))]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    status: String,
    #[dynamo(created_at)]
    created: std::time::SystemTime,
    #[dynamo(set_once)]
    owner: String,
    city: String,
    #[dynamo(read_only)]
    zip: String,
}

fn main() {}

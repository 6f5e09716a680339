use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(version)]
    version: u32,
}

#[derive(DynamoItem)]
#[dynamo(table = "pages")]
struct Page {
    #[dynamo(partition_key)]
    path: String,
    #[dynamo(version)]
    version: String,
}

fn main() {}

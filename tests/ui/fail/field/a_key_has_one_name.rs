use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key, alias = "id")]
    order_id: u64,
    #[dynamo(sort_key, alias("row", "position"))]
    line: u32,
}

fn main() {}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key, default)]
    order_id: u64,
    #[dynamo(default = 1, sort_key)]
    line: u32,
}

fn main() {}

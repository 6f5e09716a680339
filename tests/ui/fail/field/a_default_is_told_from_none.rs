use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(default = Some(5))]
    stars: Option<u32>,
    #[dynamo(default = "none")]
    note: Option<String>,
    #[dynamo(null, default = Some(5))]
    fine: Option<u32>,
}

#[derive(DynamoValue)]
struct Price {
    #[dynamo(json, default = Some(vec![1]))]
    parts: Option<Vec<u32>>,
}

fn main() {}

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Price {
    cents: u32,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Price,
}

fn main() {}

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Price {
    cents: u32,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten, default, alias = "p")]
    price: Price,
    #[dynamo(serde, flatten, sensitive)]
    rest: BTreeMap<String, AttributeValue>,
}

fn main() {}

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, DynamoCollection, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoCollection)]
enum Items {
    Order(Order),
    #[dynamo(other)]
    Unknown(HashMap<String, AttributeValue>),
    #[dynamo(other)]
    Unclear(HashMap<String, AttributeValue>),
}

#[derive(DynamoCollection)]
struct Whole {
    orders: Vec<Order>,
    #[dynamo(other)]
    rest: HashMap<String, AttributeValue>,
}

fn main() {}

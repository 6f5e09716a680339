use std::collections::{BTreeMap, HashMap};

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
    #[dynamo(flatten)]
    texts: HashMap<String, String>,
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Event {
    Paid {
        #[dynamo(flatten)]
        rest: BTreeMap<String, AttributeValue>,
        #[dynamo(flatten)]
        more: std::collections::BTreeMap<String, u64>,
    },
}

fn main() {}

use std::collections::{BTreeMap, HashMap};

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue};

struct Bare;

type Rest = BTreeMap<String, AttributeValue>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    rest: BTreeMap<u32, AttributeValue>,
}

#[derive(DynamoValue)]
struct Price {
    #[dynamo(flatten)]
    rest: HashMap<String, Bare>,
}

#[derive(DynamoValue)]
struct Place {
    #[dynamo(flatten)]
    rest: Rest,
}

fn main() {}

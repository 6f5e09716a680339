use std::collections::BTreeMap;

use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Cents(u64);

type Labels = Option<BTreeMap<String, String>>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Cents,
    #[dynamo(flatten)]
    labels: Labels,
}

fn main() {}

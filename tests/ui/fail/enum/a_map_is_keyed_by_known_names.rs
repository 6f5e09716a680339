use std::collections::BTreeMap;

use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(PartialEq, Eq, PartialOrd, Ord, DynamoValue)]
enum Colour {
    Red,
    #[dynamo(other)]
    Other(String),
}

#[derive(DynamoItem)]
#[dynamo(table = "paints")]
struct Paint {
    #[dynamo(partition_key)]
    id: u64,
    counts: BTreeMap<Colour, u64>,
}

fn main() {}

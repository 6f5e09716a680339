use std::collections::BTreeMap;

use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Number(u64),
    Map(BTreeMap<String, String>),
}

fn main() {}

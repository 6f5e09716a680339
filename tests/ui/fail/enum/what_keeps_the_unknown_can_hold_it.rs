use std::collections::BTreeMap;

use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
enum Status {
    Open,
    #[dynamo(other)]
    Other(u64),
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    #[dynamo(other)]
    Other(BTreeMap<String, String>),
}

fn main() {}

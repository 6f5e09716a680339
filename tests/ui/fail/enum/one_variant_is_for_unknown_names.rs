use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoValue};

#[derive(DynamoValue)]
enum Status {
    Open,
    #[dynamo(other)]
    Other(String),
    #[dynamo(other)]
    Unknown(String),
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    #[dynamo(other)]
    Unknown,
    #[dynamo(other, other)]
    Kept(BTreeMap<String, AttributeValue>),
}

fn main() {}

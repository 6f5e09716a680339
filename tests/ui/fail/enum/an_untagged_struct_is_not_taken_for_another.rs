use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoValue};

#[derive(DynamoValue)]
struct Card {
    number: String,
    holder: Option<String>,
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Payment {
    Card(Card),
    Transfer { number: String, bank: String },
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Stored {
    Map(BTreeMap<String, u64>),
    Card(Card),
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Paid { number: String },
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Either {
    Card(Card),
    Event(Event),
    Any(AttributeValue),
    Nothing,
}

// The other way round is right.
#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Right {
    Transfer { number: String, bank: String },
    Card(Card),
    Map(BTreeMap<String, u64>),
}

fn main() {}

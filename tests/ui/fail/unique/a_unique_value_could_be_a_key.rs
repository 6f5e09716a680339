use std::collections::{BTreeSet, HashMap};

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    score: f64,
    #[dynamo(unique)]
    is_chief: Option<bool>,
    #[dynamo(unique)]
    names: Vec<String>,
    #[dynamo(unique)]
    tags: BTreeSet<String>,
    #[dynamo(unique)]
    links: HashMap<String, String>,
}

fn main() {}

use std::collections::{BTreeSet, HashMap};

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "lists")]
struct List {
    #[dynamo(partition_key)]
    ids: Vec<u32>,
}

#[derive(DynamoItem)]
#[dynamo(table = "maps")]
struct Map {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    by_name: HashMap<String, u32>,
}

#[derive(DynamoItem)]
#[dynamo(table = "sets")]
struct Set {
    #[dynamo(partition_key)]
    ids: BTreeSet<String>,
}

fn main() {}

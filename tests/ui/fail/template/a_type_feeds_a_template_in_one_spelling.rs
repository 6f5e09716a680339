use std::collections::BTreeSet;

use dynamo_orm::{DynamoItem, Number};

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}", sk = "{number}#{note}"))]
#[dynamo(global_index(name = "one", key(a = "{tags}")))]
struct Order {
    customer: Number,
    number: Vec<String>,
    note: Note,
    tags: BTreeSet<String>,
}

type Note = Option<String>;

fn main() {}

use std::collections::BTreeSet;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    weights: BTreeSet<f64>,
}

fn main() {}

use std::collections::HashMap;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    id: u64,
    by_year: HashMap<u32, String>,
}

fn main() {}

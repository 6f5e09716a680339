use std::collections::BTreeSet;

use dynamo_orm::DynamoItem;

type Maybe = Option<u32>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(default = BTreeSet::from([1]))]
    parts: BTreeSet<u32>,
    #[dynamo(default = Some(5))]
    stars: Maybe,
    #[dynamo(default)]
    fine: BTreeSet<u32>,
}

fn main() {}

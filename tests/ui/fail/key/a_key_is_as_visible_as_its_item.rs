use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(Clone, DynamoValue)]
struct Id(u64);

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-parent", partition_key(parent)))]
pub struct Order {
    #[dynamo(partition_key)]
    id: Id,
    parent: Option<Id>,
}

fn main() {}

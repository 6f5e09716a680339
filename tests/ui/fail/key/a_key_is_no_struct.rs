use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(Clone, DynamoValue)]
struct Id {
    customer: String,
    number: u32,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    id: Id,
}

fn main() {}

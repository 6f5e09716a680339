use dynamo_orm::{DynamoCollection, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoCollection)]
enum Items {
    Order(Order),
    Note(String),
}

fn main() {}

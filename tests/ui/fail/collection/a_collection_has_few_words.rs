use dynamo_orm::{DynamoCollection, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoCollection)]
#[dynamo(indx = "by-status")]
enum Items {
    Order(Order),
    #[dynamo(othr)]
    Unknown(std::collections::HashMap<String, dynamo_orm::AttributeValue>),
}

fn main() {}

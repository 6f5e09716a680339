use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(alias = "order_id")]
    note: String,
    #[dynamo(alias("memo", "total"))]
    text: String,
    #[dynamo(alias("sum", "memo", "sum", ""))]
    total: u32,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Paid {
        #[dynamo(alias = "kind")]
        what: String,
        #[dynamo(alias = "what")]
        amount: u32,
    },
}

fn main() {}

use dynamo_orm::{DynamoItem, DynamoValue};

type Maybe = Option<String>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(null)]
    note: String,
    #[dynamo(null)]
    memo: Maybe,
    #[dynamo(null)]
    fine: Option<String>,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Paid {
        #[dynamo(null)]
        amount: u32,
    },
}

fn main() {}

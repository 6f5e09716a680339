use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}#{money}", sk = "{cached}#{odd}#{extra}"))]
struct Order {
    customer: String,
    #[dynamo(flatten)]
    money: Money,
    #[dynamo(skip)]
    cached: String,
    #[dynamo(with = "odd")]
    odd: String,
    #[dynamo(json)]
    extra: String,
}

#[derive(DynamoValue)]
struct Money {
    cents: u64,
}

fn main() {}

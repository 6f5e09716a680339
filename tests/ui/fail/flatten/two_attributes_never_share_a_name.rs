use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Money,
    #[dynamo(rename = "amount")]
    pieces: u32,
}

#[derive(DynamoValue)]
struct Prices {
    #[dynamo(flatten)]
    net: Money,
    #[dynamo(flatten)]
    gross: Money,
}

#[derive(DynamoValue)]
struct Offer {
    currency: String,
    #[dynamo(flatten)]
    taxed: Taxed,
}

#[derive(DynamoValue)]
struct Taxed {
    #[dynamo(flatten)]
    price: Money,
    tax: u32,
}

fn main() {}

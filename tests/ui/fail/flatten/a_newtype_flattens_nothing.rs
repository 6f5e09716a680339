use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
}

#[derive(DynamoValue)]
struct Price(#[dynamo(flatten)] Money);

fn main() {}

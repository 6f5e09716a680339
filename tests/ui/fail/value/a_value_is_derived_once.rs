use dynamo_orm::DynamoValue;

#[derive(Clone, DynamoValue, DynamoValue)]
struct Address {
    city: String,
}

fn main() {}

use dynamo_orm::DynamoValue;

struct Plain;

#[derive(DynamoValue)]
struct Address {
    city: String,
    plain: Option<Plain>,
}

#[derive(DynamoValue)]
struct Wrapper(Plain);

fn main() {}

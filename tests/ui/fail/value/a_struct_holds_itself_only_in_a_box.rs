use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
struct Node {
    value: u8,
    next: Option<Node>,
}

fn main() {}

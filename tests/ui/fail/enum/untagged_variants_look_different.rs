use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Amount {
    Net(u64),
    Nothing,
    Gross(u64),
    Unknown,
    Both(u64, String),
    Twice(u64, String),
}

fn main() {}

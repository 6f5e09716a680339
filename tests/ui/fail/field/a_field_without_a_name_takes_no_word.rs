use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
struct Cents(#[dynamo(default, sensitive)] u64);

#[derive(DynamoValue)]
struct Pair(#[dynamo(skip)] u64, #[dynamo(json, alias = "old")] u64);

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Amount {
    Number(#[dynamo(serde)] u64),
}

fn main() {}

use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(entity = "Address", schema_version = 1)]
struct Address {
    city: String,
}

fn main() {}

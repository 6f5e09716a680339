use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(tag = "type", untagged)]
enum Amount {
    Number { of: u64 },
}

#[derive(DynamoValue)]
#[dynamo(untagged, content = "value")]
enum Other {
    Number(u64),
    Text(String),
}

fn main() {}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "notes")]
struct Note {
    #[dynamo(partition_key, generate = uuid)]
    id: u64,
    #[dynamo(generate = ulid)]
    code: Vec<u8>,
    #[dynamo(generate = now)]
    at: String,
}

fn main() {}

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "notes")]
struct Note {
    #[dynamo(partition_key, generate = uid)]
    id: String,
    #[dynamo(generate)]
    code: String,
    #[dynamo(generate = "now")]
    at: std::time::SystemTime,
    #[dynamo(read_only = true)]
    text: String,
}

fn main() {}

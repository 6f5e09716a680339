use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "sessions")]
struct Session {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(ttl)]
    expires: String,
}

fn main() {}

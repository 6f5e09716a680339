use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
struct Address {
    #[dynamo(read_only)]
    city: String,
    #[dynamo(version)]
    version: u64,
    #[dynamo(generate = uuid)]
    id: String,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login {
        #[dynamo(created_at)]
        at: Option<std::time::SystemTime>,
    },
}

fn main() {}

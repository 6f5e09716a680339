use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(Clone, DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    Logout,
}

#[derive(DynamoItem)]
#[dynamo(table = "logs")]
struct Log {
    #[dynamo(partition_key)]
    event: Event,
}

fn main() {}

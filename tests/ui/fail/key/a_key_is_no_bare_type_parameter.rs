use dynamo_orm::{DynamoItem, KeyValue};

#[derive(DynamoItem)]
#[dynamo(table = "things")]
struct Thing<T: KeyValue> {
    #[dynamo(partition_key)]
    id: T,
    name: String,
}

fn main() {}

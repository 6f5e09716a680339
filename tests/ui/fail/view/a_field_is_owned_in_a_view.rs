use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(owned)]
    name: String,
}

#[derive(DynamoValue)]
#[dynamo(tag = "type")]
enum Name {
    Full {
        #[dynamo(owned)]
        text: String,
    },
}

#[derive(DynamoItem)]
#[dynamo(table = "pupils", view)]
struct Pupil {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(owned = true)]
    name: String,
}

fn main() {}

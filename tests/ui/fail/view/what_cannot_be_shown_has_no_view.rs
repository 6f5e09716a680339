use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
#[dynamo(view)]
struct Pair(String, u32);

#[derive(DynamoValue)]
#[dynamo(view)]
struct Boxed<T> {
    inner: T,
}

#[derive(DynamoValue)]
#[dynamo(view, tag = "type")]
enum Shape {
    Circle { radius: u32 },
}

#[derive(DynamoValue)]
#[dynamo(view)]
enum Status {
    Open,
    #[dynamo(other)]
    Unknown(String),
}

#[derive(DynamoValue)]
#[dynamo(view = "Shown")]
struct Name(String);

#[derive(DynamoValue)]
#[dynamo(view = "not a name")]
struct Address {
    city: String,
}

#[derive(DynamoValue)]
#[dynamo(view)]
struct Note {
    #[dynamo(owned)]
    text: String,
}

mod editions {
    pub fn v1_to_v2(old: super::Note) -> super::Student {
        super::Student { id: 1, note: old.text }
    }
}

#[derive(DynamoItem)]
#[dynamo(table = "students", view, schema_version = 2, upgrade = "editions")]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    note: String,
}

fn main() {}

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "notes")]
struct Note {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
}

fn read(notes: &Table<Note>) {
    let _ = notes.get(1).hide_expired();
    let _ = notes.scan().hide_expired();
    let _ = notes.batch_get([1]).hide_expired();
}

fn main() {}

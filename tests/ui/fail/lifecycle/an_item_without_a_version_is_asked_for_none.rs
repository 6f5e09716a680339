use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "notes")]
struct Note {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
}

fn write(notes: &Table<Note>, note: &Note) {
    let _ = notes.put(note).ignore_version();
    let _ = notes.delete(1).expect_version(1);
    let _ = notes.delete(1).ignore_version();
    let _ = notes.ignoring_versions();
}

fn main() {}

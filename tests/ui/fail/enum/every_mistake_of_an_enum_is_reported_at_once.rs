use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(Clone, DynamoValue)]
#[dynamo(tag = "kind", untagged, rename_all = "kebab")]
enum Event {
    Login { kind: String },
    #[dynamo(renam = "Login")]
    Again,
    Pair(u64, u64),
    #[dynamo(other)]
    Rest(u64, u64),
    #[dynamo(other)]
    More,
}

#[derive(DynamoItem)]
#[dynamo(table = "logs")]
struct Log {
    #[dynamo(partition_key)]
    id: u64,
    event: Event,
}

// What uses the enum is no mistake of its own.
async fn uses(logs: &Table<Log>) -> Result<()> {
    logs.update(1).set_event(Event::Again).await
}

fn main() {}

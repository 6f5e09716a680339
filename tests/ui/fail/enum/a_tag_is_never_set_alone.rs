use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    Logout,
}

#[derive(DynamoItem)]
#[dynamo(table = "logs")]
struct Log {
    #[dynamo(partition_key)]
    id: u64,
    event: Event,
}

async fn uses(logs: &Table<Log>) -> Result<()> {
    logs.update(1).apply(|log| log.event().tag().set("Logout")).await?;
    logs.update(1).apply(|log| log.event().tag().remove()).await
}

fn main() {}

use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "flags")]
struct Flag {
    #[dynamo(partition_key)]
    on: bool,
    name: String,
}

async fn uses(db: &Db) -> Result<()> {
    let flags = db.table::<Flag>();
    flags.put(&Flag { on: true, name: "x".into() }).await?;
    flags.get(true).await?;
    flags.update(true).set_name("y").await
}

fn main() {}

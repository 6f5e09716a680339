use dynamo_orm::{Db, DynamoItem, DynamoValue, Result};

#[derive(DynamoItem)]
#[dynamo(table = "events")]
enum Event {
    Login {
        #[dynamo(partition_key)]
        user: String,
    },
    #[dynamo(tag)]
    Logout,
}

// As a value it is right.
#[derive(DynamoItem, DynamoValue)]
#[dynamo(tag = "kind")]
enum Both {
    Login { user: String },
    Logout,
}

// What uses the enums is no mistake of its own.
async fn uses(db: &Db) -> Result<()> {
    db.table::<Event>().put(&Event::Logout).await?;
    db.table::<Both>().get("ann").await?;
    Ok(())
}

fn main() {}

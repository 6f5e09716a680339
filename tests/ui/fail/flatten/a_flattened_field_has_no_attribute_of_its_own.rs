use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(Clone, DynamoValue)]
struct Place {
    country: String,
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "offices")]
struct Office {
    #[dynamo(partition_key, flatten)]
    place: Place,
    #[dynamo(flatten, sort_key)]
    door: Place,
    #[dynamo(flatten, rename = "mail")]
    post: Place,
}

async fn change(offices: &Table<Office>) -> Result<()> {
    offices.update(1).apply(|office| office.post().city().set("Oslo")).await
}

fn main() {}

use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
struct Address {
    city: String,
    zip: Option<u32>,
}

#[derive(DynamoItem)]
#[dynamo(table = "people")]
struct Person {
    #[dynamo(partition_key)]
    id: u64,
    name: String,
    address: Address,
}

async fn change(people: &Table<Person>) -> Result<()> {
    people.update(1).apply(|person| person.address().zip().remove()).await?;
    people.update(1).apply(|person| person.name().remove()).await?;
    people.update(1).apply(|person| person.address().city().remove()).await?;
    Ok(())
}

fn main() {}

use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
struct Address {
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "people")]
struct Person {
    #[dynamo(partition_key)]
    id: u64,
    last_name: String,
    address: Address,
}

async fn change(people: &Table<Person>) -> Result<()> {
    people.update(1).apply(|person| person.lastname().set("Liddell")).await?;
    people.update(1).apply(|person| person.address().town().set("Oslo")).await?;
    Ok(())
}

fn main() {}

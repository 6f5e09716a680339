use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "app", key(pk = "CUSTOMER#{id}", sk = "PROFILE"))]
struct Customer {
    id: String,
}

async fn ask(customers: &Table<Customer>) -> Result<()> {
    customers.query("c-1").sort_key_prefix(()).all().await?;
    customers.query("c-1").all().await?;
    Ok(())
}

fn main() {}

use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    name: String,
}

async fn longest(db: &Db) -> dynamo_orm::Result<usize> {
    let mut longest = 0;
    db.table::<Student>().scan().views(|student| longest = longest.max(student.name.len())).await?;
    Ok(longest)
}

fn main() {}

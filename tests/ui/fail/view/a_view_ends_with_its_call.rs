use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "students", view)]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    name: String,
}

async fn names(db: &Db) -> dynamo_orm::Result<Vec<&str>> {
    let mut names = Vec::new();
    db.table::<Student>().scan().views(|student| names.push(student.name)).await?;
    Ok(names)
}

async fn lengths(db: &Db) -> dynamo_orm::Result<u64> {
    db.table::<Student>().scan().views(|student| student.name.len()).await
}

fn main() {}

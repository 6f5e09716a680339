use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(tabel = "students", rename_all = "camel", rename_all = "kebab-case")]
struct Student {
    #[dynamo(partition_key = "id")]
    student_id: Option<u64>,
    #[dynamo(partition_key, renam = "name")]
    name: String,
    #[dynamo(rename = "name", table = "x")]
    nick: String,
}

async fn uses(db: &Db) -> Result<()> {
    let students = db.table::<Student>();
    students.get(1).await?;
    students.update(1).set_nick("Al").apply(|student| student.nick().set("Ally")).await?;
    Ok(())
}

fn main() {}

use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u32,
}

async fn mixed(db: &Db) -> Result<()> {
    let students = db.table::<Student>();
    db.transact_write().add(students.delete(1)).add(students.get(2)).await?;
    db.transact_write().add_all((1..=3).map(|id| students.get(id))).await?;
    db.transact_write().add(students.delete(1).return_consumed_capacity()).await
}

fn main() {}

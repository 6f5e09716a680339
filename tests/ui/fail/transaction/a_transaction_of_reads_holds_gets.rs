use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u32,
}

async fn mixed(db: &Db, alice: &Student) -> Result<()> {
    let students = db.table::<Student>();
    db.transact_get((students.get(1), students.put(alice))).await?;
    db.transact_get(vec![students.delete(1)]).await?;
    db.transact_get(students.get(1)).await?;
    Ok(())
}

fn main() {}

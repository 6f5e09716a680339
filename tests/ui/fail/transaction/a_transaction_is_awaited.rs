use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u32,
}

#[deny(unused_must_use)]
async fn forgetful(db: &Db) -> Result<()> {
    let students = db.table::<Student>();
    students.check(1).condition(|s| s.visits().gt(0u32));
    db.transact_write().add(students.delete(1));
    db.transact_get((students.get(1),));
    Ok(())
}

fn main() {}

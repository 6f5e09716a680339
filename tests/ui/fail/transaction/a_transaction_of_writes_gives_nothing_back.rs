use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u32,
}

async fn greedy(db: &Db, alice: &Student) -> Result<()> {
    let students = db.table::<Student>();
    db.transact_write().add(students.put(alice).return_old()).await?;
    db.transact_write().add(students.update(1).increment_visits(1u32).return_new()).await
}

fn main() {}

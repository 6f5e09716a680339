use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u32,
}

async fn check(db: &Db) -> Result<()> {
    let students = db.table::<Student>();
    students.check(1).condition(|s| s.visits().gt(0u32)).await
}

fn main() {}

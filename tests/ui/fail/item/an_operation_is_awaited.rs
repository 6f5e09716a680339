#![deny(unused_must_use)]

use dynamo_orm::{Db, DynamoItem, Result};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
}

async fn forgetful(db: &Db, alice: &Student) -> Result<()> {
    let students = db.table::<Student>();
    students.create_table();
    students.put(alice);
    students.insert(alice);
    students.get(1);
    students.get(1).send();
    students.update(1).set_last_name("Liddell");
    students.update(1).return_new();
    students.delete(1);
    students.delete(1).await;
    Student::fields().last_name().set("Liddell");
    Ok(())
}

fn main() {}

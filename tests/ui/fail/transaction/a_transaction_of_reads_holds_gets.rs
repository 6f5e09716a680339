use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u32,
}

fn mixed(db: &Db, alice: &Student) {
    let students = db.table::<Student>();
    let _ = db.transact_get((students.get(1), students.put(alice)));
    let _ = db.transact_get(vec![students.delete(1)]);
    let _ = db.transact_get(students.get(1));
}

fn main() {}

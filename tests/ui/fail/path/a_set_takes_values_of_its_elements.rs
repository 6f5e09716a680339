use std::collections::BTreeSet;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    tags: BTreeSet<String>,
    grades: Vec<u32>,
}

fn main() {
    let _ = Student::fields().tags().insert([7]);
    let _ = Student::fields().tags().insert("new");
    let _ = Student::fields().grades().append(["ninety"]);
}

use std::collections::BTreeSet;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    grades: Vec<u32>,
    tags: BTreeSet<String>,
}

fn main() {
    let _ = Student::fields().tags().append(["new"]);
    let _ = Student::fields().grades().insert([90]);
}

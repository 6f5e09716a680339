use std::collections::BTreeMap;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    grades: Vec<u32>,
    years: BTreeMap<String, u32>,
}

fn main() {
    let _ = Student::fields().grades().delete([90]);
    let _ = Student::fields().years().delete(["2026"]);
}

use std::collections::BTreeMap;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
    years: BTreeMap<String, u32>,
}

fn main() {
    let _ = Student::fields().visits().contains(5);
    let _ = Student::fields().years().contains("2026");
}

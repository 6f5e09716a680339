use std::collections::BTreeSet;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
    grades: Vec<u32>,
    tags: BTreeSet<String>,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.name().contains(5);
    let _ = fields.grades().contains("ninety");
    let _ = fields.tags().contains(7);
}

use std::collections::BTreeSet;

use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(Clone, DynamoValue)]
struct Address {
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    is_active: bool,
    grades: Vec<u32>,
    address: Address,
    tags: BTreeSet<String>,
}

fn compare(address: Address) {
    let fields = Student::fields();
    let _ = fields.is_active().lt(true);
    let _ = fields.grades().gt([90]);
    let _ = fields.address().le(&address);
    let _ = fields.tags().between(["a"], ["b"]);
}

fn main() {}

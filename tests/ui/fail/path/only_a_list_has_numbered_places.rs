use std::collections::BTreeMap;

use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Address {
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    years: BTreeMap<String, u32>,
    address: Address,
    photo: Vec<u8>,
}

fn main() {
    let _ = Student::fields().years().index(0);
    let _ = Student::fields().address().index(0);
    let _ = Student::fields().photo().index(0);
}

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
    address: Address,
    grades: Vec<u32>,
}

fn main() {
    let _ = Student::fields().address().key("city");
    let _ = Student::fields().grades().key("first");
}

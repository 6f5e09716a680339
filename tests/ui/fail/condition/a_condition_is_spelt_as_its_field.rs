use dynamo_orm::{DynamoItem, DynamoValue, Table};

#[derive(DynamoValue)]
struct Address {
    city_code: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
    address: Address,
}

fn condition(students: &Table<Student>) {
    let _ = students.delete(1).condition(|s| s.lastname().eq("Liddell"));
    let _ = students.delete(1).condition(|s| s.address().citycode().eq("OSL"));
}

fn main() {}

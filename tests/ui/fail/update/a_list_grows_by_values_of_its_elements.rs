use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    grades: Vec<u32>,
    photo: Vec<u8>,
}

fn change(students: &Table<Student>) {
    let _ = students.update(1).append_grades(["ninety"]);
    let _ = students.update(1).append_photo([1]);
}

fn main() {}

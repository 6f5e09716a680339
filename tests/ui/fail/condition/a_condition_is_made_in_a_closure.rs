use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

fn condition(students: &Table<Student>) {
    let _ = students.delete(1).condition(Student::fields().name().eq("Ann"));
}

fn main() {}

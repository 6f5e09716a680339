use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "teachers")]
struct Teacher {
    #[dynamo(partition_key)]
    teacher_id: u64,
    name: String,
}

fn condition(students: &Table<Student>, student: &Student) {
    let _ = students.delete(1).condition(|_| Teacher::fields().name().eq("Ann"));
    let _ = students.update(1).condition(|_| Teacher::fields().name().eq("Ann"));
    let _ = students.put(student).condition(|_| Teacher::fields().name().eq("Ann"));
}

fn main() {}

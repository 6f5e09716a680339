use dynamo_orm::{DynamoItem, Result, Table};

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

async fn change(students: &Table<Student>) -> Result<()> {
    students.update(1).apply(|_| Teacher::fields().name().set("Ann")).await
}

fn main() {}

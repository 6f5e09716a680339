use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "teachers")]
struct Teacher {
    #[dynamo(partition_key)]
    teacher_id: u64,
}

async fn add(students: &Table<Student>, teacher: &Teacher) -> Result<()> {
    students.put(teacher).await
}

fn main() {}

use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
}

async fn add(students: &Table<Student>, student: Student) -> Result<()> {
    students.put(student).await
}

fn main() {}

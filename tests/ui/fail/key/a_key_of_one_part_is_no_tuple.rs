use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
}

async fn find(students: &Table<Student>) -> Result<Option<Student>> {
    students.get((100, "x")).await
}

fn main() {}

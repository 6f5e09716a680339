use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

async fn change(students: &Table<Student>) -> Result<Student> {
    students.update(1).return_new().set_name("Ann").await
}

fn main() {}

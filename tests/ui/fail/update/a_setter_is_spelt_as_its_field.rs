use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
}

async fn change(students: &Table<Student>) -> Result<()> {
    students.update(1).set_lastname("Liddell").await
}

fn main() {}

use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
}

async fn name(students: &Table<Student>) -> Result<String> {
    Ok(students.get(1).await?.last_name)
}

fn main() {}

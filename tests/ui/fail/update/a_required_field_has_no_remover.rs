use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
    nickname: Option<String>,
}

async fn change(students: &Table<Student>) -> Result<()> {
    students.update(1).remove_nickname().await?;
    students.update(1).remove_last_name().await
}

fn main() {}

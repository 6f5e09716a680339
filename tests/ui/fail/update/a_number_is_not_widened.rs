use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
}

async fn change(students: &Table<Student>, visits: u32) -> Result<()> {
    students.update(1).set_visits(visits).await
}

fn main() {}

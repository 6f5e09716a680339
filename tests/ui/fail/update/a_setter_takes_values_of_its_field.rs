use dynamo_orm::{DynamoItem, Result, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
    grades: Vec<u32>,
    visits: u64,
}

async fn change(students: &Table<Student>) -> Result<()> {
    students.update(1).set_last_name(5).await?;
    students.update(1).set_grades(["x"]).await?;
    students.update(1).set_visits("7").await?;
    Ok(())
}

fn main() {}

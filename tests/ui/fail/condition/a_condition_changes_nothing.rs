use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

fn change(students: &Table<Student>) {
    let _ = students.update(1).condition(|s| s.name().set("Ann"));
    let _ = students.update(1).apply(|s| s.name().eq("Ann"));
}

fn main() {}

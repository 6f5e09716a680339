//! What may be no item is sorted out before a batch: `.into_iter().flatten()`.

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

fn write(students: &Table<Student>, maybe: Vec<Option<Student>>, one: &Student) {
    let _ = students.batch_put(maybe);
    let _ = students.batch_put(one);
}

fn main() {}

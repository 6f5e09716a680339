//! A batch does nothing until it is awaited or sent, and what comes of it is not thrown away.

#![deny(unused_must_use)]

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
}

async fn write(students: &Table<Student>, many: &[Student]) {
    students.batch_put(many);
    students.batch_get([1, 2]);
    students.batch_delete([1, 2]).send();
    students.batch_put(many).await;
}

fn main() {}

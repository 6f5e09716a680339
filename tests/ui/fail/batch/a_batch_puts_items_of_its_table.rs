//! A table's batch has items of that table; one over several tables is made by `Db::batch_write`.

use dynamo_orm::{DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: u64,
    total: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

fn write(students: &Table<Student>, orders: Vec<Order>) {
    let _ = students.batch_put(&orders);
    let _ = students.batch_put(orders);
}

fn main() {}

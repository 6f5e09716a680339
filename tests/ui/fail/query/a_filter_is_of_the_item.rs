//! A filter is a condition on the item that is read.

use dynamo_orm::{Db, DynamoItem};

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

fn main() {
    let orders = Db::in_memory().table::<Order>();
    let _ = orders.scan().filter(|o| o.totals().gt(1));
    let _ = orders.scan().filter(|_| Student::fields().name().eq("x"));
}

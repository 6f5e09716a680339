//! A global index is not read consistently and fetches nothing; another item's index is no index.

use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status)))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: u64,
    status: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
}

fn main() {
    let db = Db::in_memory();
    let _ = db.table::<Order>().index(Order::BY_STATUS).query("open").consistent_read();
    let _ = db.table::<Order>().index(Order::BY_STATUS).scan().all_attributes();
    let _ = db.table::<Student>().index(Order::BY_STATUS);
}

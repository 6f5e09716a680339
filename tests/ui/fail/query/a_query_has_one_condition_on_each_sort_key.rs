//! A range ends the conditions on a sort key, and a table without one takes none.

use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
}

fn main() {
    let db = Db::in_memory();
    let orders = db.table::<Order>();
    let _ = orders.query("c-1").sort_key_gt(1).sort_key_lt(5);
    let _ = orders.query("c-1").sort_key_eq(1).sort_key_eq(5);
    let _ = orders.query("c-1").sort_key_begins_with(1);
    let _ = orders.query("c-1").sort_key_ge("1");
    let _ = db.table::<Student>().query(1).sort_key_eq(5);
}

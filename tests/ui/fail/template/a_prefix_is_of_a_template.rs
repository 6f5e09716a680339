use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: String,
}

fn main() {
    let orders = Db::in_memory().table::<Order>();
    let _ = orders.query("c-1").sort_key_prefix("2026");
}

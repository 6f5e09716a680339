use dynamo_orm::{Db, DynamoItem, Table};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(version)]
    version: u64,
    #[dynamo(read_only)]
    sender: String,
    #[dynamo(created_at)]
    created: Option<std::time::SystemTime>,
    #[dynamo(set_once)]
    paid: Option<u64>,
    note: Option<String>,
}

fn write(db: &Db, orders: &Table<Order>, order: &Order) {
    let _ = orders.batch_put([order]);
    let _ = orders.batch_delete([1]);
    let _ = db.batch_write().put(orders, order);
    let _ = db.batch_write().delete(orders, 1);
}

async fn load(orders: &Table<Order>, order: Order) {
    let _ = orders.load(futures_util::stream::iter([order])).await;
}

fn main() {}

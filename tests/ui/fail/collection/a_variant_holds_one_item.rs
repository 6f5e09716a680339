use dynamo_orm::{DynamoCollection, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoCollection)]
enum Items {
    Order(Order),
    Two(Order, Order),
    Named { order: Order },
    Unit,
}

#[derive(DynamoCollection)]
struct Tuple(Vec<Order>);

#[derive(DynamoCollection)]
struct Generic<T> {
    orders: Vec<T>,
}

fn main() {
    let db = dynamo_orm::Db::in_memory();
    let _query = db.collection::<Items>().query(1);
}

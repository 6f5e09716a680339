use dynamo_orm::{Db, DynamoCollection, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
    total: u64,
}

#[derive(DynamoCollection)]
enum Items {
    Order(Order),
}

#[derive(DynamoCollection)]
struct Whole {
    orders: Vec<Order>,
}

fn main() {
    let db = Db::in_memory();
    let _filtered = db.collection::<Items>().query(1).filter(|order| order.total().gt(1));
    let _whole = db.collection::<Items>().get(1);
    let _items = db.collection::<Whole>().query(1);
}

use dynamo_orm::{DynamoItem, Result, Table};

struct Bare;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(serde)]
    bare: Bare,
    #[dynamo(json)]
    text: Bare,
}

async fn set(orders: &Table<Order>) -> Result<()> {
    orders.update(1).set_bare(Bare).await
}

fn main() {}

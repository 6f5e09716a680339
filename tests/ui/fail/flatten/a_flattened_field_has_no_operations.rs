use dynamo_orm::{Condition, DynamoItem, DynamoValue, Result, Table};

#[derive(Clone, DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Money,
    refund: Money,
}

async fn change(orders: &Table<Order>, price: Money) -> Result<()> {
    orders.update(1).apply(|order| order.price().set(&price)).await?;
    orders.update(1).apply(|order| order.price().remove()).await?;
    orders.update(1).set_price(price).await
}

fn find(price: Money) -> [Condition<Order>; 3] {
    let order = Order::fields();
    [order.price().exists(), order.price().eq(price), order.refund().eq_path(&order.price())]
}

fn main() {}

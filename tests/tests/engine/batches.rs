//! Batches of puts, deletes and reads.

use dynamo_orm::{DynamoItem, Result};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u32,
    note: Option<String>,
}

fn order(order_id: u32) -> Order {
    Order { customer_id: "c-1".into(), order_id, note: Some("gift".into()) }
}

#[tokio::test]
async fn any_number_of_items_is_written_and_read_back_in_the_order_of_the_keys() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let many: Vec<Order> = (0..257).map(order).collect();
    let done = orders.batch_put(&many).return_consumed_capacity().await?;
    assert_eq!((done.written, done.requests), (257, 11));
    assert_eq!(done.consumed_capacity.map(|c| c.capacity_units), Some(257.0));

    let keys = (0..300).rev().map(|n| ("c-1", n));
    let found = orders.batch_get(keys).await?;
    let expected: Vec<Order> = (0..257).rev().map(order).collect();
    assert_eq!(found.items, expected);
    assert_eq!(found.missing.first().map(|key| key.order_id), Some(299));
    assert_eq!(found.missing.len(), 43);

    orders.batch_delete(&many).await?;
    assert_eq!(orders.scan().count().await?, 0);
    Ok(())
}

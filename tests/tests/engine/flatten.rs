//! Structs whose fields stand among the item's own.

use dynamo_orm::{DynamoItem, DynamoValue, Result, to_item};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Money,
    note: Option<String>,
}

#[tokio::test]
async fn a_flattened_struct_is_stored_among_the_attributes_and_read_back() -> Result<()> {
    let order = Order { order_id: 1, price: Money { amount: 5, currency: None }, note: None };
    let table = new_table::<Order>().await?;
    table.put(&order).await?;
    assert_eq!(table.get(1).await?.unwrap(), order);
    table.update(1).apply(|o| o.price().amount().set(7)).await?;
    let found = table.scan().filter(|o| o.price().amount().eq(7)).all().await?;
    assert_eq!(found.len(), 1);
    assert_eq!(to_item(&order)?.len(), 2);
    Ok(())
}

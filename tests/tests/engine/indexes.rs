//! Global and local indexes: made with their table, and what an item must keep to be in them.

use std::collections::BTreeMap;

use dynamo_orm::{
    Covers, Db, DynamoItem, DynamoValue, Index, IndexKey, IndexScope, KeyValue, Projection, Result, ThisHasNoSortKey,
    Whole,
};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Status(String);

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders", rename_all = "camelCase")]
#[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(placed_at)))]
#[dynamo(global_index(name = "by-order", partition_key(order_id), project(keys_only)))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(include(note, region))))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: String,
    status: Option<Status>,
    region: String,
    placed_at: i64,
    #[dynamo(rename = "sum")]
    total: u64,
    note: Option<String>,
}

#[tokio::test]
async fn a() -> Result<()> {
    let _ = new_table::<Order>().await?;
    let _ = Order::BY_STATUS;
    let _ = Order::BY_TOTAL;
    let _ = Order::BY_ORDER;
    Ok(())
}

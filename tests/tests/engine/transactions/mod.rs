//! Transactions on the engine: several writes, or several reads, as one.

mod reads;
mod reasons;
mod refusals;

use dynamo_orm::{Db, DynamoItem, Explain, Result, Table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: u64,
    total: u64,
    note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "stock")]
struct Stock {
    #[dynamo(partition_key)]
    sku: String,
    left: u32,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "customers")]
struct Customer {
    #[dynamo(partition_key)]
    id: String,
    active: bool,
}

struct Shop {
    db: Db,
    orders: Table<Order>,
    stock: Table<Stock>,
    customers: Table<Customer>,
}

/// A shop with one customer, an old order of hers, and two things to buy.
async fn shop() -> Result<Shop> {
    let db = Db::in_memory();
    let shop = Shop { orders: db.table(), stock: db.table(), customers: db.table(), db };
    shop.orders.create_table().await?;
    shop.stock.create_table().await?;
    shop.customers.create_table().await?;
    shop.orders.put(&order(1)).await?;
    shop.stock.put(&Stock { sku: "tea".into(), left: 2 }).await?;
    shop.stock.put(&Stock { sku: "cake".into(), left: 0 }).await?;
    shop.customers.put(&Customer { id: "c-1".into(), active: true }).await?;
    Ok(shop)
}

fn order(order_id: u64) -> Order {
    Order { customer_id: "c-1".into(), order_id, total: 10 * order_id, note: None }
}

impl Shop {
    async fn left(&self, sku: &str) -> Result<u32> {
        Ok(self.stock.get(sku).consistent_read().await?.unwrap().left)
    }

    async fn order_ids(&self) -> Result<Vec<u64>> {
        let orders = self.orders.query("c-1").consistent_read().all().await?;
        Ok(orders.into_iter().map(|order| order.order_id).collect())
    }
}

#[tokio::test]
async fn the_listing_does_what_it_says() -> Result<()> {
    let Shop { db, orders, stock, customers } = shop().await?;
    let order = order(2);
    db.transact_write()
        .add(orders.insert(&order))
        .add(stock.update("tea").decrement_left(1u32).condition(|s| s.left().gt(0u32)))
        .add(customers.check("c-1").condition(|c| c.active().eq(true)))
        .await?;
    let (tea, bought) = db.transact_get((stock.get("tea"), orders.get(("c-1", 2)))).await?;
    assert_eq!((tea.unwrap().left, bought), (1, Some(order)));
    let keys = ["tea", "coffee", "cake"].into_iter();
    let list: Vec<Option<Stock>> =
        db.transact_get(keys.map(|sku| stock.get(sku)).collect::<Vec<_>>()).await?;
    let left: Vec<_> = list.into_iter().map(|found| found.map(|stock| stock.left)).collect();
    assert_eq!(left, [Some(1), None, Some(0)]);
    Ok(())
}

#[tokio::test]
async fn writes_of_every_kind_over_two_tables_are_applied_together() -> Result<()> {
    let shop = shop().await?;
    let Shop { db, orders, stock, .. } = &shop;
    orders.put(&order(7)).await?;
    db.transact_write()
        .add(orders.put(&order(2)).condition(|o| o.order_id().not_exists()))
        .add(orders.insert(&order(3)))
        .add(orders.update(("c-1", 1)).set_note("sent"))
        .add(orders.update(("c-1", 4)).set_total(40u64).upsert())
        .add(orders.delete(("c-1", 7)).condition(|o| o.total().eq(70u64)))
        .add(stock.update("tea").decrement_left(2u32))
        .add(stock.check("cake").condition(|s| s.left().eq(0u32)))
        .await?;
    assert_eq!(shop.order_ids().await?, [1, 2, 3, 4]);
    assert_eq!(shop.left("tea").await?, 0);
    let note = orders.get(("c-1", 1)).await?.unwrap().note;
    assert_eq!(note.as_deref(), Some("sent"));
    Ok(())
}

#[tokio::test]
async fn many_writes_of_one_type_and_one_that_may_not_be_there_are_added() -> Result<()> {
    let shop = shop().await?;
    let Shop { db, orders, stock, .. } = &shop;
    let none = None::<&str>.map(|sku| stock.delete(sku));
    db.transact_write()
        .add_all((2..=50).map(|id| orders.insert(&order(id))))
        .maybe_add(Some(stock.delete("cake")))
        .maybe_add(none)
        .await?;
    assert_eq!(shop.order_ids().await?.len(), 50);
    assert_eq!(stock.get("cake").await?, None);
    Ok(())
}

#[tokio::test]
async fn a_transaction_that_is_sent_again_is_applied_once() -> Result<()> {
    let shop = shop().await?;
    let write = shop
        .db
        .transact_write()
        .add(shop.stock.update("tea").apply(|s| s.left().increment(5u32)))
        .add(shop.orders.insert(&order(2)));
    let (again, other) = (write.clone(), write.clone().with_token("another"));
    assert_eq!(write.token(), again.token());
    assert_eq!(write.token().len(), 36);
    write.await?;
    again.clone().await?;
    again.await?;
    assert_eq!(shop.left("tea").await?, 7);

    assert_eq!(other.token(), "another");
    assert!(other.await.unwrap_err().reasons()[1].as_ref().unwrap().is_already_exists());
    let tokens: std::collections::BTreeSet<_> =
        (0..1000).map(|_| shop.db.transact_write().token().to_owned()).collect();
    assert_eq!(tokens.len(), 1000);
    Ok(())
}

#[tokio::test]
async fn a_token_of_other_actions_is_refused_and_nothing_is_written() -> Result<()> {
    let shop = shop().await?;
    let write = shop.db.transact_write().with_token("mine");
    write.clone().add(shop.stock.update("tea").increment_left(1u32)).await?;
    let error = write.add(shop.stock.update("tea").increment_left(2u32)).await.unwrap_err();
    assert!(error.is_token_reused() && !error.may_have_been_applied(), "{error}");
    assert_eq!(shop.left("tea").await?, 3);
    Ok(())
}

#[tokio::test]
async fn capacity_is_the_sum_over_all_tables() -> Result<()> {
    let shop = shop().await?;
    let Shop { db, orders, stock, customers } = &shop;
    let written = db
        .transact_write()
        .add(orders.insert(&order(2)))
        .add(stock.update("tea").increment_left(1u32))
        .add(customers.check("c-1").condition(|c| c.active().eq(true)))
        .return_consumed_capacity()
        .deadline(std::time::Duration::from_secs(5))
        .await?;
    assert_eq!(written.consumed_capacity.unwrap().capacity_units, 6.0);
    let read = db
        .transact_get((orders.get(("c-1", 2)), stock.get("tea")))
        .return_consumed_capacity()
        .await?;
    assert_eq!(read.consumed_capacity.unwrap().capacity_units, 4.0);
    assert_eq!(read.output.1.unwrap().left, 3);
    Ok(())
}

fn explained(shop: &Shop) -> Result<Explain> {
    let Shop { db, orders, stock, customers } = shop;
    db.transact_write()
        .with_token("t-1")
        .add(orders.insert(&order(2)))
        .add(stock.update("tea").set_left(4711u32))
        .add(stock.delete("cake"))
        .add(customers.check("c-1").condition(|c| c.active().eq(true)))
        .explain()
}

#[tokio::test]
async fn explain_tells_each_action_and_shows_no_value() -> Result<()> {
    let shop = shop().await?;
    let explain = explained(&shop)?;
    assert_eq!(explain.operation(), "TransactWriteItems");
    assert_eq!(explain.table(), "orders, stock, customers");
    let body: serde_json::Value = serde_json::from_str(explain.body()).unwrap();
    assert_eq!(body["ClientRequestToken"], "t-1");
    assert_eq!(body["TransactItems"][3]["ConditionCheck"]["Key"]["id"]["S"], "c-1");

    let actions: Vec<_> = explain.actions().iter().map(|a| (a.operation(), a.table())).collect();
    let expected = [
        ("Put", "orders"),
        ("Update", "stock"),
        ("Delete", "stock"),
        ("ConditionCheck", "customers"),
    ];
    assert_eq!(actions, expected);
    let [insert, update, _, check] = explain.actions() else { panic!("{explain}") };
    assert_eq!(insert.condition().as_deref(), Some("attribute_not_exists(customer_id)"));
    assert_eq!(update.update().as_deref(), Some("SET left = 4711"));
    assert_eq!(check.condition().as_deref(), Some("active = true"));
    for (position, action) in body["TransactItems"].as_array().unwrap().iter().enumerate() {
        let alone: serde_json::Value =
            serde_json::from_str(explain.actions()[position].body()).unwrap();
        assert_eq!(action[expected[position].0], alone);
    }
    let text = "TransactWriteItems orders, stock, customers
  0: Put orders
    ConditionExpression: attribute_not_exists(customer_id)
  1: Update stock
    ConditionExpression: attribute_exists(sku)
    UpdateExpression: SET left = ?
  2: Delete stock
  3: ConditionCheck customers
    ConditionExpression: active = ?
  at most 3200 capacity units";
    assert_eq!(explain.to_string(), text);
    Ok(())
}

#[tokio::test]
async fn a_read_costs_at_most_twice_its_consistent_reads() -> Result<()> {
    let shop = shop().await?;
    let gets = (shop.orders.get(("c-1", 1)), shop.stock.get("tea").consistent_read());
    let explain = shop.db.transact_get(gets).explain()?;
    assert_eq!(explain.operation(), "TransactGetItems");
    assert_eq!(explain.max_capacity_units(), 400.0);
    assert!(!explain.body().contains("ConsistentRead"), "{}", explain.body());
    assert_eq!(explain.actions()[1].operation(), "Get");
    Ok(())
}

#[tokio::test]
async fn debug_names_the_tables_and_no_value() -> Result<()> {
    let shop = shop().await?;
    let check = shop.customers.check("secret").condition(|c| c.active().eq(true));
    assert_eq!(format!("{check:?}"), "ConditionCheck(customers)");
    let write = shop.db.transact_write().add(shop.orders.insert(&order(2))).add(check);
    assert_eq!(format!("{write:?}"), "TransactWriteItems(orders, customers)");
    let metered = write.return_consumed_capacity();
    assert_eq!(format!("{metered:?}"), "TransactWriteItems(orders, customers)");
    let get = shop.db.transact_get((shop.stock.get("secret"),));
    assert_eq!(format!("{get:?}"), "TransactGetItems(stock)");
    Ok(())
}

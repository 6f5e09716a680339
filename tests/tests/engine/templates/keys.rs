//! What makes a key, what it becomes in the table, and what it is read back as.

use dynamo_orm::{AttributeValue, Db, DynamoItem, Key, Result, to_item};
use futures_util::TryStreamExt;
use tests::new_table;
use uuid::Uuid;

use super::{Customer, Order, Status, day, order};

fn text(item: &std::collections::HashMap<String, AttributeValue>, name: &str) -> String {
    item[name].as_s().unwrap().clone()
}

#[tokio::test]
async fn a_key_is_made_of_fields_and_callers_give_the_fields() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let order = order("c-1", 22, 7);
    orders.put(&order).await?;
    assert_eq!(orders.get(("c-1", day(22), Uuid::from_u128(7))).await?, Some(order.clone()));
    assert_eq!(orders.get(&order).await?, Some(order.clone()));
    assert_eq!(orders.get(order.key()).await?, Some(order.clone()));
    let key = Key::<Order> {
        customer_id: "c-1".into(),
        placed_at: day(22),
        order_id: Uuid::from_u128(7),
    };
    assert_eq!(key, order.key());
    assert_eq!(orders.get(key).await?, Some(order.clone()));
    assert_eq!(orders.get(("c-1", day(23), Uuid::from_u128(7))).await?, None);
    orders.delete(&order).await?;
    assert_eq!(orders.get(&order).await?, None);
    Ok(())
}

#[tokio::test]
async fn an_item_holds_its_fields_and_what_is_made_of_them() -> Result<()> {
    let order = order("c#1%", 22, 7);
    let item = to_item(&order)?;
    let placed = "2026-11-22T12:00:00.000000000Z";
    let id = "00000000-0000-0000-0000-000000000007";
    assert_eq!(text(&item, "pk"), "CUSTOMER#c#1%");
    assert_eq!(text(&item, "sk"), format!("ORDER#{placed}#{id}"));
    assert_eq!(text(&item, "gsi1pk"), "STATUS#Open");
    assert_eq!(text(&item, "gsi1sk"), format!("00030#{id}#Open"));
    assert_eq!(text(&item, "customerId"), "c#1%");
    assert_eq!(item.len(), 10);
    assert_eq!(dynamo_orm::from_item::<Order>(&item)?, order);
    Ok(())
}

#[tokio::test]
async fn one_field_that_feeds_a_key_is_given_bare_and_none_as_the_unit() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "settings", key(pk = "SETTINGS", sk = "{{}}"))]
    struct Settings {
        theme: String,
    }
    let customers = new_table::<Customer>().await?;
    let customer = Customer { customer_id: "c-1".into(), name: "Alice".into() };
    customers.put(&customer).await?;
    assert_eq!(customers.get("c-1").await?, Some(customer));
    assert_eq!(
        format!("{:?}", Key::<Customer> { customer_id: "c-1".into() }),
        r#"Key(pk="CUSTOMER#c-1", sk="PROFILE")"#
    );

    let settings = new_table::<Settings>().await?;
    settings.put(&Settings { theme: "dark".into() }).await?;
    assert_eq!(settings.get(()).await?.unwrap().theme, "dark");
    assert_eq!(settings.query(()).all().await?.len(), 1);
    settings.update(()).set_theme("light").await?;
    assert_eq!(settings.get(Key::<Settings> {}).await?.unwrap().theme, "light");
    Ok(())
}

#[tokio::test]
async fn a_part_of_a_key_may_be_a_field_and_the_other_a_template() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "lines", key(sk = "{year}/{tenant}/{number:desc}"))]
    struct Line {
        #[dynamo(partition_key)]
        tenant: String,
        year: u16,
        number: i32,
    }
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "rows", key(pk = "T|{tenant}|"))]
    struct Row {
        tenant: char,
        #[dynamo(sort_key)]
        number: i32,
    }
    let lines = new_table::<Line>().await?;
    for number in [-5, 0, 7] {
        lines.put(&Line { tenant: "a/b".into(), year: 26, number }).await?;
    }
    assert_eq!(lines.get(("a/b", 26, -5)).await?.unwrap().number, -5);
    let numbers: Vec<i32> =
        lines.query("a/b").all().await?.into_iter().map(|line| line.number).collect();
    assert_eq!(numbers, [7, 0, -5]);
    let rows = new_table::<Row>().await?;
    rows.put(&Row { tenant: '|', number: 3 }).await?;
    assert_eq!(rows.get(('|', 3)).await?.unwrap().number, 3);
    assert_eq!(rows.query('|').sort_key_gt(2).all().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn items_of_two_types_share_a_table_and_a_partition() -> Result<()> {
    let db = Db::in_memory();
    let (orders, customers) = (db.table::<Order>(), db.table::<Customer>());
    orders.create_table().await?;
    let customer = Customer { customer_id: "c-1".into(), name: "Alice".into() };
    customers.put(&customer).await?;
    for on in [21, 22] {
        orders.put(&order("c-1", on, 1)).await?;
    }
    assert_eq!(orders.query("c-1").all().await?.len(), 2);
    assert_eq!(orders.query("c-1").count().await?, 2);
    assert_eq!(customers.query("c-1").one().await?, Some(customer));
    let streamed: Vec<Order> = orders.query("c-1").stream().try_collect().await?;
    assert_eq!(streamed, [order("c-1", 21, 1), order("c-1", 22, 1)]);
    Ok(())
}

#[tokio::test]
async fn keys_that_are_missing_in_a_batch_come_back_as_fields() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let (there, missing) = (order("c-1", 21, 1), order("c#%2", 22, 2));
    orders.batch_put([&there]).await?;
    let found = orders.batch_get([there.key(), missing.key()]).await?;
    assert_eq!(found.missing, [missing.key()]);
    let again = orders.batch_get(found.missing.clone()).await?;
    assert_eq!(again.missing, [missing.key()]);
    Ok(())
}

#[tokio::test]
async fn pages_go_on_over_a_table_and_an_index_with_templates() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let all: Vec<Order> = (1..=9).map(|on| order("c-1", on, on.into())).collect();
    orders.batch_put(&all).await?;
    let mut seen = Vec::new();
    let mut page = orders.query("c-1").limit(4).await?;
    loop {
        let cursor = page.cursor();
        seen.extend(page.into_items());
        let Some(cursor) = cursor else { break };
        page = orders.query("c-1").limit(4).start_at(cursor).await?;
    }
    assert_eq!(seen, all);
    let open = orders.index(Order::GSI1).query(Status::Open);
    let first = open.limit(4).await?;
    let rest = orders.index(Order::GSI1).query(Status::Open);
    let rest = rest.maybe_start_at(first.cursor()).all().await?;
    assert_eq!([first.into_items(), rest].concat(), all);
    Ok(())
}

#[tokio::test]
async fn transactions_and_loads_take_items_with_templates() -> Result<()> {
    let db = Db::in_memory();
    let (orders, customers) = (db.table::<Order>(), db.table::<Customer>());
    orders.create_table().await?;
    let customer = Customer { customer_id: "c-1".into(), name: "Alice".into() };
    let first = order("c-1", 1, 1);
    db.transact_write().add(customers.insert(&customer)).add(orders.insert(&first)).await?;
    let both = db.transact_get((customers.get("c-1"), orders.get(&first))).await?;
    assert_eq!(both, (Some(customer), Some(first.clone())));
    let error = orders.insert(&first).await.unwrap_err();
    assert_eq!(error.old_item::<Order>()?, Some(first));
    let more = (2..40).map(|on| order("c-2", on % 28 + 1, on.into()));
    orders.load(futures_util::stream::iter(more)).await?;
    assert_eq!(orders.query("c-2").count().await?, 38);
    Ok(())
}

#[tokio::test]
async fn a_key_that_is_too_long_is_refused_at_its_attribute() -> Result<()> {
    let orders = new_table::<Customer>().await?;
    let error = orders.get("c".repeat(2048)).await.unwrap_err();
    assert!(error.to_string().contains("pk"), "{error}");
    let error = orders.query("c".repeat(2048)).await.unwrap_err();
    assert!(error.to_string().contains("pk"), "{error}");
    Ok(())
}

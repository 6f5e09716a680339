//! Why a transaction was cancelled, by action.

use dynamo_orm::{Error, Result, WriteOutcome};

use super::{Customer, Order, Shop, Stock, order, shop};

/// The one reason there is, which must be at that place of so many.
fn only(error: &Error, place: usize, of: usize) -> &Error {
    assert!(error.is_cancelled(), "{error}");
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    assert_eq!(error.reasons().len(), of);
    for (index, reason) in error.reasons().iter().enumerate() {
        assert_eq!(reason.is_some(), index == place, "{error}");
    }
    error.reasons()[place].as_ref().unwrap()
}

#[tokio::test]
async fn nothing_is_applied_where_one_condition_fails() -> Result<()> {
    let shop = shop().await?;
    let Shop { db, orders, stock, customers } = &shop;
    let error = db
        .transact_write()
        .add(orders.insert(&order(2)))
        .add(orders.delete(("c-1", 1)))
        .add(stock.update("tea").decrement_left(1u32))
        .add(stock.update("cake").decrement_left(1u32))
        .add(customers.put(&Customer { id: "c-2".into(), active: true }))
        .await
        .unwrap_err();
    let reason = only(&error, 3, 5);
    assert!(reason.is_condition_failed(), "{reason}");
    assert_eq!(shop.order_ids().await?, [1]);
    assert_eq!((shop.left("tea").await?, shop.left("cake").await?), (2, 0));
    assert_eq!(customers.get("c-2").await?, None);
    Ok(())
}

#[tokio::test]
async fn an_insert_says_that_the_item_is_there_and_gives_it() -> Result<()> {
    let shop = shop().await?;
    let mut twice = order(1);
    twice.total = 77;
    let write = shop.db.transact_write().add(shop.stock.delete("cake"));
    let error = write.add(shop.orders.insert(&twice)).await.unwrap_err();
    let reason = only(&error, 1, 2);
    assert!(reason.is_already_exists());
    assert_eq!(reason.old_item::<Order>()?, Some(order(1)));
    let place = "orders[customer_id=\"c-1\", order_id=1]: an item with this key is in the table already (ConditionalCheckFailed)";
    assert_eq!(reason.to_string(), place);
    assert!(error.to_string().starts_with("stock, orders: the transaction was cancelled ("));
    assert!(error.to_string().ends_with(&format!("; action 1, {place}")), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_put_tells_a_failed_condition_from_a_missing_item() -> Result<()> {
    let Shop { db, orders, .. } = shop().await?;
    let put = |id| orders.put(&order(id)).condition(|o| o.total().eq(0u64));
    let error = db.transact_write().add(put(1)).await.unwrap_err();
    assert!(only(&error, 0, 1).is_condition_failed());
    assert_eq!(only(&error, 0, 1).old_item::<Order>()?, Some(order(1)));
    let error = db.transact_write().add(put(2)).await.unwrap_err();
    assert!(only(&error, 0, 1).is_not_found());
    Ok(())
}

#[tokio::test]
async fn an_update_says_that_its_item_is_missing() -> Result<()> {
    let Shop { db, orders, stock, .. } = shop().await?;
    let write = db.transact_write().add(orders.update(("c-1", 1)).set_total(1u64));
    let error = write.add(stock.update("coffee").set_left(1u32)).await.unwrap_err();
    let reason = only(&error, 1, 2);
    assert!(reason.is_not_found());
    assert_eq!(reason.old_item::<Stock>()?, None);
    Ok(())
}

#[tokio::test]
async fn an_update_an_upsert_and_a_delete_give_the_item_that_they_failed_on() -> Result<()> {
    let Shop { db, stock, .. } = shop().await?;
    let tea = Some(Stock { sku: "tea".into(), left: 2 });
    let update = stock.update("tea").set_left(9u32).condition(|s| s.left().gt(5u32));
    let upsert = stock.update("tea").set_left(9u32).upsert().condition(|s| s.left().gt(5u32));
    let delete = stock.delete("tea").condition(|s| s.left().gt(5u32));
    for write in [
        db.transact_write().add(update),
        db.transact_write().add(upsert),
        db.transact_write().add(delete),
    ] {
        let error = write.await.unwrap_err();
        let reason = only(&error, 0, 1);
        assert!(reason.is_condition_failed(), "{reason}");
        assert_eq!(reason.old_item::<Stock>()?, tea);
    }
    let missing = stock.delete("coffee").condition(|s| s.left().gt(5u32));
    assert!(only(&db.transact_write().add(missing).await.unwrap_err(), 0, 1).is_not_found());
    let missing = stock.update("coffee").set_left(1u32).upsert().condition(|s| s.left().exists());
    let error = db.transact_write().add(missing).await.unwrap_err();
    assert!(only(&error, 0, 1).is_condition_failed());
    Ok(())
}

#[tokio::test]
async fn a_check_tells_a_failed_condition_from_a_missing_item() -> Result<()> {
    let Shop { db, customers, stock, .. } = shop().await?;
    let check = |id: &str| customers.check(id).condition(|c| c.active().eq(false));
    let write = db.transact_write().add(stock.delete("cake"));
    let error = write.clone().add(check("c-1")).await.unwrap_err();
    let reason = only(&error, 1, 2);
    assert!(reason.is_condition_failed());
    assert!(reason.old_item::<Customer>()?.unwrap().active);
    let error = db.transact_write().add(check("c-9")).await.unwrap_err();
    assert!(only(&error, 0, 1).is_not_found());
    assert!(stock.get("cake").await?.is_some());
    Ok(())
}

#[tokio::test]
async fn several_are_to_blame_and_the_error_names_the_first_three() -> Result<()> {
    let Shop { db, stock, .. } = shop().await?;
    let names = ["a", "b", "tea", "c", "d", "e"];
    let updates = names.map(|sku| stock.update(sku).increment_left(1u32));
    let error = db.transact_write().add_all(updates).await.unwrap_err();
    let missing = |reason: &Option<Error>| reason.as_ref().is_some_and(Error::is_not_found);
    let told: Vec<bool> = error.reasons().iter().map(missing).collect();
    assert_eq!(told, [true, true, false, true, true, true]);
    let text = error.to_string();
    assert!(text.contains("; action 3, stock[sku=\"c\"]: the item is not"), "{text}");
    assert!(!text.contains("action 4") && text.ends_with("; and 2 more"), "{text}");
    Ok(())
}

//! Several reads as one.

use dynamo_orm::{Db, DynamoItem, Result};

use super::{Order, Shop, Stock, order, shop};

#[tokio::test]
async fn a_tuple_gives_each_item_in_its_own_type_and_place() -> Result<()> {
    let Shop { db, orders, stock, customers } = shop().await?;
    let (missing, found, customer) = db
        .transact_get((orders.get(("c-1", 99)), orders.get(("c-1", 1)), customers.get("c-1")))
        .await?;
    assert_eq!((missing, found), (None, Some(order(1))));
    assert!(customer.unwrap().active);
    let (one,): (Option<Stock>,) = db.transact_get((stock.get("tea"),)).await?;
    assert_eq!(one.unwrap().left, 2);
    Ok(())
}

#[tokio::test]
async fn twelve_gets_fit_into_a_tuple() -> Result<()> {
    let Shop { db, orders, .. } = shop().await?;
    let get = |id: u64| orders.get(("c-1", id));
    let found = db
        .transact_get((
            get(12),
            get(11),
            get(10),
            get(9),
            get(8),
            get(7),
            get(6),
            get(5),
            get(4),
            get(3),
            get(2),
            get(1),
        ))
        .await?;
    assert_eq!((found.0, found.10, found.11), (None, None, Some(order(1))));
    Ok(())
}

#[tokio::test]
async fn a_list_and_an_array_give_what_they_take() -> Result<()> {
    let Shop { db, orders, .. } = shop().await?;
    orders.put(&order(3)).await?;
    let list: Vec<Option<Order>> =
        db.transact_get((1..=3).map(|id| orders.get(("c-1", id))).collect::<Vec<_>>()).await?;
    assert_eq!(list, [Some(order(1)), None, Some(order(3))]);
    let [three, one]: [Option<Order>; 2] =
        db.transact_get([3, 1].map(|id: u64| orders.get(("c-1", id)))).await?;
    assert_eq!((three, one), (Some(order(3)), Some(order(1))));
    Ok(())
}

#[tokio::test]
async fn a_hundred_items_are_read_in_their_order() -> Result<()> {
    let Shop { db, orders, .. } = shop().await?;
    let even = (1..=50).map(|half| orders.put(&order(2 * half)));
    for put in even {
        put.await?;
    }
    let gets: Vec<_> = (1..=100).rev().map(|id| orders.get(("c-1", id))).collect();
    let found = db.transact_get(gets).await?;
    assert_eq!(found.len(), 100);
    for (place, item) in found.into_iter().enumerate() {
        let id = u64::try_from(100 - place).unwrap();
        assert_eq!(item, (id % 2 == 0 || id == 1).then(|| order(id)));
    }
    Ok(())
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "stock")]
struct Counted {
    #[dynamo(partition_key)]
    sku: String,
    #[allow(dead_code, reason = "what cannot be read")]
    left: String,
}

#[tokio::test]
async fn an_item_that_cannot_be_read_is_named_by_table_and_key() -> Result<()> {
    let Shop { db, orders, .. } = shop().await?;
    let counted = db.table::<Counted>();
    let error = db.transact_get((orders.get(("c-1", 1)), counted.get("tea"))).await.unwrap_err();
    assert!(error.is_decode() && !error.may_have_been_applied());
    assert_eq!(error.to_string(), "stock[sku=\"tea\"].left: expected S, found N");
    Ok(())
}

#[tokio::test]
async fn a_table_that_is_not_there_is_an_error_of_the_whole() -> Result<()> {
    let db = Db::in_memory();
    let error = db.transact_get((db.table::<Stock>().get("tea"),)).await.unwrap_err();
    assert!(error.is_table_not_found(), "{error}");
    let error = db.transact_write().add(db.table::<Stock>().delete("tea")).await.unwrap_err();
    assert!(error.is_table_not_found() && !error.may_have_been_applied(), "{error}");
    Ok(())
}

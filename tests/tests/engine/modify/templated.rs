//! Keys that are made of fields: those of indexes follow, that of the item stays.

use dynamo_orm::Db;

use crate::templates::{Order, Status, order};

use super::meanwhile;

async fn shop() -> (Db, dynamo_orm::Table<Order>) {
    let db = Db::in_memory();
    let orders = db.table::<Order>();
    orders.create_table().await.unwrap();
    orders.put(&order("c", 1, 7)).await.unwrap();
    (db, orders)
}

#[tokio::test]
async fn the_keys_of_indexes_follow_their_fields() {
    let (_, orders) = shop().await;
    let key = order("c", 1, 7);
    let given = orders.modify(&key, |o| o.status = Some(Status::Paid)).await.unwrap();
    assert_eq!(given.status, Some(Status::Paid));
    let by = |status| orders.index(Order::GSI1).query(status).count();
    assert_eq!((by(Status::Paid).await.unwrap(), by(Status::Open).await.unwrap()), (1, 0));
    orders.modify(&key, |o| o.status = None).await.unwrap();
    assert_eq!((by(Status::Paid).await.unwrap(), by(Status::Open).await.unwrap()), (0, 0));
    orders.modify(&key, |o| o.status = Some(Status::Open)).await.unwrap();
    assert_eq!(by(Status::Open).await.unwrap(), 1);
}

#[tokio::test]
async fn a_field_that_the_key_is_made_of_is_refused_by_its_name() {
    let (_, orders) = shop().await;
    let key = order("c", 1, 7);
    let error = orders.modify(&key, |o| o.customer_id = "d".into()).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert_eq!(error.encode_error().unwrap().path(), "customerId");
    let other = order("c", 1, 8).order_id;
    let error = orders.modify(&key, |o| o.order_id = other).await.unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "orderId");
    assert_eq!(orders.scan().all().await.unwrap(), [key]);
}

#[tokio::test]
async fn a_field_behind_a_key_of_an_index_is_one_that_was_read() {
    let (db, orders) = shop().await;
    let key = order("c", 1, 7);
    let (other, mut calls) = (db.table::<Order>(), 0);
    let modify = orders.modify(&key, |o| {
        calls += 1;
        if calls == 1 {
            meanwhile(async { other.modify(&key, |o| o.due = 60).await });
        }
        o.status = Some(Status::Paid);
    });
    let given = modify.await.unwrap();
    assert_eq!((calls, given.due), (2, 60));
    let paid = orders.index(Order::GSI1).query(Status::Paid).all().await.unwrap();
    assert_eq!(paid, [given]);
}

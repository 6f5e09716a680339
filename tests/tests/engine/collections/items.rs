//! Items one by one, each as the variant of its type.

use dynamo_orm::{Db, DynamoCollection, ErrorKind};

use super::{
    AnyItem, Customer, CustomerItem, Order, Raw, customer, delivery, order, put_raw, shop,
};

async fn filled(orders: u32) -> Db {
    let db = shop().await;
    db.table().put(&customer("1")).await.unwrap();
    db.table().put(&delivery("1")).await.unwrap();
    db.table().put(&customer("2")).await.unwrap();
    db.table().batch_put((0..orders).map(|n| order("1", n))).await.unwrap();
    db
}

#[tokio::test]
async fn a_partition_comes_in_the_order_of_its_sort_key_as_the_variants() {
    let db = filled(2).await;
    let items = db.collection::<CustomerItem>();
    let expected = [
        CustomerItem::Delivery(delivery("1")),
        CustomerItem::Order(order("1", 0)),
        CustomerItem::Order(order("1", 1)),
        CustomerItem::Customer(customer("1")),
    ];
    assert_eq!(items.query("1").all().await.unwrap(), expected);
    assert_eq!(items.query("1").await.unwrap().into_items(), expected);
    let mut backwards = items.query("1").descending().all().await.unwrap();
    backwards.reverse();
    assert_eq!(backwards, expected);
    assert_eq!(items.query("1").first().await.unwrap().as_ref(), expected.first());
    assert_eq!(items.query("1").count().await.unwrap(), 4);
    assert_eq!(items.query("1").limit(2).all().await.unwrap(), expected[..2]);
    assert_eq!(items.query("1").consistent_read().page_size(1).all().await.unwrap(), expected);
    assert!(items.query("3").all().await.unwrap().is_empty());
    assert!(items.query("1").one().await.unwrap_err().is_not_unique());
}

#[tokio::test]
async fn a_stream_goes_on_where_a_cursor_says() {
    let db = filled(5).await;
    let items = db.collection::<CustomerItem>();
    let all = items.query("1").all().await.unwrap();
    let mut rows = items.query("1").page_size(2).stream();
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(rows.try_next().await.unwrap().unwrap());
    }
    let rest = items.query("1").maybe_start_at(rows.cursor()).all().await.unwrap();
    seen.extend(rest);
    assert_eq!(seen, all);
}

#[tokio::test]
async fn an_item_of_no_variant_is_a_typed_error_or_kept() {
    let db = filled(1).await;
    put_raw(&db, "CUSTOMER#1", "WISH", Some("Wish")).await;
    put_raw(&db, "CUSTOMER#1", "ZERO", None).await;
    let error = db.collection::<CustomerItem>().query("1").all().await.unwrap_err();
    assert!(error.is_foreign_item() && error.kind() == ErrorKind::Decode, "{error}");
    assert!(error.to_string().contains("expected an entity of the collection"), "{error}");
    let all = db.collection::<AnyItem>().query("1").all().await.unwrap();
    let known = all.iter().filter(|item| matches!(item, AnyItem::Order(_))).count();
    assert_eq!((known, all.len()), (1, 5));
    let Some(AnyItem::Unknown(last)) = all.last() else { panic!("the last is unknown") };
    assert_eq!(last["sk"].as_s().unwrap(), "ZERO");
}

#[tokio::test]
async fn a_damaged_item_is_an_error_of_its_type() {
    let db = shop().await;
    put_raw(&db, "CUSTOMER#1", "ORDER#0000000001", Some("Order")).await;
    let error = db.collection::<CustomerItem>().query("1").all().await.unwrap_err();
    assert!(error.is_decode() && !error.is_foreign_item(), "{error}");
}

#[tokio::test]
async fn a_query_is_explained_as_one_of_the_whole_partition() {
    let db = shop().await;
    let explained = db.collection::<CustomerItem>().query("1").explain().unwrap().to_string();
    assert!(!explained.contains("FilterExpression"), "{explained}");
    assert!(!explained.contains("begins_with"), "{explained}");
    assert_eq!(db.collection::<CustomerItem>().named("shop-2").name(), "shop-2");
}

#[tokio::test]
async fn a_variant_may_hold_its_item_in_a_box() {
    #[derive(Debug, PartialEq, DynamoCollection)]
    enum Boxed {
        Order(Box<Order>),
        Customer(Customer),
        #[dynamo(other)]
        Unknown(Box<Raw>),
    }
    let db = shop().await;
    db.table().put(&order("1", 1)).await.unwrap();
    db.table().put(&customer("1")).await.unwrap();
    db.table().put(&delivery("1")).await.unwrap();
    let items = db.collection::<Boxed>().query("1").all().await.unwrap();
    assert!(matches!(&items[0], Boxed::Unknown(raw) if raw.contains_key("street")));
    assert_eq!(items[1..], [Boxed::Order(Box::new(order("1", 1))), Boxed::Customer(customer("1"))]);
}

//! Every way to read one item.

use dynamo_orm::{AttributeValue, Error, from_item, to_item};

use super::{Customer, Order, Supplier, customer, put_raw, s, shop, supplier};

fn assert_foreign<T: std::fmt::Debug>(read: Result<T, Error>) {
    let error = read.unwrap_err();
    assert!(error.is_foreign_item(), "{error}");
    assert!(!error.to_string().contains("Supplier"), "no stored value is shown: {error}");
}

#[tokio::test]
async fn an_item_is_written_with_its_entity_and_read_back() {
    let db = shop().await;
    let customers = db.table::<Customer>();
    customers.put(&customer("a")).await.unwrap();
    customers.insert(&customer("b")).await.unwrap();
    customers.batch_put([customer("c")]).await.unwrap();
    db.transact_write().add(customers.put(&customer("d"))).await.unwrap();
    for sk in ["a", "b", "c", "d"] {
        assert_eq!(customers.get(("1", sk)).await.unwrap().unwrap(), customer(sk));
    }
    let item = to_item(&customer("a")).unwrap();
    assert_eq!(item["entity"], s("Customer"));
    assert_eq!(from_item::<Customer>(&item).unwrap(), customer("a"));
}

#[tokio::test]
async fn an_item_of_another_type_is_never_read_even_if_its_fields_fit() {
    let db = shop().await;
    db.table::<Supplier>().put(&supplier("a")).await.unwrap();
    let customers = db.table::<Customer>();
    assert_foreign(customers.get(("1", "a")).await);
    assert_foreign(customers.batch_get([("1", "a")]).await);
    assert_foreign(db.transact_get((customers.get(("1", "a")),)).await);
    assert_foreign(customers.put(&customer("a")).return_old().await);
    assert_foreign(from_item::<Customer>(&to_item(&supplier("a")).unwrap()));
}

#[tokio::test]
async fn an_item_without_an_entity_is_foreign() {
    let db = shop().await;
    put_raw(&db, "shop", &[("id", s("1")), ("sk", s("a")), ("city", s("Oslo"))]).await;
    let error = db.table::<Customer>().get(("1", "a")).await.unwrap_err();
    assert!(error.is_foreign_item() && error.is_decode());
    assert_eq!(
        error.decode_error().unwrap().to_string(),
        "entity: expected the entity `Customer`, found none"
    );
}

#[tokio::test]
async fn a_foreign_item_is_named_as_that_whatever_else_is_wrong_with_it() {
    let db = shop().await;
    let number = AttributeValue::N("1".into());
    let wrong = [("id", s("1")), ("sk", s("a")), ("note", number), ("entity", s("Supplier"))];
    put_raw(&db, "shop", &wrong).await;
    assert_foreign(db.table::<Customer>().get(("1", "a")).await);
    put_raw(&db, "shop", &[("id", s("1")), ("sk", s("b")), ("entity", s("Supplier"))]).await;
    assert_foreign(db.table::<Customer>().get(("1", "b")).await);
    let entity = AttributeValue::N("1".into());
    put_raw(&db, "shop", &[("id", s("1")), ("sk", s("c")), ("entity", entity)]).await;
    assert_foreign(db.table::<Customer>().get(("1", "c")).await);
}

#[tokio::test]
async fn an_item_of_the_type_that_is_damaged_is_no_foreign_one() {
    let db = shop().await;
    put_raw(&db, "shop", &[("id", s("1")), ("sk", s("a")), ("entity", s("Customer"))]).await;
    let error = db.table::<Customer>().get(("1", "a")).await.unwrap_err();
    assert!(error.is_decode() && !error.is_foreign_item());
    assert_eq!(error.decode_error().unwrap().path(), "city");
}

#[test]
fn a_key_tells_the_entity_by_the_text_that_it_begins_with() {
    let order = Order { customer: "1".into(), number: 2 };
    let mut item = to_item(&order).unwrap();
    assert!(!item.contains_key("entity"));
    assert_eq!(from_item::<Order>(&item).unwrap(), order);
    assert_foreign(from_item::<super::Bill>(&item));
    item.remove("sk");
    assert_foreign(from_item::<Order>(&item));
}

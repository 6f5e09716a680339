//! Changes keep to their type.

use super::{Customer, Supplier, customer, put_raw, s, shop, supplier};

#[tokio::test]
async fn an_update_never_changes_an_item_of_another_type() {
    let db = shop().await;
    db.table::<Supplier>().put(&supplier("a")).await.unwrap();
    let customers = db.table::<Customer>();
    let error = customers.update(("1", "a")).set_city("Bergen").await.unwrap_err();
    assert!(error.is_foreign_item() && !error.is_not_found(), "{error}");
    let error = customers.update(("1", "a")).set_city("Bergen").upsert().await.unwrap_err();
    assert!(error.is_foreign_item(), "{error}");
    let refused = db.transact_write().add(customers.update(("1", "a")).set_city("Bergen")).await;
    let error = refused.unwrap_err();
    assert!(error.reasons()[0].as_ref().unwrap().is_foreign_item(), "{error}");
    assert_eq!(db.table::<Supplier>().get(("1", "a")).await.unwrap().unwrap(), supplier("a"));
}

#[tokio::test]
async fn an_update_does_not_change_an_item_without_an_entity() {
    let db = shop().await;
    put_raw(&db, "shop", &[("id", s("1")), ("sk", s("a")), ("city", s("Oslo"))]).await;
    let error = db.table::<Customer>().update(("1", "a")).set_city("Bergen").await.unwrap_err();
    assert!(error.is_foreign_item(), "{error}");
}

#[tokio::test]
async fn an_update_of_an_item_of_the_type_means_what_it_did() {
    let db = shop().await;
    let customers = db.table::<Customer>();
    let missing = customers.update(("1", "a")).set_city("Bergen").await.unwrap_err();
    assert!(missing.is_not_found());
    customers.put(&customer("a")).await.unwrap();
    customers.update(("1", "a")).set_city("Bergen").await.unwrap();
    let update = customers.update(("1", "a")).set_city("Oslo");
    let failed = update.condition(|c| c.city().eq("Rome")).await.unwrap_err();
    assert!(failed.is_condition_failed() && !failed.is_foreign_item());
    assert_eq!(customers.get(("1", "a")).await.unwrap().unwrap().city, "Bergen");
}

#[tokio::test]
async fn an_upsert_makes_an_item_of_its_type() {
    let db = shop().await;
    let customers = db.table::<Customer>();
    customers.update(("1", "a")).set_city("Oslo").upsert().await.unwrap();
    customers.update(("1", "a")).set_note("again").upsert().await.unwrap_err();
    customers.update(("1", "a")).set_city("Oslo").set_note("again").upsert().await.unwrap();
    let made = customers.get(("1", "a")).await.unwrap().unwrap();
    assert_eq!(made, Customer { note: Some("again".into()), ..customer("a") });
}

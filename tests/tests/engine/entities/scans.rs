//! Reads of many rows keep to their type.

use dynamo_orm::{Db, DynamoItem, DynamoValue};

use super::{Bill, Customer, Order, Supplier, customer, shop, supplier};

async fn mixed(each: usize) -> Db {
    let db = shop().await;
    let customers: Vec<_> = (0..each).map(|n| customer(&format!("{n:03}-c"))).collect();
    let suppliers: Vec<_> = (0..each).map(|n| supplier(&format!("{n:03}-s"))).collect();
    db.table::<Customer>().batch_put(customers).await.unwrap();
    db.table::<Supplier>().batch_put(suppliers).await.unwrap();
    db
}

#[tokio::test]
async fn a_scan_returns_the_items_of_its_type() {
    let db = mixed(7).await;
    let customers = db.table::<Customer>();
    assert_eq!(customers.scan().all().await.unwrap().len(), 7);
    assert_eq!(customers.scan().count().await.unwrap(), 7);
    assert_eq!(customers.scan().segments(3).all().await.unwrap().len(), 7);
    assert_eq!(customers.scan().limit(3).await.unwrap().len(), 3);
    assert_eq!(customers.scan().page_size(2).all().await.unwrap().len(), 7);
    assert!(customers.scan().first().await.unwrap().is_some());
    let filtered = customers.scan().filter(|c| c.city().eq("Bergen")).count().await.unwrap();
    assert_eq!(filtered, 0);
    let pages = customers.scan().page_size(1).max_pages(3).await.unwrap();
    let rest = customers.scan().maybe_start_at(pages.cursor()).all().await.unwrap();
    assert_eq!(pages.len() + rest.len(), 7);
}

#[tokio::test]
async fn a_query_returns_the_items_of_its_type() {
    let db = mixed(7).await;
    let suppliers = db.table::<Supplier>();
    assert_eq!(suppliers.query("1").all().await.unwrap().len(), 7);
    assert_eq!(suppliers.query("1").count().await.unwrap(), 7);
    let last = suppliers.query("1").descending().first().await.unwrap().unwrap();
    assert_eq!(last.sk, "006-s");
    let some = suppliers.query("1").limit(2).page_size(1).all().await.unwrap();
    assert_eq!(some, [supplier("000-s"), supplier("001-s")]);
}

#[tokio::test]
async fn an_index_holds_the_entity_and_is_kept_to_it() {
    let db = mixed(3).await;
    let customers = db.table::<Customer>();
    let by_city = customers.index(Customer::BY_CITY);
    assert_eq!(by_city.query("Oslo").all().await.unwrap().len(), 3);
    assert_eq!(by_city.scan().count().await.unwrap(), 3);
}

#[derive(Debug, DynamoValue)]
struct Place {
    city: String,
}

#[tokio::test]
async fn an_index_of_keys_only_cannot_tell_and_returns_all() {
    let db = mixed(3).await;
    let bare = db.table::<Customer>().index(Customer::BARE);
    let places = bare.query("Oslo").project::<Place>().all().await.unwrap();
    assert_eq!(places.len(), 6);
    assert_eq!(places[0].city, "Oslo");
}

#[tokio::test]
async fn a_projection_is_kept_to_the_type() {
    let db = mixed(3).await;
    let places = db.table::<Customer>().query("1").project::<Place>().all().await.unwrap();
    assert_eq!(places.len(), 3);
}

#[test]
fn explain_shows_the_filter_beside_the_callers_own() {
    let customers = Db::in_memory().table::<Customer>();
    let scan = customers.scan().filter(|c| c.city().eq("Oslo")).explain().unwrap().to_string();
    assert!(scan.contains("FilterExpression") && scan.contains("entity"), "{scan}");
    let query = customers.query("1").explain().unwrap().to_string();
    assert!(query.contains("FilterExpression"), "{query}");
}

/// An order and its lines, whose keys begin alike.
#[tokio::test]
async fn a_query_is_kept_to_a_type_whose_key_begins_like_that_of_another() {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "nested", entity = "Head", key(pk = "C#{id}", sk = "ORDER#{order}"))]
    #[dynamo(global_index(name = "gsi1", key(gsi1pk = "DATE#{id}", gsi1sk = "DATE#{order}")))]
    struct Head {
        id: String,
        order: u32,
    }
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "nested", entity = "Line", key(pk = "C#{id}", sk = "ORDER#{order}#LINE#{n}"))]
    #[dynamo(global_index(name = "gsi1", key(gsi1pk = "DATE#{id}", gsi1sk = "DATE#{order}")))]
    struct Line {
        id: String,
        order: u32,
        n: u16,
    }
    let db = Db::in_memory();
    let (heads, lines) = (db.table::<Head>(), db.table::<Line>());
    heads.create_table().await.unwrap();
    let head = || Head { id: "1".into(), order: 7 };
    let line = |n| Line { id: "1".into(), order: 7, n };
    heads.put(&head()).await.unwrap();
    lines.batch_put([line(1), line(2)]).await.unwrap();

    assert_eq!(heads.query("1").all().await.unwrap(), [head()]);
    assert_eq!(heads.query("1").count().await.unwrap(), 1);
    assert_eq!(lines.query("1").all().await.unwrap(), [line(1), line(2)]);
    assert_eq!(lines.query("1").sort_key_prefix(7u32).first().await.unwrap(), Some(line(1)));
    assert_eq!(heads.index(Head::GSI1).query("1").count().await.unwrap(), 1);
    assert_eq!(lines.index(Line::GSI1).query("1").project::<Number>().count().await.unwrap(), 2);

    #[derive(DynamoValue)]
    #[allow(dead_code, reason = "asked for and counted")]
    struct Number {
        n: u16,
    }
}

#[tokio::test]
async fn a_part_of_another_type_is_no_part() {
    let db = mixed(1).await;
    let (customers, suppliers) = (db.table::<Customer>(), db.table::<Supplier>());
    let keys = suppliers.scan().all().await.unwrap();
    let keys = keys.iter().map(|s| (s.id.clone(), s.sk.clone()));
    let error = customers.batch_get(keys).project::<Place>().await.unwrap_err();
    assert!(error.is_foreign_item(), "{error}");
}

#[tokio::test]
async fn a_scan_is_kept_to_a_type_that_its_key_tells() {
    let db = Db::in_memory();
    db.table::<Order>().create_table().await.unwrap();
    for number in 0..3 {
        db.table::<Order>().put(&Order { customer: "1".into(), number }).await.unwrap();
        db.table::<Bill>().put(&Bill { customer: "1".into(), number }).await.unwrap();
    }
    assert_eq!(db.table::<Order>().scan().all().await.unwrap().len(), 3);
    assert_eq!(db.table::<Bill>().query("1").all().await.unwrap().len(), 3);
    let query = db.table::<Bill>().query("1").explain().unwrap().to_string();
    assert!(!query.contains("FilterExpression"), "the key tells already: {query}");
    assert_eq!(Order::SCHEMA.table, Bill::SCHEMA.table);
}

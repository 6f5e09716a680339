//! Reads of a table in which values are kept unique give its items, and nothing else.

use std::collections::BTreeSet;

use dynamo_orm::{Db, DynamoItem, DynamoValue};

use super::{everything, user, users};

#[tokio::test]
async fn scans_and_counts_leave_out_what_keeps_the_values() {
    let (users, _) = users().await;
    for number in 0..20 {
        users.insert(&user(&number.to_string(), &format!("{number}@x"))).await.unwrap();
    }
    assert_eq!(users.scan().all().await.unwrap().len(), 20);
    assert_eq!(users.scan().count().await.unwrap(), 20);
    assert_eq!(users.scan().limit(7).all().await.unwrap().len(), 7);
    let filtered = users.scan().filter(|u| u.email().eq("3@x")).all().await.unwrap();
    assert_eq!(filtered, [user("3", "3@x")]);
    let mut rows = users.scan().segments(3).stream();
    let mut seen = BTreeSet::new();
    while let Some(user) = rows.try_next().await.unwrap() {
        seen.insert(user.id);
    }
    assert_eq!(seen.len(), 20);
    assert_eq!(users.query("7").all().await.unwrap(), [user("7", "7@x")]);
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", key(pk = "CUSTOMER#{id}", sk = "PROFILE"), entity_by_key)]
#[dynamo(global_index(name = "inverted", partition_key(region), project(keys_only)))]
struct Customer {
    id: u32,
    region: String,
    #[dynamo(unique)]
    email: String,
}

#[tokio::test]
async fn an_entity_that_its_key_tells_needs_no_filter_more() {
    let db = Db::in_memory();
    let customers = db.table::<Customer>();
    customers.create_table().await.unwrap();
    let customer = Customer { id: 1, region: "north".into(), email: "a@x".into() };
    customers.insert(&customer).await.unwrap();
    let other = Customer { id: 2, ..customer.clone() };
    assert!(customers.insert(&other).await.unwrap_err().is_unique_violation());
    assert_eq!(customers.scan().all().await.unwrap(), [customer]);
    let filter = customers.scan().explain().unwrap().filter().unwrap();
    assert!(!filter.contains("NOT"), "{filter}");
}

#[tokio::test]
async fn a_scan_of_an_index_over_the_keys_of_the_table_leaves_them_out_too() {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "seats")]
    #[dynamo(global_index(
        name = "inverted",
        partition_key(row),
        sort_key(hall),
        project(keys_only)
    ))]
    struct Seat {
        #[dynamo(partition_key)]
        hall: String,
        #[dynamo(sort_key)]
        row: String,
        #[dynamo(unique)]
        holder: Option<String>,
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Place {
        hall: String,
        row: String,
    }
    let db = Db::in_memory();
    let seats = db.table::<Seat>();
    seats.create_table().await.unwrap();
    for (row, holder) in [("1", Some("Bob")), ("2", Some("Eve")), ("3", None)] {
        let seat = Seat { hall: "A".into(), row: row.into(), holder: holder.map(Into::into) };
        seats.insert(&seat).await.unwrap();
    }
    assert_eq!(everything(&db, "seats").await.len(), 5);
    let index = seats.index(Seat::INVERTED);
    assert_eq!(index.scan().project::<Place>().all().await.unwrap().len(), 3);
    assert_eq!(index.scan().project::<Place>().count().await.unwrap(), 3);
    assert_eq!(seats.scan().count().await.unwrap(), 3);
}

#[tokio::test]
async fn entities_of_one_table_have_their_values_apart() {
    #[derive(DynamoItem)]
    #[dynamo(table = "all", entity = "A")]
    struct A {
        #[dynamo(partition_key)]
        id: String,
        #[dynamo(unique)]
        name: String,
    }
    #[derive(DynamoItem)]
    #[dynamo(table = "all", entity = "B")]
    struct B {
        #[dynamo(partition_key)]
        id: String,
        #[dynamo(unique)]
        name: String,
    }
    let db = Db::in_memory();
    let (a, b) = (db.table::<A>(), db.table::<B>());
    a.create_table().await.unwrap();
    a.insert(&A { id: "1".into(), name: "x".into() }).await.unwrap();
    b.insert(&B { id: "2".into(), name: "x".into() }).await.unwrap();
    let error = b.insert(&B { id: "3".into(), name: "x".into() }).await.unwrap_err();
    assert!(error.is_unique_violation(), "{error}");
    assert_eq!(a.scan().count().await.unwrap(), 1);
    assert_eq!(b.scan().count().await.unwrap(), 1);
}

//! What is refused before anything is written.

use dynamo_orm::{Db, DynamoItem, Error};

use super::{Student, n, put_raw, s, school, student};

fn path(error: &Error) -> String {
    error.encode_error().unwrap().path()
}

#[tokio::test]
async fn a_closure_that_changes_the_key_is_refused_at_its_field() {
    let (db, students, faults) = school().await;
    let error = students.modify(1, |s| s.student_id = 2).await.unwrap_err();
    assert!(error.is_invalid_input() && !error.may_have_been_applied(), "{error}");
    assert_eq!(path(&error), "student_id");
    assert!(error.to_string().contains("put the item under its new key"), "{error}");
    assert_eq!(faults.calls_of("UpdateItem"), 0);
    assert_eq!(db.table::<Student>().scan().all().await.unwrap(), [student()]);
}

#[tokio::test]
async fn a_missing_item_is_not_found_and_the_closure_is_not_called() {
    let (_, students, faults) = school().await;
    let error = students.modify(9, |_| unreachable!()).await.unwrap_err();
    assert!(error.is_not_found() && !error.may_have_been_applied(), "{error}");
    assert!(error.to_string().contains("student_id=9"), "{error}");
    assert_eq!(faults.calls(), 1);
}

#[tokio::test]
async fn an_item_that_cannot_be_read_is_an_error_and_stays() {
    let (db, students, faults) = school().await;
    let item = [("student_id", n(2)), ("name", n(5))].map(|(k, v)| (k.to_owned(), v));
    put_raw(&db, "students", item.into()).await;
    let error = students.modify(2, |s| s.visits += 1).await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(faults.calls_of("UpdateItem"), 0);
}

#[tokio::test]
async fn a_value_that_the_service_would_refuse_is_refused_at_its_field() {
    let (_, students, faults) = school().await;
    let error = students.modify(1, |s| s.name = "x".repeat(500_000)).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert_eq!(path(&error), "name");
    assert!(students.modify(1, |_| {}).attempts(0).await.unwrap_err().is_invalid_input());
    assert_eq!(faults.calls_of("UpdateItem"), 0);
}

#[tokio::test]
async fn a_condition_of_the_callers_is_no_contention() {
    let (_, students, faults) = school().await;
    let modify = students.modify(1, |s| s.visits += 1);
    let error = modify.condition(|s| s.name().eq("Bob")).await.unwrap_err();
    assert!(error.is_condition_failed() && !error.is_contended(), "{error}");
    assert_eq!(error.old_item::<Student>().unwrap().unwrap(), student());
    assert_eq!(faults.calls_of("UpdateItem"), 1);
    let modify = students.modify(1, |s| s.visits += 1);
    assert_eq!(modify.condition(|s| s.name().eq("Alice")).await.unwrap().visits, 1);
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "bags")]
struct Bag {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(flatten)]
    rest: std::collections::BTreeMap<String, u64>,
}

#[tokio::test]
async fn more_attributes_than_a_condition_can_hold_are_refused_with_the_way_out() {
    let db = Db::in_memory();
    let bags = db.table::<Bag>();
    bags.create_table().await.unwrap();
    for (count, fits) in [(120, true), (200, false), (3_000, false)] {
        let rest = (0..count).map(|number| (format!("a{number}"), number)).collect();
        bags.put(&Bag { id: 1, rest }).await.unwrap();
        let modified = bags.modify(1, |bag| *bag.rest.get_mut("a7").unwrap() += 1).await;
        match modified {
            Ok(bag) => assert!(fits && bag.rest["a7"] == 8, "{count}"),
            Err(error) => {
                assert!(!fits && error.is_invalid_input(), "{count}: {error}");
                assert!(error.to_string().contains("nested struct"), "{error}");
            }
        }
    }
    let modified = bags.modify(1, |bag| bag.rest.clear()).await.unwrap_err();
    assert!(modified.is_invalid_input(), "{modified}");
}

#[tokio::test]
async fn an_item_of_another_entity_is_foreign_and_stays() {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "shop", entity = "Customer")]
    struct Customer {
        #[dynamo(partition_key)]
        id: u64,
        city: String,
    }
    let db = Db::in_memory();
    let customers = db.table::<Customer>();
    customers.create_table().await.unwrap();
    customers.put(&Customer { id: 1, city: "Oslo".into() }).await.unwrap();
    assert_eq!(customers.modify(1, |c| c.city = "Rome".into()).await.unwrap().city, "Rome");
    let item = |entity| {
        [("id", n(1)), ("entity", s(entity)), ("city", s("Bonn"))].map(|(k, v)| (k.to_owned(), v))
    };
    put_raw(&db, "shop", item("Supplier").into()).await;
    let error = customers.modify(1, |c| c.city = "Rome".into()).await.unwrap_err();
    assert!(error.is_foreign_item(), "{error}");

    // It becomes one while the closure has it: all that the closure reads is the same.
    put_raw(&db, "shop", item("Customer").into()).await;
    let other = db.clone();
    let modify = customers.modify(1, |c| {
        super::meanwhile(async {
            put_raw(&other, "shop", item("Supplier").into()).await;
            Ok(())
        });
        c.city = "Rome".into();
    });
    let error = modify.await.unwrap_err();
    assert!(error.is_foreign_item() && !error.may_have_been_applied(), "{error}");
    assert_eq!(super::raw(&db, "shop", "id", n(1)).await["city"], s("Bonn"));
}

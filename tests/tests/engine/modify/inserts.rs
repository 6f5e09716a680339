//! `or_insert` and `or_insert_with`: items that may not be there.

use dynamo_orm::{Db, DynamoItem};

use super::{Student, meanwhile, school, student};

fn second() -> Student {
    Student { student_id: 2, ..student() }
}

#[tokio::test]
async fn a_missing_item_is_made_changed_and_inserted() {
    let (db, students, faults) = school().await;
    let given = students.modify(2, |s| s.visits += 1).or_insert_with(second).await.unwrap();
    assert_eq!(given, Student { visits: 1, ..second() });
    assert_eq!(faults.calls_of("PutItem"), 1);
    let given = students.modify(2, |s| s.visits += 1).or_insert(second()).await.unwrap();
    assert_eq!(given.visits, 2);
    let stored = db.table::<Student>().get(2).await.unwrap().unwrap();
    assert_eq!((stored, faults.calls_of("PutItem")), (given, 1));
    let third = Student { student_id: 3, ..second() };
    assert_eq!(students.modify(3, |_| {}).or_insert(&third).await.unwrap(), third);
    assert_eq!(db.table::<Student>().get(3).await.unwrap().unwrap(), third);
}

#[tokio::test]
async fn an_item_that_somebody_makes_in_between_is_changed_and_not_overwritten() {
    let (db, students, faults) = school().await;
    let (other, mut calls) = (db.table::<Student>(), 0);
    let modify = students.modify(2, |s| {
        calls += 1;
        if calls == 1 {
            let theirs = Student { name: "Bob".into(), visits: 10, ..second() };
            meanwhile(async { other.insert(&theirs).await });
        }
        s.visits += 1;
    });
    let given = modify.or_insert(second()).await.unwrap();
    assert_eq!((calls, given.name.as_str(), given.visits), (2, "Bob", 11));
    assert_eq!((faults.calls_of("PutItem"), faults.calls_of("UpdateItem")), (1, 1));
}

#[tokio::test]
async fn an_item_that_somebody_deletes_in_between_is_made_anew() {
    let (db, students, _) = school().await;
    let (other, mut calls) = (db.table::<Student>(), 0);
    let modify = students.modify(1, |s| {
        calls += 1;
        if calls == 1 {
            meanwhile(async { other.delete(1).await });
        }
        s.visits += 1;
    });
    let given = modify.or_insert_with(|| Student { visits: 40, ..student() }).await.unwrap();
    assert_eq!((calls, given.visits), (2, 41));
}

#[tokio::test(start_paused = true)]
async fn twenty_that_may_make_the_item_count_to_twenty() {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "counters")]
    struct Counter {
        #[dynamo(partition_key)]
        name: String,
        count: u64,
    }
    let counters = Db::in_memory().table::<Counter>();
    counters.create_table().await.unwrap();
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let counters = counters.clone();
            tokio::spawn(async move {
                let none = || Counter { name: "hits".into(), count: 0 };
                let modify = counters.modify("hits", |c| c.count += 1).or_insert_with(none);
                modify.attempts(40).await.map(drop)
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(counters.get("hits").await.unwrap().unwrap().count, 20);
}

#[tokio::test]
async fn an_item_to_insert_with_another_key_is_refused() {
    let (db, students, faults) = school().await;
    let error = students.modify(2, |_| {}).or_insert(student()).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert_eq!(error.encode_error().unwrap().path(), "student_id");
    let error = students.modify(2, |s| s.student_id = 3).or_insert(second()).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    let large = Student { name: "x".repeat(500_000), ..second() };
    let error = students.modify(2, |_| {}).or_insert(&large).await.unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "name");
    assert_eq!(
        (faults.calls_of("PutItem"), db.table::<Student>().scan().count().await.unwrap()),
        (0, 1)
    );
}

#[tokio::test]
async fn a_condition_is_asked_of_the_missing_item_too() {
    let (_, students, faults) = school().await;
    let modify = students.modify(2, |s| s.visits += 1).or_insert_with(second);
    let error = modify.condition(|s| s.name().eq("Alice")).await.unwrap_err();
    assert!(error.is_condition_failed() && !error.is_contended(), "{error}");
    assert_eq!(faults.calls_of("PutItem"), 1);
}

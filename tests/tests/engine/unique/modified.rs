//! Changes by a closure: which values are given back, and which are taken.

use std::time::{Duration, SystemTime};

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Table, WriteOutcome};

use super::{User, assert_kept, sentinels, user, users};

/// A table of users, and one over the same items whose calls are counted.
async fn counted() -> (Table<User>, Db, Table<User>, Faults) {
    let (users, db) = users().await;
    users.insert(&User { number: Some(7), ..user("1", "a@x") }).await.unwrap();
    let faults = Faults::new();
    let counted = db.clone().with_faults(&faults).table::<User>();
    (users, db, counted, faults)
}

#[tokio::test]
async fn a_rename_frees_the_old_value_and_takes_the_new_one() {
    let (users, db, counted, faults) = counted().await;
    let renamed = counted.modify("1", |u| {
        u.email = format!("{}.org", u.email);
        u.visits += 1;
    });
    let expected = User { number: Some(7), visits: 1, email: "a@x.org".into(), ..user("1", "") };
    assert_eq!(renamed.await.unwrap(), expected);
    assert_eq!(users.get("1").await.unwrap(), Some(expected));
    assert_eq!((faults.calls_of("TransactWriteItems"), faults.calls()), (1, 2));
    assert_kept(&users, &db).await;
    let taken = users.insert(&user("2", "a@x.org")).await.unwrap_err();
    assert!(taken.is_unique_violation(), "{taken}");
    users.insert(&user("2", "a@x")).await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_taken_value_is_refused_at_once_and_nothing_written() {
    let (users, db, counted, faults) = counted().await;
    let two = User { number: Some(8), ..user("2", "b@x") };
    users.insert(&two).await.unwrap();
    let rename = counted.modify("2", |u| {
        u.visits += 1;
        (u.email, u.number) = ("c@x".into(), Some(7));
    });
    let error = rename.await.unwrap_err();
    assert!(error.is_unique_violation() && !error.is_contended(), "{error}");
    assert_eq!(error.unique_attribute(), Some("number"));
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    assert_eq!(faults.calls(), 2);
    assert_eq!(users.get("2").await.unwrap(), Some(two));
    let insert = counted.modify("3", |_| ()).or_insert(user("3", "b@x"));
    let error = insert.await.unwrap_err();
    assert_eq!((error.is_unique_violation(), error.unique_attribute()), (true, Some("email")));
    assert_eq!(users.get("3").await.unwrap(), None);
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn what_is_inserted_takes_its_values() {
    let (users, db, counted, faults) = counted().await;
    let made = || User { number: Some(8), ..user("2", "b@x") };
    let first = counted.modify("2", |u| u.visits += 1).or_insert_with(made).await.unwrap();
    assert_eq!(first, User { visits: 1, ..made() });
    assert_eq!((faults.calls_of("TransactWriteItems"), faults.calls()), (1, 2));
    assert_kept(&users, &db).await;
    let second = counted.modify("2", |u| u.visits += 1).or_insert_with(made).await.unwrap();
    assert_eq!(second.visits, 2);
    assert_eq!((faults.calls_of("TransactWriteItems"), faults.calls_of("UpdateItem")), (1, 1));
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_value_that_is_taken_out_is_free() {
    let (users, db) = users().await;
    users.insert(&User { number: Some(7), ..user("1", "a@x") }).await.unwrap();
    let one = users.modify("1", |u| u.number = None).await.unwrap();
    assert_eq!(one, user("1", "a@x"));
    assert_kept(&users, &db).await;
    let insert = users.modify("2", |u| u.number = Some(7)).or_insert(user("2", "b@x"));
    insert.await.unwrap();
    assert_kept(&users, &db).await;
    users.modify("1", |u| u.number = Some(70)).await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn what_changes_no_unique_value_is_an_ordinary_update() {
    let (users, db, counted, faults) = counted().await;
    assert_eq!(counted.modify("1", |u| u.visits += 1).await.unwrap().visits, 1);
    counted.modify("1", |u| u.email = "a@x".into()).await.unwrap();
    let calls = ["GetItem", "UpdateItem", "TransactWriteItems"].map(|of| faults.calls_of(of));
    assert_eq!(calls, [2, 1, 0]);
    assert_kept(&users, &db).await;
}

#[tokio::test(start_paused = true)]
async fn twenty_that_rename_and_count_at_once_leave_one_name_and_the_count() {
    let (users, db) = users().await;
    users.insert(&user("1", "0@x")).await.unwrap();
    let tasks: Vec<_> = (0..20)
        .map(|task| {
            let users = users.clone();
            tokio::spawn(async move {
                let modify = users.modify("1", |u| {
                    u.visits += 1;
                    u.email = format!("{}.{task}@x", u.visits);
                });
                modify.attempts(60).await
            })
        })
        .collect();
    let mut counts = Vec::new();
    for task in tasks {
        counts.push(task.await.unwrap().unwrap().visits);
    }
    counts.sort_unstable();
    assert_eq!(counts, (1..=20).collect::<Vec<_>>());
    assert_eq!(users.get("1").await.unwrap().unwrap().visits, 20);
    assert_kept(&users, &db).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_that_make_one_name_theirs_exactly_one_gets_it() {
    let (users, db) = users().await;
    let tasks: Vec<_> = (0..20)
        .map(|task: u64| {
            let (users, id) = (users.clone(), task.to_string());
            tokio::spawn(async move {
                if task.is_multiple_of(2) {
                    users.insert(&user(&id, &format!("{id}@x"))).await.unwrap();
                }
                let rename = users.modify(&*id, |u| u.email = "one@x".into());
                rename.or_insert(user(&id, "any@x")).await
            })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => done += 1,
            Err(error) => assert!(error.is_unique_violation(), "{error}"),
        }
    }
    assert_eq!(done, 1);
    assert_kept(&users, &db).await;
}

#[tokio::test(start_paused = true)]
async fn an_item_that_changed_in_between_is_changed_as_it_is_now() {
    let (users, db, counted, faults) = counted().await;
    let slow = Fault::latency(Duration::from_secs(1)).on("TransactWriteItems").times(1);
    faults.add(slow);
    let ours = counted.modify("1", |u| u.email.push_str(".org"));
    let theirs = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        users.update("1").set_email("b@x").await.unwrap();
    };
    let (ours, ()) = tokio::join!(ours, theirs);
    assert_eq!(ours.unwrap().email, "b@x.org");
    // The second attempt took the item that stood in the way of the first.
    assert_eq!(faults.calls_of("GetItem"), 1);
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_condition_of_the_callers_fails_at_once_with_the_item() {
    let (users, db, counted, faults) = counted().await;
    let rename = counted.modify("1", |u| u.email = "b@x".into());
    let error = rename.condition(|u| u.visits().gt(0u64)).await.unwrap_err();
    assert!(error.is_condition_failed() && !error.is_contended(), "{error}");
    assert_eq!(error.old_item::<User>().unwrap().unwrap().email, "a@x");
    assert_eq!(faults.calls(), 2);
    let insert = counted.modify("2", |_| ()).or_insert(user("2", "b@x"));
    let error = insert.condition(|u| u.visits().gt(0u64)).await.unwrap_err();
    assert!(error.is_condition_failed() && !error.is_contended(), "{error}");
    let rename = counted.modify("1", |u| u.email = "b@x".into());
    rename.condition(|u| u.visits().eq(0u64)).await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_is_asked_for_again_and_nothing_counts_twice() {
    let faults: [fn() -> Fault; 4] = [
        Fault::reset_after_applying,
        Fault::server_error_after_apply,
        Fault::truncated_body,
        Fault::reset_before_sending,
    ];
    for fault in faults {
        for times in [1, 4] {
            let (users, db, counted, faults) = counted().await;
            faults.add(fault().on("TransactWriteItems").times(times));
            let rename = counted.modify("1", |u| {
                u.visits += 1;
                u.email = format!("{}@x", u.visits);
            });
            assert_eq!(rename.await.unwrap().visits, 1);
            faults.clear();
            faults.add(fault().on("TransactWriteItems").times(times));
            let insert = counted.modify("2", |u| u.visits += 1).or_insert(user("2", "b@x"));
            assert_eq!(insert.await.unwrap().visits, 1);
            let visits = users.scan().all().await.unwrap().into_iter().map(|u| u.visits);
            assert_eq!(visits.collect::<Vec<_>>(), [1, 1]);
            assert_kept(&users, &db).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_away_leaves_all_or_nothing() {
    for fault in [Fault::silence, Fault::silence_after_apply] {
        let (users, db, counted, faults) = counted().await;
        faults.add(fault().on("TransactWriteItems"));
        let rename = counted.modify("1", |u| u.email = "b@x".into());
        let error = rename.deadline(Duration::from_secs(3)).await.unwrap_err();
        assert!(error.is_deadline_exceeded() && error.may_have_been_applied(), "{error}");
        assert_kept(&users, &db).await;
    }
}

#[tokio::test]
async fn values_of_other_items_are_not_given_back() {
    #[derive(DynamoItem)]
    #[dynamo(table = "users")]
    struct Before {
        #[dynamo(partition_key)]
        id: String,
        email: String,
        visits: u64,
    }
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let old = Before { id: "2".into(), email: "a@x".into(), visits: 0 };
    db.table::<Before>().put(&old).await.unwrap();
    let renamed = users.modify("2", |u| u.email = "b@x".into()).await.unwrap();
    assert_eq!(renamed, user("2", "b@x"));
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn what_is_consumed_counts_the_transaction() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let rename = users.modify("1", |u| u.email = "b@x".into()).return_consumed_capacity();
    // A consistent read, and three writes at twice the price.
    assert_eq!(rename.await.unwrap().consumed_capacity.unwrap().capacity_units, 7.0);
    let insert = users.modify("2", |_| ()).or_insert(user("2", "a@x")).return_consumed_capacity();
    assert_eq!(insert.await.unwrap().consumed_capacity.unwrap().capacity_units, 5.0);
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn versions_and_times_go_on_as_ever() {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "pages", entity = "Page")]
    struct Page {
        #[dynamo(partition_key)]
        id: String,
        #[dynamo(unique)]
        path: String,
        #[dynamo(version)]
        version: u64,
        #[dynamo(created_at)]
        created: Option<SystemTime>,
        #[dynamo(updated_at)]
        updated: Option<SystemTime>,
    }
    let pages = tests::new_table::<Page>().await.unwrap();
    let page = Page { id: "1".into(), path: "/a".into(), version: 0, created: None, updated: None };
    let first = pages.modify("1", |_| ()).or_insert(page).await.unwrap();
    assert_eq!(first.version, 1);
    assert!(first.created.is_some() && first.updated.is_some());
    let second = pages.modify("1", |p| p.path = "/b".into()).await.unwrap();
    assert_eq!(Some(&second), pages.get("1").await.unwrap().as_ref());
    assert_eq!((second.version, second.created), (2, first.created));
    assert!(second.updated >= first.updated && second.path == "/b");
    let old = pages.update(&first).set_path("/c").await.unwrap_err();
    assert!(old.is_version_conflict(), "{old}");
    let taken = Page { id: "2".into(), path: "/b".into(), ..first };
    assert!(pages.insert(&taken).await.unwrap_err().is_unique_violation());
}

#[tokio::test]
async fn an_item_without_values_takes_no_sentinels() {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "users")]
    struct Nameless {
        #[dynamo(partition_key)]
        id: String,
        #[dynamo(unique)]
        nick: Option<String>,
    }
    let (_, db) = users().await;
    let faults = Faults::new();
    let nameless = db.clone().with_faults(&faults).table::<Nameless>();
    let made = || Nameless { id: "1".into(), nick: None };
    assert_eq!(nameless.modify("1", |_| ()).or_insert_with(made).await.unwrap(), made());
    assert_eq!((faults.calls_of("PutItem"), faults.calls()), (1, 2));
    assert!(sentinels(&db).await.is_empty());
}

//! A modify of an item whose values are kept unique.

use dynamo_orm::DynamoItem;
use dynamo_orm::faults::{Fault, Faults};

use super::{User, assert_kept, user, users};

#[tokio::test]
async fn a_modify_gives_back_the_old_value_and_takes_the_new_one() {
    let (users, db) = users().await;
    users.insert(&User { number: Some(1), ..user("1", "a@x") }).await.unwrap();
    users.insert(&user("2", "b@x")).await.unwrap();

    let renamed = users.modify("1", |u| u.email = "c@x".into()).await.unwrap();
    assert_eq!(renamed, User { number: Some(1), ..user("1", "c@x") });
    assert_kept(&users, &db).await;
    users.modify("2", |u| u.email = "a@x".into()).await.unwrap();
    users.modify("1", |u| u.number = None).await.unwrap();
    assert_kept(&users, &db).await;

    let taken = users.modify("2", |u| u.email = "c@x".into()).await.unwrap_err();
    assert!(taken.is_unique_violation(), "{taken}");
    assert_eq!(users.get("2").await.unwrap(), Some(user("2", "a@x")));
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn what_a_modify_inserts_takes_its_values() {
    let (users, db) = users().await;
    let made = users.modify("1", |u| u.visits += 1).or_insert_with(|| user("1", "a@x"));
    assert_eq!(made.await.unwrap().visits, 1);
    assert_kept(&users, &db).await;
    let made = users.modify("2", |u| u.visits += 1).or_insert_with(|| user("2", "a@x"));
    assert!(made.await.unwrap_err().is_unique_violation());
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_modify_that_changes_no_unique_value_is_an_ordinary_update() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let faults = Faults::new();
    let counted = db.clone().with_faults(&faults).table::<User>();
    counted.modify("1", |u| u.visits = 7).await.unwrap();
    assert_eq!((faults.calls_of("UpdateItem"), faults.calls_of("TransactWriteItems")), (1, 0));
    assert_kept(&users, &db).await;
}

#[tokio::test(start_paused = true)]
async fn a_modify_whose_item_changed_meanwhile_goes_by_what_is_there() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let second = std::time::Duration::from_secs(1);
    let slow = Fault::latency(second).on("TransactWriteItems").times(1);
    let slow = Faults::new().inject(slow);
    let behind = db.clone().with_faults(&slow).table::<User>();
    let modify = behind.modify("1", |u| u.email.push('!')).send();
    let rename = async {
        tokio::time::sleep(second / 10).await;
        users.update("1").set_email("b@x").await
    };
    let (modified, renamed) = tokio::join!(modify, rename);
    renamed.unwrap();
    assert_eq!(modified.unwrap().email, "b@x!");
    assert_kept(&users, &db).await;
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_of_a_modify_takes_no_value_twice() {
    for fault in [Fault::reset_after_applying, Fault::truncated_body, Fault::reset_before_sending] {
        let (users, db) = users().await;
        users.insert(&user("1", "a")).await.unwrap();
        let lost = Faults::new().inject(fault().on("TransactWriteItems").times(1));
        let faulty = db.clone().with_faults(&lost).table::<User>();
        let modified = faulty.modify("1", |u| u.email.push('!')).await.unwrap();
        assert_eq!(modified.email, "a!");
        assert_kept(&users, &db).await;
    }
}

#[tokio::test]
async fn a_modify_moves_the_version_on_and_gives_it_back() {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "pages")]
    struct Page {
        #[dynamo(partition_key)]
        id: String,
        #[dynamo(unique)]
        path: String,
        #[dynamo(version)]
        version: u64,
    }
    let pages = tests::new_table::<Page>().await.unwrap();
    let page = Page { id: "1".into(), path: "/a".into(), version: 0 };
    pages.insert(&page).await.unwrap();
    let moved = pages.modify("1", |p| p.path = "/b".into()).await.unwrap();
    assert_eq!(moved, Page { path: "/b".into(), version: 2, ..page });
    assert_eq!(pages.get("1").await.unwrap(), Some(moved));
}

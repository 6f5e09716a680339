//! Puts, updates and deletes: which values are given back, and which are taken.

use dynamo_orm::faults::Faults;
use dynamo_orm::{Action, Clause, DynamoItem, RawExpression, Table};

use super::{User, assert_kept, sentinels, user, users};

/// As many calls of each operation as were made.
async fn calls_of<F: Future<Output = dynamo_orm::Result<()>>>(
    users: &Table<User>,
    db: &dynamo_orm::Db,
    work: impl FnOnce(Table<User>) -> F,
) -> u64 {
    let faults = Faults::new();
    let counted = db.clone().with_faults(&faults).table::<User>();
    work(counted).await.unwrap();
    assert_kept(users, db).await;
    faults.calls()
}

#[tokio::test]
async fn a_put_over_an_item_gives_back_its_values_and_takes_the_new_ones() {
    let (users, db) = users().await;
    users.put(&User { number: Some(7), ..user("1", "a@x") }).await.unwrap();
    assert_kept(&users, &db).await;
    users.put(&User { number: Some(8), ..user("1", "b@x") }).await.unwrap();
    assert_kept(&users, &db).await;
    users.put(&user("1", "b@x")).await.unwrap();
    assert_kept(&users, &db).await;
    users.put(&User { number: Some(7), ..user("2", "a@x") }).await.unwrap();
    assert_kept(&users, &db).await;

    let error = users.put(&user("1", "a@x")).await.unwrap_err();
    assert!(error.is_unique_violation(), "{error}");
    assert_eq!(users.get("1").await.unwrap(), Some(user("1", "b@x")));
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_rename_frees_the_old_name_and_a_delete_frees_them_all() {
    let (users, db) = users().await;
    users.insert(&User { number: Some(1), ..user("1", "a@x") }).await.unwrap();
    users.update("1").set_email("b@x").await.unwrap();
    users.insert(&user("2", "a@x")).await.unwrap();
    let error = users.update("2").set_email("b@x").await.unwrap_err();
    assert!(error.is_unique_violation(), "{error}");
    users.update("1").remove_number().await.unwrap();
    users.update("2").set_number(1u32).set_visits(5u64).await.unwrap();
    assert_kept(&users, &db).await;
    users.delete("1").await.unwrap();
    users.update("2").set_email("b@x").await.unwrap();
    assert_kept(&users, &db).await;
    users.delete("2").await.unwrap();
    users.delete("2").await.unwrap();
    assert!(sentinels(&db).await.is_empty());
}

#[tokio::test]
async fn an_upsert_keeps_the_values_of_what_it_makes_and_of_what_it_changes() {
    let (users, db) = users().await;
    let upsert = |id: &'static str, email: &'static str| {
        users.update(id).set_email(email).set_visits(1u64).upsert().send()
    };
    upsert("1", "a@x").await.unwrap();
    upsert("2", "b@x").await.unwrap();
    assert!(upsert("3", "a@x").await.unwrap_err().is_unique_violation());
    upsert("1", "c@x").await.unwrap();
    upsert("3", "a@x").await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn an_update_of_an_item_that_is_not_there_takes_nothing() {
    let (users, db) = users().await;
    let error = users.update("1").set_email("a@x").await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert!(sentinels(&db).await.is_empty());
}

#[tokio::test]
async fn what_changes_no_value_is_no_transaction() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let update =
        calls_of(&users, &db, |users| async move { users.update("1").set_visits(2u64).await });
    assert_eq!(update.await, 1);
    let explained = users.update("1").set_visits(2u64).explain().unwrap();
    assert_eq!(explained.operation(), "UpdateItem");
    assert_eq!(explained.condition().as_deref(), Some("attribute_exists(id)"));

    // Reading, and writing on the condition that what was read is there still.
    let put = calls_of(&users, &db, |users| async move { users.put(&user("1", "a@x")).await });
    assert_eq!(put.await, 2);
    let put = calls_of(&users, &db, |users| async move {
        users.put(&user("1", "a@x")).knowing(&user("1", "a@x")).await
    });
    assert_eq!(put.await, 1);
}

#[tokio::test]
async fn a_failed_condition_of_the_callers_changes_nothing() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let errors = [
        users.put(&user("1", "b@x")).condition(|u| u.visits().gt(0u64)).await.unwrap_err(),
        users.update("1").set_email("b@x").condition(|u| u.visits().gt(0u64)).await.unwrap_err(),
        users.delete("1").condition(|u| u.visits().gt(0u64)).await.unwrap_err(),
    ];
    for error in errors {
        assert!(error.is_condition_failed(), "{error}");
        assert_eq!(error.old_item::<User>().unwrap(), Some(user("1", "a@x")));
    }
    assert_kept(&users, &db).await;
    users.put(&user("1", "b@x")).condition(|u| u.visits().eq(0u64)).await.unwrap();
    users.update("1").set_email("c@x").condition(|u| u.visits().eq(0u64)).await.unwrap();
    assert_kept(&users, &db).await;
    users.delete("1").condition(|u| u.email().eq("c@x")).await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn what_was_known_and_is_outdated_is_a_failed_condition() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    users.update("1").set_email("b@x").await.unwrap();
    let old = user("1", "a@x");
    let errors = [
        users.put(&user("1", "c@x")).knowing(&old).await.unwrap_err(),
        users.update("1").set_email("c@x").knowing(&old).await.unwrap_err(),
        users.delete("1").knowing(&old).await.unwrap_err(),
    ];
    for error in errors {
        assert!(error.is_condition_failed(), "{error}");
    }
    let other = users.delete("1").knowing(&user("2", "b@x")).await.unwrap_err();
    assert!(other.is_invalid_input(), "{other}");
    users.delete("1").knowing(&user("1", "b@x")).await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn what_a_transaction_cannot_give_back_is_refused_before_sending() {
    let (users, _) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let refused = [
        users.put(&user("1", "b@x")).return_old().await.unwrap_err(),
        users.delete("1").return_old().await.unwrap_err(),
        users.update("1").set_email("b@x").return_new().await.unwrap_err(),
        users.update("1").set_email("b@x").return_old().await.unwrap_err(),
    ];
    assert!(refused.iter().all(|error| error.is_invalid_input()), "{refused:?}");
    let new = users.update("1").set_visits(3u64).return_new().await.unwrap();
    assert_eq!(new.visits, 3);
    let new = users.put(&user("1", "b@x")).return_new().await.unwrap();
    assert_eq!(new, user("1", "b@x"));
    let metered = users.update("1").set_email("c@x").return_consumed_capacity().await.unwrap();
    assert!(metered.consumed_capacity.unwrap().capacity_units >= 2.0);
}

#[tokio::test]
async fn a_change_in_raw_words_of_a_unique_attribute_is_refused() {
    let (users, _) = users().await;
    let by_name = RawExpression::new("#e = :e").name("#e", "email").value(":e", "b@x");
    let in_text = RawExpression::new("email = :e").value(":e", "b@x");
    for raw in [by_name, in_text] {
        let error = users.update("1").apply(|_| Action::raw(Clause::Set, raw)).await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
    }
}

#[tokio::test]
async fn items_from_before_an_attribute_was_unique_are_claimed_by_a_put() {
    #[derive(DynamoItem)]
    #[dynamo(table = "users")]
    struct Before {
        #[dynamo(partition_key)]
        id: String,
        email: String,
        visits: u64,
    }
    let (users, db) = users().await;
    let before = db.table::<Before>();
    for (id, email) in [("1", "a@x"), ("2", "b@x"), ("3", "a@x")] {
        let old = Before { id: id.into(), email: email.into(), visits: 0 };
        before.put(&old).await.unwrap();
    }
    // They can be changed and deleted, whether anything keeps their values or not.
    users.update("2").set_email("c@x").await.unwrap();
    users.put(&user("1", "a@x")).claim().await.unwrap();
    let error = users.put(&user("3", "a@x")).claim().await.unwrap_err();
    assert!(error.is_unique_violation(), "{error}");
    users.update("3").set_email("d@x").await.unwrap();
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
        #[dynamo(updated_at)]
        updated: Option<std::time::SystemTime>,
    }
    let pages = tests::new_table::<Page>().await.unwrap();
    let page =
        |path: &str, version| Page { id: "1".into(), path: path.into(), version, updated: None };
    let first = pages.insert(&page("/a", 0)).return_new().await.unwrap();
    assert_eq!(first.version, 1);
    assert!(first.updated.is_some());
    pages.put(&Page { path: "/b".into(), ..first.clone() }).await.unwrap();
    pages.update("1").set_path("/c").await.unwrap();
    assert_eq!(pages.get("1").await.unwrap().unwrap().version, 3);
    let conflicts = [
        pages.put(&Page { path: "/d".into(), ..first.clone() }).await.unwrap_err(),
        pages.update(&first).set_path("/d").await.unwrap_err(),
        pages.update(&first).set_path("/d").upsert().await.unwrap_err(),
        pages.delete(&first).await.unwrap_err(),
    ];
    assert!(conflicts.iter().all(|error| error.is_version_conflict()), "{conflicts:?}");
    pages.delete("1").expect_version(3).await.unwrap();
    pages.insert(&page("/c", 0)).await.unwrap();
}

//! Unique values in transactions of the caller's.

use super::{User, assert_kept, user, users};

#[tokio::test]
async fn an_insert_brings_what_keeps_its_values_along() {
    let (users, db) = users().await;
    let one = User { number: Some(1), ..user("1", "a@x") };
    let both = db.transact_write().add(users.insert(&one)).add(users.insert(&user("2", "b@x")));
    both.await.unwrap();
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn there_is_one_reason_for_each_action_that_was_added() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let transaction = db
        .transact_write()
        .add(users.insert(&User { number: Some(2), ..user("2", "b@x") }))
        .add(users.insert(&user("3", "a@x")))
        .add(users.insert(&user("1", "c@x")))
        .add(users.check("9").condition(|u| u.visits().eq(0u64)));
    let error = transaction.await.unwrap_err();
    let [None, Some(taken), Some(there), Some(missing)] = error.reasons() else {
        panic!("{error}")
    };
    assert!(taken.is_unique_violation(), "{taken}");
    assert_eq!(taken.unique_attribute(), Some("email"));
    assert!(there.is_already_exists(), "{there}");
    assert!(missing.is_not_found(), "{missing}");
    assert!(!error.to_string().contains("a@x"), "{error}");
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_write_that_must_know_the_item_is_refused_until_it_does() {
    let (users, db) = users().await;
    for (id, email) in [("1", "a@x"), ("2", "b@x"), ("3", "c@x")] {
        users.insert(&user(id, email)).await.unwrap();
    }
    let unknowing = [
        db.transact_write().add(users.put(&user("1", "z@x"))),
        db.transact_write().add(users.update("1").set_email("z@x")),
        db.transact_write().add(users.delete("1")),
    ];
    for transaction in unknowing {
        let error = transaction.await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        assert!(error.to_string().contains("knowing(&item)"), "{error}");
    }

    let transaction = db
        .transact_write()
        .add(users.put(&user("1", "d@x")).knowing(&user("1", "a@x")))
        .add(users.update("2").set_email("e@x").knowing(&user("2", "b@x")))
        .add(users.delete("3").knowing(&user("3", "c@x")))
        .add(users.insert(&user("4", "f@x")));
    transaction.await.unwrap();
    assert_kept(&users, &db).await;
    // What changes no unique value needs to know none.
    db.transact_write().add(users.update("1").set_visits(1u64)).await.unwrap();

    let stale = db.transact_write().add(users.delete("1").knowing(&user("1", "a@x")));
    let error = stale.await.unwrap_err();
    assert!(error.reasons()[0].as_ref().unwrap().is_condition_failed(), "{error}");
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn one_value_twice_in_a_transaction_is_refused_before_sending() {
    let (users, db) = users().await;
    let two = [user("1", "a@x"), user("2", "a@x")];
    let error = db.transact_write().add_all(two.iter().map(|u| users.insert(u))).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert_eq!(
        error.to_string(),
        "users.email: actions 0 and 1 are about one value of a unique attribute, which only one item has; give it back in a transaction of its own before another item takes it"
    );
}

#[tokio::test]
async fn what_keeps_values_counts_towards_the_hundred_actions() {
    let (users, db) = users().await;
    let many = |count: u32| {
        let inserts: Vec<_> =
            (0..count).map(|n| users.insert(&user(&n.to_string(), &format!("{n}@x")))).collect();
        db.transact_write().add_all(inserts)
    };
    let error = many(51).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    many(50).await.unwrap();
    assert_kept(&users, &db).await;
}

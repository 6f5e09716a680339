//! New items: a value that is taken, a key that is taken, and what stands in the table then.

use dynamo_orm::{Db, DynamoItem};

use super::{User, assert_kept, everything, sentinels, user, users};

#[tokio::test]
async fn a_value_that_another_item_has_is_refused_by_its_attribute() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();

    let error = users.insert(&user("2", "a@x")).await.unwrap_err();
    assert!(error.is_unique_violation(), "{error}");
    assert_eq!(error.unique_attribute(), Some("email"));
    assert_eq!(
        error.to_string(),
        "users[id=\"2\"]: another item has this value of a unique attribute: `email`"
    );
    assert!(!error.is_already_exists() && !error.may_have_been_applied());
    assert_eq!(users.get("2").await.unwrap(), None);
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_key_that_is_taken_is_told_before_a_value_that_is() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let error = users.insert(&user("1", "a@x")).await.unwrap_err();
    assert!(error.is_already_exists(), "{error}");
    assert_eq!(error.old_item::<User>().unwrap(), Some(user("1", "a@x")));
    let error = users.insert(&user("1", "b@x")).await.unwrap_err();
    assert!(error.is_already_exists(), "{error}");
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn a_field_without_a_value_has_no_sentinel() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    users.insert(&user("2", "b@x")).await.unwrap();
    assert_eq!(sentinels(&db).await.len(), 2);

    users.insert(&User { number: Some(10), ..user("3", "c@x") }).await.unwrap();
    let error = users.insert(&User { number: Some(10), ..user("4", "d@x") }).await.unwrap_err();
    assert_eq!(error.unique_attribute(), Some("number"));
    assert_kept(&users, &db).await;
}

#[tokio::test]
async fn an_insert_gives_the_item_back_and_tells_what_it_consumed() {
    let (users, _) = users().await;
    let new = users.insert(&user("1", "a@x")).return_new().await.unwrap();
    assert_eq!(new, user("1", "a@x"));
    let metered = users.insert(&user("2", "b@x")).return_new().return_consumed_capacity();
    let metered = metered.await.unwrap();
    assert_eq!(metered.output, user("2", "b@x"));
    assert!(metered.consumed_capacity.unwrap().capacity_units > 0.0);
}

#[tokio::test]
async fn an_insert_explains_its_transaction() {
    let (users, _) = users().await;
    let explained = users.insert(&user("1", "secret@x")).explain().unwrap();
    assert_eq!(explained.operation(), "TransactWriteItems");
    let [own, sentinel] = explained.actions() else { panic!("{explained}") };
    assert_eq!(own.condition().as_deref(), Some("attribute_not_exists(id)"));
    assert_eq!(sentinel.operation(), "Put");
    assert!(sentinel.condition().unwrap().starts_with("attribute_not_exists(id) OR _unique = "));
    assert!(!explained.to_string().contains("secret"), "{explained}");
}

#[tokio::test]
async fn a_condition_is_one_of_the_item_itself() {
    let (users, db) = users().await;
    let insert = users.insert(&user("1", "a@x")).condition(|u| u.visits().eq(1u64));
    let error = insert.await.unwrap_err();
    assert!(error.is_condition_failed(), "{error}");
    assert!(everything(&db, "users").await.is_empty());
}

#[tokio::test]
async fn a_value_of_any_length_and_a_sensitive_one_are_kept_out_of_keys() {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "notes", key(pk = "NOTE#{id}", sk = "AT#{at}"), entity = "Note")]
    struct Note {
        id: u32,
        at: u32,
        #[dynamo(unique)]
        title: String,
        #[dynamo(unique, sensitive)]
        secret: Option<String>,
    }
    let db = Db::in_memory();
    let notes = db.table::<Note>();
    notes.create_table().await.unwrap();
    let note = |id, title: &str, secret: Option<&str>| Note {
        id,
        at: 1,
        title: title.into(),
        secret: secret.map(Into::into),
    };
    let long = "x".repeat(3_000);
    notes.insert(&note(1, &long, Some("hunter2"))).await.unwrap();
    assert!(notes.insert(&note(2, &long, None)).await.unwrap_err().is_unique_violation());
    notes.insert(&note(2, &long[1..], None)).await.unwrap();
    let error = notes.insert(&note(3, "c", Some("hunter2"))).await.unwrap_err();
    assert_eq!(error.unique_attribute(), Some("secret"));
    assert!(!format!("{error:?}").contains("hunter2"));
    for item in everything(&db, "notes").await {
        let is_sentinel = item.contains_key("_unique");
        assert!(!is_sentinel || !format!("{item:?}").contains("hunter2"), "{item:?}");
    }
}

#[tokio::test]
async fn no_item_stands_under_a_key_of_a_sentinel() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let hostile = "UNIQUE##email#S#a@x";
    let refused = [
        users.put(&user(hostile, "b@x")).await.unwrap_err(),
        users.insert(&user(hostile, "b@x")).await.unwrap_err(),
        users.update(hostile).set_visits(1u64).await.unwrap_err(),
        users.delete(hostile).await.unwrap_err(),
    ];
    assert!(refused.iter().all(|error| error.is_invalid_input()), "{refused:?}");
    assert_kept(&users, &db).await;
}

//! `version`: each write asks for the one that was read, and moves it on.

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Error, from_item};

use super::table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "pages")]
struct Page {
    #[dynamo(partition_key)]
    path: String,
    text: String,
    #[dynamo(version)]
    version: u64,
}

fn page(text: &str, version: u64) -> Page {
    Page { path: "/".into(), text: text.into(), version }
}

#[tokio::test]
async fn a_new_item_is_of_version_1_and_each_write_moves_it_on() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page("a", 0)).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("a", 1));

    pages.put(&page("b", 1)).await.unwrap();
    pages.update("/").set_text("c").await.unwrap();
    pages.update(&page("c", 3)).set_text("d").await.unwrap();
    pages.update("/").set_text("e").upsert().await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("e", 5));

    pages.delete("/").await.unwrap();
    pages.insert(&page("f", 0)).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("f", 1));
}

#[tokio::test]
async fn a_put_of_what_was_read_before_somebody_else_wrote_is_a_conflict() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page("a", 0)).await.unwrap();
    let mine = pages.get("/").await.unwrap().unwrap();
    pages.put(&page("theirs", 1)).await.unwrap();

    let error = pages.put(&mine).await.unwrap_err();
    assert!(error.is_version_conflict(), "{error}");
    assert!(!error.is_condition_failed());
    assert_eq!(error.old_item::<Page>().unwrap().unwrap(), page("theirs", 2));
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("theirs", 2));
}

#[tokio::test]
async fn a_new_item_does_not_replace_one_that_is_there() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page("a", 0)).await.unwrap();
    let error = pages.put(&page("b", 0)).await.unwrap_err();
    assert!(error.is_version_conflict(), "{error}");
    let error = pages.insert(&page("b", 0)).await.unwrap_err();
    assert!(error.is_already_exists(), "{error}");
}

#[tokio::test]
async fn an_item_that_was_deleted_is_not_put_back_by_who_read_it_before() {
    let (pages, _) = table::<Page>().await;
    let error = pages.put(&page("a", 3)).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn updates_and_deletes_of_an_item_ask_for_its_version() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page("a", 0)).await.unwrap();
    let old = pages.get("/").await.unwrap().unwrap();
    pages.update("/").set_text("b").await.unwrap();

    let conflicts = [
        pages.update(&old).set_text("c").await.unwrap_err(),
        pages.update(&old).set_text("c").upsert().await.unwrap_err(),
        pages.update("/").set_text("c").expect_version(1).await.unwrap_err(),
        pages.delete(&old).await.unwrap_err(),
        pages.delete("/").expect_version(7).await.unwrap_err(),
        pages.put(&page("c", 1)).await.unwrap_err(),
    ];
    assert!(conflicts.iter().all(Error::is_version_conflict), "{conflicts:?}");
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("b", 2));

    pages.update("/").set_text("c").expect_version(2).await.unwrap();
    pages.delete("/").expect_version(3).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap(), None);
}

#[tokio::test]
async fn whoever_says_so_writes_whichever_version_is_there() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page("a", 0)).await.unwrap();
    let old = pages.get("/").await.unwrap().unwrap();
    pages.update("/").set_text("b").await.unwrap();

    pages.update(&old).set_text("c").ignore_version().await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("c", 3));
    pages.put(&old).ignore_version().await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("a", 2));
    pages.delete(&page("", 9)).ignore_version().await.unwrap();
    assert_eq!(pages.get("/").await.unwrap(), None);
}

#[tokio::test]
async fn an_item_from_before_there_was_a_version_is_of_version_0() {
    let (pages, hand) = table::<Page>().await;
    let old = HashMap::from([
        ("path".to_owned(), AttributeValue::S("/".into())),
        ("text".to_owned(), AttributeValue::S("a".into())),
    ]);
    assert_eq!(from_item::<Page>(&old).unwrap(), page("a", 0));

    let client = hand.db.client();
    let put = || client.put_item().table_name("pages").set_item(Some(old.clone()));
    for write in 0..4 {
        put().send().await.unwrap();
        let item = pages.get("/").await.unwrap().unwrap();
        match write {
            0 => pages.put(&item).await.unwrap(),
            1 => pages.update(&item).set_text("a").await.unwrap(),
            2 => pages.update("/").set_text("a").await.unwrap(),
            _ => pages.update("/").set_text("a").expect_version(0).await.unwrap(),
        }
        assert_eq!(pages.get("/").await.unwrap().unwrap(), page("a", 1), "write {write}");
    }
}

#[tokio::test]
async fn the_item_as_it_was_written_has_the_version_for_the_next_write() {
    let (pages, _) = table::<Page>().await;
    let first = pages.insert(&page("a", 0)).return_new().await.unwrap();
    assert_eq!(first, page("a", 1));
    let second = pages.put(&Page { text: "b".into(), ..first }).return_new().await.unwrap();
    assert_eq!(second, page("b", 2));
    let third = pages.update(&second).set_text("c").return_new().await.unwrap();
    assert_eq!(third, page("c", 3));
    let metered = pages.put(&third).return_new().return_consumed_capacity().await.unwrap();
    assert_eq!(metered.output, page("c", 4));
    assert!(metered.consumed_capacity.is_some());
}

#[tokio::test]
async fn a_transaction_checks_the_version_of_each_of_its_writes() {
    let (pages, hand) = table::<Page>().await;
    let db = &hand.db;
    let other = |version| Page { path: "/other".into(), text: String::new(), version };
    pages.put(&page("a", 0)).await.unwrap();
    pages.put(&other(0)).await.unwrap();

    let stale = [
        db.transact_write().add(pages.put(&page("b", 0))).add(pages.delete(&other(1))),
        db.transact_write()
            .add(pages.update(&page("b", 2)).set_text("b"))
            .add(pages.delete(&other(1))),
        db.transact_write().add(pages.delete(&page("b", 2))).add(pages.delete(&other(1))),
        db.transact_write().add(pages.check(&page("b", 2))).add(pages.delete(&other(1))),
    ];
    for transaction in stale {
        let error = transaction.await.unwrap_err();
        let [Some(reason), None] = error.reasons() else { panic!("{error}") };
        assert!(reason.is_version_conflict(), "{reason}");
    }

    db.transact_write().add(pages.put(&page("b", 1))).add(pages.check(&other(1))).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("b", 2));
}

#[tokio::test]
async fn a_check_of_an_item_that_is_gone_does_not_hold() {
    let (pages, hand) = table::<Page>().await;
    for version in [0, 1] {
        let check = pages.check(&page("a", version));
        let other = Page { path: "/other".into(), ..page("", 0) };
        let transaction = hand.db.transact_write().add(check).add(pages.insert(&other));
        assert!(transaction.await.unwrap_err().reasons()[0].as_ref().unwrap().is_not_found());
    }
}

/// A page is written for itself, and not where another item holds a copy.
#[tokio::test]
async fn an_item_within_another_is_not_filled() {
    #[derive(Debug, Clone, PartialEq, DynamoItem, DynamoValue)]
    #[dynamo(table = "inner")]
    struct Inner {
        #[dynamo(partition_key)]
        id: u64,
        #[dynamo(version)]
        version: u64,
    }
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "outer")]
    struct Outer {
        #[dynamo(partition_key)]
        id: u64,
        inner: Inner,
        #[dynamo(version)]
        version: u64,
    }
    let (outers, _) = table::<Outer>().await;
    let inner = Inner { id: 7, version: u64::MAX };
    let made = outers.put(&Outer { id: 1, inner: inner.clone(), version: 0 }).return_new();
    assert_eq!(made.await.unwrap(), Outer { id: 1, inner, version: 1 });
}

#[tokio::test]
async fn batches_write_versions_where_they_are_told_not_to_ask_for_them() {
    let (pages, hand) = table::<Page>().await;
    pages.ignoring_versions().batch_put([page("a", 0)]).await.unwrap();
    pages.ignoring_versions().batch_put([page("b", 0)]).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("b", 1));
    let stream = futures_util::stream::iter([page("c", 4)]);
    pages.ignoring_versions().load(stream).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap().unwrap(), page("c", 5));
    let batch = hand.db.batch_write().put_ignoring_version(&pages, &page("d", 0));
    batch.await.unwrap();
    pages.ignoring_versions().batch_delete(["/"]).await.unwrap();
    assert_eq!(pages.get("/").await.unwrap(), None);
}

#[tokio::test]
async fn a_version_at_the_end_of_its_type_is_refused_before_sending() {
    #[derive(DynamoItem)]
    #[dynamo(table = "counted")]
    struct Counted {
        #[dynamo(partition_key)]
        id: u64,
        #[dynamo(version)]
        version: i64,
    }
    let (items, _) = table::<Counted>().await;
    for version in [i64::MAX, -1] {
        let error = items.put(&Counted { id: 1, version }).await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
    }
    assert!(items.delete(&Counted { id: 1, version: -1 }).await.unwrap_err().is_invalid_input());
    items.put(&Counted { id: 1, version: 0 }).await.unwrap();
    assert_eq!(items.get(1).await.unwrap().unwrap().version, 1);
}

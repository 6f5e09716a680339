//! Items that are modified by a closure, with what they say of themselves.

use std::collections::HashMap;
use std::time::SystemTime;

use dynamo_orm::{AttributeValue, DynamoItem};

use super::table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "pages")]
struct Page {
    #[dynamo(partition_key)]
    path: String,
    text: String,
    #[dynamo(version)]
    version: u64,
    #[dynamo(created_at)]
    created: Option<SystemTime>,
    #[dynamo(updated_at)]
    touched: Option<SystemTime>,
    #[dynamo(read_only)]
    author: String,
    #[dynamo(set_once)]
    published: Option<u64>,
}

fn page() -> Page {
    let (path, text, author) = ("/".into(), "a".into(), "Eve".into());
    Page { path, text, version: 0, created: None, touched: None, author, published: None }
}

#[tokio::test]
async fn a_version_and_a_time_move_on_with_what_the_closure_changed() {
    let (pages, hand) = table::<Page>().await;
    let first = hand.shows();
    pages.put(&page()).await.unwrap();
    let later = hand.set(1_800_000_100);
    let page = pages.modify("/", |page| page.text.push('b')).await.unwrap();
    assert_eq!((page.text.as_str(), page.version), ("ab", 2));
    assert_eq!((page.created, page.touched), (Some(first), Some(later)));

    hand.set(1_800_000_200);
    assert_eq!(pages.modify("/", |_| ()).await.unwrap(), page);
}

#[tokio::test]
async fn what_each_write_sets_is_not_the_closures() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page()).await.unwrap();
    let changed = pages.modify("/", |page| {
        page.text.push('b');
        page.version = 77;
        page.touched = None;
    });
    let changed = changed.await.unwrap();
    assert_eq!(changed.version, 2);
    assert!(changed.touched.is_some());
    let same = pages.modify("/", |page| page.version = 5).await.unwrap();
    assert_eq!(same, changed);
}

#[tokio::test]
async fn what_was_written_once_stays_as_it_is() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page()).await.unwrap();
    pages.modify("/", |page| page.published = Some(7)).await.unwrap();
    let refused = [
        pages.modify("/", |page| page.published = Some(8)).await.unwrap_err(),
        pages.modify("/", |page| page.published = None).await.unwrap_err(),
        pages.modify("/", |page| page.author.push('n')).await.unwrap_err(),
        pages.modify("/", |page| page.created = None).await.unwrap_err(),
    ];
    for (error, name) in refused.iter().zip(["published", "published", "author", "created"]) {
        assert!(error.is_invalid_input() && error.to_string().contains(name), "{error}");
    }
}

#[tokio::test]
async fn a_write_in_between_is_seen_by_its_version_alone() {
    let (pages, _) = table::<Page>().await;
    pages.put(&page()).await.unwrap();
    let tasks = (0..20).map(|_| pages.modify("/", |page| page.text.push('x')).attempts(60).send());
    for done in futures_util::future::join_all(tasks).await {
        done.unwrap();
    }
    let page = pages.get("/").await.unwrap().unwrap();
    assert_eq!((page.text.len(), page.version), (21, 21));
}

#[tokio::test]
async fn an_item_that_is_made_is_of_version_1_and_says_when() {
    let (pages, hand) = table::<Page>().await;
    let made = pages.modify("/", |page| page.text.push('b')).or_insert(page()).await.unwrap();
    assert_eq!((made.text.as_str(), made.version), ("ab", 1));
    assert_eq!((made.created, made.touched), (Some(hand.shows()), Some(hand.shows())));
    assert_eq!(pages.get("/").await.unwrap(), Some(made));
}

#[tokio::test]
async fn an_item_from_before_there_was_a_version_gets_one() {
    let (pages, hand) = table::<Page>().await;
    let old = ["path", "text", "author"].map(|name| (name.into(), AttributeValue::S("/".into())));
    let put = hand.db.client().put_item().table_name("pages");
    put.set_item(Some(HashMap::from(old))).send().await.unwrap();
    let page = pages.modify("/", |page| page.text.push('b')).await.unwrap();
    assert_eq!((page.text.as_str(), page.version), ("/b", 1));
}

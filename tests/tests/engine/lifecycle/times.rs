//! `created_at` and `updated_at`, by the database's clock.

use std::time::{SystemTime, UNIX_EPOCH};

use dynamo_orm::{DynamoItem, EpochSeconds};

use super::table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "notes")]
struct Note {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
    #[dynamo(created_at)]
    created: SystemTime,
    #[dynamo(updated_at, with = "dynamo_orm::epoch_millis")]
    touched: Option<SystemTime>,
}

fn note(text: &str) -> Note {
    Note { id: 1, text: text.into(), created: UNIX_EPOCH, touched: None }
}

#[tokio::test]
async fn a_put_says_when_unless_the_item_knows() {
    let (notes, hand) = table::<Note>().await;
    let first = hand.shows();
    let made = notes.put(&note("a")).return_new().await.unwrap();
    assert_eq!((made.created, made.touched), (first, Some(first)));

    let later = hand.set(1_800_000_100);
    notes.put(&Note { text: "b".into(), ..made }).await.unwrap();
    let stored = notes.get(1).await.unwrap().unwrap();
    assert_eq!((stored.created, stored.touched), (first, Some(later)));
}

#[tokio::test]
async fn an_update_moves_one_of_the_two() {
    let (notes, hand) = table::<Note>().await;
    let first = hand.shows();
    notes.insert(&note("a")).await.unwrap();
    let later = hand.set(1_800_000_100);
    let stored = notes.update(1).set_text("b").return_new().await.unwrap();
    assert_eq!((stored.created, stored.touched), (first, Some(later)));
}

#[tokio::test]
async fn an_upsert_says_when_an_item_was_made_once() {
    let (notes, hand) = table::<Note>().await;
    let first = hand.shows();
    let made = notes.update(1).set_text("a").upsert().return_new().await.unwrap();
    assert_eq!((made.created, made.touched), (first, Some(first)));
    let later = hand.set(1_800_000_100);
    let again = notes.update(1).set_text("b").upsert().return_new().await.unwrap();
    assert_eq!((again.created, again.touched), (first, Some(later)));
}

#[tokio::test]
async fn batches_loads_and_transactions_say_when() {
    let (notes, hand) = table::<Note>().await;
    let first = hand.shows();
    notes.batch_put([note("a")]).await.unwrap();
    assert_eq!(notes.get(1).await.unwrap().unwrap().created, first);

    let second = hand.set(1_800_000_100);
    notes.load(futures_util::stream::iter([note("b")])).await.unwrap();
    assert_eq!(notes.get(1).await.unwrap().unwrap().created, second);

    let third = hand.set(1_800_000_200);
    hand.db.transact_write().add(notes.put(&note("c"))).await.unwrap();
    assert_eq!(notes.get(1).await.unwrap().unwrap().touched, Some(third));
}

#[tokio::test]
async fn a_time_is_in_the_form_that_its_field_has() {
    #[derive(DynamoItem)]
    #[dynamo(table = "forms")]
    struct Forms {
        #[dynamo(partition_key)]
        id: u64,
        text: String,
        #[dynamo(created_at)]
        created: Option<EpochSeconds<SystemTime>>,
        #[dynamo(updated_at)]
        touched: jiff::Timestamp,
    }
    let (forms, hand) = table::<Forms>().await;
    let touched = jiff::Timestamp::UNIX_EPOCH;
    forms.put(&Forms { id: 1, text: String::new(), created: None, touched }).await.unwrap();
    forms.update(1).set_text("a").await.unwrap();
    let client = hand.db.client();
    let stored = client.scan().table_name("forms").send().await.unwrap().items.unwrap();
    assert_eq!(stored[0]["created"].as_n().unwrap(), "1800000000");
    assert_eq!(stored[0]["touched"].as_s().unwrap(), "2027-01-15T08:00:00.000000000Z");
}

#[tokio::test]
async fn an_update_that_changes_nothing_is_still_refused() {
    let (notes, _) = table::<Note>().await;
    notes.insert(&note("a")).await.unwrap();
    assert!(notes.update(1).send().await.unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn what_is_converted_without_a_table_stays_as_it_is() {
    let item = dynamo_orm::to_item(&note("a")).unwrap();
    assert!(!item.contains_key("touched"));
    assert_eq!(dynamo_orm::from_item::<Note>(&item).unwrap(), note("a"));
}

#[tokio::test]
async fn both_times_can_be_asked_for() {
    let (notes, hand) = table::<Note>().await;
    notes.insert(&note("a")).await.unwrap();
    let later = hand.set(1_800_000_100);
    let old = notes.scan().filter(|n| n.created().lt(later)).all().await.unwrap();
    assert_eq!(old.len(), 1);
    let new = notes.scan().filter(|n| n.touched().ge(later)).all().await.unwrap();
    assert_eq!(new.len(), 0);
}

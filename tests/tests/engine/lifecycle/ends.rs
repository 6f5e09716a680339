//! `ttl`: when an item ends, as the service reads it; and reads that leave out what has ended.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, EpochSeconds};

use super::{at, table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "sessions")]
#[dynamo(global_index(name = "by-user", partition_key(user)))]
#[dynamo(global_index(name = "by-user-alone", partition_key(user), project(keys_only)))]
#[allow(clippy::duplicated_attributes, reason = "two indexes over one field")]
struct Session {
    #[dynamo(partition_key)]
    id: u64,
    user: String,
    #[dynamo(ttl, rename = "expires_at")]
    expires: Option<SystemTime>,
}

const NOW: u64 = 1_800_000_000;

fn session(id: u64, expires: Option<u64>) -> Session {
    Session { id, user: "a".into(), expires: expires.map(at) }
}

/// One that has ended, one that ends now, one that will end, and one that never does.
fn sessions() -> [Session; 4] {
    let ends = [Some(NOW - 1), Some(NOW), Some(NOW + 1), None];
    [0, 1, 2, 3].map(|id| session(id, ends[usize::try_from(id).unwrap()]))
}

#[tokio::test]
async fn the_end_is_stored_in_seconds_under_the_name_that_the_table_is_told() {
    let (table, hand) = table::<Session>().await;
    table.put(&session(1, Some(NOW))).await.unwrap();
    let client = hand.db.client();
    let stored = client.scan().table_name("sessions").send().await.unwrap().items.unwrap();
    assert_eq!(stored[0]["expires_at"].as_n().unwrap(), "1800000000");
    assert_eq!(Session::SCHEMA.ttl, Some("expires_at"));

    let told = client.describe_time_to_live().table_name("sessions").send().await.unwrap();
    let told = told.time_to_live_description.unwrap();
    assert_eq!(told.attribute_name.unwrap(), "expires_at");
    assert!(matches!(told.time_to_live_status.unwrap().as_str(), "ENABLED" | "ENABLING"));
}

#[tokio::test]
async fn a_read_gives_what_has_ended_unless_it_is_told_not_to() {
    let (table, _) = table::<Session>().await;
    table.batch_put(sessions()).await.unwrap();
    let [ended, _, lives, never] = sessions();

    assert_eq!(table.get(0).await.unwrap(), Some(ended));
    for id in [0, 1] {
        assert_eq!(table.get(id).hide_expired().await.unwrap(), None, "{id}");
    }
    assert_eq!(table.get(2).hide_expired().await.unwrap(), Some(lives.clone()));
    assert_eq!(table.get(3).hide_expired().consistent_read().await.unwrap(), Some(never.clone()));
    assert_eq!(table.get(9).hide_expired().await.unwrap(), None);

    let alive = [lives, never];
    let mut scanned = table.scan().hide_expired().all().await.unwrap();
    scanned.sort_by_key(|session| session.id);
    assert_eq!(scanned, alive);
    assert_eq!(table.scan().hide_expired().segments(3).count().await.unwrap(), 2);
    assert_eq!(table.scan().all().await.unwrap().len(), 4);
    let by_user = table.index(Session::BY_USER);
    assert_eq!(by_user.query("a").hide_expired().count().await.unwrap(), 2);
    let got = table.batch_get([0, 1, 2, 3, 4]).hide_expired().await.unwrap();
    assert_eq!(got.items, alive);
    assert_eq!(got.missing.iter().map(|key| key.id).collect::<Vec<_>>(), [0, 1, 4]);
}

#[tokio::test]
async fn an_end_that_is_no_number_never_comes() {
    let (table, hand) = table::<Session>().await;
    let put = hand.db.client().put_item().table_name("sessions");
    let put =
        put.item("id", AttributeValue::N("1".into())).item("user", AttributeValue::S("a".into()));
    put.item("expires_at", AttributeValue::Null(true)).send().await.unwrap();
    assert!(table.get(1).hide_expired().await.unwrap().is_some());
    assert_eq!(table.scan().hide_expired().count().await.unwrap(), 1);
    assert_eq!(table.batch_get([1]).hide_expired().await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_projection_without_the_end_leaves_out_what_has_ended() {
    #[derive(DynamoValue)]
    struct Who {
        user: String,
    }
    let (table, _) = table::<Session>().await;
    table.batch_put(sessions()).await.unwrap();
    let got = table.batch_get([0, 1, 2, 3]).project::<Who>().hide_expired().await.unwrap();
    assert_eq!(got.items.iter().map(|who| who.user.as_str()).collect::<Vec<_>>(), ["a", "a"]);
    let scanned = table.scan().project::<Who>().count().await.unwrap();
    assert_eq!(scanned, 4);
}

#[tokio::test]
async fn the_clock_of_the_database_decides() {
    let (table, hand) = table::<Session>().await;
    table.put(&session(1, Some(NOW + 60))).await.unwrap();
    assert!(table.get(1).hide_expired().await.unwrap().is_some());
    hand.set(NOW + 60);
    assert!(table.get(1).hide_expired().await.unwrap().is_none());
    hand.set(NOW);
    assert_eq!(table.scan().hide_expired().count().await.unwrap(), 1);
}

#[tokio::test]
async fn an_index_that_does_not_hold_the_end_is_refused_before_sending() {
    let (table, _) = table::<Session>().await;
    let query = table.index(Session::BY_USER_ALONE).query("a").project::<Only>().hide_expired();
    let error = query.all().await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(error.to_string().contains("expires_at"), "{error}");

    #[derive(Debug, DynamoValue)]
    #[allow(dead_code, reason = "read and never looked at")]
    struct Only {
        id: u64,
    }
}

#[tokio::test]
async fn a_transaction_of_reads_does_not_hide() {
    let (table, hand) = table::<Session>().await;
    let gets = hand.db.transact_get((table.get(1).hide_expired(),));
    assert!(gets.await.unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn an_end_is_set_and_removed_and_asked_for_as_any_moment() {
    let (table, _) = table::<Session>().await;
    table.put(&session(1, None)).await.unwrap();
    table.update(1).set_expires(at(NOW + 5)).await.unwrap();
    assert_eq!(table.get(1).await.unwrap().unwrap().expires, Some(at(NOW + 5)));
    let late = table.scan().filter(|s| s.expires().gt(at(NOW))).count().await.unwrap();
    assert_eq!(late, 1);
    table.update(1).remove_expires().await.unwrap();
    assert_eq!(table.get(1).await.unwrap().unwrap().expires, None);
}

#[tokio::test]
async fn an_end_may_be_any_moment_or_a_number_of_seconds() {
    macro_rules! ends_as {
        ($($name:literal $type:ty = $value:expr;)*) => {$({
            #[derive(DynamoItem)]
            #[dynamo(table = $name)]
            struct Ends {
                #[dynamo(partition_key)]
                id: u64,
                #[dynamo(ttl)]
                end: $type,
            }
            let (items, hand) = table::<Ends>().await;
            items.put(&Ends { id: 1, end: $value }).await.unwrap();
            assert!(items.get(1).hide_expired().await.unwrap().is_some_and(|i| i.end == $value));
            items.update(1).set_end($value).await.unwrap();
            hand.set(NOW + 7);
            assert!(items.get(1).hide_expired().await.unwrap().is_none(), $name);
            assert_eq!(items.scan().hide_expired().count().await.unwrap(), 0, $name);
        })*};
    }
    ends_as! {
        "u64" u64 = NOW + 7;
        "i64" Option<i64> = Some(1_800_000_007);
        "u32" u32 = 1_800_000_007;
        "system" SystemTime = at(NOW + 7);
        "seconds" EpochSeconds<SystemTime> = EpochSeconds::new(at(NOW + 7));
        "chrono" Option<DateTime<Utc>> = DateTime::from_timestamp(1_800_000_007, 0);
        "jiff" jiff::Timestamp = jiff::Timestamp::from_second(1_800_000_007).unwrap();
    }
}

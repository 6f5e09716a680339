//! `generate`: what stands in a field that has no value when its item is written.

use std::collections::HashSet;
use std::time::{SystemTime, UNIX_EPOCH};

use dynamo_orm::faults::{Fault, FaultKind, Faults};
use dynamo_orm::{Db, DynamoItem, DynamoValue, FromUuid};
use ulid::Ulid;
use uuid::Uuid;

use super::table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders", key(pk = "ORDER#{order_id}", sk = "{placed}"))]
struct Order {
    #[dynamo(generate = uuid)]
    order_id: Uuid,
    #[dynamo(generate = now)]
    placed: SystemTime,
    #[dynamo(generate = ulid)]
    receipt: Option<Ulid>,
    #[dynamo(generate = ulid)]
    code: String,
    #[dynamo(generate = uuid)]
    token: String,
    note: String,
}

fn order() -> Order {
    Order {
        order_id: Uuid::nil(),
        placed: UNIX_EPOCH,
        receipt: None,
        code: String::new(),
        token: String::new(),
        note: "n".into(),
    }
}

#[tokio::test]
async fn a_key_is_made_where_the_item_has_none() {
    let (orders, hand) = table::<Order>().await;
    let made = orders.insert(&order()).return_new().await.unwrap();
    assert_eq!(made.order_id.get_version_num(), 7);
    assert_eq!(made.placed, hand.shows());
    assert_eq!(made.receipt.unwrap().timestamp_ms(), 1_800_000_000_000);
    assert_eq!(made.code.len(), 26);
    assert_eq!(Uuid::parse_str(&made.token).unwrap().get_version_num(), 7);
    assert_eq!(orders.get((made.order_id, made.placed)).await.unwrap().unwrap(), made);
}

#[tokio::test]
async fn a_value_that_is_there_stays() {
    let (orders, hand) = table::<Order>().await;
    let made = orders.put(&order()).return_new().await.unwrap();
    hand.set(1_900_000_000);
    assert_eq!(orders.put(&made).return_new().await.unwrap(), made);
    assert_eq!(orders.scan().all().await.unwrap(), [made]);
}

#[tokio::test]
async fn ten_thousand_at_one_moment_are_all_different() {
    let (orders, _) = table::<Order>().await;
    orders.batch_put(vec![order(); 10_000]).await.unwrap();
    let all = orders.scan().all().await.unwrap();
    let ids: HashSet<Uuid> = all.iter().map(|order| order.order_id).collect();
    let codes: HashSet<&str> = all.iter().map(|order| order.code.as_str()).collect();
    assert_eq!((ids.len(), codes.len()), (10_000, 10_000));
}

#[tokio::test]
async fn an_upsert_makes_what_is_missing_and_keeps_what_is_there() {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "sessions")]
    struct Session {
        #[dynamo(partition_key)]
        user: String,
        #[dynamo(generate = uuid, read_only)]
        token: Uuid,
        hits: u64,
    }
    let (sessions, _) = table::<Session>().await;
    let hit = || sessions.update("a").increment_hits(1).upsert().return_new();
    let first = hit().await.unwrap();
    assert!(!first.token.is_nil());
    assert_eq!(hit().await.unwrap(), Session { hits: 2, ..first });
}

#[tokio::test]
async fn a_newtype_is_filled_where_it_says_how() {
    #[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
    struct TicketId(Uuid);

    impl FromUuid for TicketId {
        fn from_uuid(bits: u128) -> Self {
            Self(Uuid::from_u128(bits))
        }

        fn is_unset(&self) -> bool {
            self.0.is_nil()
        }
    }

    #[derive(DynamoItem)]
    #[dynamo(table = "tickets")]
    struct Ticket {
        #[dynamo(partition_key, generate = uuid)]
        id: TicketId,
    }
    let (tickets, _) = table::<Ticket>().await;
    let made = tickets.insert(&Ticket { id: TicketId(Uuid::nil()) }).return_new().await.unwrap();
    assert!(tickets.get(made.id).await.unwrap().is_some());
}

/// The key that tells a write from the others is the one that is sent.
#[tokio::test(start_paused = true)]
async fn items_with_a_made_key_that_are_left_unprocessed_are_sent_again() {
    let faults = Faults::new().inject(Fault::unprocessed(0.5).times(4));
    let db = Db::in_memory();
    let clean = db.table::<Order>();
    clean.create_table().await.unwrap();
    let orders = db.with_faults(&faults).table::<Order>();
    let done = orders.batch_put(vec![order(); 100]).await.unwrap();
    assert_eq!(done.written, 100);
    assert!(faults.injected().of(FaultKind::Unprocessed) > 0);
    assert_eq!(clean.scan().count().await.unwrap(), 100);
}

//! `read_only` and `set_once`: fields that stay as they were written.

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, DynamoItem};

use super::table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "parcels")]
struct Parcel {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(read_only)]
    sender: String,
    #[dynamo(set_once, alias = "got_at")]
    delivered: Option<u64>,
    state: String,
}

fn parcel() -> Parcel {
    Parcel { id: 1, sender: "a".into(), delivered: None, state: "sent".into() }
}

#[tokio::test]
async fn a_field_is_set_once_and_again_only_to_the_same() {
    let (parcels, _) = table::<Parcel>().await;
    parcels.put(&parcel()).await.unwrap();
    let deliver = |at: u64| parcels.update(1).set_delivered(at).set_state("there");
    deliver(7).await.unwrap();
    deliver(7).await.unwrap();
    let error = deliver(8).await.unwrap_err();
    assert!(error.is_condition_failed(), "{error}");
    assert_eq!(error.old_item::<Parcel>().unwrap().unwrap().delivered, Some(7));
    assert_eq!(parcels.get(1).await.unwrap().unwrap().delivered, Some(7));
    parcels.update(1).maybe_set_delivered(None::<u64>).set_state("back").await.unwrap();
}

#[tokio::test]
async fn a_field_that_has_a_value_under_an_older_name_has_one() {
    let (parcels, hand) = table::<Parcel>().await;
    let item = HashMap::from([
        ("id".to_owned(), AttributeValue::N("1".into())),
        ("sender".to_owned(), AttributeValue::S("a".into())),
        ("got_at".to_owned(), AttributeValue::N("3".into())),
        ("state".to_owned(), AttributeValue::S("there".into())),
    ]);
    let client = hand.db.client();
    client.put_item().table_name("parcels").set_item(Some(item)).send().await.unwrap();
    let error = parcels.update(1).set_delivered(4u64).await.unwrap_err();
    assert!(error.is_condition_failed(), "{error}");
    assert_eq!(parcels.get(1).await.unwrap().unwrap().delivered, Some(3));
}

#[tokio::test]
async fn both_can_be_asked_for() {
    let (parcels, _) = table::<Parcel>().await;
    parcels.put(&parcel()).await.unwrap();
    let update = parcels.update(1).set_state("x");
    update.condition(|p| p.sender().eq("a").and(p.delivered().not_exists())).await.unwrap();
}

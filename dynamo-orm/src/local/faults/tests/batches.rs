//! Unfinished batches and cancelled transactions.

use std::collections::BTreeSet;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::ProvideErrorMetadata;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{
    KeysAndAttributes, Put, PutRequest, TransactWriteItem, WriteRequest,
};
use serde_json::{Value, json};

use super::super::batch::Batch;
use super::{Fault, FaultKind, Faults, has, put, text, views};

fn ids(count: usize) -> BTreeSet<String> {
    (0..count).map(|n| format!("{n:02}")).collect()
}

fn writes(count: usize) -> Vec<WriteRequest> {
    let put = |id: &String| PutRequest::builder().item("id", text(id)).build().unwrap();
    ids(count).iter().map(|id| WriteRequest::builder().put_request(put(id)).build()).collect()
}

async fn stored(client: &Client) -> BTreeSet<String> {
    let page = client.scan().table_name("things").send().await.unwrap();
    page.items().iter().map(|item| item["id"].as_s().unwrap().clone()).collect()
}

async fn write(client: &Client, count: usize) -> BTreeSet<String> {
    let call = client.batch_write_item().request_items("things", writes(count));
    let left = call.send().await.unwrap().unprocessed_items.unwrap_or_default();
    let left = left.into_values().flatten().map(|write| write.put_request.unwrap());
    left.map(|put| put.item["id"].as_s().unwrap().clone()).collect()
}

async fn read(client: &Client, count: usize) -> (BTreeSet<String>, Option<KeysAndAttributes>) {
    let mut keys = KeysAndAttributes::builder()
        .projection_expression("#i")
        .expression_attribute_names("#i", "id")
        .consistent_read(true);
    for id in ids(count) {
        keys = keys.keys([("id".to_owned(), text(id))].into());
    }
    let call = client.batch_get_item().request_items("things", keys.build().unwrap());
    let answer = call.send().await.unwrap();
    let rows = answer.responses.unwrap()["things"].clone();
    let rows = rows.iter().map(|row| row["id"].as_s().unwrap().clone()).collect();
    (rows, answer.unprocessed_keys.unwrap_or_default().remove("things"))
}

fn keys_of(left: Option<&KeysAndAttributes>) -> BTreeSet<String> {
    let keys = left.map(KeysAndAttributes::keys).unwrap_or_default();
    keys.iter().map(|key| key["id"].as_s().unwrap().clone()).collect()
}

#[tokio::test]
async fn what_is_written_and_what_is_not_are_what_was_sent() {
    let mut sizes = BTreeSet::new();
    for seed in 0..40 {
        let faults = Faults::seeded(seed).inject(Fault::unprocessed(0.4));
        let (clean, faulty) = views(&faults).await;
        let left = write(&faulty, 25).await;
        let written = stored(&clean).await;
        assert!(left.is_disjoint(&written), "seed {seed}");
        assert_eq!(&left | &written, ids(25), "seed {seed}");
        sizes.insert(left.len());
    }
    assert!(sizes.len() > 3, "{sizes:?}");
}

#[tokio::test]
async fn what_is_read_and_what_is_not_are_what_was_asked_for() {
    for seed in 0..20 {
        let faults = Faults::seeded(seed).inject(Fault::unprocessed(0.4).on("BatchGetItem"));
        let (clean, faulty) = views(&faults).await;
        assert_eq!(write(&clean, 25).await, BTreeSet::new());
        let (rows, left) = read(&faulty, 25).await;
        let keys = keys_of(left.as_ref());
        assert!(keys.is_disjoint(&rows), "seed {seed}");
        assert_eq!(&keys | &rows, ids(25), "seed {seed}");
        let left = left.unwrap();
        assert_eq!(left.projection_expression(), Some("#i"));
        assert_eq!(left.expression_attribute_names().unwrap()["#i"], "id");
        assert_eq!(left.consistent_read(), Some(true));
        assert_eq!(faults.injected().of(FaultKind::Unprocessed), 1);
    }
}

#[tokio::test]
async fn a_share_of_one_holds_everything_back_and_of_zero_nothing() {
    let faults = Faults::new().inject(Fault::unprocessed(1.0).times(2));
    let (clean, faulty) = views(&faults).await;
    assert_eq!(write(&faulty, 25).await, ids(25));
    assert_eq!(stored(&clean).await, BTreeSet::new());
    let (rows, left) = read(&faulty, 25).await;
    assert_eq!((rows, keys_of(left.as_ref())), (BTreeSet::new(), ids(25)));
    let none = Faults::new().inject(Fault::unprocessed(0.0));
    let (_, faulty) = views(&none).await;
    assert_eq!(write(&faulty, 25).await, BTreeSet::new());
    assert_eq!(none.injected().total(), 0);
}

#[tokio::test]
async fn other_operations_are_neither_held_back_nor_counted() {
    let faults = Faults::new()
        .inject(Fault::unprocessed(1.0).at_call(1))
        .inject(Fault::cancel(0, "TransactionConflict"));
    let (clean, faulty) = views(&faults).await;
    put(&faulty, "a").await.unwrap();
    assert!(has(&clean, "a").await);
    assert_eq!(faults.injected().total(), 0);
    assert_eq!(write(&faulty, 3).await, ids(3));
}

#[tokio::test]
async fn a_table_of_which_nothing_is_left_is_not_in_the_request() {
    let body = json!({"RequestItems": {
        "b": {"Keys": [{"id": 1}, {"id": 2}, {"id": 3}], "ConsistentRead": true},
        "a": {"Keys": [{"id": 4}]},
    }});
    let mut was_partial = false;
    for seed in 0..50 {
        let mut rng = fastrand::Rng::with_seed(seed);
        let split = Batch::split("BatchGetItem", body.to_string().as_bytes(), 0.5, &mut rng);
        let Some(rest) = split.and_then(|mut batch| batch.rest()) else { continue };
        let rest: Value = serde_json::from_slice(&rest).unwrap();
        let tables = rest["RequestItems"].as_object().unwrap();
        assert!(!tables.is_empty());
        assert!(tables.values().all(|table| !table["Keys"].as_array().unwrap().is_empty()));
        was_partial |= tables.len() == 1;
    }
    assert!(was_partial);
    let mut rng = fastrand::Rng::with_seed(0);
    for odd in ["", "[]", "{}", r#"{"RequestItems":7}"#, r#"{"RequestItems":{"a":7}}"#] {
        assert!(Batch::split("BatchGetItem", odd.as_bytes(), 1.0, &mut rng).is_none(), "{odd}");
    }
}

#[tokio::test]
async fn what_the_engine_left_itself_stays_beside_what_was_held_back() {
    let body = json!({"RequestItems": {"a": {"Keys": [1, 2]}, "b": {"Keys": [3]}}}).to_string();
    let mut rng = fastrand::Rng::with_seed(0);
    let batch = Batch::split("BatchGetItem", body.as_bytes(), 1.0, &mut rng).unwrap();
    let own = json!({"Responses": {"a": [9]}, "UnprocessedKeys": {"a": {"Keys": [5]}}});
    let merged = batch.merged(own.to_string().as_bytes()).unwrap();
    assert_eq!(
        serde_json::from_slice::<Value>(&merged).unwrap(),
        json!({
            "Responses": {"a": [9]},
            "UnprocessedKeys": {"a": {"Keys": [5, 1, 2]}, "b": {"Keys": [3]}},
        })
    );
}

fn transaction(count: usize) -> Vec<TransactWriteItem> {
    let put = |id: &String| Put::builder().table_name("things").item("id", text(id)).build();
    let items = ids(count);
    items.iter().map(|id| TransactWriteItem::builder().put(put(id).unwrap()).build()).collect()
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_transaction_has_a_reason_for_each_action_and_changes_nothing() {
    let codes = [
        "TransactionConflict",
        "ThrottlingError",
        "ProvisionedThroughputExceeded",
        "ItemCollectionSizeLimitExceeded",
        "SomethingNew",
    ];
    for (position, code) in codes.into_iter().enumerate() {
        let faults = Faults::new().inject(Fault::cancel(position, code));
        let (clean, faulty) = views(&faults).await;
        let actions = transaction(5);
        let call = faulty.transact_write_items().set_transact_items(Some(actions));
        let error = call.send().await.unwrap_err();
        assert_eq!(error.raw_response().unwrap().status().as_u16(), 400);
        assert!(error.message().unwrap().contains(code), "{error:?}");
        let TransactWriteItemsError::TransactionCanceledException(error) =
            error.into_service_error()
        else {
            panic!("no cancellation")
        };
        let reasons = error.cancellation_reasons().iter().map(|reason| reason.code().unwrap());
        let mut expected = ["None"; 5];
        expected[position] = code;
        assert_eq!(reasons.collect::<Vec<_>>(), expected);
        assert_eq!(stored(&clean).await, BTreeSet::new());
    }
}

#[tokio::test]
async fn a_transaction_without_that_position_goes_through() {
    let faults = Faults::new().inject(Fault::cancel(2, "TransactionConflict"));
    let (clean, faulty) = views(&faults).await;
    let call = faulty.transact_write_items().set_transact_items(Some(transaction(2)));
    call.send().await.unwrap();
    assert_eq!(stored(&clean).await, ids(2));
    assert_eq!(faults.injected().total(), 0);
}

//! The embedded engine as an SDK client meets it: answers, errors, turns, and the runtime around it.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::types::{
    AttributeDefinition, AttributeValue, BillingMode, KeySchemaElement, KeyType, PutRequest,
    ReturnValuesOnConditionCheckFailure, ScalarAttributeType, WriteRequest,
};

use super::connector::{Connector, Store};
use super::{client, in_memory, open};

pub(super) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

pub(super) async fn create_table(client: &Client) {
    let id = KeySchemaElement::builder().attribute_name("id").key_type(KeyType::Hash);
    let kind =
        AttributeDefinition::builder().attribute_name("id").attribute_type(ScalarAttributeType::S);
    client
        .create_table()
        .table_name("things")
        .billing_mode(BillingMode::PayPerRequest)
        .key_schema(id.build().unwrap())
        .attribute_definitions(kind.build().unwrap())
        .send()
        .await
        .unwrap();
}

async fn with_table() -> Client {
    let client = client(in_memory());
    create_table(&client).await;
    client
}

async fn fill(client: &Client, count: usize) {
    let writes: Vec<_> = (0..count)
        .map(|n| {
            let put = PutRequest::builder()
                .item("id", text(n.to_string()))
                .item("text", text("x".repeat(300)));
            WriteRequest::builder().put_request(put.build().unwrap()).build()
        })
        .collect();
    for chunk in writes.chunks(25) {
        client.batch_write_item().request_items("things", chunk.to_vec()).send().await.unwrap();
    }
}

async fn put(client: &Client, id: &str) {
    client.put_item().table_name("things").item("id", text(id)).send().await.unwrap();
}

#[tokio::test]
async fn an_item_comes_back_as_it_was_put() {
    let client = with_table().await;
    let item = [("id", text("a")), ("n", AttributeValue::N("1.5".into()))];
    let item = item.map(|(name, value)| (name.to_owned(), value)).into();
    client.put_item().table_name("things").set_item(Some(item)).send().await.unwrap();
    let got = client.get_item().table_name("things").key("id", text("a")).send().await.unwrap();
    assert_eq!(got.item().unwrap()["n"], AttributeValue::N("1.5".into()));
    let none = client.get_item().table_name("things").key("id", text("b")).send().await.unwrap();
    assert_eq!(none.item(), None);
}

#[tokio::test]
async fn a_failed_condition_hands_back_the_old_item() {
    let client = with_table().await;
    put(&client, "a").await;
    let error = client
        .put_item()
        .table_name("things")
        .item("id", text("a"))
        .condition_expression("attribute_not_exists(id)")
        .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
        .send()
        .await
        .unwrap_err()
        .into_service_error();
    assert!(error.is_conditional_check_failed_exception(), "{error:?}");
    let old = match error {
        aws_sdk_dynamodb::operation::put_item::PutItemError::ConditionalCheckFailedException(e) => {
            e.item
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(old.unwrap()["id"], text("a"));
}

#[tokio::test]
async fn a_refused_request_says_why_without_a_marker() {
    let client = with_table().await;
    let refused = client
        .put_item()
        .table_name("things")
        .item("id", text("a"))
        .item("none", AttributeValue::Null(false))
        .send()
        .await
        .unwrap_err();
    assert_eq!(refused.code(), Some("ValidationException"));
    let message = refused.message().unwrap();
    assert!(message.contains("must have the value of true"), "{message}");
    assert!(!message.contains("VALIDATION"), "{message}");
    let error = client.delete_table().table_name("absent").send().await.unwrap_err();
    assert!(error.into_service_error().is_resource_not_found_exception());
}

#[tokio::test]
async fn an_operation_that_the_engine_lacks_is_an_error_of_the_service() {
    let call = client(in_memory()).describe_limits().send();
    assert_eq!(call.await.unwrap_err().code(), Some("UnknownOperationException"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_long_call_leaves_the_runtime_to_others() {
    let client = with_table().await;
    fill(&client, 3_000).await;
    let scan = tokio::spawn(client.scan().table_name("things").send());
    let get = tokio::spawn({
        let get = client.get_item().table_name("things").key("id", text("1"));
        async move {
            // Behind the scan, so that it has to wait for its turn.
            tokio::task::yield_now().await;
            get.send().await
        }
    });
    let mut turns = 0_u32;
    while !scan.is_finished() {
        tokio::task::yield_now().await;
        turns += 1;
    }
    // Called on this thread, the scan would be over in the first few turns.
    assert!(turns > 100, "{turns}");
    assert!(scan.await.unwrap().unwrap().count() > 1_000);
    assert!(get.await.unwrap().unwrap().item().is_some());
}

/// Calls without pause until `done`, and whether that came before `most` calls.
async fn repeat<F: Future>(done: &AtomicBool, most: usize, call: impl Fn() -> F) -> bool {
    for _ in 0..most {
        call().await;
        if done.load(Ordering::Relaxed) {
            return true;
        }
    }
    false
}

fn timer() -> Arc<AtomicBool> {
    let done = Arc::new(AtomicBool::new(false));
    let rang = Arc::clone(&done);
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(1)).await;
        rang.store(true, Ordering::Relaxed);
    });
    done
}

#[tokio::test(flavor = "current_thread")]
async fn calls_without_pause_do_not_starve_a_timer() {
    let client = with_table().await;
    fill(&client, 1_000).await;
    let done = timer();
    assert!(repeat(&done, 1_000, || client.scan().table_name("things").send()).await);
    let done = timer();
    let get = client.get_item().table_name("things").key("id", text("1"));
    assert!(repeat(&done, 100_000, || get.clone().send()).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_on_several_threads_lose_nothing() {
    let client = with_table().await;
    let add = client
        .update_item()
        .table_name("things")
        .key("id", text("sum"))
        .update_expression("ADD n :one")
        .expression_attribute_values(":one", AttributeValue::N("1".into()));
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let add = add.clone();
            tokio::spawn(async move {
                for _ in 0..25 {
                    add.clone().send().await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let sum = client.get_item().table_name("things").key("id", text("sum")).send().await.unwrap();
    assert_eq!(sum.item().unwrap()["n"], AttributeValue::N("200".into()));
}

#[tokio::test]
async fn a_call_that_is_given_up_does_not_keep_its_turn() {
    let client = with_table().await;
    fill(&client, 1_000).await;
    for _ in 0..20 {
        let scan = tokio::spawn(client.scan().table_name("things").send());
        tokio::task::yield_now().await;
        scan.abort();
    }
    put(&client, "after").await;
}

#[tokio::test]
async fn a_call_that_is_kept_and_not_polled_does_not_keep_its_turn() {
    let client = with_table().await;
    fill(&client, 1_000).await;
    let mut context = Context::from_waker(Waker::noop());
    let mut waiting = Vec::new();
    for _ in 0..4 {
        let mut scan = Box::pin(client.scan().table_name("things").send());
        assert!(scan.as_mut().poll(&mut context).is_pending());
        waiting.push(scan);
    }
    let after = tokio::time::timeout(Duration::from_secs(30), put(&client, "after"));
    after.await.unwrap();
    for scan in waiting {
        assert!(scan.await.unwrap().count() > 0);
    }
}

#[test]
fn without_a_runtime_a_call_is_an_error() {
    let client = client(in_memory());
    let mut call = pin!(client.list_tables().send());
    let answer = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Err(SdkError::DispatchFailure(failure))) = answer else {
        panic!("{answer:?}");
    };
    let error = failure.as_connector_error().unwrap();
    assert!(format!("{error:?}").contains("within a Tokio runtime"), "{error:?}");
}

#[tokio::test]
async fn an_engine_that_did_not_open_says_so_on_each_call() {
    let connector = Connector::new(Err("disk full".to_owned()), Store::Memory);
    let client = client(super::shared(connector));
    for _ in 0..2 {
        let error = client.list_tables().send().await.unwrap_err();
        let SdkError::DispatchFailure(failure) = error else { panic!("{error:?}") };
        assert!(format!("{failure:?}").contains("could not be opened: disk full"));
    }
}

#[tokio::test]
async fn a_file_keeps_what_was_put() {
    let folder = std::env::temp_dir().join(format!("dynamo-orm-local-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("things.db");
    {
        let client = client(open(&path).unwrap());
        create_table(&client).await;
        put(&client, "a").await;
    }
    let again = client(open(&path).unwrap());
    let got = again.get_item().table_name("things").key("id", text("a")).send().await.unwrap();
    assert!(got.item().is_some());
    assert!(open(&folder).is_err());
    assert!(open("".as_ref()).is_err());
    std::fs::remove_dir_all(&folder).unwrap();
}

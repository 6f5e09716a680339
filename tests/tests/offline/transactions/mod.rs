//! Transactions against answers that a test gives: what is sent again, with which token, and how it ends.

mod cancelled;
mod tokens;

use std::error::Error as _;
use std::time::Duration;

use dynamo_orm::{Db, DynamoItem, Error, ErrorKind, Result, TransactWrite, WriteOutcome};
use serde_json::{Value, json};
use tests::{Answer, Stub};
use tokio::time::Instant;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "stock")]
struct Stock {
    #[dynamo(partition_key)]
    sku: u32,
    left: u32,
}

/// Two writes: an insert and an update.
fn write(stub: &Stub) -> TransactWrite {
    let db = Db::new(stub.client());
    let stock = db.table::<Stock>();
    db.transact_write()
        .add(stock.insert(&Stock { sku: 1, left: 5 }))
        .add(stock.update(2).decrement_left(1u32))
}

/// The service's refusal of a whole transaction, with a code for each action.
fn cancelled(codes: &[&str]) -> Answer {
    let reasons: Vec<Value> = codes.iter().map(|code| json!({ "Code": code })).collect();
    let body = json!({
        "__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        "Message": "Transaction cancelled, please refer cancellation reasons for specific reasons",
        "CancellationReasons": reasons,
    });
    Answer::Http(400, body.to_string().into_bytes(), Vec::new())
}

fn in_progress() -> Answer {
    Answer::refusal(400, "TransactionInProgressException", "still at it")
}

/// The tokens of all requests, one for each attempt.
fn tokens(stub: &Stub) -> Vec<String> {
    let token = |body: &Value| body["ClientRequestToken"].as_str().unwrap().to_owned();
    stub.requests().iter().map(|(_, body)| token(body)).collect()
}

/// That all attempts were one and the same request; how many there were.
fn attempts(stub: &Stub) -> usize {
    let requests = stub.requests();
    assert!(requests.windows(2).all(|pair| pair[0] == pair[1]), "{requests:?}");
    requests.len()
}

#[tokio::test]
async fn the_request_is_what_the_service_expects() -> Result<()> {
    let stub = Stub::new([Answer::ok("{}")]);
    let db = Db::new(stub.client());
    let stock = db.table::<Stock>();
    let write = write(&stub)
        .add(stock.update(3).set_left(1u32).upsert())
        .add(stock.delete(4).deadline(Duration::ZERO))
        .add(stock.check(5).condition(|s| s.left().eq(7u32)));
    let token = write.token().to_owned();
    write.return_consumed_capacity().await?;
    let key = |sku: &str| json!({"sku": {"N": sku}});
    let expected = json!({
        "TransactItems": [
            {"Put": {
                "TableName": "stock", "Item": {"sku": {"N": "1"}, "left": {"N": "5"}},
                "ConditionExpression": "attribute_not_exists(#0)",
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                "ExpressionAttributeNames": {"#0": "sku"},
            }},
            {"Update": stub.requests()[0].1["TransactItems"][1]["Update"]},
            {"Update": {
                "TableName": "stock", "Key": key("3"), "UpdateExpression": "SET #0 = :0",
                "ExpressionAttributeNames": {"#0": "left"},
                "ExpressionAttributeValues": {":0": {"N": "1"}},
            }},
            {"Delete": {"TableName": "stock", "Key": key("4")}},
            {"ConditionCheck": {
                "TableName": "stock", "Key": key("5"), "ConditionExpression": "#0 = :0",
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                "ExpressionAttributeNames": {"#0": "left"},
                "ExpressionAttributeValues": {":0": {"N": "7"}},
            }},
        ],
        "ClientRequestToken": token,
        "ReturnConsumedCapacity": "TOTAL",
    });
    assert_eq!(stub.requests(), [("TransactWriteItems".to_owned(), expected)]);
    Ok(())
}

#[tokio::test]
async fn a_read_asks_for_its_keys_and_nothing_else() -> Result<()> {
    let stub = Stub::new([Answer::ok(r#"{"Responses":[null,{"Item":null},{}]}"#)]);
    let db = Db::new(stub.client());
    let stock = db.table::<Stock>();
    let gets =
        [stock.get(1).consistent_read(), stock.get(2).deadline(Duration::ZERO), stock.get(3)];
    assert_eq!(db.transact_get(gets).await?, [None, None, None]);
    let get = |sku: &str| json!({"Get": {"TableName": "stock", "Key": {"sku": {"N": sku}}}});
    let expected = json!({"TransactItems": [get("1"), get("2"), get("3")]});
    assert_eq!(stub.requests(), [("TransactGetItems".to_owned(), expected)]);
    Ok(())
}

#[tokio::test]
async fn an_answer_with_more_or_fewer_items_is_none() {
    let item = r#"{"Item":{"sku":{"N":"1"},"left":{"N":"5"}}}"#;
    let with = |items: usize| format!(r#"{{"Responses":[{}]}}"#, vec![item; items].join(","));
    for body in [with(0), with(1), with(3), "{}".into(), r#"{"Responses":null}"#.into()] {
        let stub = Stub::new([Answer::ok(body.clone()), Answer::ok(body.clone())]);
        let db = Db::new(stub.client());
        let stock = db.table::<Stock>();
        let error = db.transact_get((stock.get(1), stock.get(2))).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol, "{body}");
        let error = db.transact_get(vec![stock.get(1), stock.get(2)]).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol, "{body}");
    }
    let stub = Stub::new([Answer::ok(with(2))]);
    let db = Db::new(stub.client());
    let stock = db.table::<Stock>();
    let (one, two) = db.transact_get((stock.get(1), stock.get(2))).await.unwrap();
    assert_eq!(one, two);
}

#[tokio::test]
async fn a_success_that_is_no_json_leaves_open_what_became_of_the_writes() {
    for body in ["nothing", "[1]"] {
        let refusal = cancelled(&["None", "ConditionalCheckFailed"]);
        let stub = Stub::new([Answer::ok(body), refusal]);
        let write = write(&stub);
        let error = write.clone().await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert_eq!(error.outcome(), WriteOutcome::Unknown);
        assert_eq!(attempts(&stub), 1);
        assert_eq!(write.await.unwrap_err().outcome(), WriteOutcome::Unknown);
    }
}

#[tokio::test]
async fn capacity_that_cannot_be_read_says_that_the_writes_are_applied() {
    let stub = Stub::new([Answer::ok(r#"{"ConsumedCapacity":[7]}"#)]);
    let error = write(&stub).return_consumed_capacity().await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(error.outcome(), WriteOutcome::Applied);
}

#[tokio::test(start_paused = true)]
async fn what_another_transaction_holds_up_is_sent_again_until_it_is_applied() -> Result<()> {
    let stub = Stub::new([
        cancelled(&["None", "TransactionConflict"]),
        cancelled(&["ThrottlingError", "ProvisionedThroughputExceeded"]),
        cancelled(&["TransactionConflict", "TransactionConflict"]),
        Answer::ok("{}"),
    ]);
    let start = Instant::now();
    write(&stub).await?;
    assert_eq!(attempts(&stub), 4);
    // 50, 100 and 200 ms, each from half of it up.
    let waited = start.elapsed();
    assert!(
        waited >= Duration::from_millis(175) && waited <= Duration::from_millis(400),
        "{waited:?}"
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_read_that_another_transaction_holds_up_is_sent_again() -> Result<()> {
    let found = r#"{"Responses":[{"Item":{"sku":{"N":"1"},"left":{"N":"5"}}}]}"#;
    let stub = Stub::new([cancelled(&["TransactionConflict"]), Answer::ok(found)]);
    let db = Db::new(stub.client());
    let (found,) = db.transact_get((db.table::<Stock>().get(1),)).await?;
    assert_eq!(found, Some(Stock { sku: 1, left: 5 }));
    assert_eq!(attempts(&stub), 2);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_deadline_ends_the_pauses_and_tells_the_last_refusal() {
    let stub = Stub::new(vec![cancelled(&["None", "TransactionConflict"]); 100]);
    let start = Instant::now();
    let error = write(&stub).deadline(Duration::from_secs(60)).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_secs(60));
    assert!(error.is_deadline_exceeded(), "{error}");
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    let last = error.source().unwrap().downcast_ref::<Error>().unwrap();
    assert!(last.is_cancelled());
    assert!(error.reasons()[1].as_ref().unwrap().is_conflict());
    // 6.35 s of growing pauses at most, then 2.5 to 5 s each.
    let sent = attempts(&stub);
    assert!((15..=40).contains(&sent), "{sent}");
}

#[tokio::test(start_paused = true)]
async fn a_deadline_during_an_attempt_leaves_open_what_became_of_it() {
    let stub = Stub::new([cancelled(&["None", "TransactionConflict"]), Answer::Silence]);
    let error = write(&stub).deadline(Duration::from_secs(3)).await.unwrap_err();
    assert!(error.is_deadline_exceeded());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert!(error.to_string().contains("last, the transaction was cancelled"), "{error}");
    let stub = Stub::new([Answer::Silence]);
    let db = Db::new(stub.client()).with_deadline(Duration::from_secs(3));
    let error = db.transact_get((db.table::<Stock>().get(1),)).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied());
    assert!(error.source().is_none());
}

#[tokio::test(start_paused = true)]
async fn refusals_of_the_whole_that_pass_are_sent_again() -> Result<()> {
    for (status, code) in [
        (400, "ThrottlingException"),
        (400, "ProvisionedThroughputExceededException"),
        (400, "TransactionInProgressException"),
        (500, "InternalServerError"),
        (503, "ServiceUnavailable"),
    ] {
        // More of them than the SDK alone would bear.
        let mut answers = vec![Answer::refusal(status, code, "later"); 7];
        answers.push(Answer::ok("{}"));
        let stub = Stub::new(answers);
        write(&stub).await?;
        assert_eq!(attempts(&stub), 8, "{code}");
    }
    Ok(())
}

#[tokio::test]
async fn a_refusal_of_the_whole_that_stays_is_final() {
    for code in ["ValidationException", "AccessDeniedException", "ResourceNotFoundException"] {
        let stub = Stub::new([Answer::refusal(400, code, "no"), Answer::ok("{}")]);
        let error = write(&stub).await.unwrap_err();
        assert_eq!(error.service_code(), Some(code));
        assert_eq!(error.outcome(), WriteOutcome::NotApplied);
        assert_eq!(attempts(&stub), 1);
    }
}

//! What the service answers when it does not do what it was asked, as status and JSON.
//!
//! Codes and statuses: "Error handling with DynamoDB" in the developer guide. The texts are near
//! the service's; no program should look at them.

use serde_json::{Value, json};

use super::super::reply::Reply;

/// The namespace of the service's own errors. One of the frameworks under it brings its own.
const NAMESPACE: &str = "com.amazonaws.dynamodb.v20120810#";

pub(super) fn refusal(status: u16, code: &str, message: &str) -> Reply {
    reply(status, &json!({"__type": qualified(code), "message": message}))
}

pub(super) fn throttle(reason: &str, resource: &str) -> Reply {
    let body = json!({
        "__type": qualified("ProvisionedThroughputExceededException"),
        "message": "The level of configured provisioned throughput for the table was exceeded. \
            Consider increasing your provisioning level with the UpdateTable API.",
        "ThrottlingReasons": [{"reason": reason, "resource": resource}],
    });
    reply(400, &body)
}

pub(super) fn server_error() -> Reply {
    refusal(500, "InternalServerError", "Internal server error")
}

pub(super) fn unavailable() -> Reply {
    refusal(503, "ServiceUnavailable", "DynamoDB is currently unavailable")
}

/// A transaction of `actions` that was cancelled for `code` at `position`.
///
/// One reason for each action, in order; the other actions have the code `None`
/// (`TransactionCanceledException` in the API reference).
pub(super) fn cancelled(actions: usize, position: usize, code: &str) -> Reply {
    let code_at = |at| if at == position { code } else { "None" };
    let reasons: Vec<_> = (0..actions).map(|at| reason(code_at(at))).collect();
    let codes: Vec<_> = (0..actions).map(code_at).collect();
    let message = format!(
        "Transaction cancelled, please refer cancellation reasons for specific reasons [{}]",
        codes.join(", ")
    );
    let body = json!({
        "__type": qualified("TransactionCanceledException"),
        "Message": message,
        "CancellationReasons": reasons,
    });
    reply(400, &body)
}

fn reason(code: &str) -> Value {
    match message_of(code) {
        Some(message) => json!({"Code": code, "Message": message}),
        None => json!({"Code": code}),
    }
}

/// The texts of the codes in the API reference of `TransactionCanceledException`.
fn message_of(code: &str) -> Option<&'static str> {
    Some(match code {
        "ConditionalCheckFailed" => "The conditional request failed",
        "ItemCollectionSizeLimitExceeded" => "Collection size exceeded.",
        "TransactionConflict" => "Transaction is ongoing for the item",
        "ProvisionedThroughputExceeded" => {
            "The level of configured provisioned throughput for the table was exceeded. \
             Consider increasing your provisioning level with the UpdateTable API."
        }
        "ThrottlingError" => {
            "Throughput exceeds the current capacity of your table or index. DynamoDB is \
             automatically scaling your table or index so please try again shortly."
        }
        _ => return None,
    })
}

fn qualified(code: &str) -> String {
    if code.contains('#') { code.to_owned() } else { format!("{NAMESPACE}{code}") }
}

fn reply(status: u16, body: &Value) -> Reply {
    Reply { status, body: body.to_string().into_bytes() }
}

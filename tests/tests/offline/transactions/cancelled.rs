//! Why a transaction was cancelled, for every reason at every place.

use dynamo_orm::{Db, Error, Result, WriteOutcome};
use serde_json::json;
use tests::{Answer, Stub};

use super::{Stock, attempts, cancelled, write};

/// Every code of `CancellationReason` in the API reference but `None`.
const FINAL: [&str; 3] =
    ["ConditionalCheckFailed", "ItemCollectionSizeLimitExceeded", "ValidationError"];
const PASSING: [&str; 3] =
    ["TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError"];

#[tokio::test]
async fn a_reason_that_stays_is_final_whatever_stands_beside_it() {
    for code in FINAL {
        for codes in [["None", code], [code, "TransactionConflict"], [code, "Unheard"]] {
            let stub = Stub::new([cancelled(&codes), Answer::ok("{}")]);
            let error = write(&stub).await.unwrap_err();
            assert!(error.is_cancelled());
            assert_eq!(error.outcome(), WriteOutcome::NotApplied);
            assert_eq!(attempts(&stub), 1, "{codes:?}");
        }
    }
    for codes in [vec![], vec!["None", "None"], vec!["Unheard", "None"]] {
        let stub = Stub::new([cancelled(&codes), Answer::ok("{}")]);
        assert!(write(&stub).await.unwrap_err().is_cancelled());
        assert_eq!(attempts(&stub), 1, "{codes:?}");
    }
}

/// What the reason of that code says, of an insert.
fn is_told(code: &str, reason: &Error) -> bool {
    let kind = match code {
        "ConditionalCheckFailed" => reason.is_already_exists(),
        "TransactionConflict" => reason.is_conflict(),
        "ProvisionedThroughputExceeded" | "ThrottlingError" => reason.is_throttled(),
        _ => true,
    };
    kind && reason.service_code() == Some(code)
}

/// Of a hundred actions, one is to blame; another that stays makes sure that it is not sent again.
fn blaming(code: &str, place: usize) -> Answer {
    let mut reasons = vec![json!({"Code": "None"}); 100];
    reasons[place] = match code {
        "ConditionalCheckFailed" => json!({
            "Code": code, "Message": "The conditional request failed",
            "Item": {"sku": {"N": place.to_string()}, "left": {"N": "9"}},
        }),
        _ => json!({"Code": code, "Message": "secret-4711"}),
    };
    if PASSING.contains(&code) {
        reasons[(place + 1) % 100] = json!({"Code": "ValidationError"});
    }
    let body = json!({
        "__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        "message": "secret-4711", "CancellationReasons": reasons,
    });
    Answer::Http(400, body.to_string().into_bytes(), Vec::new())
}

#[tokio::test]
async fn every_reason_at_every_place_of_a_hundred_is_told_of_its_own_action() -> Result<()> {
    for code in FINAL.into_iter().chain(PASSING) {
        let stub = Stub::new((0..100).map(|place| blaming(code, place)));
        let db = Db::new(stub.client());
        let stock = db.table::<Stock>();
        let items = (0..100).map(|sku| Stock { sku, left: 1 });
        let write = db.transact_write().add_all(items.map(|item| stock.insert(&item)));
        for place in 0..100_u32 {
            let error = write.clone().await.unwrap_err();
            let at = usize::try_from(place).unwrap();
            let reason = error.reasons()[at].as_ref().unwrap();
            assert!(is_told(code, reason), "{code} at {place}: {reason}");
            assert!(reason.to_string().starts_with(&format!("stock[sku={place}]: ")), "{reason}");
            let old = (code == "ConditionalCheckFailed").then_some(Stock { sku: place, left: 9 });
            assert_eq!(reason.old_item::<Stock>()?, old);
            let blamed = error.reasons().iter().flatten().count();
            assert_eq!(blamed, if PASSING.contains(&code) { 2 } else { 1 });
            assert!(!format!("{error} {error:?}").contains("4711"), "{error}");
        }
        assert_eq!(attempts(&stub), 100);
    }
    Ok(())
}

#[tokio::test]
async fn more_reasons_than_actions_are_kept() {
    let stub = Stub::new([cancelled(&["None", "None", "ValidationError"])]);
    let error = write(&stub).await.unwrap_err();
    assert_eq!(error.reasons().len(), 3);
    assert_eq!(error.reasons()[2].as_ref().unwrap().service_code(), Some("ValidationError"));
}

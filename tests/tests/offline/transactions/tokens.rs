//! The token of a transaction: the same for all that is one, and for no longer than the service knows it.

use std::time::Duration;

use dynamo_orm::{Db, Result, WriteOutcome};
use tests::{Answer, Stub};

use super::{Stock, attempts, cancelled, in_progress, tokens, write};

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test(start_paused = true)]
async fn the_token_stays_over_the_sdks_attempts_ours_and_the_callers() -> Result<()> {
    let lost = [Answer::Reset, Answer::Reset];
    let stub = Stub::new(lost.into_iter().chain([
        // The SDK gives up after the third; we go on.
        Answer::Reset,
        cancelled(&["TransactionConflict", "None"]),
        Answer::ok("{}"),
        // The caller's own.
        Answer::ok("{}"),
    ]));
    let write = write(&stub);
    let (token, again) = (write.token().to_owned(), write.clone());
    write.await?;
    assert_eq!(attempts(&stub), 5);
    again.await?;
    assert_eq!(tokens(&stub), vec![token; 6]);
    Ok(())
}

#[tokio::test]
async fn two_calls_have_two_tokens() -> Result<()> {
    let stub = Stub::new(vec![Answer::ok("{}"); 3]);
    write(&stub).await?;
    write(&stub).await?;
    write(&stub).with_token("mine").await?;
    let tokens = tokens(&stub);
    assert_ne!(tokens[0], tokens[1]);
    assert_eq!(tokens[2], "mine");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_reply_that_was_lost_is_made_good_by_the_next() -> Result<()> {
    let stub = Stub::new([Answer::Reset, in_progress(), in_progress(), Answer::ok("{}")]);
    write(&stub).await?;
    assert_eq!(attempts(&stub), 4);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_cancellation_behind_a_lost_reply_does_not_say_that_nothing_was_applied() {
    let refusal = cancelled(&["ConditionalCheckFailed", "None"]);
    let stub = Stub::new([Answer::Reset, refusal.clone()]);
    let error = write(&stub).await.unwrap_err();
    assert!(error.is_cancelled());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);

    // Nor where it was another call of the same transaction that lost it.
    let stub = Stub::new([Answer::Silence, refusal.clone(), refusal.clone()]);
    let write = write(&stub);
    let lost = write.clone().deadline(MINUTE).await.unwrap_err();
    assert_eq!(lost.outcome(), WriteOutcome::Unknown);
    assert_eq!(write.clone().await.unwrap_err().outcome(), WriteOutcome::Unknown);
    assert_eq!(write.with_token("another").await.unwrap_err().outcome(), WriteOutcome::NotApplied);

    // Nor where its future was dropped.
    let stub = Stub::new([Answer::Silence, refusal]);
    let write = super::write(&stub);
    assert!(tokio::time::timeout(MINUTE / 6, write.clone().send()).await.is_err());
    assert_eq!(write.await.unwrap_err().outcome(), WriteOutcome::Unknown);
}

#[tokio::test]
async fn a_refusal_that_was_told_leaves_nothing_open() {
    let refusal = cancelled(&["ConditionalCheckFailed", "None"]);
    let stub = Stub::new(vec![refusal; 3]);
    let write = write(&stub);
    for _ in 0..3 {
        assert_eq!(write.clone().await.unwrap_err().outcome(), WriteOutcome::NotApplied);
    }
}

#[tokio::test(start_paused = true)]
async fn a_transaction_that_stays_in_progress_may_have_been_applied() {
    let stub = Stub::new(vec![in_progress(); 1000]);
    let error = write(&stub).await.unwrap_err();
    assert!(error.is_deadline_exceeded());
    assert_eq!(error.service_code(), Some("TransactionInProgressException"));
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
}

#[tokio::test]
async fn a_token_of_another_transaction_is_a_kind_of_its_own() {
    let refusal = Answer::refusal(400, "IdempotentParameterMismatchException", "other actions");
    let stub = Stub::new([refusal]);
    let error = write(&stub).await.unwrap_err();
    assert!(error.is_token_reused());
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    assert_eq!(attempts(&stub), 1);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_not_sent_again_nine_minutes_after_it_was_first_sent() -> Result<()> {
    let stub = Stub::new(vec![Answer::ok("{}"); 9]);
    let write = write(&stub);
    tokio::time::advance(20 * MINUTE).await;
    write.clone().await?;
    tokio::time::advance(9 * MINUTE - Duration::from_secs(1)).await;
    write.clone().await?;
    tokio::time::advance(Duration::from_secs(1)).await;
    let error = write.clone().await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(error.to_string().starts_with("stock: the token of this transaction"), "{error}");
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(attempts(&stub), 2);
    // The same token, given anew, is the caller's to answer for.
    let token = write.token().to_owned();
    write.with_token(token).await?;
    assert_eq!(attempts(&stub), 3);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn resending_ends_before_the_token_is_forgotten_whatever_the_deadline() {
    let stub = Stub::new(vec![cancelled(&["TransactionConflict", "None"]); 1000]);
    let start = tokio::time::Instant::now();
    let error = write(&stub).deadline(60 * MINUTE).await.unwrap_err();
    assert!(error.is_cancelled() && error.reasons()[0].as_ref().unwrap().is_conflict());
    let waited = start.elapsed();
    assert!(waited >= 9 * MINUTE && waited < 9 * MINUTE + Duration::from_secs(6), "{waited:?}");
}

#[tokio::test]
async fn a_read_has_no_token() -> Result<()> {
    let stub = Stub::new([Answer::ok(r#"{"Responses":[{}]}"#)]);
    let db = Db::new(stub.client());
    db.transact_get((db.table::<Stock>().get(1),)).await?;
    assert!(stub.requests()[0].1.get("ClientRequestToken").is_none());
    Ok(())
}

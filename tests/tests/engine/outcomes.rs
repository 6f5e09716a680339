//! Writes whose reply was lost: what became of them.

use std::collections::BTreeSet;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, ErrorKind, Number, Result, Table, WriteOutcome};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "accounts")]
struct Account {
    #[dynamo(partition_key)]
    id: String,
    version: u64,
    status: String,
    tags: BTreeSet<String>,
    balance: Number,
    note: Option<String>,
}

fn account(version: u64, status: &str) -> Account {
    Account {
        id: "a-1".into(),
        version,
        status: status.into(),
        tags: ["x", "y"].map(String::from).into(),
        balance: "1.50".parse().unwrap(),
        note: Some("hello".into()),
    }
}

/// A clean view of a new table, and one whose next write meets that fault.
async fn with(fault: Fault) -> Result<(Table<Account>, Table<Account>)> {
    let db = Db::in_memory();
    let clean = db.table::<Account>();
    clean.create_table().await?;
    Ok((clean, db.with_faults(&Faults::new().inject(fault.times(1))).table()))
}

/// Replies that are lost after the write was done, and that the SDK asks for again.
fn lost_replies() -> [Fault; 4] {
    [
        Fault::reset_after_applying(),
        Fault::server_error_after_apply(),
        Fault::truncated_body(),
        Fault::flipped_bit(),
    ]
}

#[tokio::test(start_paused = true)]
async fn an_insert_whose_reply_was_lost_succeeds() -> Result<()> {
    for fault in lost_replies() {
        let (clean, faulty) = with(fault).await?;
        faulty.insert(&account(1, "new")).await?;
        assert_eq!(clean.get("a-1").await?, Some(account(1, "new")));
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_put_on_a_version_whose_reply_was_lost_succeeds() -> Result<()> {
    for fault in lost_replies() {
        let (clean, faulty) = with(fault).await?;
        clean.put(&account(1, "new")).await?;
        faulty.put(&account(2, "paid")).condition(|a| a.version().eq(1)).await?;
        assert_eq!(clean.get("a-1").await?, Some(account(2, "paid")));
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_update_on_a_version_whose_reply_was_lost_succeeds_once() -> Result<()> {
    for fault in lost_replies() {
        let (clean, faulty) = with(fault.clone()).await?;
        clean.put(&account(1, "new")).await?;
        let update = || {
            let update = faulty.update("a-1").set_status("paid").remove_note();
            update.condition(|a| a.version().eq(1))
        };
        update().set_version(2).await?;
        let after = Account { note: None, ..account(2, "paid") };
        assert_eq!(clean.get("a-1").await?, Some(after.clone()));

        let (clean, faulty) = with(fault).await?;
        clean.put(&account(1, "new")).await?;
        let counted = faulty.update("a-1").set_status("paid").remove_note().increment_version(1);
        let new = counted.condition(|a| a.version().eq(1)).return_new().await?;
        assert_eq!(new, after);
        assert_eq!(clean.get("a-1").await?, Some(after));
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_insert_that_met_another_item_after_a_lost_attempt_is_unknown() -> Result<()> {
    // The attempt was lost on its way; what is there is of somebody else.
    let (clean, faulty) = with(Fault::reset_before_sending()).await?;
    clean.put(&account(7, "theirs")).await?;
    let error = faulty.insert(&account(1, "new")).await.unwrap_err();
    assert!(error.is_already_exists());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(error.old_item::<Account>()?, Some(account(7, "theirs")));
    assert_eq!(clean.get("a-1").await?, Some(account(7, "theirs")));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_version_that_somebody_else_moved_on_is_still_a_failed_condition() -> Result<()> {
    let (clean, faulty) = with(Fault::reset_before_sending()).await?;
    clean.put(&account(2, "theirs")).await?;
    let update = faulty.update("a-1").set_version(2).set_status("mine");
    let error = update.condition(|a| a.version().eq(1)).await.unwrap_err();
    assert!(error.is_condition_failed());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(clean.get("a-1").await?, Some(account(2, "theirs")));
    Ok(())
}

#[tokio::test]
async fn without_a_lost_attempt_a_failed_condition_applied_nothing() -> Result<()> {
    let (clean, faulty) = with(Fault::latency(std::time::Duration::ZERO)).await?;
    clean.put(&account(2, "paid")).await?;
    // The very item: but nothing was sent before.
    let error = faulty.insert(&account(2, "paid")).await.unwrap_err();
    assert!(error.is_already_exists());
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    let update = faulty.update("a-1").set_version(2).condition(|a| a.version().eq(1));
    let error = update.await.unwrap_err();
    assert!(error.is_condition_failed());
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_given_back_any_more_is_an_error_of_a_write_that_was_applied() -> Result<()>
{
    let (clean, faulty) = with(Fault::reset_after_applying()).await?;
    clean.put(&account(1, "new")).await?;
    let update = faulty.update("a-1").set_status("paid").set_version(2);
    let error = update.condition(|a| a.version().eq(1)).return_old().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Transport, WriteOutcome::Applied));
    assert!(!error.is_condition_failed() && error.may_have_been_applied());
    assert_eq!(clean.get("a-1").await?.map(|a| a.version), Some(2));
    Ok(())
}

/// An attempt that never arrived, and an item that looks as if it had: the caller must not be told so.
async fn proves_nothing(
    theirs: Account,
    write: impl AsyncFnOnce(Table<Account>) -> Result<()>,
) -> Result<()> {
    let (clean, faulty) = with(Fault::reset_before_sending()).await?;
    clean.put(&theirs).await?;
    let error = write(faulty).await.unwrap_err();
    assert!(error.is_condition_failed());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(clean.get("a-1").await?, Some(theirs));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_condition_that_the_update_leaves_as_it_is_proves_nothing() -> Result<()> {
    proves_nothing(account(1, "closed"), async |accounts| {
        let update = accounts.update("a-1").set_note("hello");
        update.condition(|a| a.status().eq("open")).await
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_status_or_a_counter_alone_proves_nothing_as_anybody_makes_the_same_step() -> Result<()> {
    proves_nothing(account(1, "claimed"), async |accounts| {
        let update = accounts.update("a-1").set_status("claimed").set_note("hello");
        update.condition(|a| a.status().eq("open")).await
    })
    .await?;
    proves_nothing(account(2, "x"), async |accounts| {
        let update = accounts.update("a-1").increment_version(1);
        update.condition(|a| a.version().eq(1)).await
    })
    .await?;
    proves_nothing(account(2, "x"), async |accounts| {
        let update = accounts.update("a-1").decrement_version(1).set_status("x");
        update.condition(|a| a.version().eq(3)).await
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_version_proves_nothing_where_the_rest_of_the_condition_does_not_hold() -> Result<()> {
    let update = |accounts: &Table<Account>| accounts.update("a-1").set_status("x").set_version(2);
    proves_nothing(account(2, "x"), async |accounts| {
        update(&accounts).condition(|a| a.version().eq(1) & a.note().eq("other")).await
    })
    .await?;
    proves_nothing(account(2, "x"), async |accounts| {
        update(&accounts).condition(|a| a.version().eq(1) & a.version().eq(3)).await
    })
    .await?;
    proves_nothing(account(2, "x"), async |accounts| {
        let either = |a: <Account as DynamoItem>::Fields| {
            a.version().eq(1) & (a.note().eq("hello") | a.note().eq("other"))
        };
        update(&accounts).condition(either).await
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_write_without_an_answer_is_unknown_and_one_that_never_left_is_not_applied() -> Result<()>
{
    let (clean, faulty) = with(Fault::silence_after_apply()).await?;
    let error = faulty.put(&account(1, "new")).await.unwrap_err();
    assert!(error.is_deadline_exceeded());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(clean.get("a-1").await?, Some(account(1, "new")));
    let error = faulty.get("").await.unwrap_err();
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    let (_clean, faulty) = with(Fault::refusal(400, "ValidationException", "no")).await?;
    let error = faulty.put(&account(1, "new")).await.unwrap_err();
    assert_eq!(error.outcome(), WriteOutcome::NotApplied);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_cannot_be_read_tells_by_its_form_whether_the_write_was_done() -> Result<()>
{
    let unreadable = r#"{"Attributes":{"id":{"S":"a-1"}}}"#;
    for (body, outcome) in
        [(unreadable, WriteOutcome::Applied), ("<html>gateway</html>", WriteOutcome::Unknown)]
    {
        let (_clean, faulty) = with(Fault::answer(200, body)).await?;
        let error = faulty.put(&account(1, "new")).return_old().await.unwrap_err();
        assert!(error.is_decode());
        assert_eq!(error.outcome(), outcome, "{body}");
    }
    Ok(())
}

//! Writes on a version whose reply was lost, and that are sent again.

use std::time::SystemTime;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Result, Table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "accounts")]
struct Account {
    #[dynamo(partition_key)]
    id: u64,
    balance: u64,
    #[dynamo(version)]
    version: u64,
    #[dynamo(updated_at)]
    touched: Option<SystemTime>,
}

const NEW: Account = Account { id: 1, balance: 10, version: 0, touched: None };

/// A clean view of a table with one account, and one whose next write meets that fault.
async fn with(fault: Fault) -> Result<(Table<Account>, Table<Account>, Account)> {
    let db = Db::in_memory();
    let clean = db.table::<Account>();
    clean.create_table().await?;
    let stored = clean.put(&NEW).return_new().await?;
    Ok((clean, db.with_faults(&Faults::new().inject(fault.times(1))).table(), stored))
}

fn lost_replies() -> [Fault; 3] {
    [Fault::reset_after_applying(), Fault::server_error_after_apply(), Fault::truncated_body()]
}

#[tokio::test(start_paused = true)]
async fn ones_own_write_is_no_conflict() -> Result<()> {
    for fault in lost_replies() {
        let (clean, faulty, stored) = with(fault.clone()).await?;
        let put = faulty.put(&Account { balance: 20, ..stored }).return_new().await?;
        assert_eq!(clean.get(1).await?, Some(put));

        let (clean, faulty, stored) = with(fault.clone()).await?;
        let new = faulty.update(&stored).set_balance(20u64).return_new().await?;
        assert_eq!((new.balance, new.version), (20, 2));
        assert_eq!(clean.get(1).await?, Some(new));

        let (clean, faulty, _) = with(fault).await?;
        let new = Account { id: 2, ..NEW };
        let made = faulty.insert(&new).return_new().await?;
        assert_eq!(made.version, 1);
        assert_eq!(clean.get(2).await?, Some(made));
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn somebody_elses_write_between_is_one() -> Result<()> {
    for fault in lost_replies() {
        let (clean, faulty, stored) = with(fault.clone()).await?;
        clean.update(1).set_balance(50u64).await?;
        let error = faulty.update(&stored).set_balance(20u64).await.unwrap_err();
        assert!(error.is_version_conflict(), "{fault:?}: {error}");
        assert_eq!(clean.get(1).await?.unwrap().balance, 50);
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_counter_on_a_version_counts_once() -> Result<()> {
    for fault in lost_replies() {
        let (clean, faulty, stored) = with(fault.clone()).await?;
        let counted = faulty.update(&stored).increment_balance(5u64).await;
        let found = clean.get(1).await?.unwrap();
        assert_eq!((found.balance, found.version), (15, 2), "{fault:?}");
        if let Err(error) = counted {
            assert!(error.may_have_been_applied(), "{fault:?}: {error}");
        }
    }
    Ok(())
}

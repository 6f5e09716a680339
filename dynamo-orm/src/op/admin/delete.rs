//! `DeleteTable`.

use super::table_operation;
use super::wait::{Awaited, wait_for};
use crate::error::{Result, Sent};
use crate::op::{Call, Target};
use crate::wire::Operation;

table_operation! {
    /// Deletes the table with all its items, made by
    /// [`Table::delete_table`](crate::Table::delete_table).
    ///
    /// Returns when the table is gone.
    DeleteTable, delete, call
}

async fn delete(target: Target) -> Result<()> {
    call(&target).send().await?;
    wait_for(&target, Awaited::Gone).await.map_err(|error| error.sent(Sent::Write))
}

fn call(target: &Target) -> Call {
    Call::new(target, Operation::DeleteTable, |_| Ok(()))
}

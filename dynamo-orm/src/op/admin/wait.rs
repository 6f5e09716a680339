//! Waiting for a table to come or go.

use std::time::Duration;

use crate::drift::Awaited;
use crate::error::{ErrorKind, Result};
use crate::op::{Call, Target};
use crate::wire::{Operation, TableStatus};

const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// Asks for the table's status, with growing pauses, until it is what is awaited; `waiting` is called
/// before each pause.
pub(super) async fn wait_for(
    target: &Target,
    awaited: Awaited,
    mut waiting: impl FnMut(),
) -> Result<()> {
    let mut pause = FIRST_PAUSE;
    while !is_reached(status(target).await, awaited)? {
        waiting();
        target.db.pause(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    Ok(())
}

async fn status(target: &Target) -> Result<TableStatus> {
    Call::new(target, Operation::DescribeTable, |_| Ok(())).send().await?.table_status()
}

fn is_reached(status: Result<TableStatus>, awaited: Awaited) -> Result<bool> {
    match status {
        Ok(status) => Ok(awaited == Awaited::Active && status == TableStatus::Active),
        // A table that was just made may not be seen yet; one that was deleted is gone.
        Err(error) if error.kind() == ErrorKind::TableNotFound => Ok(awaited == Awaited::Gone),
        Err(error) => Err(error),
    }
}

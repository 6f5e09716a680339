//! Waiting for a table to come or go, within one deadline.

use std::time::{Duration, Instant};

use crate::error::{Error, ErrorKind, Result, Sent};
use crate::op::Call;
use crate::op::call::Target;
use crate::wire::{Operation, TableStatus};

/// How long a table may take to come or go, unless said otherwise: on AWS it is seconds.
pub(super) const TABLE_DEADLINE: Duration = Duration::from_secs(300);

const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// What is waited for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Awaited {
    Active,
    Gone,
}

/// Asks for the table's status, with growing pauses, until it is what is awaited.
pub(super) async fn wait_for(target: &Target, awaited: Awaited, deadline: Duration) -> Result<()> {
    let started = Instant::now();
    let mut pause = FIRST_PAUSE;
    loop {
        let left = deadline.saturating_sub(started.elapsed());
        if is_reached(status(target, left).await, awaited)? {
            return Ok(());
        }
        if left <= pause {
            return Err(Error::deadline(deadline, Sent::Write).at(&target.table, None));
        }
        target.db.pause(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

async fn status(target: &Target, left: Duration) -> Result<TableStatus> {
    let mut call = Call::new(target, Operation::DescribeTable, |_| Ok(()));
    call.deadline = Some(left);
    call.send().await?.table_status()
}

fn is_reached(status: Result<TableStatus>, awaited: Awaited) -> Result<bool> {
    match status {
        Ok(status) => Ok(awaited == Awaited::Active && status == TableStatus::Active),
        // A table that was just made may not be seen yet; one that was deleted is gone.
        Err(error) if error.kind() == ErrorKind::TableNotFound => Ok(awaited == Awaited::Gone),
        Err(error) => Err(error),
    }
}

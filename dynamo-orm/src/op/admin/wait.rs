//! Waiting for a table to come, to change or to go.

use std::time::Duration;

use super::look::describe;
use crate::drift::{Awaited, LiveTable};
use crate::error::{Error, ErrorKind, Result};
use crate::op::Target;

const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// Pauses that grow, between looks at a table.
pub(super) struct Pauses(Duration);

impl Pauses {
    #[inline]
    pub(super) fn new() -> Self {
        Self(FIRST_PAUSE)
    }

    #[inline]
    pub(super) async fn wait(&mut self, target: &Target) {
        target.db.pause(self.0).await;
        self.0 = (self.0 * 2).min(LONGEST_PAUSE);
    }
}

/// Looks at the table until it is what is awaited; `waiting` is called before each pause.
#[inline]
pub(super) async fn wait_for(
    target: &Target,
    awaited: &Awaited,
    mut waiting: impl FnMut(),
) -> Result<()> {
    let mut pauses = Pauses::new();
    while !is_reached(describe(target).await, awaited)? {
        waiting();
        pauses.wait(target).await;
    }
    Ok(())
}

#[inline]
fn is_reached(seen: Result<LiveTable>, awaited: &Awaited) -> Result<bool> {
    match (seen, awaited) {
        (Ok(table), awaited) if awaited.is_lost_in(&table) => Err(Error::stated(
            ErrorKind::TableInUse,
            "the table is being deleted, or out of reach, so it does not come to rest",
        )),
        (Ok(table), awaited) => Ok(awaited.is_seen_in(&table)),
        // A table that was just made may not be seen yet; one that was deleted is gone.
        (Err(error), Awaited::New) if error.kind() == ErrorKind::TableNotFound => Ok(false),
        (Err(error), Awaited::Gone) if error.kind() == ErrorKind::TableNotFound => Ok(true),
        (Err(error), _) => Err(error),
    }
}

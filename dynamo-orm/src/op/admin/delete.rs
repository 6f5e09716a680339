//! DeleteTable.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use super::wait::{Awaited, TABLE_DEADLINE, wait_for};
use crate::error::{Result, Sent};
use crate::op::Call;
use crate::op::call::Target;
use crate::wire::Operation;

/// Deletes the table with all its items, made by [`Table::delete_table`](crate::Table::delete_table).
///
/// Returns when the table is gone.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct DeleteTable {
    target: Target,
    deadline: Duration,
}

impl DeleteTable {
    pub(crate) fn new(target: Target) -> Self {
        Self { target, deadline: TABLE_DEADLINE }
    }

    /// Gives the deletion, the wait included, another deadline than five minutes.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sends the call, as `.await` does.
    pub fn send(self) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
        Box::pin(self.run())
    }

    async fn run(self) -> Result<()> {
        let Self { target, deadline } = self;
        let delete = async {
            Call::new(&target, Operation::DeleteTable, |_| Ok(())).send().await?;
            wait_for(&target, Awaited::Gone).await
        };
        let deleted = target.db.within(deadline, Sent::Write, delete).await;
        deleted.map_err(|error| error.at(&target.table, None))
    }
}

impl IntoFuture for DeleteTable {
    type Output = Result<()>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl fmt::Debug for DeleteTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeleteTable({})", self.target.table)
    }
}

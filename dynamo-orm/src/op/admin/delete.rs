//! `DeleteTable`.

use super::wait::wait_for;
use super::{Admin, table_operation, within};
use crate::client::Db;
use crate::drift::Awaited;
use crate::error::{Result, Sent};
use crate::op::{Call, Explain, Prepared, Target};
use crate::schema::TableSchema;
use crate::wire::Operation;

table_operation! {
    /// Deletes a table with all its items, made by [`Db::delete_table`](crate::Db::delete_table).
    ///
    /// Returns when the table is gone.
    DeleteTable {} -> ()
}

impl DeleteTable {
    #[inline]
    pub(crate) fn new(db: &Db, table: &str) -> Self {
        Self { admin: Admin::new(db, table, const { &TableSchema::INERT }) }
    }

    /// The request as it would be sent, without sending it.
    ///
    /// # Errors
    /// [`is_invalid_input`](crate::Error::is_invalid_input), as the call itself would.
    #[inline]
    pub fn explain(self) -> Result<Explain> {
        Explain::of(Prepared(call(&self.admin.target)))
    }

    #[inline]
    async fn run(self) -> Result<()> {
        let target = self.admin.target();
        let work = async {
            call(&target).send().await?;
            let gone = wait_for(&target, &Awaited::Gone, || ()).await;
            gone.map_err(|error| error.sent(Sent::Write))
        };
        within(&target, Sent::Write, work).await
    }
}

#[inline]
fn call(target: &Target) -> Call {
    Call::new(target, Operation::DeleteTable, |_| Ok(()))
}

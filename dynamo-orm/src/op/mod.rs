//! The operations: each a value that is awaited, sent, or handed on.
//!
//! A builder holds a table's handle and a request that is encoded already; generic code is what
//! decodes the answer, and nothing more.

mod admin;
mod batch;
mod budget;
mod call;
mod changes;
mod condition;
mod delete;
mod evidence;
mod explain;
mod explained;
mod get;
mod lifecycle;
mod load;
mod marks;
mod metered;
mod modify;
mod put;
mod query;
mod returned;
mod run;
mod setters;
mod transact;
mod unique;
mod update;
mod waiting;

pub use admin::{
    ApplyPlan, CheckTable, CreateTable, DeleteTable, EnsureTable, Ensured, PlanTable, TableRun,
};
pub(crate) use batch::Element;
pub use batch::{
    BatchEntry, BatchGet, BatchGetHandle, BatchGetReport, BatchGot, BatchHandle, BatchReads,
    BatchReport, BatchRun, BatchWrite, BatchWritten,
};
pub(crate) use call::{Call, Target};
pub(crate) use condition::FailedCondition;
pub use delete::Delete;
pub use explain::Explain;
pub use get::Get;
pub use load::{Load, LoadItem, LoadProgress, LoadRun};
pub use metered::{Metered, MeteredOutput};
pub use modify::{Modify, ModifyRun};
pub use put::{Insert, Put};
use query::is_always_there;
pub use query::{
    CollectionQuery, Fetch, GetCollection, GoesOn, Output, Query, ReadProgress, Rows, Scan,
    SegmentRows, SegmentedScan, SortCondition, Views,
};
pub use returned::{Changed, OldIfAny, Returned};
pub use run::{Answer, Operation, Prepared, Run};
pub use transact::{
    Check, TransactGet, TransactGets, TransactItem, TransactPart, TransactRead, TransactWrite,
};
pub use update::{Update, Upsert};

/// The methods that every operation has.
macro_rules! operation {
    ($(#[$attribute:meta])* [$($generics:tt)*] $operation:ty, $output:ty) => {
        impl<$($generics)*> $operation {
            /// Gives this call another deadline than the database's; see
            /// [`Db::with_deadline`](crate::Db::with_deadline).
            pub fn deadline(mut self, deadline: std::time::Duration) -> Self {
                self.call.deadline = Some(deadline);
                self
            }

            /// Asks what the call consumes; the awaited type becomes
            /// [`MeteredOutput`](crate::MeteredOutput).
            pub fn return_consumed_capacity(self) -> $crate::op::Metered<Self> {
                $crate::op::Metered::new(self)
            }

            /// The request as it would be sent, without sending it.
            ///
            /// Of a put, an update or a delete that may change `unique` values, which reads first:
            /// the write as it would be for an item that has none yet, or for the one that it knows.
            ///
            /// # Errors
            /// [`is_invalid_input`](crate::Error::is_invalid_input), as the call itself would.
            pub fn explain(self) -> $crate::error::Result<$crate::op::Explain> {
                $crate::op::run::Sending::explain($crate::op::Operation::into_call(self))
            }

            /// Sends the call, as `.await` does.
            pub fn send(self) -> $crate::op::Run<$output> {
                $crate::op::Run::new(self)
            }
        }

        impl<$($generics)*> $crate::op::run::sealed::Sealed for $operation {}

        impl<$($generics)*> std::future::IntoFuture for $operation {
            type Output = $crate::error::Result<$output>;
            type IntoFuture = $crate::op::Run<$output>;

            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl<$($generics)*> std::fmt::Debug for $operation {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.call.fmt(f)
            }
        }
    };
}
pub(crate) use operation;

//! The table's own life: made, changed, deleted, and waited for.

mod apply;
mod body;
mod check;
mod create;
mod delete;
mod ensure;
mod look;
mod plan;
mod requests;
mod run;
mod wait;

pub use check::CheckTable;
pub use create::CreateTable;
pub use delete::DeleteTable;
pub use ensure::{EnsureTable, Ensured};
pub use plan::{ApplyPlan, PlanTable};
pub use run::TableRun;

use std::future::Future;
use std::time::Duration;

use apply::OnProgress;

use super::Target;
use crate::client::Db;
use crate::definition::Schema;
use crate::error::{Error, Result, Sent};
use crate::schema::TableSchema;

/// How long a table may take to come, change or go, unless said otherwise: on AWS it is seconds.
const TABLE_DEADLINE: Duration = Duration::from_secs(300);

/// The same for a plan that makes an index: the service goes through all items of the table.
const INDEX_DEADLINE: Duration = Duration::from_secs(3600);

/// A table, and how its operations are waited for.
pub(crate) struct Admin {
    target: Target,
    deadline: Duration,
    on_progress: Option<OnProgress>,
}

impl Admin {
    #[inline]
    fn new(db: &Db, table: &str, schema: &'static TableSchema) -> Self {
        let target = Target { db: db.clone(), table: table.into(), schema };
        Self { target, deadline: TABLE_DEADLINE, on_progress: None }
    }

    #[inline]
    fn of_schema(schema: &Schema<Db>) -> Self {
        Self::new(&schema.connection, &schema.place(), schema.first())
    }

    /// The table, each call to which has as long as the whole.
    #[inline]
    fn target(&self) -> Target {
        let db = self.target.db.clone().with_deadline(self.deadline);
        Target { db, ..self.target.clone() }
    }
}

/// Waits for several calls on a table, but not longer than each may take.
#[inline]
async fn within<T>(
    target: &Target,
    sent: Sent,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let Target { db, table, .. } = target;
    db.check_clock()?;
    let done = db.within(db.deadline(), || sent, work).await;
    done.map_err(|error: Error| error.at(table, None))
}

/// An operation on a table itself: several calls under one deadline.
macro_rules! table_operation {
    ($(#[$attribute:meta])* $operation:ident { $($field:ident: $type:ty),* } -> $output:ty) => {
        $(#[$attribute])*
        #[must_use = "an operation does nothing until it is awaited or sent"]
        pub struct $operation {
            admin: $crate::op::admin::Admin,
            $($field: $type),*
        }

        impl $operation {
            /// Gives the operation, its waits included, another deadline than five minutes, or than
            /// an hour for a plan that makes an index.
            #[inline]
            pub fn deadline(mut self, deadline: std::time::Duration) -> Self {
                self.admin.deadline = deadline;
                self
            }

            /// Sends the call, as `.await` does.
            #[inline]
            pub fn send(self) -> $crate::op::TableRun<$output> {
                $crate::op::TableRun::new(self.run())
            }
        }

        impl std::future::IntoFuture for $operation {
            type Output = $crate::error::Result<$output>;
            type IntoFuture = $crate::op::TableRun<$output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl std::fmt::Debug for $operation {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($operation), "({})"), self.admin.target.table)
            }
        }
    };
}
use table_operation;

/// Tells how far the steps of an operation are.
macro_rules! with_progress {
    ($operation:ident) => {
        impl $operation {
            /// Calls `see` before each step, after each look at a table that is not ready yet, and when
            /// the step is done.
            #[inline]
            pub fn on_progress(
                mut self,
                see: impl FnMut($crate::drift::TableProgress) + Send + 'static,
            ) -> Self {
                self.admin.on_progress = Some(Box::new(see));
                self
            }
        }
    };
}
use with_progress;

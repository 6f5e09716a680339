//! The table's own life: made, deleted, and waited for.

mod create;
mod delete;
mod wait;

pub use create::CreateTable;
pub use delete::DeleteTable;

use std::time::Duration;

/// How long a table may take to come or go, unless said otherwise: on AWS it is seconds.
const TABLE_DEADLINE: Duration = Duration::from_secs(300);

/// An operation on a table itself: several calls under one deadline.
macro_rules! table_operation {
    ($(#[$attribute:meta])* $operation:ident, $run:path, $call:path) => {
        $(#[$attribute])*
        #[must_use = "an operation does nothing until it is awaited or sent"]
        pub struct $operation {
            target: $crate::op::Target,
            deadline: std::time::Duration,
        }

        impl $operation {
            pub(crate) fn new(target: $crate::op::Target) -> Self {
                Self { target, deadline: super::TABLE_DEADLINE }
            }

            /// Gives the operation, its wait included, another deadline than five minutes.
            pub fn deadline(mut self, deadline: std::time::Duration) -> Self {
                self.deadline = deadline;
                self
            }

            /// The request as it would be sent, without sending it.
            ///
            /// # Errors
            /// [`is_invalid_input`](crate::Error::is_invalid_input), as the call itself would.
            pub fn explain(self) -> $crate::error::Result<$crate::op::Explain> {
                $crate::op::Explain::of($crate::op::Prepared($call(&self.target)))
            }

            /// Sends the call, as `.await` does.
            pub fn send(self) -> $crate::op::Run<()> {
                let Self { target, deadline } = self;
                $crate::op::Run::within(target, deadline, $run)
            }
        }

        impl std::future::IntoFuture for $operation {
            type Output = $crate::error::Result<()>;
            type IntoFuture = $crate::op::Run<()>;

            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl std::fmt::Debug for $operation {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($operation), "({})"), self.target.table)
            }
        }
    };
}
use table_operation;

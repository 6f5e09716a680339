//! Faults for tests: what a service and a network do to a program, and an embedded engine does not.
//!
//! [`Db::with_faults`] gives a second view of a database, whose requests meet the faults that a test
//! injects: throttling, errors, lost answers, unfinished batches, cancelled transactions, delays.
//! They stand below the SDK, so that it retries, classifies and times out as against AWS. The view
//! that one had stays clean: it sees what the faults left.
//!
//! # Examples
//!
//! A test of a program that is throttled at its first write:
//!
//! ```
//! use dynamo_orm::faults::{Fault, FaultKind, Faults};
//! use dynamo_orm::{Db, DynamoItem};
//!
//! #[derive(Debug, PartialEq, DynamoItem)]
//! #[dynamo(table = "students")]
//! struct Student {
//!     #[dynamo(partition_key)]
//!     student_id: u64,
//!     name: String,
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> dynamo_orm::Result<()> {
//! let db = Db::in_memory();
//! db.table::<Student>().create_table().await?;
//!
//! let faults = Faults::new().inject(Fault::throttle().on("PutItem").at_call(1));
//! let students = db.clone().with_faults(&faults).table::<Student>();
//! students.put(&Student { student_id: 1, name: "Alice".into() }).await?;
//!
//! assert_eq!(faults.calls_of("PutItem"), 2); // the SDK tried again
//! assert_eq!(faults.injected().of(FaultKind::Throttle), 1);
//! assert_eq!(db.table::<Student>().get(1).await?.map(|s| s.name).as_deref(), Some("Alice"));
//! # Ok(())
//! # }
//! ```
//!
//! More of them in the [guide](crate::guide::faults).
//!
//! [`Db::with_faults`]: crate::Db::with_faults

mod answers;
mod batch;
mod connector;
mod damage;
mod fault;
mod handle;
mod kind;
mod plan;
#[cfg(test)]
mod tests;

use aws_sdk_dynamodb::Config;
use aws_sdk_dynamodb::config::retry::RetryPartition;

pub use fault::Fault;
pub use handle::{Faults, Injected};
pub use kind::FaultKind;

use self::connector::FaultyClient;

/// The same configuration, with its HTTP client behind faults.
pub(super) fn behind(faults: &Faults, config: &Config) -> Config {
    let http = FaultyClient { inner: config.http_client(), faults: faults.clone() };
    let mut changed = config.to_builder().http_client(http);
    if config.retry_partition().is_none() {
        // The SDK keeps one allowance of retries for all clients of a region in the process. Tests
        // that run beside each other would use up each other's.
        changed = changed.retry_partition(RetryPartition::custom("faults").build());
    }
    changed.build()
}

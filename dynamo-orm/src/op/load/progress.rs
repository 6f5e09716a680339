//! How far a load is.

use std::time::Duration;

use crate::wire::ConsumedCapacity;

/// How far a load is: what [`Load::on_progress`](crate::Load::on_progress) is called with, and what
/// awaiting a load gives.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[non_exhaustive]
pub struct LoadProgress {
    /// The items that the service confirmed.
    pub written: u64,
    /// The bytes of these items, the least that the service counts for them ("DynamoDB item sizes
    /// and formats" in the developer guide).
    pub bytes: u64,
    /// The requests that it took, without those that the SDK repeated itself.
    pub requests: u64,
    /// The capacity that they consumed, indexes included; `None` if the server does not tell.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// The time since the load began.
    pub elapsed: Duration,
}

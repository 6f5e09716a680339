//! The guide: a page for each of what a table is asked and told.
//!
//! - [`paths`]: naming an attribute, or a place within one
//! - [`conditions`]: conditions on writes, filters on reads
//! - [`updates`]: changing items
//! - [`modify`]: changing an item in Rust
//! - [`queries`]: queries, indexes, pages, scans
//! - [`views`]: rows that are shown and not kept
//! - [`collections`]: several types in one table
//! - [`lifecycle`]: versions, times, ends
//! - [`migrations`]: changing a struct whose items are stored
//! - [`schema_lock`]: a test that stored items stay readable
//! - [`single_table`]: keys made of fields, several types in one table
//! - [`access_patterns`]: which questions a table answers
//! - [`unique`]: values that no two items share
//! - [`transactions`]: several writes, or several reads, as one
//! - [`batches`]: any number of items, and streams of them
//! - [`schema`]: tables made, checked, and changed by a plan
//! - [`infrastructure`]: tables that other tools make, and policies
//! - [`reliability`]: what can be counted on when things go wrong
#![cfg_attr(feature = "local", doc = "- [`faults`]: tests of what goes wrong")]

#[doc = include_str!("../docs/guide/paths.md")]
pub mod paths {}

#[doc = include_str!("../docs/guide/conditions.md")]
pub mod conditions {}

#[doc = include_str!("../docs/guide/updates.md")]
pub mod updates {}

#[doc = include_str!("../docs/guide/modify.md")]
pub mod modify {}

#[doc = include_str!("../docs/guide/queries.md")]
pub mod queries {}

#[doc = include_str!("../docs/guide/views.md")]
pub mod views {}

#[doc = include_str!("../docs/guide/collections.md")]
pub mod collections {}

#[doc = include_str!("../docs/guide/lifecycle.md")]
pub mod lifecycle {}

#[doc = include_str!("../docs/guide/migrations.md")]
pub mod migrations {}

#[doc = include_str!("../docs/guide/schema_lock.md")]
pub mod schema_lock {}

#[doc = include_str!("../docs/guide/single_table.md")]
pub mod single_table {}

#[doc = include_str!("../docs/guide/access_patterns.md")]
#[doc = include_str!("../docs/guide/access_patterns.svg")]
pub mod access_patterns {}

#[doc = include_str!("../docs/guide/unique.md")]
pub mod unique {}

#[doc = include_str!("../docs/guide/transactions.md")]
pub mod transactions {}

#[doc = include_str!("../docs/guide/batches.md")]
pub mod batches {}

#[doc = include_str!("../docs/guide/schema.md")]
pub mod schema {}

#[doc = include_str!("../docs/guide/infrastructure.md")]
pub mod infrastructure {}

#[doc = include_str!("../docs/guide/reliability.md")]
pub mod reliability {}

#[cfg(feature = "local")]
#[doc = include_str!("../docs/guide/faults.md")]
pub mod faults {}

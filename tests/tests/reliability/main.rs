//! Proofs by fault: what is lost, counted twice or left hanging when calls go wrong. None should be.
//!
//! Each prints its figures, which are not captured.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod crowd;
mod lost_replies;
mod memory;
mod positions;
mod report;
mod storm;

//! The fuzz targets, what each holds its inputs to, and what they share: a service that answers what the fuzzer
//! thought of, and the items that are read from its answers.
//!
//! The tests of the crate have this file as a module of theirs, so that the seeds are read by each of their
//! runs: nothing in it goes by the name of this package.

mod bench;
pub mod cursors;
pub mod decimal;
pub mod every;
pub mod items;
pub mod marked;
pub mod numbers;
pub mod response_bodies;
pub mod shown;
pub mod views;

pub use bench::{BENCH, Bench, assert_is_json, fuzz_refused};

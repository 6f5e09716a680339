//! What the fuzz targets share: a service that answers what the fuzzer thought of, and the items
//! that are read from its answers.

mod bench;
pub mod decimal;
pub mod every;
pub mod marked;
pub mod shown;

pub use bench::{BENCH, Bench, assert_is_json, fuzz_refused};

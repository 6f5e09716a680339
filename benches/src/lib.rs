//! What a call costs: this crate beside the SDK and the other mappers.

pub mod arguments;
pub mod bodies;
pub mod cases;
pub mod connector;
pub mod contenders;
pub mod fingerprint;
pub mod instructions;
pub mod measure;
pub mod models;
pub mod report;
pub mod stream;

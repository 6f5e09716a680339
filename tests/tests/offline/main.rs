//! What needs no database: the codec against the SDK's own, the wire, errors, and the rooms.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod batches;
mod calling;
mod codec_properties;
mod hostile;
mod infra;
mod layers;
mod leaks;
mod lock;
mod network;
mod paging;
mod schema_live;
mod seeds;
mod transactions;
mod types;
mod views;
mod wire;
mod words;

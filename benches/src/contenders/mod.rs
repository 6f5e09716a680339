//! Who takes part: each does the same work in its own way, as its users write it.

pub mod hand;
pub mod ours;
pub mod pull;
pub mod serde;

use std::future::Future;

/// Does the work once, and gives a fingerprint of what was read or written.
pub type Run = Box<dyn FnMut() -> u64>;

/// A runtime of one thread, as each call has it.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime")
}

/// A call on a client, over and over on one runtime.
pub fn calling<F: Future<Output = u64>>(mut call: impl FnMut() -> F + 'static) -> Run {
    let runtime = runtime();
    Box::new(move || runtime.block_on(call()))
}

//! Batches: any number of puts, deletes or reads, a request of the service's size at a time.
//!
//! A ledger holds every part of a batch with what became of it, and is shared with whoever wants to
//! know, so nothing is lost with a future that is dropped. `drive` sends requests from it, several
//! at once, until nothing is left to send; `writes` (with `sending`) and `reads` are the two ledgers.

mod drive;
mod element;
mod get;
mod get_report;
mod got;
mod outbox;
mod reads;
mod report;
mod run;
mod sending;
mod write;
mod writes;

pub(super) use drive::{CONCURRENCY, Chunk, Source, check_concurrency, drive};
pub(crate) use element::{Element, Scratch};
pub use get::{BatchGet, BatchReads};
pub use get_report::{BatchGetHandle, BatchGetReport};
pub use got::BatchGot;
pub use report::{BatchEntry, BatchHandle, BatchReport};
pub use run::BatchRun;
pub(super) use write::with_report;
pub use write::{BatchWrite, BatchWritten};
pub(super) use writes::{Totals, WriteLedger};

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A ledger is whole after each of its methods, whatever became of a thread that held it.
pub(super) fn lock<T>(ledger: &Mutex<T>) -> MutexGuard<'_, T> {
    ledger.lock().unwrap_or_else(PoisonError::into_inner)
}

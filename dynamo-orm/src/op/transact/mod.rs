//! Transactions: several writes, or several reads, as one.
//!
//! An operation that is added to a transaction leaves its body, which stands in the transaction's
//! own as it is, and what a failed condition means for it.

mod check;
mod distinct;
mod get;
mod gets;
mod item;
mod part;
mod sentinel;
mod token;
mod transaction;
mod write;

pub use check::Check;
pub use get::TransactGet;
pub use gets::{TransactGets, TransactRead};
pub use item::TransactItem;
pub use part::TransactPart;
pub(super) use sentinel::Sentinel;
pub(super) use transaction::Transaction;
pub use write::TransactWrite;

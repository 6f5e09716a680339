//! The table's own life: made, deleted, and waited for.

mod create;
mod delete;
mod wait;

pub use create::CreateTable;
pub use delete::DeleteTable;

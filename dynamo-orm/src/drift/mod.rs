//! The steps by which a table is made or changed, as data.

mod progress;
mod report;
mod step;

pub use progress::{StepState, TableProgress};
pub use report::StepReport;
pub use step::Step;
pub(crate) use step::{Awaited, Change};

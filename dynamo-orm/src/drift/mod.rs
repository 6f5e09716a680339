//! A description held against the table that stands, and the steps by which a table is made or changed;
//! both as data.

mod check;
mod compare;
mod difference;
mod live;
mod plan;
mod progress;
mod read;
mod report;
mod step;
mod words;

pub use check::SchemaCheck;
pub use difference::{Difference, Severity};
pub(crate) use live::{Live, LiveTable, Status};
pub use plan::{Plan, Unplanned};
pub use progress::{StepState, TableProgress};
pub(crate) use read::{recovery, tags, time_to_live};
pub use report::StepReport;
pub use step::Step;
pub(crate) use step::{Awaited, Change, NewIndex};

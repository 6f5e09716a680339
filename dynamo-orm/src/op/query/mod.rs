//! Queries and scans: many rows, page after page.
//!
//! What was asked for becomes a plan without types; a sequence of requests follows it and reads each
//! reply in one pass. How the rows are handed out (a page, all of them, a stream) is built on that.

mod advice;
mod by_key;
mod circle;
mod collected;
mod fetching;
mod gather;
mod lanes;
mod options;
mod pace;
mod plan;
mod projection;
mod reads;
mod rows;
mod scan;
mod segmented;
mod segments;
mod sort;
mod totals;
mod views;
mod waiting;

use std::marker::PhantomData;

pub use by_key::Query;
pub use collected::{CollectionQuery, GetCollection};
pub use gather::Fetch;
pub use projection::Output;
pub(super) use projection::is_always_there;
pub use rows::Rows;
pub use scan::Scan;
pub use segmented::SegmentedScan;
pub use segments::SegmentRows;
pub use sort::SortCondition;
pub use totals::ReadProgress;
pub use views::{GoesOn, Views};

/// Types that a builder is about and does not hold.
type Typed<T> = PhantomData<fn() -> T>;

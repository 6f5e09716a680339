//! Where reading stopped, and what it brought.
//!
//! A [`Cursor`] is where a query or a scan goes on, [`Positions`] the same for each segment of a
//! parallel scan. Both are text that leaves the process, so both are bound to what made them and
//! are checked when they come back.

mod binding;
mod cursor;
mod key_shape;
mod matches;
mod positions;
mod text;

pub(crate) use binding::Binding;
pub use cursor::Cursor;
pub(crate) use key_shape::{KeyShape, WrongShape};
pub use matches::Page;
pub use positions::Positions;
pub(crate) use positions::{Bookmarks, Position};

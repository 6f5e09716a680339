//! What values are shown as by views, a family a file.

mod adapted;
mod containers;
mod itself;
mod text;

pub use containers::{MapView, SetView};
use itself::viewed_as_itself;

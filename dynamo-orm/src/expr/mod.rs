//! Expressions: typed at the edge, plain data inside, text last.
//!
//! Typed paths and arguments come in; [`Placeholders`] turns the data that they leave into
//! expression text, names and values.

mod arithmetic;
mod ast;
mod collection;
mod compare;
mod condition;
mod evidence;
mod export;
mod navigate;
mod placeholders;
mod raw;
mod render;
mod render_update;
mod size;
mod steps;
mod update;
mod value;

pub use arithmetic::Sum;
pub use ast::Clause;
pub(crate) use ast::{Comparator, Predicate, UpdateAction};
pub use condition::Condition;
pub(crate) use evidence::{Expected, expected_after};
pub use export::Expressions;
pub(crate) use placeholders::{Placeholders, fill};
pub use raw::RawExpression;
pub use size::Size;
pub(crate) use steps::{Step, actions, extend, guards};
pub use update::Action;
pub(crate) use value::{begins_with, order, within};

//! Expressions: typed at the edge, plain data inside, text last.
//!
//! Typed paths and arguments come in; [`Placeholders`] turns the data that they leave into
//! expression text, names and values.

mod ast;
mod render;
mod update;

pub(crate) use ast::{Clause, Condition, UpdateAction};
pub(crate) use render::Placeholders;
pub use update::Action;
pub(crate) use update::within;

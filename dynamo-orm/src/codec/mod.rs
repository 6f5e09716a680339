//! DynamoDB JSON both ways, straight between Rust values and bytes.
//!
//! In come values through [`ToAttribute`] and bytes from the service; out go bytes to send and
//! values through [`FromAttribute`]. One codec serves calls, conversions to and from
//! `AttributeValue`, and whatever else speaks DynamoDB JSON. The types that implement the two
//! traits are in the room `value`.

mod aliases;
mod attribute;
mod choice;
mod columns;
mod containers;
mod decimal;
mod entries;
mod form;
mod json;
mod reader;
mod rest;
mod scan;
mod set;
mod steps;
mod tagged;
mod traits;
mod tuple;
mod views;
mod writer;

pub use attribute::Attribute;
pub(crate) use attribute::{
    Mutability, find, keeps_rest, rest_of, same, stored, stored_by, stored_names,
};
pub use columns::{ColumnWriter, Groups, ReadColumns, WriteColumns};
pub use containers::{ListWriter, MapWriter};
pub(crate) use decimal::Decimal;
pub(crate) use form::{FormOf, TaggedForm};
pub use form::{Held, StoredForm};
pub use reader::Reader;
pub(crate) use scan::{Scanner, is_plain};
pub use tagged::{BesideTag, Tagged};
pub use traits::{FromAttribute, Record, ToAttribute};
pub(crate) use views::assert_in_arena;
pub use views::{Arena, Owned, ViewColumns, ViewRecord, Viewed};
pub use writer::Writer;

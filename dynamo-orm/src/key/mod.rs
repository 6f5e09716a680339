//! Primary keys: what an item is found by.
//!
//! The derive makes a key struct for each item and says which arguments make it; here the parts
//! are written, named and measured by the table's schema. Every key that leaves passes here, or
//! is checked by the same limits within its item.

mod encode;
mod identity;
mod parse;
mod query;
mod range;
mod sentinel;
mod sources;
mod templated;
mod writer;

pub(crate) use encode::{encode, escape, render, separator};
pub(crate) use identity::{KeyIdentity, key_identity, written_identity};
pub use query::{
    KeyValues, OneAttribute, OpenSortKey, PartitionFrom, SortBy, SortKeyArgument,
    SortKeyConditionGiven, SortKeyValues, TemplateSortKey, ThisHasNoSortKey, WholeSortKey,
};
pub(crate) use query::{sort_key_prefix, sort_key_values};
pub(crate) use range::{Compared, KeyRange, every_key, range};
pub(crate) use sentinel::{SENTINEL_PREFIX, sentinel_key};
pub(crate) use sources::Sources;
pub use templated::{FirstFields, Templated};
pub use writer::KeyWriter;
pub(crate) use writer::{KeyFacts, KeyPlaces, describe_key, write_key, write_key_and_facts};

use crate::codec::Reader;
use crate::error::{DecodeResult, EncodeResult};

/// An argument that makes a key: its parts, an item, or a key.
///
/// Implemented by the derive for each item's key: the bare value for a key of one field, a tuple
/// for several, `&item`, and the key struct itself.
#[diagnostic::on_unimplemented(
    message = "`{A}` is not a key: expected `{Self}`",
    label = "not a key of this table",
    note = "give the partition key's value, or a tuple `(partition, sort)` where the table has a sort key, or `&item`",
    note = "where templates make the key, give the fields in them in order, each once"
)]
pub trait KeyFrom<A> {
    /// Writes the key's parts.
    ///
    /// # Errors
    /// A part is empty, too long, or no value that the service stores.
    fn write_key(argument: &A, writer: &mut KeyWriter<'_>) -> EncodeResult;
}

/// A key struct that the derive made.
#[doc(hidden)]
pub trait KeyParts {
    /// Writes the parts in the schema's order.
    ///
    /// # Errors
    /// A part is empty, too long, or no value that the service stores.
    fn write_parts(&self, writer: &mut KeyWriter<'_>) -> EncodeResult;

    /// Reads the key from the object of its attributes; others are passed over.
    ///
    /// # Errors
    /// A part is missing, or of another type.
    fn read_parts(reader: &mut Reader<'_>) -> DecodeResult<Self>
    where
        Self: Sized;
}

/// Stands for the key of an item whose derive reported a mistake, so that no further errors follow.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InertKey;

impl KeyParts for InertKey {
    fn write_parts(&self, _writer: &mut KeyWriter<'_>) -> EncodeResult {
        Ok(())
    }

    fn read_parts(_reader: &mut Reader<'_>) -> DecodeResult<Self> {
        Ok(Self)
    }
}

impl<A> KeyFrom<A> for InertKey {
    fn write_key(_argument: &A, _writer: &mut KeyWriter<'_>) -> EncodeResult {
        Ok(())
    }
}

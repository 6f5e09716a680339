//! Primary keys: what an item is found by.
//!
//! The derive makes a key struct for each item and says which arguments make it; here the parts
//! are written, named and measured by the table's schema. Every key that leaves passes here, or
//! is checked by the same limits within its item.

mod writer;

pub use writer::KeyWriter;
pub(crate) use writer::{describe_key, write_key};

use crate::error::EncodeResult;
use crate::value::{DynamoValue, Number};

/// The type of a key field: text, a number or bytes.
///
/// DynamoDB keys are S, N or B ("Core components" of the developer guide), and each item has them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a key",
    label = "a key is text, a number or bytes",
    note = "write `String`, an integer, `Number`, `Vec<u8>` or a newtype of one of these (which derives `Clone` and `DynamoValue`)"
)]
pub trait KeyValue: DynamoValue + Clone {}

macro_rules! key_values {
    ($([$($generics:tt)*] $value:ty),* $(,)?) => {$(
        impl<$($generics)*> KeyValue for $value {}
    )*};
}

key_values!(
    [] String, [] Box<str>, [] std::rc::Rc<str>, [] std::sync::Arc<str>,
    ['a] std::borrow::Cow<'a, str>,
    [] Vec<u8>, [const N: usize] [u8; N], [] bytes::Bytes,
    [] u8, [] u16, [] u32, [] u64, [] u128, [] usize,
    [] i8, [] i16, [] i32, [] i64, [] i128, [] isize,
    [] f32, [] f64, [] Number,
    [T: KeyValue] Box<T>, [T: KeyValue] std::rc::Rc<T>, [T: KeyValue] std::sync::Arc<T>,
);

/// An argument that makes a key: its parts, an item, or a key.
///
/// Implemented by the derive for each item's key: the bare value for a key of one field, a tuple
/// for two, `&item`, and the key struct itself.
#[diagnostic::on_unimplemented(
    message = "`{A}` is not a key: expected `{Self}`",
    label = "not a key of this table",
    note = "give the partition key's value, or a tuple `(partition, sort)` where the table has a sort key, or `&item`"
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
}

/// Stands for the key of an item whose derive reported a mistake, so that no further errors follow.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InertKey;

impl KeyParts for InertKey {
    fn write_parts(&self, _writer: &mut KeyWriter<'_>) -> EncodeResult {
        Ok(())
    }
}

impl<A> KeyFrom<A> for InertKey {
    fn write_key(_argument: &A, _writer: &mut KeyWriter<'_>) -> EncodeResult {
        Ok(())
    }
}

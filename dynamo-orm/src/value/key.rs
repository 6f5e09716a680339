//! Which values may be keys.

use super::{DynamoValue, Number};

/// The type of a key field: text, a number or bytes.
///
/// DynamoDB keys are S, N or B ("Core components" of the developer guide), and each item has them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a key",
    label = "a key is text, a number or bytes",
    note = "write `String`, an integer, `Number`, `Vec<u8>`, a newtype of one of these or an enum of variants without data (which derives `Clone` and `DynamoValue`)"
)]
pub trait KeyValue: DynamoValue + Clone {}

/// The type of a field in the key of an index: as of a table's key, or its `Option`.
///
/// An item without the attribute is not in the index ("Taking advantage of sparse indexes" in the
/// developer guide).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of an index",
    label = "a key is text, a number or bytes",
    note = "write `String`, an integer, `Number`, `Vec<u8>`, a newtype of one of these, an enum of variants without data, or an `Option` of one"
)]
pub trait IndexKey {
    /// The type of the key itself.
    type Value: KeyValue;
}

impl<T: KeyValue> IndexKey for T {
    type Value = T;
}

impl<T: KeyValue> IndexKey for Option<T> {
    type Value = T;
}

/// The type of a field that is `unique`: as of a table's key, or its `Option`.
///
/// What keeps a value unique has a key that is made of it.
#[diagnostic::on_unimplemented(
    message = "values of `{Self}` cannot be kept unique",
    label = "only text, numbers and bytes are kept unique",
    note = "write `String`, an integer, `Number`, `Vec<u8>`, a newtype of one of these, an enum of variants without data, or an `Option` of one"
)]
pub trait UniqueValue {}

#[diagnostic::do_not_recommend]
impl<T: KeyValue> UniqueValue for T {}
#[diagnostic::do_not_recommend]
impl<T: KeyValue> UniqueValue for Option<T> {}

/// Holds the type of a field to values that can be kept unique.
#[doc(hidden)]
pub const fn assert_unique_value<T: UniqueValue>() {}

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

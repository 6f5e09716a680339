//! What a query is asked by: a whole partition key, and how much of a sort key is still open.

use std::fmt;
use std::marker::PhantomData;

use super::writer::check_length;
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::{PARTITION_KEY_BYTES, SORT_KEY_BYTES};
use crate::schema::KeyAttribute;
use crate::value::{Accepts, DynamoValue, KeyValue};

/// An argument that makes a whole partition key: a value, or a tuple where it has several attributes.
///
/// The partition key of a table or an index is a tuple of its types, as `(String,)`.
#[diagnostic::on_unimplemented(
    message = "`{A}` is not a partition key: expected `{Self}`",
    label = "not the partition key of this table or index",
    note = "give the value of the partition key, or a tuple of all its values in the index's order; the sort key has `sort_key_eq` and its like"
)]
pub trait PartitionFrom<A> {
    /// Writes the values of all parts, in order.
    ///
    /// # Errors
    /// A part is empty, too long, or no value that the service stores.
    fn write_partition(argument: &A, values: &mut KeyValues) -> EncodeResult;
}

/// The values of key attributes, each as its JSON, for the condition of a query.
#[derive(Default)]
pub struct KeyValues {
    pub(super) attributes: &'static [KeyAttribute],
    pub(crate) values: Vec<Vec<u8>>,
}

impl KeyValues {
    pub(crate) fn of(attributes: &'static [KeyAttribute]) -> Self {
        Self { attributes, values: Vec::with_capacity(attributes.len()) }
    }

    fn part<T: Accepts<A>, A>(&mut self, argument: &A) -> EncodeResult {
        let attribute = self.attributes.get(self.values.len());
        let value =
            key_value::<T, A>(argument, PARTITION_KEY_BYTES).map_err(|error| match attribute {
                Some(known) => error.at(known.name),
                None => error,
            })?;
        self.values.push(value);
        Ok(())
    }
}

impl fmt::Debug for KeyValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyValues({})", self.values.len())
    }
}

/// The JSON of a value that a key attribute of type `T` is compared with.
fn key_value<T: Accepts<A>, A>(argument: &A, limit: usize) -> EncodeResult<Vec<u8>> {
    let mut writer = Writer::default();
    T::accept(argument, &mut writer)?;
    check_length(writer.least_bytes(), limit)?;
    Ok(writer.into_bytes())
}

/// The JSON of the text that a sort key begins with.
pub(crate) fn sort_key_prefix<T: Accepts<A>, A>(argument: &A) -> EncodeResult<Vec<u8>> {
    key_value::<T, A>(argument, SORT_KEY_BYTES)
}

#[diagnostic::do_not_recommend]
impl<P: KeyValue + Accepts<A>, A> PartitionFrom<A> for (P,) {
    fn write_partition(argument: &A, values: &mut KeyValues) -> EncodeResult {
        values.part::<P, A>(argument)
    }
}

macro_rules! partitions {
    ($($value:ident $argument:ident $index:tt),+) => {
        #[diagnostic::do_not_recommend]
        impl<$($value: KeyValue + Accepts<$argument>, $argument),+>
            PartitionFrom<($($argument,)+)> for ($($value,)+)
        {
            fn write_partition(argument: &($($argument,)+), values: &mut KeyValues) -> EncodeResult {
                $(values.part::<$value, $argument>(&argument.$index)?;)+
                Ok(())
            }
        }
    };
}

partitions!(P A 0, Q B 1);
partitions!(P A 0, Q B 1, R C 2);
partitions!(P A 0, Q B 1, R C 2, S D 3);

#[diagnostic::do_not_recommend]
impl<A> PartitionFrom<A> for super::InertKey {
    fn write_partition(_argument: &A, _values: &mut KeyValues) -> EncodeResult {
        Err(EncodeError::new("the derive of this item reported a mistake"))
    }
}

/// The sort key of a table or an index, as far as a query has no condition on it yet: a tuple of its
/// types, as `SortBy<(String,)>`.
///
/// Sort keys of several attributes are given from left to right: equality for the leading ones,
/// then one range.
pub struct SortBy<S>(PhantomData<fn() -> S>);

/// The sort key of a table or an index that has none.
#[derive(Debug)]
pub struct ThisHasNoSortKey;

/// The sort key of a query that has its whole condition.
#[derive(Debug)]
pub struct SortKeyConditionGiven;

/// A sort key that can take (one more) condition.
#[diagnostic::on_unimplemented(
    message = "no sort key condition can be given here: `{Self}`",
    label = "`{Self}`",
    note = "a query has one condition on each attribute of its sort key, from left to right, and none after a range"
)]
pub trait OpenSortKey: sealed::Sealed {
    /// The type of the attribute whose turn it is: that of its field, or [`Templated`](super::Templated).
    type Value;
    /// What is open after an equality on it.
    type Rest;
    /// Which attribute of the sort key it is, counted from the end.
    #[doc(hidden)]
    const LEFT: usize;
}

mod sealed {
    pub trait Sealed {}
    impl<S> Sealed for super::SortBy<S> {}
}

macro_rules! sort_keys {
    ($([$value:ident $($rest:ident)*] $after:ty, $left:literal;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$value: KeyValue $(, $rest)*> OpenSortKey for SortBy<($value, $($rest,)*)> {
            type Value = $value;
            type Rest = $after;
            const LEFT: usize = $left;
        }
    )*};
}

sort_keys!(
    [A] SortKeyConditionGiven, 1;
    [A B] SortBy<(B,)>, 2;
    [A B C] SortBy<(B, C)>, 3;
    [A B C D] SortBy<(B, C, D)>, 4;
);

/// A sort key that is a field, or several: one that begins with something can be asked for.
#[diagnostic::on_unimplemented(
    message = "the text of this sort key is made by a template, and is never given",
    label = "`{Self}`",
    note = "give the first fields of the template: `sort_key_prefix(placed_at)`, or `sort_key_prefix((placed_at, order_id))`"
)]
pub trait WholeSortKey {
    /// The type of the attribute whose turn it is.
    type Whole: DynamoValue;
}
#[diagnostic::do_not_recommend]
impl<A: KeyValue> WholeSortKey for SortBy<(A,)> {
    type Whole = A;
}
#[diagnostic::do_not_recommend]
impl<A: KeyValue, B> WholeSortKey for SortBy<(A, B)> {
    type Whole = A;
}
#[diagnostic::do_not_recommend]
impl<A: KeyValue, B, C> WholeSortKey for SortBy<(A, B, C)> {
    type Whole = A;
}
#[diagnostic::do_not_recommend]
impl<A: KeyValue, B, C, D> WholeSortKey for SortBy<(A, B, C, D)> {
    type Whole = A;
}
// What is wrong with these is said by `OpenSortKey`, and should be said once.
#[diagnostic::do_not_recommend]
impl WholeSortKey for ThisHasNoSortKey {
    type Whole = String;
}
#[diagnostic::do_not_recommend]
impl WholeSortKey for SortKeyConditionGiven {
    type Whole = String;
}

/// A sort key that a template makes of fields.
#[diagnostic::on_unimplemented(
    message = "this sort key is no template of fields",
    label = "`{Self}`",
    note = "a text or bytes that begin with something are asked for by `sort_key_begins_with`, the first of several attributes by `sort_key_eq`"
)]
pub trait TemplateSortKey {}
#[diagnostic::do_not_recommend]
impl TemplateSortKey for ThisHasNoSortKey {}
#[diagnostic::do_not_recommend]
impl TemplateSortKey for SortKeyConditionGiven {}

/// An argument that a sort key of type `Self` is compared with: a value, or of a template the first
/// fields, as a value or a tuple.
///
/// `N` tells these apart; it is always inferred.
#[diagnostic::on_unimplemented(
    message = "`{A}` is not what this sort key is made of: expected `{Self}`",
    label = "not a value of this sort key",
    note = "of a template give the first field, or a tuple of the first fields in the template's order; one without fields is the same text in all items, and the query needs no condition on it"
)]
pub trait SortKeyArgument<A, N> {
    /// Writes the values, one for each attribute or field.
    ///
    /// # Errors
    /// A value is empty, too long, or none that the service stores.
    fn write_values(argument: &A, values: &mut SortKeyValues) -> EncodeResult;
}

/// The values that a sort key is compared with, each as its JSON.
#[derive(Default)]
pub struct SortKeyValues(pub(super) Vec<Vec<u8>>);

impl fmt::Debug for SortKeyValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SortKeyValues({})", self.0.len())
    }
}

/// The JSON of the values that a sort key of type `V` is compared with.
pub(crate) fn sort_key_values<V: SortKeyArgument<A, N>, A, N>(
    argument: &A,
) -> EncodeResult<Vec<Vec<u8>>> {
    let mut values = SortKeyValues::default();
    V::write_values(argument, &mut values)?;
    Ok(values.0)
}

/// The value of an attribute.
#[derive(Debug)]
pub struct OneAttribute;

#[diagnostic::do_not_recommend]
impl<V: KeyValue + Accepts<A>, A> SortKeyArgument<A, OneAttribute> for V {
    fn write_values(argument: &A, values: &mut SortKeyValues) -> EncodeResult {
        values.0.push(key_value::<V, A>(argument, SORT_KEY_BYTES)?);
        Ok(())
    }
}

impl<S> fmt::Debug for SortBy<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SortBy")
    }
}

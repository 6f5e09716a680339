//! What a query is asked by: a whole partition key, and how much of a sort key is still open.

use std::fmt;
use std::marker::PhantomData;

use super::writer::check_length;
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::{PARTITION_KEY_BYTES, SORT_KEY_BYTES};
use crate::schema::KeyAttribute;
use crate::value::{Accepts, KeyValue};

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
    attributes: &'static [KeyAttribute],
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

/// The JSON of a value that a sort key of type `T` is compared with.
pub(crate) fn sort_key_value<T: Accepts<A>, A>(argument: &A) -> EncodeResult<Vec<u8>> {
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
    /// The type of the attribute whose turn it is.
    type Value: KeyValue;
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

impl<S> fmt::Debug for SortBy<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SortBy")
    }
}

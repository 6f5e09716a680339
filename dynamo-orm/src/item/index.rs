//! What can be queried: a table itself, and its indexes.

use std::marker::PhantomData;

use super::DynamoItem;
use crate::schema::{IndexSchema, Projection};

/// Something of the item type `T` that can be queried: the table itself ([`Primary`]), or one of the
/// indexes that the derive makes a constant for, as `Order::BY_STATUS`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an index of `{T}`",
    label = "an index of another item",
    note = "an index named `by-status` in the derive of `{T}` is `{T}::BY_STATUS`"
)]
pub trait Index<T> {
    /// The types of the partition key, as a tuple.
    type Partition;
    /// The types of the sort key: [`SortBy`](crate::SortBy) a tuple, or
    /// [`ThisHasNoSortKey`](crate::ThisHasNoSortKey).
    type Sort;
    /// The description; `None` for the table itself.
    const SCHEMA: Option<&'static IndexSchema>;
}

/// The table itself, as something to query.
#[derive(Debug)]
pub struct Primary<T>(PhantomData<fn() -> T>);

impl<T: DynamoItem> Index<T> for Primary<T> {
    type Partition = T::Partition;
    type Sort = T::Sort;
    const SCHEMA: Option<&'static IndexSchema> = None;
}

/// What can be read consistently: a table and its local indexes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a global index: DynamoDB cannot read it consistently",
    label = "a global index is written a moment after its table",
    note = "leave `consistent_read` out, or query the table or a local index"
)]
pub trait Consistent {}
impl<T> Consistent for Primary<T> {}

/// A local index, which can fetch what it does not hold from its table.
#[diagnostic::on_unimplemented(
    message = "only a local index can fetch attributes that it does not hold from its table",
    label = "`{Self}` is not a local index"
)]
pub trait Local {}

/// Asks for items whole.
#[derive(Debug)]
pub struct Whole;

/// Asks for the attributes of `P` alone.
#[derive(Debug)]
pub struct Part<P>(PhantomData<fn() -> P>);

/// Asks for items whole from a local index that does not hold them: the service then reads the table too.
#[derive(Debug)]
pub struct Fetched;

/// The index holds all that is asked of it.
#[diagnostic::on_unimplemented(
    message = "the index `{Self}` does not hold every field that `{T}` needs",
    label = "holds only some of the attributes",
    note = "ask for less with `.project::<Part>()`, or make the index with `project(all)`"
)]
pub trait Covers<T, O> {}
impl<T> Covers<T, Whole> for Primary<T> {}
impl<T, P, I: Index<T>> Covers<T, Part<P>> for I {}
impl<T, I: Local> Covers<T, Fetched> for I {}

impl IndexSchema {
    /// Whether the index of a table with these key attributes holds the attribute.
    pub(crate) const fn holds(&self, name: &str) -> bool {
        match self.projection {
            Projection::All => true,
            Projection::KeysOnly => false,
            Projection::Include(names) => is_among(name, names),
        }
    }
}

const fn is_among(name: &str, names: &[&str]) -> bool {
    let mut rest = names;
    while let [first, others @ ..] = rest {
        if same(first, name) {
            return true;
        }
        rest = others;
    }
    false
}

/// Equality of texts in constants, where `==` cannot be used yet.
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
        if *first != *second {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

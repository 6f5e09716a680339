//! What a transaction of reads takes, and what it gives in its place.

use std::fmt;
use std::sync::Arc;

use super::part::{TransactPart, Verb};
use crate::error::{Error, ErrorKind, Result};
use crate::item::{DynamoItem, read_item};
use crate::op::Get;
use crate::op::run::sealed::Sealed;

/// A read that a transaction can hold: [`Get`].
///
/// Sealed; a bound for functions over any get.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a read that a transaction can hold",
    label = "not a read that a transaction can hold",
    note = "a transaction of reads holds `get`s without `return_consumed_capacity()`, which the transaction itself has",
    note = "writes go together in a transaction of their own: `db.transact_write().add(..)`"
)]
pub trait TransactRead: Sealed {
    /// The type of the item that is read.
    type Item: DynamoItem;

    #[doc(hidden)]
    fn into_part(self) -> TransactPart;
}

impl<T: DynamoItem> TransactRead for Get<T> {
    type Item = T;

    #[inline]
    fn into_part(self) -> TransactPart {
        TransactPart::of(Verb::Get, self.into_bare_call())
    }
}

/// What [`Db::transact_get`](crate::Db::transact_get) takes: a tuple of 1 to 12 gets, a `Vec` or an
/// array of them.
///
/// Sealed; a bound for functions over any of these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list of reads that a transaction can hold",
    label = "not a tuple, a `Vec` or an array of `get`s",
    note = "write the gets as a tuple, `(students.get(1), orders.get(2))`, one of them as `(students.get(1),)`, or collect those of one table in a `Vec`"
)]
pub trait TransactGets: Sealed {
    /// The items, `None` where there is none, in the form and order of the gets.
    type Output;

    #[doc(hidden)]
    fn into_parts(self) -> Vec<TransactPart>;

    #[doc(hidden)]
    fn read(found: &mut Found<'_>) -> Result<Self::Output>;
}

/// The items of an answer, taken one by one.
#[doc(hidden)]
pub struct Found<'a> {
    left: std::iter::Zip<std::slice::Iter<'a, Arc<str>>, std::vec::IntoIter<Option<&'a [u8]>>>,
}

impl<'a> Found<'a> {
    #[inline]
    pub(super) fn new(tables: &'a [Arc<str>], items: Vec<Option<&'a [u8]>>) -> Self {
        Self { left: tables.iter().zip(items) }
    }

    /// The next one; `None` behind the last.
    #[inline]
    fn next<T: DynamoItem>(&mut self) -> Option<Result<Option<T>>> {
        let (table, json) = self.left.next()?;
        Some(json.map(|json| read_item(table, json)).transpose())
    }

    /// The next one, where there is one for certain.
    #[inline]
    fn take<T: DynamoItem>(&mut self) -> Result<Option<T>> {
        self.next().unwrap_or_else(|| Err(too_few()))
    }

    #[inline]
    fn all<T: DynamoItem>(&mut self) -> Result<Vec<Option<T>>> {
        std::iter::from_fn(|| self.next()).collect()
    }
}

impl fmt::Debug for Found<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Found")
    }
}

/// The count is checked before anything is read.
#[inline]
fn too_few() -> Error {
    Error::stated(ErrorKind::Protocol, "the answer has fewer items than it was asked for")
}

impl<G: TransactRead> Sealed for Vec<G> {}

impl<G: TransactRead> TransactGets for Vec<G> {
    type Output = Vec<Option<G::Item>>;

    #[inline]
    fn into_parts(self) -> Vec<TransactPart> {
        self.into_iter().map(G::into_part).collect()
    }

    #[inline]
    fn read(found: &mut Found<'_>) -> Result<Self::Output> {
        found.all()
    }
}

impl<G: TransactRead, const N: usize> Sealed for [G; N] {}

impl<G: TransactRead, const N: usize> TransactGets for [G; N] {
    type Output = [Option<G::Item>; N];

    #[inline]
    fn into_parts(self) -> Vec<TransactPart> {
        self.into_iter().map(G::into_part).collect()
    }

    #[inline]
    fn read(found: &mut Found<'_>) -> Result<Self::Output> {
        found.all()?.try_into().map_err(|_| too_few())
    }
}

macro_rules! tuples {
    ($($get:ident)*) => {
        tuples!(@ [] $($get)*);
    };
    (@ [$($get:ident)*] $next:ident $($more:ident)*) => {
        tuples!(@tuple $($get)* $next);
        tuples!(@ [$($get)* $next] $($more)*);
    };
    (@ [$($get:ident)*]) => {};
    (@tuple $($get:ident)*) => {
        impl<$($get: TransactRead),*> Sealed for ($($get,)*) {}

        impl<$($get: TransactRead),*> TransactGets for ($($get,)*) {
            type Output = ($(Option<$get::Item>,)*);

            #[inline]
            fn into_parts(self) -> Vec<TransactPart> {
                #[allow(non_snake_case, reason = "a get is named as its type")]
                let ($($get,)*) = self;
                vec![$($get.into_part()),*]
            }

            #[inline]
            fn read(found: &mut Found<'_>) -> Result<Self::Output> {
                Ok(($(found.take::<$get::Item>()?,)*))
            }
        }
    };
}
tuples!(A B C D E F G H I J K L);

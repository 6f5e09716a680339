//! Which arguments an attribute takes in an update or a key.
//!
//! The attribute's type accepts the argument's type, not the reverse: `u64: Accepts<?>` has one
//! answer, so a bare `100` becomes a `u64` where `impl Into<u64>` would leave it an `i32`. The
//! price is a rule to keep: never a second argument type for a number, a bool or an enum.
//!
//! The compiler recommends none of the impls: it would list those of other types before the note.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher;
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;

use super::{DynamoValue, MapKey, SetElement};
use crate::codec::Writer;
use crate::error::EncodeResult;

/// An attribute of type `Self` takes an argument of type `A`.
///
/// Text takes `&str` and every owner of text, a list takes arrays, slices and `&Vec`, a set takes
/// arrays, bytes take `&[u8]`, an `Option` takes what its inner type does and `None`; numbers take
/// their own type only, so that bare literals find it.
#[diagnostic::on_unimplemented(
    message = "`{A}` is not a value for a `{Self}` attribute",
    label = "expected a value for `{Self}`",
    note = "a number takes its own type (write `u64::from(n)`), text takes `&str` or `String`, a list takes arrays and slices of its elements, a struct takes itself or a reference",
    note = "an `Option` takes its inner value, or an `Option` of its own type; `maybe_set_..` takes the `Option` of anything that the field takes, and `eq_path` and its like take another path"
)]
pub trait Accepts<A> {
    /// Writes the argument as this attribute.
    ///
    /// # Errors
    /// The service would refuse the value.
    fn accept(argument: &A, writer: &mut Writer) -> EncodeResult;

    /// Writes several arguments as a sequence of this.
    ///
    /// # Errors
    /// Those of the arguments.
    #[doc(hidden)]
    fn accept_sequence(arguments: &[A], writer: &mut Writer) -> EncodeResult
    where
        A: Sized,
    {
        writer
            .list(|list| arguments.iter().try_for_each(|a| list.push_with(|w| Self::accept(a, w))))
    }

    /// Whether the argument removes the attribute: `None`, and the empty set.
    #[must_use]
    fn is_absent(_argument: &A) -> bool {
        false
    }
}

impl<T: DynamoValue> Accepts<T> for T {
    fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
        argument.write(writer)
    }

    fn accept_sequence(arguments: &[T], writer: &mut Writer) -> EncodeResult {
        T::write_sequence(arguments, writer)
    }

    fn is_absent(argument: &T) -> bool {
        argument.is_absent()
    }
}

#[diagnostic::do_not_recommend]
impl<T: DynamoValue> Accepts<T> for Option<T> {
    fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
        argument.write(writer)
    }

    fn is_absent(argument: &T) -> bool {
        argument.is_empty_set()
    }
}

/// Arguments that are written as they are, for the attribute and for its `Option`.
macro_rules! accepts {
    ($($generics:tt $attribute:ty: $($argument:ty),+;)*) => {$($(
        accepts_as_is!($generics $attribute, $argument);
        accepts_as_is!($generics Option<$attribute>, $argument);
    )+)*};
}

macro_rules! accepts_as_is {
    ([$($generics:tt)*] $attribute:ty, $argument:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::value::Accepts<$argument> for $attribute {
            fn accept(
                argument: &$argument,
                writer: &mut $crate::codec::Writer,
            ) -> $crate::error::EncodeResult {
                $crate::codec::ToAttribute::write(argument, writer)
            }

            fn is_absent(argument: &$argument) -> bool {
                $crate::codec::ToAttribute::is_absent(argument)
            }
        }
    };
}

#[cfg(any(
    feature = "indexmap",
    feature = "serde_json",
    feature = "smol_str",
    feature = "url"
))]
pub(super) use {accepts, accepts_as_is};

accepts!(
    [] String: &str, &String, Cow<'_, str>, Box<str>;
    [] Box<str>: &str, String;
    [] Rc<str>: &str, String;
    [] Arc<str>: &str, String;
    ['c] Cow<'c, str>: &str, String;
    [] Bytes: Vec<u8>, &[u8], &Bytes;
    [const N: usize] Vec<u8>: &[u8; N];
    [T: DynamoValue] Vec<T>: &Vec<T>, &[T];
    [T: SetElement] BTreeSet<T>: &BTreeSet<T>;
    [T: SetElement, S: BuildHasher] HashSet<T, S>: &HashSet<T, S>;
    [K: MapKey, V: DynamoValue] BTreeMap<K, V>: &BTreeMap<K, V>;
    [K: MapKey, V: DynamoValue, S: BuildHasher] HashMap<K, V, S>: &HashMap<K, V, S>;
);

#[diagnostic::do_not_recommend]
impl<T: Accepts<A>, A, const N: usize> Accepts<[A; N]> for Vec<T> {
    fn accept(argument: &[A; N], writer: &mut Writer) -> EncodeResult {
        T::accept_sequence(argument, writer)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Accepts<A>, A, const N: usize> Accepts<[A; N]> for Option<Vec<T>> {
    fn accept(argument: &[A; N], writer: &mut Writer) -> EncodeResult {
        T::accept_sequence(argument, writer)
    }
}

/// An array for a set; unlike a set it may hold an element twice, which is refused.
macro_rules! sets_accept_arrays {
    ($([$($hasher:ident)?] $set:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: SetElement + Accepts<A>, A, $($hasher,)? const N: usize> Accepts<[A; N]> for $set {
            fn accept(argument: &[A; N], writer: &mut Writer) -> EncodeResult {
                accept_set::<T, A>(argument, writer)
            }

            fn is_absent(argument: &[A; N]) -> bool {
                argument.is_empty()
            }
        }
    )*};
}

#[cfg(feature = "indexmap")]
pub(super) use sets_accept_arrays;

sets_accept_arrays!(
    [] BTreeSet<T>, [] Option<BTreeSet<T>>, [S] HashSet<T, S>, [S] Option<HashSet<T, S>>
);

pub(super) fn accept_set<T: SetElement + Accepts<A>, A>(
    arguments: &[A],
    writer: &mut Writer,
) -> EncodeResult {
    writer.set_with(T::KIND, true, |set| {
        arguments.iter().try_for_each(|argument| set.push(|w| T::accept(argument, w)))
    })
}

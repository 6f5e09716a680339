//! Which operators a value's type has in conditions and updates.
//!
//! The bounds stand on the methods of [`Path`](crate::Path), on the value's
//! [`Operators`](super::DynamoValue::Operators), so that a wrong operator is told in words. The
//! words say which types have it, so the compiler need not list the impls: it recommends none.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;

use super::{AsBytes, AsList, DynamoValue, InVec, Number, SetElement};
use crate::path::{Element, PathBuf, Required};

/// Values with an order in DynamoDB: text (by its UTF-8 bytes), numbers and bytes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no order in DynamoDB",
    label = "not text, a number or bytes",
    note = "`lt`, `le`, `gt`, `ge` and `between` compare text, numbers and bytes; `eq` and `ne` compare anything"
)]
pub trait Ordered {}

/// Values that begin with something: text and bytes.
#[diagnostic::on_unimplemented(
    message = "`begins_with` is for text and bytes, and `{Self}` is neither",
    label = "not text or bytes",
    note = "numbers are compared by `ge` or `between`, anything by `eq`"
)]
pub trait Prefixed {}

/// Values with a size: text, bytes, sets, lists and maps.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no size in DynamoDB",
    label = "not text, bytes, a set, a list or a map"
)]
pub trait Measured {}

/// Values that contain others: text its parts, a set its elements, a list its elements.
#[diagnostic::on_unimplemented(
    message = "`contains` is for text, bytes, sets and lists, and `{Self}` is none of them",
    label = "contains nothing that DynamoDB could look for",
    note = "whether a map has a key is asked by `.key(\"name\").exists()`"
)]
pub trait Contains {
    /// What may be contained.
    type Member: DynamoValue;
}

/// Values that can be counted up and down: numbers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number",
    label = "not a number",
    note = "integers, floats and `Number` can be counted and added up, and a size be compared with them"
)]
pub trait Numeric {
    /// The least and the greatest value, where the type has such that the service does not.
    #[doc(hidden)]
    const RANGE: NumericRange;
}

/// The bounds that arithmetic must keep so that its result can be read.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct NumericRange {
    pub(crate) least: Option<i128>,
    pub(crate) greatest: Option<u128>,
}

/// Values with numbered places: lists.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no elements by number",
    label = "not a list",
    note = "`index` is for `Vec` and arrays; a map has `key`, a struct its fields"
)]
pub trait Indexed {
    /// The type of an element.
    type Item: DynamoValue;
    /// The path to one in the item `R`.
    type Path<R>: From<PathBuf>;

    /// How many there always are, if they are not as many as one likes.
    #[doc(hidden)]
    const LENGTH: Option<usize> = None;
}

/// Lists that may grow: `Vec`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list that can grow",
    label = "not a `Vec`",
    note = "`append` and `prepend` are for a `Vec`; a set has `insert`"
)]
pub trait List: Indexed {
    /// The type of an element.
    type Element: DynamoValue;
}

/// Sets: `BTreeSet` and `HashSet`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set",
    label = "not a `BTreeSet` or `HashSet`",
    note = "`insert` and `delete` are for sets; a list has `append` and `prepend`"
)]
pub trait Set {
    /// The type of an element.
    type Element: SetElement;
}

/// Maps with text keys: `BTreeMap` and `HashMap`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a map",
    label = "not a `BTreeMap` or `HashMap`",
    note = "`key` is for maps; the fields of a struct are methods of its path"
)]
pub trait Map {
    /// The type of an entry's value.
    type Value: DynamoValue;
    /// The path to one in the item `R`.
    type Path<R>: From<PathBuf>;
}

macro_rules! text {
    ($([$($generics:tt)*] $text:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Ordered for $text {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Prefixed for $text {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Measured for $text {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Contains for $text {
            type Member = String;
        }
    )*};
}
text!([] String, [] Box<str>, [] Rc<str>, [] Arc<str>, ['a] Cow<'a, str>);

#[diagnostic::do_not_recommend]
impl Ordered for Bytes {}
#[diagnostic::do_not_recommend]
impl Prefixed for Bytes {}
#[diagnostic::do_not_recommend]
impl Measured for Bytes {}
#[diagnostic::do_not_recommend]
impl Contains for Bytes {
    type Member = Vec<u8>;
}

macro_rules! sequences {
    ($([$($count:tt)*] $sequence:ty, $place:ty, $length:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: DynamoValue<InVec = AsBytes> $($count)*> Ordered for $sequence {}
        #[diagnostic::do_not_recommend]
        impl<T: DynamoValue<InVec = AsBytes> $($count)*> Prefixed for $sequence {}
        #[diagnostic::do_not_recommend]
        impl<T: DynamoValue $($count)*> Measured for $sequence {}
        #[diagnostic::do_not_recommend]
        impl<T: DynamoValue $($count)*> Contains for $sequence {
            type Member = <T::InVec as InVec>::Member<T>;
        }
        #[diagnostic::do_not_recommend]
        impl<T: DynamoValue<InVec = AsList> $($count)*> Indexed for $sequence {
            type Item = T;
            type Path<R> = T::Path<R, $place>;
            const LENGTH: Option<usize> = $length;
        }
    )*};
}
// An array has all its elements or cannot be read, so one can only be set.
sequences!([] Vec<T>, Element, None; [, const N: usize] [T; N], Required, Some(N););
#[diagnostic::do_not_recommend]
impl<T: DynamoValue<InVec = AsList>> List for Vec<T> {
    type Element = T;
}

macro_rules! sets {
    ($([$($generics:tt)*] $set:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: SetElement $($generics)*> Measured for $set {}
        #[diagnostic::do_not_recommend]
        impl<T: SetElement $($generics)*> Contains for $set {
            type Member = T;
        }
        #[diagnostic::do_not_recommend]
        impl<T: SetElement $($generics)*> Set for $set {
            type Element = T;
        }
    )*};
}
sets!([] BTreeSet<T>, [, S] HashSet<T, S>);

macro_rules! maps {
    ($([$($generics:tt)*] $map:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<K, V $($generics)*> Measured for $map {}
        #[diagnostic::do_not_recommend]
        impl<K, V: DynamoValue $($generics)*> Map for $map {
            type Value = V;
            type Path<R> = V::Path<R, Element>;
        }
    )*};
}
maps!([] BTreeMap<K, V>, [, S] HashMap<K, V, S>);

macro_rules! numbers {
    ($([$least:expr, $greatest:expr] $($number:ty),*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl Ordered for $number {}
        #[diagnostic::do_not_recommend]
        impl Numeric for $number {
            const RANGE: NumericRange = NumericRange { least: $least, greatest: $greatest };
        }
    )*)*};
}

macro_rules! bounded {
    ($($integer:ty: $least:expr, $greatest:expr;)*) => {
        numbers!($([Some($least), Some($greatest)] $integer;)*);
    };
}

// Written out, as the conversions of the standard library are not yet constant.
bounded!(
    u8: 0, 0xFF;
    u16: 0, 0xFFFF;
    u32: 0, 0xFFFF_FFFF;
    u64: 0, 0xFFFF_FFFF_FFFF_FFFF;
    usize: 0, if usize::BITS == 64 { 0xFFFF_FFFF_FFFF_FFFF } else { 0xFFFF_FFFF };
    i8: -0x80, 0x7F;
    i16: -0x8000, 0x7FFF;
    i32: -0x8000_0000, 0x7FFF_FFFF;
    i64: -0x8000_0000_0000_0000, 0x7FFF_FFFF_FFFF_FFFF;
    isize: if usize::BITS == 64 { -0x8000_0000_0000_0000 } else { -0x8000_0000 },
        if usize::BITS == 64 { 0x7FFF_FFFF_FFFF_FFFF } else { 0x7FFF_FFFF };
);
numbers!(
    [Some(0), Some(u128::MAX)] u128;
    [Some(i128::MIN), Some(i128::MAX.unsigned_abs())] i128;
    [None, None] f32, f64, Number;
);

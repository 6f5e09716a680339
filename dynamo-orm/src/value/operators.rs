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
use crate::path::{Element, PathBuf, Slot};

/// Values with an order in DynamoDB: text (by its UTF-8 bytes), numbers and bytes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no order in DynamoDB",
    label = "not text, a number or bytes",
    note = "`lt`, `le`, `gt`, `ge` and `between` compare text, numbers and bytes; `eq` and `ne` compare anything"
)]
pub trait Ordered: sealed::Sealed {}

/// The operators of text whose order says nothing, as that of addresses: `begins_with`,
/// `contains` and `size`.
#[derive(Debug)]
pub struct TextWithoutOrder;

/// The operators of numbers that are compared and not counted: moments, and what may not pass 0.
#[derive(Debug)]
pub struct UncountedNumber;

/// Values that begin with something: text and bytes.
#[diagnostic::on_unimplemented(
    message = "`begins_with` is for text and bytes, and `{Self}` is neither",
    label = "not text or bytes",
    note = "numbers are compared by `ge` or `between`, anything by `eq`"
)]
pub trait Prefixed: sealed::Sealed {
    /// What a prefix is.
    type Prefix: DynamoValue;
}

/// Values with a size: text, bytes, sets, lists and maps.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no size in DynamoDB",
    label = "not text, bytes, a set, a list or a map"
)]
pub trait Measured: sealed::Sealed {}

/// Values that contain others: text its parts, a set its elements, a list its elements.
#[diagnostic::on_unimplemented(
    message = "`contains` is for text, bytes, sets and lists, and `{Self}` is none of them",
    label = "contains nothing that DynamoDB could look for",
    note = "whether a map has a key is asked by `.key(\"name\").exists()`"
)]
pub trait Contains: sealed::Sealed {
    /// What may be contained.
    type Member: DynamoValue;
}

/// Values that can be counted up and down: integers and [`Number`].
///
/// Floats cannot: the service adds in decimals, so that 0.1 and 0.30000000000000004 give a number that no
/// `f64` is, which could not be read any more.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be counted up and down",
    label = "not an integer or a `Number`",
    note = "DynamoDB adds in decimals: the sum of two floats may have more digits than a float holds, and could not be read; keep a `Number`, or an integer of a smaller unit"
)]
pub trait Numeric: sealed::Sealed {
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
    note = "`index` is for `Vec` and arrays; a map has `key`, a struct its fields, and a `Vec` or array of `u8` is bytes, which have no elements"
)]
pub trait Indexed: sealed::Sealed {
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
pub trait Set: sealed::Sealed {
    /// The type of an element.
    type Element: SetElement;
}

/// Maps with text keys: `BTreeMap` and `HashMap`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a map",
    label = "not a `BTreeMap` or `HashMap`",
    note = "`key` is for maps; the fields of a struct are methods of its path"
)]
pub trait Map: sealed::Sealed {
    /// The type of an entry's value.
    type Value: DynamoValue;
    /// The path to one in the item `R`.
    type Path<R>: From<PathBuf>;
}

macro_rules! text {
    ($([$($generics:tt)*] $text:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Ordered for $text {}
        impl<$($generics)*> sealed::Sealed for $text {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Prefixed for $text {
            type Prefix = String;
        }
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Measured for $text {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Contains for $text {
            type Member = String;
        }
    )*};
}
text!([] String, [] Box<str>, [] Rc<str>, [] Arc<str>, ['a] Cow<'a, str>);

impl sealed::Sealed for TextWithoutOrder {}
#[diagnostic::do_not_recommend]
impl Prefixed for TextWithoutOrder {
    type Prefix = String;
}
#[diagnostic::do_not_recommend]
impl Measured for TextWithoutOrder {}
#[diagnostic::do_not_recommend]
impl Contains for TextWithoutOrder {
    type Member = String;
}

#[diagnostic::do_not_recommend]
impl Ordered for Bytes {}
impl sealed::Sealed for Bytes {}
#[diagnostic::do_not_recommend]
impl Prefixed for Bytes {
    type Prefix = Vec<u8>;
}
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
        impl<T: DynamoValue $($count)*> sealed::Sealed for $sequence {}
        #[diagnostic::do_not_recommend]
        impl<T: DynamoValue<InVec = AsBytes> $($count)*> Prefixed for $sequence {
            type Prefix = Vec<u8>;
        }
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
sequences!([] Vec<T>, Element, None; [, const N: usize] [T; N], Slot, Some(N););
#[diagnostic::do_not_recommend]
impl<T: DynamoValue<InVec = AsList>> List for Vec<T> {
    type Element = T;
}

macro_rules! sets {
    ($([$($generics:tt)*] $set:ty),*) => {$(
        impl<T: SetElement $($generics)*> sealed::Sealed for $set {}
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
        impl<K, V $($generics)*> sealed::Sealed for $map {}
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
        impl sealed::Sealed for $number {}
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
    [None, None] Number;
);

macro_rules! floats {
    ($($float:ty),*) => {$(
        impl sealed::Sealed for $float {}
        #[diagnostic::do_not_recommend]
        impl Ordered for $float {}
    )*};
}
// Not `Numeric`: the service adds in decimals, and the sum of two floats is often none.
floats!(f32, f64, UncountedNumber);

/// What an enum of variants without data is stored as: their names.
///
/// A name may begin with something, as `order.paid` does. It has no order: that of the texts is not
/// the one in which the variants stand in the enum.
#[derive(Debug)]
pub struct VariantName;

impl sealed::Sealed for VariantName {}
#[diagnostic::do_not_recommend]
impl Prefixed for VariantName {
    type Prefix = String;
}

/// The operators are those of the service, so there are no others.
mod sealed {
    pub trait Sealed {}
}

//! Which values may feed the template of a key, and the form of text that each becomes there.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;

use super::{DynamoValue, EpochMillis, EpochSeconds, EpochTime};

/// How a value stands in the text of a templated key.
///
/// Every form but [`Text`](Self::Text) and [`Bytes`](Self::Bytes) has one length for all values, so
/// that the service, which compares keys byte by byte ("Sort keys" in the developer guide), has
/// them in the order of the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// An S, as it is.
    Text,
    /// An S of one length whose order is that of its digits, as times are stored.
    Moment,
    /// A whole number of 0 or more, with zeros in front up to that many digits.
    Unsigned {
        /// The digits of the greatest value.
        digits: usize,
    },
    /// A whole number; a negative one is a minus and what is missing to nines.
    Signed {
        /// The digits of the greatest value.
        digits: usize,
    },
    /// A floating-point number: 16 hexadecimal digits in its order.
    Float,
    /// `false` or `true`.
    Bool,
    /// A B, in hexadecimal digits.
    Bytes,
}

impl Form {
    /// Whether values of both forms make the same texts.
    pub(crate) const fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Text, Self::Text)
            | (Self::Moment, Self::Moment)
            | (Self::Float, Self::Float)
            | (Self::Bool, Self::Bool)
            | (Self::Bytes, Self::Bytes) => true,
            (Self::Unsigned { digits: a }, Self::Unsigned { digits: b })
            | (Self::Signed { digits: a }, Self::Signed { digits: b }) => a == b,
            _ => false,
        }
    }
}

/// A type that may feed the template of a key, as `{placed_at}` in `key(sk = "ORDER#{placed_at}")`.
///
/// Text, integers, floats, `bool`, `char`, bytes, identifiers, addresses, times, and newtypes and
/// enums of names that derive [`DynamoValue`](derive@crate::DynamoValue) and `Clone`. A type that is
/// mapped by hand says here how it is stored.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot feed the template of a key",
    label = "no text of one spelling in the order of its values",
    note = "write `String`, an integer, a float, `bool`, a time, a `Uuid`, a newtype of one of these or an enum of variants without data (which derives `Clone` and `DynamoValue`)",
    note = "the fields of a primary key are always there, so none of them is an `Option`"
)]
pub trait TemplateValue: DynamoValue + Clone {
    /// The form of the text.
    const FORM: Form;
}

/// A value that may stand in a template the other way round, as `{placed_at:desc}`: the greatest
/// comes first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no descending order in a key",
    label = "cannot be reversed",
    note = "numbers and times can; leave `:desc` out, or query with `.descending()`"
)]
pub trait Descending: TemplateValue {}

/// A field that feeds the template of an index: a [`TemplateValue`], or its `Option`.
///
/// An item whose field is `None` has none of the attributes that the field feeds, so it is not in
/// the index ("Taking advantage of sparse indexes" in the developer guide).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot feed the template of a key",
    label = "no text of one spelling in the order of its values",
    note = "write `String`, an integer, a float, `bool`, a time, a `Uuid`, a newtype of one of these, an enum of variants without data, or an `Option` of one"
)]
pub trait TemplateField {
    /// The type without the `Option`.
    type Value: TemplateValue;
}

impl<T: TemplateValue> TemplateField for T {
    type Value = T;
}

impl<T: TemplateValue> TemplateField for Option<T> {
    type Value = T;
}

macro_rules! forms {
    ($([$($generics:tt)*] $value:ty: $form:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::value::TemplateValue for $value {
            const FORM: $crate::value::Form = $form;
        }
    )*};
}

/// The same for values that can be reversed.
macro_rules! reversible_forms {
    ($([$($generics:tt)*] $value:ty: $form:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::value::TemplateValue for $value {
            const FORM: $crate::value::Form = $form;
        }
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::value::Descending for $value {}
    )*};
}
#[cfg(any(feature = "smol_str", feature = "ulid", feature = "url", feature = "uuid"))]
pub(super) use forms;
pub(super) use reversible_forms;

forms!(
    [] String: Form::Text;
    [] Box<str>: Form::Text;
    [] Rc<str>: Form::Text;
    [] Arc<str>: Form::Text;
    ['a] Cow<'a, str>: Form::Text;
    [] char: Form::Text;
    [] IpAddr: Form::Text;
    [] Ipv4Addr: Form::Text;
    [] Ipv6Addr: Form::Text;
    [] SocketAddr: Form::Text;
    [] bool: Form::Bool;
    [] Vec<u8>: Form::Bytes;
    [const N: usize] [u8; N]: Form::Bytes;
    [] bytes::Bytes: Form::Bytes;
    [T: TemplateValue] Box<T>: T::FORM;
    [T: TemplateValue] Rc<T>: T::FORM;
    [T: TemplateValue] Arc<T>: T::FORM;
);

reversible_forms!(
    [] f32: Form::Float;
    [] f64: Form::Float;
    [T: EpochTime + Clone] EpochSeconds<T>: Form::Signed { digits: 19 };
    [T: EpochTime + Clone] EpochMillis<T>: Form::Signed { digits: 19 };
);

macro_rules! integers {
    ($($form:ident $digits:literal: $($integer:ty),*;)*) => {$($(
        reversible_forms!(
            [] $integer: Form::$form { digits: $digits };
            [] NonZero<$integer>: Form::$form { digits: $digits };
        );
    )*)*};
}

// The digits of the greatest value, and of the least.
integers!(
    Unsigned 3: u8;
    Unsigned 5: u16;
    Unsigned 10: u32;
    Unsigned 20: u64, usize;
    Unsigned 39: u128;
    Signed 3: i8;
    Signed 5: i16;
    Signed 10: i32;
    Signed 19: i64, isize;
    Signed 39: i128;
);

//! The Rust types that are DynamoDB values, a family a file.
//!
//! Each says how it is written and read, which attribute type it is, which paths lead on from it,
//! and which arguments it takes in an update or a key.

mod accepts;
pub(crate) mod adapt;
mod as_text;
mod attribute_value;
mod boolean;
mod bytes;
mod clock;
mod epoch;
mod filled;
mod foreign;
mod key;
mod list;
mod look;
mod map;
mod named;
mod nonzero;
mod number;
mod operators;
mod option;
mod pointer;
mod rfc3339;
mod set;
mod stored;
mod template;
mod text;
mod untagged;
mod views;

pub use accepts::Accepts;
pub use adapt::{TtlTime, epoch_millis, epoch_seconds};
pub use attribute_value::Null;
pub use epoch::{EpochMillis, EpochSeconds, EpochTime};
pub(crate) use filled::no_version;
pub use filled::{
    Fill, Filled, FromUlid, FromUuid, Moment, VersionNumber, Versions, fill_first, fill_now,
    fill_ulid, fill_uuid,
};
pub use key::{IndexKey, KeyValue, UniqueValue, assert_unique_value};
pub use look::{Elements, Extent, Look};
pub use map::MapKey;
pub use named::{ClosedNames, KeepsName, Named};
pub use number::Number;
pub(crate) use operators::NumericRange;
pub use operators::{
    Contains, Indexed, List, Map, Measured, Numeric, Ordered, Prefixed, Set, VariantName,
};
pub use operators::{TextWithoutOrder, UncountedNumber};
pub use template::{Descending, Form, TemplateField, TemplateValue};
pub use untagged::{KeepsAll, Shape, Untagged};
pub use views::{MapView, SetView};

use crate::codec::{Attribute, FormOf, FromAttribute, Reader, StoredForm, ToAttribute};
use crate::kind::Kind;
use crate::path::{Marker, PathBuf};

/// A type that an attribute can hold: written and read, with typed paths.
///
/// Implemented for the types of the [table in the crate's page](crate#types), and by
/// `#[derive(DynamoValue)]`. By hand it is for types that the derive cannot map:
///
/// ```
/// use dynamo_orm::{AsList, DecodeError, DecodeResult, DynamoValue, EncodeResult};
/// use dynamo_orm::{FromAttribute, Kind, Marker, Path, Reader, ToAttribute, Writer};
///
/// /// Stored as `#RRGGBB`.
/// #[derive(Debug, PartialEq)]
/// struct Colour(u32);
///
/// impl ToAttribute for Colour {
///     fn write(&self, writer: &mut Writer) -> EncodeResult {
///         writer.string(&format!("#{:06X}", self.0))
///     }
/// }
///
/// impl FromAttribute for Colour {
///     fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
///         reader.string(|text| {
///             let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
///             let colour = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
///             colour.map(Self).ok_or_else(|| DecodeError::unreadable("expected #RRGGBB"))
///         })
///     }
/// }
///
/// impl DynamoValue for Colour {
///     const KIND: Kind = Kind::S;
///     type Path<R, M: Marker> = Path<R, Self, M>;
///     type InVec = AsList;
///     type Operators = String;
/// }
/// # let stored = dynamo_orm::to_attribute_value(&Colour(0xFF0001))?;
/// # assert_eq!(stored, dynamo_orm::AttributeValue::S("#FF0001".into()));
/// # assert_eq!(dynamo_orm::from_attribute_value::<Colour>(&stored)?, Colour(0xFF0001));
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a DynamoDB value",
    label = "no attribute can hold this type",
    note = "if `{Self}` is yours, derive it: `#[derive(DynamoValue)]`; else wrap it in a type of yours, or store a type that DynamoDB has",
    note = "types of `chrono`, `time`, `jiff`, `uuid`, `rust_decimal` and other crates are values under the feature of that name; see the table in the crate's page",
    note = "for borrowed text write `String` or `Cow<str>`, for borrowed bytes `Vec<u8>`"
)]
pub trait DynamoValue: ToAttribute + FromAttribute {
    /// The attribute type that values are written as; that of the inner type for `Option`.
    const KIND: Kind;

    /// The path to a value of this type: [`Path<R, Self, M>`](crate::Path).
    type Path<R, M: Marker>: From<PathBuf>;

    /// Whether a `Vec` of this is a list or bytes: [`AsList`], but for `u8`.
    type InVec: InVec;

    /// The type whose operators its paths have: `Self`, or the type that it is stored as.
    ///
    /// A type that is stored as text says `String` here, and its paths have `begins_with`,
    /// `lt`, `contains` and the others of text.
    type Operators;

    /// The attributes, if this is a struct, and none if it is a map that takes any: what tells the
    /// variants of an untagged enum apart.
    #[doc(hidden)]
    const FIELDS: Option<&'static [Attribute]> = None;

    /// Which values of the attribute type are of this one, for an untagged enum.
    #[doc(hidden)]
    const EXTENT: Extent = Extent::Some;

    /// Whether the NULL is one, for an untagged enum; not of a type that takes any value.
    #[doc(hidden)]
    const TAKES_NULL: bool = false;

    /// What the elements are, if this is a list, for an untagged enum.
    #[doc(hidden)]
    const ELEMENTS: Elements = Elements::Unknown;

    /// Whether the value that comes next is one of this type, for an untagged enum: by its attribute
    /// type, and where it is a struct, by the attributes that are required.
    #[doc(hidden)]
    fn fits(reader: &mut Reader<'_>) -> bool {
        untagged::fits::<Self>(reader)
    }

    /// What values are stored as and read from, for a lock: a function, as a type may hold itself.
    #[doc(hidden)]
    #[must_use]
    fn stored_form() -> StoredForm {
        let name = std::any::type_name::<Self>();
        stored::stored_form(name, Self::KIND, Self::FIELDS, Self::ELEMENTS)
    }
}

/// What a `Vec` of a type is in DynamoDB: [`AsList`] or [`AsBytes`].
pub trait InVec {
    /// The attribute type.
    const KIND: Kind;

    /// What such a `Vec` of `T` contains.
    type Member<T: DynamoValue>: DynamoValue;
}

/// A `Vec` of this type is an L.
#[derive(Debug)]
pub struct AsList;

/// A `Vec` of this type is a B.
#[derive(Debug)]
pub struct AsBytes;

impl InVec for AsList {
    const KIND: Kind = Kind::L;
    type Member<T: DynamoValue> = T;
}

impl InVec for AsBytes {
    const KIND: Kind = Kind::B;
    type Member<T: DynamoValue> = Vec<u8>;
}

impl Attribute {
    /// The attribute of a field of type `T`.
    #[doc(hidden)]
    #[must_use]
    pub const fn of<T: DynamoValue>(name: &'static str) -> Self {
        Self::new(name, T::KIND, T::REQUIRED).stored_as(FormOf::of::<T>())
    }
}

/// The element of a set: text, number or bytes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the element of a DynamoDB set",
    label = "a set holds text, exact numbers or bytes",
    note = "write `String`, an integer, `Number` (for floats too), `Vec<u8>`, a newtype of one of these or an enum of variants without data; anything else goes into a `Vec`"
)]
pub trait SetElement: DynamoValue {
    /// Whether values that differ always differ when written, so that a set need not look.
    #[doc(hidden)]
    const DISTINCT: bool = false;
}

/// A type whose paths and place in a `Vec` are those of any value; behind the arrow what it is stored
/// as.
macro_rules! plain_value {
    (
        $(#[$attribute:meta])* [$($generics:tt)*] $value:ty,
        $kind:expr $(, $fields:expr)? $(; $extent:expr)? => $form:expr
    ) => {
        $(#[$attribute])*
        impl<$($generics)*> $crate::value::DynamoValue for $value {
            const KIND: $crate::kind::Kind = $kind;
            type Path<R, M: $crate::path::Marker> = $crate::path::Path<R, Self, M>;
            type InVec = $crate::value::AsList;
            type Operators = Self;
            $(const FIELDS: Option<&'static [$crate::codec::Attribute]> = Some($fields);)?
            $(const EXTENT: $crate::value::Extent = $extent;)?
            const TAKES_NULL: bool = matches!($kind, $crate::kind::Kind::Null);

            fn stored_form() -> $crate::codec::StoredForm {
                $form
            }
        }
    };
}
pub(crate) use plain_value;

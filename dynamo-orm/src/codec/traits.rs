//! What a type does to be written and read.

use super::{Attribute, Reader, Writer};
use crate::error::{DecodeResult, EncodeResult};

/// A value that can be written as a DynamoDB attribute.
///
/// Implemented for the types of the [table in the crate's page](crate#types), and by
/// `#[derive(DynamoValue)]`. By hand it is one call on the [`Writer`].
///
/// # Examples
///
/// ```
/// use dynamo_orm::{EncodeResult, ToAttribute, Writer, to_attribute_value, AttributeValue};
///
/// struct Celsius(f64);
///
/// impl ToAttribute for Celsius {
///     fn write(&self, writer: &mut Writer) -> EncodeResult {
///         self.0.write(writer)
///     }
/// }
///
/// assert_eq!(to_attribute_value(&Celsius(21.5))?, AttributeValue::N("21.5".into()));
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as a DynamoDB attribute",
    label = "not a DynamoDB value",
    note = "if `{Self}` is yours, derive it: `#[derive(DynamoValue)]`; else wrap it in a type of yours, or store a type that DynamoDB has",
    note = "types of `chrono`, `time`, `jiff`, `uuid`, `rust_decimal` and other crates are values under the feature of that name; see the table in the crate's page"
)]
pub trait ToAttribute {
    /// Writes the value.
    ///
    /// # Errors
    /// The service would refuse the value.
    fn write(&self, writer: &mut Writer) -> EncodeResult;

    /// Whether a field of this value is left out of its item: `None`, and the empty set.
    fn is_absent(&self) -> bool {
        false
    }

    /// Whether this is the empty set, which no attribute can hold.
    #[doc(hidden)]
    fn is_empty_set(&self) -> bool {
        false
    }

    /// Writes several of these as one attribute: a list, but for `u8`, whose sequence is a B.
    ///
    /// # Errors
    /// Those of the elements.
    #[doc(hidden)]
    fn write_sequence(values: &[Self], writer: &mut Writer) -> EncodeResult
    where
        Self: Sized,
    {
        writer.list(|list| values.iter().try_for_each(|value| list.push(value)))
    }
}

/// A value that can be read from a DynamoDB attribute.
///
/// Implemented for the types of the [table in the crate's page](crate#types), and by
/// `#[derive(DynamoValue)]`. By hand it is one call on the [`Reader`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a DynamoDB attribute",
    label = "not a DynamoDB value",
    note = "if `{Self}` is yours, derive it: `#[derive(DynamoValue)]`; else wrap it in a type of yours, or store a type that DynamoDB has",
    note = "types of `chrono`, `time`, `jiff`, `uuid`, `rust_decimal` and other crates are values under the feature of that name; see the table in the crate's page",
    note = "for borrowed text write `String` or `Cow<str>`, for borrowed bytes `Vec<u8>`"
)]
pub trait FromAttribute: Sized {
    /// Whether the NULL is a value of this type.
    #[doc(hidden)]
    const ACCEPTS_NULL: bool = false;

    /// Whether a field of this type must have its attribute; false where `absent` has a value.
    #[doc(hidden)]
    const REQUIRED: bool = true;

    /// Reads the value.
    ///
    /// # Errors
    /// Another attribute type stands there, or one of its values that this type does not hold.
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self>;

    /// The value of a field whose attribute is not in the item; `None` where that is an error.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Reads what [`ToAttribute::write_sequence`] wrote.
    ///
    /// # Errors
    /// Those of [`FromAttribute::read`].
    #[doc(hidden)]
    fn read_sequence(reader: &mut Reader<'_>) -> DecodeResult<Vec<Self>> {
        let (mut values, mut goes_on) = (Vec::new(), reader.begin_list()?);
        while goes_on {
            values.push(Self::read(reader).map_err(|e| e.at_index(values.len()))?);
            goes_on = reader.next_element()?;
        }
        reader.end_container()?;
        Ok(values)
    }
}

/// The fields of a derived struct, as attributes.
///
/// Made by the derives; not meant to be written by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no attributes of its own",
    label = "not a struct that derives `DynamoItem` or `DynamoValue`",
    note = "only a struct with named fields has attributes, not a newtype, a collection or an `Option`; a part of an item is a struct with some of its fields and `#[derive(DynamoValue)]`",
    note = "a flattened map, which keeps what no field has, is known by its type: write it out as `BTreeMap`, `HashMap` or `IndexMap`"
)]
#[doc(hidden)]
pub trait Record: Sized {
    /// The attributes, in the order of the fields; those of flattened fields come last, and behind them
    /// the map that keeps all others, if there is one.
    const ATTRIBUTES: &'static [Attribute];

    /// Whether attributes beside these may be looked at: those of older editions.
    const READS_OTHERS: bool = false;

    /// Writes the fields.
    ///
    /// # Errors
    /// Those of the fields.
    fn write_record(&self, writer: &mut Writer) -> EncodeResult;

    /// Reads the fields.
    ///
    /// # Errors
    /// Those of the fields.
    fn read_record(reader: &mut Reader<'_>) -> DecodeResult<Self>;
}

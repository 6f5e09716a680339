//! N: integers, floats, and `Number` for any number exactly.
//!
//! Exact or refused, never rounded: an integer is read as an integer, from whatever text the
//! service keeps; a float is read when its own shortest text is the stored number.

use std::fmt;
use std::str::FromStr;

use super::{Extent, SetElement, plain_value};
use crate::codec::{Decimal, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;
use crate::limits::NUMBER_DIGITS;

macro_rules! integers {
    ($($integer:ty),* $(,)?) => {$(
        impl ToAttribute for $integer {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                writer.integer(itoa::Buffer::new().format(*self))
            }
        }
        readable_integer!($integer);
    )*};
}

/// 128 bits hold 39 digits, one more than the service does.
macro_rules! wide_integers {
    ($($integer:ty),* $(,)?) => {$(
        impl ToAttribute for $integer {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                let mut buffer = itoa::Buffer::new();
                let digits = buffer.format(*self);
                if digits.len() <= NUMBER_DIGITS {
                    return writer.integer(digits);
                }
                writer.number(digits)
            }
        }
        readable_integer!($integer);
    )*};
}

macro_rules! readable_integer {
    ($integer:ty) => {
        impl FromAttribute for $integer {
            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                read_integer(reader, &Self::MIN, &Self::MAX)
            }
        }

        plain_value!(
            [] $integer, Kind::N; Extent::integers::<Self>(Self::MIN != 0, true)
            => StoredForm::integer::<Self>(Self::BITS, Self::MIN != 0, false)
        );

        impl SetElement for $integer {
            const DISTINCT: bool = true;
        }
    };
}

integers!(u16, u32, u64, usize, i8, i16, i32, i64, isize);
wide_integers!(u128, i128);

/// An integer that lies between those two, whatever text it has.
pub(super) fn read_integer<T>(reader: &mut Reader<'_>, least: &T, most: &T) -> DecodeResult<T>
where
    T: FromStr + TryFrom<u128> + TryFrom<i128> + fmt::Display,
{
    reader.number(|text| match text.parse() {
        Ok(value) => Ok(value),
        Err(_) => from_decimal(text).ok_or_else(|| {
            let why = format!("expected a whole number from {least} to {most}");
            DecodeError::unreadable(why)
        }),
    })
}

/// An integer from a text that is not plain digits, as `1E3` or `42.0`.
#[cold]
fn from_decimal<T: TryFrom<u128> + TryFrom<i128>>(text: &str) -> Option<T> {
    let (negative, magnitude) = Decimal::parse(text).ok()?.to_integer()?;
    if negative {
        T::try_from(0_i128.checked_sub_unsigned(magnitude)?).ok()
    } else {
        T::try_from(magnitude).ok()
    }
}

macro_rules! floats {
    ($($float:ty: $bits:literal, $exact_digits:literal;)*) => {$(
        impl ToAttribute for $float {
            /// -0.0 is written as 0, as the service has one zero only.
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                if !self.is_finite() {
                    return Err(EncodeError::new(
                        "a number must be finite; DynamoDB has no NaN and no infinity",
                    ));
                }
                writer.number(&shortest(*self))
            }
        }

        impl FromAttribute for $float {
            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                reader.number(|text| {
                    let inexact = || DecodeError::unreadable(concat!(
                        "expected a number that ", stringify!($float),
                        " holds exactly; read it as `Number`",
                    ));
                    let stored = Decimal::parse(text).map_err(|_| inexact())?;
                    let value: Self = text.parse().map_err(|_| inexact())?;
                    let is_exact = stored.significant_digits() <= $exact_digits && value.is_normal()
                        || Decimal::parse(&shortest(value)) == Ok(stored);
                    // One zero only, as it is written.
                    if is_exact { Ok(value + 0.0) } else { Err(inexact()) }
                })
            }
        }

        plain_value!([] $float, Kind::N; Extent::All => StoredForm::Float($bits));
    )*};
}

// So many decimal digits survive any float of the type: `f64::DIGITS`, `f32::DIGITS`.
floats!(f64: 64, 15; f32: 32, 6;);

/// The shortest text that reads back as the same float, without a long run of zeros.
fn shortest<F: fmt::Display + fmt::LowerExp + Into<f64> + Copy>(value: F) -> String {
    let wide: f64 = value.into();
    if wide == 0.0 {
        "0".to_owned()
    } else if (1e-5..1e16).contains(&wide.abs()) {
        value.to_string()
    } else {
        format!("{value:e}")
    }
}

/// Any number that DynamoDB stores, exactly: its decimal text, kept as it is.
///
/// Up to 38 significant digits between 1E-130 and 9.99E+125 on either side of 0 ("Supported data
/// types and naming rules" of the DynamoDB developer guide). Two texts of one number, as `1` and
/// `1.0`, are equal. Reading gives the text that the service sent, which it normalises: `1.50`
/// comes back as `1.5`.
///
/// # Examples
///
/// ```
/// use dynamo_orm::Number;
///
/// let price: Number = "12.50".parse()?;
/// assert_eq!(price.as_str(), "12.50");
/// assert_eq!(price, "12.5".parse()?);
/// assert!("1E126".parse::<Number>().is_err());
/// # Ok::<(), dynamo_orm::EncodeError>(())
/// ```
#[derive(Clone)]
pub struct Number {
    text: Box<str>,
    decimal: Decimal,
}

impl Number {
    /// The decimal text, as it was given or read.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl FromStr for Number {
    type Err = EncodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let decimal = Decimal::parse(text).map_err(|fault| EncodeError::new(fault.rule()))?;
        Ok(Self { text: text.into(), decimal })
    }
}

impl ToAttribute for Number {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.number(&self.text)
    }
}

impl FromAttribute for Number {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.number(|text| {
            text.parse().map_err(|_| DecodeError::unreadable("expected a decimal number in an N"))
        })
    }
}

plain_value!([] Number, Kind::N; Extent::All => StoredForm::All(Kind::N));
impl SetElement for Number {}

macro_rules! number_from {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                let text = value.to_string();
                // 64 bits have at most 20 digits, so the text always parses.
                let decimal = Decimal::parse(&text).unwrap_or(Decimal::ZERO);
                Self { text: text.into(), decimal }
            }
        }
    )*};
}
number_from!(u8, u16, u32, u64, i8, i16, i32, i64);

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.decimal == other.decimal
    }
}
impl Eq for Number {}

impl std::hash::Hash for Number {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.decimal.hash(state);
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.decimal.cmp(&other.decimal)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Number({})", self.text)
    }
}

//! `serde_json`: a `Value` as the attribute types that say the same.

use serde_json::{Map, Number, Value};

use crate::codec::{Decimal, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::value::accepts::{accepts, accepts_as_is};
use crate::value::plain_value;

#[diagnostic::do_not_recommend]
impl ToAttribute for Value {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.boolean(*value),
            Self::Number(number) => writer.number(&number.to_string()),
            Self::String(text) => writer.string(text),
            Self::Array(values) => values.write(writer),
            Self::Object(entries) => writer.map(|map| {
                entries.iter().try_for_each(|(key, value)| map.distinct_entry(key, value))
            }),
        }
    }
}

#[diagnostic::do_not_recommend]
impl FromAttribute for Value {
    const ACCEPTS_NULL: bool = true;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        Ok(match reader.kind()? {
            Kind::Null => reader.null().map(|()| Self::Null)?,
            Kind::Bool => Self::Bool(reader.boolean()?),
            Kind::N => Self::Number(reader.number(number)?),
            Kind::S => Self::String(FromAttribute::read(reader)?),
            Kind::L => Self::Array(FromAttribute::read(reader)?),
            Kind::M => {
                let mut entries = Map::new();
                reader.map(|key, value| {
                    entries.insert(key, value);
                })?;
                Self::Object(entries)
            }
            found => {
                let why =
                    format!("expected NULL, BOOL, N, S, L or M, which JSON has, found {found}");
                return Err(DecodeError::unreadable(why));
            }
        })
    }
}

/// The number exactly: an integer of 64 bits, a float that prints as it, or what the crate holds
/// beyond them under its feature `arbitrary_precision`.
fn number(text: &str) -> DecodeResult<Number> {
    let stored = Decimal::parse(text).ok();
    let is_exact = |number: &Number| Decimal::parse(&number.to_string()).ok() == stored;
    let integer = || match stored?.to_integer()? {
        (false, value) => u64::try_from(value).ok().map(Number::from),
        (true, value) => i64::try_from(0_i128.checked_sub_unsigned(value)?).ok().map(Number::from),
    };
    let float = || text.parse().ok().and_then(Number::from_f64).filter(is_exact);
    let any = || text.parse().ok().filter(is_exact);
    integer().or_else(float).or_else(any).ok_or_else(|| {
        DecodeError::unreadable(
            "expected a number that `serde_json::Number` holds exactly; read it as `Number`",
        )
    })
}

plain_value!(
    #[diagnostic::do_not_recommend] [] Value, Kind::Any
    => StoredForm::Format(Kind::Any, "JSON value")
);
accepts!([] Value: &Value;);

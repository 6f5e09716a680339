//! The SDK's `AttributeValue`, whose type is known only when it is met; and `Null`.

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;

use super::Extent;
use super::plain_value;
use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;

impl ToAttribute for AttributeValue {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        match self {
            Self::S(text) => writer.string(text),
            Self::N(text) => writer.number(text),
            Self::B(blob) => writer.binary(blob.as_ref()),
            Self::Bool(value) => writer.boolean(*value),
            Self::Null(true) => writer.null(),
            Self::Null(false) => Err(EncodeError::new("the NULL is always `true`")),
            Self::Ss(texts) => writer.set_with(Kind::S, true, |set| {
                texts.iter().try_for_each(|text| set.push(|w| w.string(text)))
            }),
            Self::Ns(texts) => writer.set_with(Kind::N, true, |set| {
                texts.iter().try_for_each(|text| set.push(|w| w.number(text)))
            }),
            Self::Bs(blobs) => writer.set_with(Kind::B, true, |set| {
                blobs.iter().try_for_each(|blob| set.push(|w| w.binary(blob.as_ref())))
            }),
            Self::L(values) => values.write(writer),
            Self::M(entries) => entries.write(writer),
            _ => Err(EncodeError::new("an attribute type that this version does not know")),
        }
    }
}

impl FromAttribute for AttributeValue {
    const ACCEPTS_NULL: bool = true;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        Ok(match reader.kind()? {
            Kind::S => Self::S(FromAttribute::read(reader)?),
            Kind::N => Self::N(reader.number(|text| Ok(text.to_owned()))?),
            Kind::B => Self::B(Blob::new(reader.binary()?)),
            Kind::Bool => Self::Bool(reader.boolean()?),
            Kind::Null => reader.null().map(|()| Self::Null(true))?,
            Kind::SS => Self::Ss(elements(reader, Kind::S)?.into_iter().map(|Text(t)| t).collect()),
            Kind::NS => Self::Ns(elements(reader, Kind::N)?.into_iter().map(|Text(t)| t).collect()),
            Kind::BS => {
                Self::Bs(elements::<Vec<u8>>(reader, Kind::B)?.into_iter().map(Blob::new).collect())
            }
            Kind::L => Self::L(FromAttribute::read(reader)?),
            Kind::M => Self::M(FromAttribute::read(reader)?),
            found @ Kind::Any => return Err(DecodeError::wrong_type(Kind::Any, found)),
        })
    }
}

plain_value!([] AttributeValue, Kind::Any, &[] => StoredForm::All(Kind::Any));

/// The text of an S or an N.
struct Text(String);

impl FromAttribute for Text {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let own = |text: &str| Ok(Self(text.to_owned()));
        if reader.kind()? == Kind::N { reader.number(own) } else { reader.string(own) }
    }
}

fn elements<E: FromAttribute>(reader: &mut Reader<'_>, kind: Kind) -> DecodeResult<Vec<E>> {
    let mut elements = Vec::new();
    reader.set(kind, |element| elements.push(element))?;
    Ok(elements)
}

/// The NULL.
///
/// For attributes that are there and hold nothing; `Option` leaves its attribute out instead, as
/// an index key must.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Null;

impl ToAttribute for Null {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.null()
    }
}

impl FromAttribute for Null {
    const ACCEPTS_NULL: bool = true;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.null().map(|()| Self)
    }
}

plain_value!([] Null, Kind::Null; Extent::All => StoredForm::All(Kind::Null));

//! B: `Bytes`, and the `u8` that makes `Vec<u8>` and `[u8; N]` bytes.

use bytes::Bytes;

use super::Extent;
use super::number::read_integer;
use super::{AsBytes, DynamoValue, SetElement, plain_value};
use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};

impl ToAttribute for Bytes {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.binary(self)
    }
}

impl FromAttribute for Bytes {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.binary().map(Self::from)
    }
}

plain_value!([] Bytes, Kind::B; Extent::All => StoredForm::All(Kind::B));

impl SetElement for Bytes {
    const DISTINCT: bool = true;
}

impl SetElement for Vec<u8> {
    const DISTINCT: bool = true;
}

impl<const N: usize> SetElement for [u8; N] {
    const DISTINCT: bool = true;
}

/// Alone a number as any other, in sequence the bytes of a B.
impl ToAttribute for u8 {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.integer(itoa::Buffer::new().format(*self))
    }

    fn write_sequence(values: &[Self], writer: &mut Writer) -> EncodeResult {
        writer.binary(values)
    }
}

impl FromAttribute for u8 {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        read_integer(reader, &Self::MIN, &Self::MAX)
    }

    fn read_sequence(reader: &mut Reader<'_>) -> DecodeResult<Vec<Self>> {
        reader.binary()
    }
}

impl DynamoValue for u8 {
    const KIND: Kind = Kind::N;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsBytes;
    type Operators = Self;
    const EXTENT: Extent = Extent::integers::<Self>(false, true);

    fn stored_form() -> StoredForm {
        StoredForm::integer::<Self>(Self::BITS, false, false)
    }
}

impl SetElement for u8 {
    const DISTINCT: bool = true;
}

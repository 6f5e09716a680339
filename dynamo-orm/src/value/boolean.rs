//! BOOL, and nothing else: `bool`.

use super::Extent;
use super::plain_value;
use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;

impl ToAttribute for bool {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.boolean(*self)
    }
}

impl FromAttribute for bool {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.boolean()
    }
}

plain_value!([] bool, Kind::Bool; Extent::All => StoredForm::All(Kind::Bool));

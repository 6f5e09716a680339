//! What a collection beside an error is of. Nothing of it ever runs, as the program does not compile.

use super::{DynamoItem, Member, Primary, unknown_member};
use crate::codec::{Attribute, Reader, Record, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::key::{InertKey, ThisHasNoSortKey};
use crate::schema::TableSchema;

/// An item of no table.
#[derive(Debug)]
pub struct InertItem;

/// An item of a collection of nothing.
#[derive(Debug)]
pub struct InertMember;

impl Record for InertItem {
    const ATTRIBUTES: &'static [Attribute] = &[];

    fn write_record(&self, _writer: &mut Writer) -> EncodeResult {
        Ok(())
    }

    fn read_record(_reader: &mut Reader<'_>) -> DecodeResult<Self> {
        Err(DecodeError::foreign(None, true))
    }
}

impl DynamoItem for InertItem {
    const SCHEMA: &'static TableSchema = &TableSchema::INERT;
    type Key = InertKey;
    type Partition = InertKey;
    type Sort = ThisHasNoSortKey;
    type Fields = ();
    type Update = ();

    fn key(&self) -> InertKey {
        InertKey
    }

    fn fields() {}
}

impl Member for InertMember {
    type First = InertItem;
    type Index = Primary<InertItem>;
    const SCHEMAS: &'static [&'static TableSchema] = &[];

    fn read_member(_place: usize, _reader: &mut Reader<'_>) -> DecodeResult<Self> {
        unknown_member()
    }
}

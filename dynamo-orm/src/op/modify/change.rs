//! What the closure makes of an item: decoded, changed and encoded at once, so that the value is held
//! across no await and need be neither `Send` nor `'static`.

use std::time::SystemTime;

use crate::codec::{Attribute, Reader, Record, Writer};
use crate::error::{EncodeError, EncodeResult, Error, Result};
use crate::item::{DynamoItem, Marks, item_json, read_item, write_item, write_whole};
use crate::schema::TableSchema;

/// An item before and after the closure, each as its type writes it.
pub(super) struct Change {
    pub(super) before: Vec<u8>,
    pub(super) after: Vec<u8>,
    /// The attributes of the struct that it was read as.
    pub(super) read_as: &'static [Attribute],
    /// Whether that was one of an older edition.
    pub(super) is_upgraded: bool,
}

/// Applies the closure to a stored item.
#[inline]
pub(super) fn change<T: DynamoItem>(
    table: &str,
    stored: &[u8],
    closure: &mut dyn FnMut(&mut T),
) -> Result<Change> {
    let older = match older_version(T::SCHEMA, stored) {
        Some(version) => read_older::<T>(table, version, stored)?,
        None => None,
    };
    let is_upgraded = older.is_some();
    let (mut item, read_as) = match older {
        Some(read) => read,
        None => (read_item::<T>(table, stored)?, T::ATTRIBUTES),
    };
    let before = item_json(&item).map_err(Error::encoding)?;
    closure(&mut item);
    Ok(Change { before, after: written(&item)?, read_as, is_upgraded })
}

/// An item as its type writes it, checked as one that is put.
#[inline]
pub(super) fn written<T: DynamoItem>(item: &T) -> Result<Vec<u8>> {
    let mut writer = Writer::default();
    write_whole(item, &mut writer).map_err(Error::encoding)?;
    Ok(writer.into_bytes())
}

/// A new item as it is put now.
#[inline]
pub(super) fn written_new<T: DynamoItem>(item: &[u8], now: SystemTime) -> EncodeResult<Vec<u8>> {
    let mut writer = Writer::default();
    match T::read_record(&mut Reader::new(item)) {
        Ok(item) => write_item(&item, || now, &mut writer)?,
        Err(_) => return Err(EncodeError::new("its `ToAttribute` does not write one whole value")),
    };
    Ok(writer.into_bytes())
}

/// What a type makes of an item that it reads and writes again.
#[inline]
pub(super) fn written_again<T: DynamoItem>(item: &[u8]) -> Option<Vec<u8>> {
    let item = T::read_record(&mut Reader::new(item)).ok()?;
    item_json(&item).ok()
}

/// The version of an item of an older edition; what else may be wrong with it, its read says.
#[inline]
fn older_version(schema: &TableSchema, stored: &[u8]) -> Option<u64> {
    let known = schema.schema_version?;
    let marks = Marks::read(schema, &mut Reader::new(stored)).ok()?;
    let version = marks.version.filter(|version| *version < known.number)?;
    marks.foreign(schema).is_none().then_some(version)
}

type ReadAs<T> = (T, &'static [Attribute]);

/// The item, upgraded, and what the older struct read; `None` where nothing leads from its edition.
#[inline]
fn read_older<T: DynamoItem>(
    table: &str,
    version: u64,
    stored: &[u8],
) -> Result<Option<ReadAs<T>>> {
    let mut reader = Reader::new(stored);
    let Some(read) = T::upgrade(version, &mut reader) else { return Ok(None) };
    let item = read.map_err(|error| Error::decode(table, None, error))?;
    Ok(Some((item, reader.edition.unwrap_or(<T as Record>::ATTRIBUTES))))
}

//! The version of what is modified.

use super::attributes::Attributes;
use crate::codec::{FromAttribute, Reader};
use crate::error::{EncodeError, EncodeResult};
use crate::op::lifecycle::AskedVersion;
use crate::schema::TableSchema;

/// That of the item, where its type has one; of an item from before there was one, 0.
#[inline]
pub(super) fn version_of(
    schema: &TableSchema,
    item: &Attributes<'_>,
) -> EncodeResult<Option<AskedVersion>> {
    let Some(attribute) = schema.version else { return Ok(None) };
    let version = match item.get(attribute) {
        Some(json) => u64::read(&mut Reader::new(json))
            .map_err(|_| EncodeError::new("the stored version is none").at(attribute))?,
        None => 0,
    };
    Ok(Some(AskedVersion { attribute, version }))
}

//! The version of what is modified: what it was read as, and what it becomes.

use super::attributes::Attributes;
use crate::codec::{FromAttribute, Reader};
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{Action, Step};
use crate::path::PathBuf;
use crate::schema::TableSchema;
use crate::value::no_version;

/// The version of an item that was read.
#[derive(Clone, Copy)]
pub(super) struct Version {
    attribute: &'static str,
    /// Of an item from before there was a version, 0.
    read: u64,
}

impl Version {
    /// That of the item, where its type has one.
    pub(super) fn of(schema: &TableSchema, item: &Attributes<'_>) -> EncodeResult<Option<Self>> {
        let Some(attribute) = schema.version else { return Ok(None) };
        let read = match item.get(attribute) {
            Some(json) => u64::read(&mut Reader::new(json))
                .map_err(|_| EncodeError::new("the stored version is none").at(attribute))?,
            None => 0,
        };
        Ok(Some(Self { attribute, read }))
    }

    /// Whether each write of the item moves it on, so that it tells of every one.
    pub(super) fn is_kept(self, item: &Attributes<'_>) -> bool {
        item.get(self.attribute).is_some()
    }

    pub(super) fn attribute(self) -> &'static str {
        self.attribute
    }

    pub(super) fn moved_on(self) -> EncodeResult<Vec<Step>> {
        let next = self.read.checked_add(1).ok_or_else(|| no_version().at(self.attribute))?;
        Action::<()>::set::<u64, _>(PathBuf::of(self.attribute), &next).into_inner()
    }
}

//! The elements of a list and the entries of a map that are being written.

use std::collections::BTreeSet;

use super::{ToAttribute, Writer};
use crate::error::{EncodeError, EncodeResult};
use crate::limits::NAME_BYTES;

/// The elements of a list that is being written.
#[derive(Debug)]
pub struct ListWriter<'w> {
    writer: &'w mut Writer,
    index: usize,
}

impl<'w> ListWriter<'w> {
    pub(super) fn new(writer: &'w mut Writer) -> Self {
        Self { writer, index: 0 }
    }

    /// Writes the next element; one that a field would leave out (`None`) is NULL here.
    ///
    /// # Errors
    /// The element's own, and one for a value deeper than 32 levels.
    pub fn push<T: ToAttribute + ?Sized>(&mut self, element: &T) -> EncodeResult {
        self.push_with(|w| element.write(w))
    }

    pub(crate) fn push_with(
        &mut self,
        write: impl FnOnce(&mut Writer) -> EncodeResult,
    ) -> EncodeResult {
        let started = self.writer.element(self.index);
        let written = started.and_then(|()| self.writer.whole(write));
        written.map_err(|e| e.at_index(self.index))?;
        self.index += 1;
        Ok(())
    }
}

/// The entries of a map that is being written.
#[derive(Debug)]
pub struct MapWriter<'w> {
    writer: &'w mut Writer,
    keys: BTreeSet<String>,
}

impl<'w> MapWriter<'w> {
    pub(super) fn new(writer: &'w mut Writer) -> Self {
        Self { writer, keys: BTreeSet::new() }
    }

    /// Writes the next entry; a value that a field would leave out (`None`) is NULL here, so that
    /// its key is not lost.
    ///
    /// # Errors
    /// The value's own; a key that is empty, longer than 65,535 bytes, or there already; a value
    /// deeper than 32 levels.
    pub fn entry<T: ToAttribute + ?Sized>(&mut self, key: &str, value: &T) -> EncodeResult {
        if !self.keys.insert(key.to_owned()) {
            return Err(EncodeError::new("a map has each key once").at(key.to_owned()));
        }
        self.distinct_entry(key, value)
    }

    /// Writes the next entry of a map whose keys are known to differ.
    pub(crate) fn distinct_entry<T: ToAttribute + ?Sized>(
        &mut self,
        key: &str,
        value: &T,
    ) -> EncodeResult {
        if key.is_empty() || key.len() > NAME_BYTES {
            return Err(EncodeError::new("a map key is 1 to 65,535 bytes long"));
        }
        let named = self.writer.member(key);
        let written = named.and_then(|()| self.writer.whole(|w| value.write(w)));
        written.map_err(|e| e.at(key.to_owned()))
    }
}

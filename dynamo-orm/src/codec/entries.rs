//! The entries of a map, and the attributes of an item as entries.

use super::{FromAttribute, Reader};
use crate::error::DecodeResult;

impl Reader<'_> {
    /// Reads an M; `insert` gets each key with its value.
    ///
    /// # Errors
    /// Another type stands there, the JSON is broken or too deep, or a value cannot be read.
    pub fn map<V: FromAttribute>(&mut self, mut insert: impl FnMut(String, V)) -> DecodeResult<()> {
        self.map_with(|key, value| {
            insert(key, value);
            Ok(())
        })
    }

    /// The same, where a key may be refused.
    pub(crate) fn map_with<V: FromAttribute>(
        &mut self,
        insert: impl FnMut(String, V) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        self.fields(|reader| reader.entries_with(insert))
    }

    /// The attributes of an object that is no attribute value itself: an item.
    pub(crate) fn entries<V: FromAttribute>(
        &mut self,
        mut insert: impl FnMut(String, V),
    ) -> DecodeResult<()> {
        self.entries_with(|key, value| {
            insert(key, value);
            Ok(())
        })
    }

    fn entries_with<V: FromAttribute>(
        &mut self,
        mut insert: impl FnMut(String, V) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let mut key = self.json.next_object()?.map(str::to_owned);
        while let Some(name) = key {
            match V::read(self) {
                Ok(value) => insert(name, value)?,
                Err(error) => return Err(error.at(name)),
            }
            key = self.json.next_key()?.map(str::to_owned);
        }
        Ok(())
    }
}

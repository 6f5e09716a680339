//! The elements of an L and the entries of an M, one after the other.

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::deserializer::Deserializer;
use super::error::ReadError;
use super::key::KeyDeserializer;
use crate::codec::Reader;

pub(super) struct Elements<'r, 'j> {
    reader: &'r mut Reader<'j>,
    has_more: bool,
    index: usize,
}

impl<'r, 'j> Elements<'r, 'j> {
    /// Reads the L that comes next, to its end.
    pub(super) fn read<'de, V: Visitor<'de>>(
        reader: &'r mut Reader<'j>,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let has_more = reader.begin_list()?;
        let mut elements = Elements { reader, has_more, index: 0 };
        let value = visitor.visit_seq(&mut elements)?;
        if elements.has_more {
            let expected = elements.index;
            return Err(ReadError::new(format!("expected {expected} elements, found more")));
        }
        elements.reader.end_container()?;
        Ok(value)
    }
}

impl<'de> SeqAccess<'de> for &mut Elements<'_, '_> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ReadError> {
        if !self.has_more {
            return Ok(None);
        }
        let read = seed.deserialize(Deserializer::new(self.reader));
        let value = read.map_err(|e| ReadError(e.0.at_index(self.index)))?;
        self.has_more = self.reader.next_element()?;
        self.index += 1;
        Ok(Some(value))
    }
}

pub(super) struct Entries<'r, 'j> {
    reader: &'r mut Reader<'j>,
    /// The key that comes next.
    key: Option<String>,
    /// The key whose value comes next.
    pending: Option<String>,
}

impl<'r, 'j> Entries<'r, 'j> {
    /// Reads the M that comes next, to its end.
    pub(super) fn read<'de, V: Visitor<'de>>(
        reader: &'r mut Reader<'j>,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let key = reader.begin_map()?;
        let mut entries = Entries { reader, key, pending: None };
        let value = visitor.visit_map(&mut entries)?;
        if entries.key.is_some() || entries.pending.is_some() {
            return Err(ReadError::new("expected no more entries"));
        }
        entries.reader.end_container()?;
        Ok(value)
    }
}

impl<'de> MapAccess<'de> for &mut Entries<'_, '_> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        let Some(key) = self.key.take() else { return Ok(None) };
        self.pending = Some(key.clone());
        seed.deserialize(KeyDeserializer(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        let key = self.pending.take().unwrap_or_default();
        let read = seed.deserialize(Deserializer::new(self.reader));
        let value = read.map_err(|e| ReadError(e.0.at(key)))?;
        self.key = self.reader.next_map_key()?;
        Ok(value)
    }
}

//! The containers that serde fills step by step.

use std::collections::BTreeSet;

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::error::WriteError;
use super::key::KeySerializer;
use super::serializer::{Serializer, Written};
use crate::codec::Writer;
use crate::error::EncodeError;
use crate::limits::NAME_BYTES;

/// The elements of an L; the name is that of the variant whose map stands around it.
pub(super) struct Elements<'w> {
    writer: &'w mut Writer,
    index: usize,
    name: Option<&'static str>,
}

impl<'w> Elements<'w> {
    pub(super) fn new(writer: &'w mut Writer, name: Option<&'static str>) -> Self {
        Self { writer, index: 0, name }
    }

    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        let started = self.writer.element(self.index).map_err(WriteError);
        let written = started.and_then(|()| value.serialize(Serializer::new(self.writer)));
        written.map_err(|e| WriteError(within(e.0.at_index(self.index), self.name)))?;
        self.index += 1;
        Ok(())
    }

    fn finish(self) {
        self.writer.end_list();
        if self.name.is_some() {
            self.writer.end_map();
        }
    }
}

fn within(error: EncodeError, variant: Option<&'static str>) -> EncodeError {
    match variant {
        Some(name) => error.at(name),
        None => error,
    }
}

/// The entries of an M.
pub(super) struct Entries<'w> {
    writer: &'w mut Writer,
    /// Those that are written, where nothing says that they differ.
    keys: BTreeSet<String>,
    /// The key whose value comes next.
    key: Option<String>,
    name: Option<&'static str>,
}

impl<'w> Entries<'w> {
    pub(super) fn new(writer: &'w mut Writer, name: Option<&'static str>) -> Self {
        Self { writer, keys: BTreeSet::new(), key: None, name }
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Written {
        if key.is_empty() || key.len() > NAME_BYTES {
            return Err(WriteError::new("a map key is 1 to 65,535 bytes long"));
        }
        let named = self.writer.member(key).map_err(WriteError);
        let written = named.and_then(|()| value.serialize(Serializer::new(self.writer)));
        written.map_err(|e| WriteError(within(e.0.at(key.to_owned()), self.name)))
    }

    fn finish(self) {
        self.writer.end_map();
        if self.name.is_some() {
            self.writer.end_map();
        }
    }
}

impl SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.key = Some(key.serialize(KeySerializer)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        let key = self.key.take().ok_or_else(|| WriteError::new("a value follows its key"))?;
        self.entry(&key, value)?;
        if !self.keys.insert(key) {
            return Err(WriteError::new("a map has each key once"));
        }
        Ok(())
    }

    fn end(self) -> Written {
        self.finish();
        Ok(())
    }
}

macro_rules! elements {
    ($($of:ident $method:ident;)*) => {$(
        impl $of for Elements<'_> {
            type Ok = ();
            type Error = WriteError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
                self.push(value)
            }

            fn end(self) -> Written {
                self.finish();
                Ok(())
            }
        }
    )*};
}
elements! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

macro_rules! fields {
    ($($of:ident)*) => {$(
        impl $of for Entries<'_> {
            type Ok = ();
            type Error = WriteError;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Written {
                self.entry(key, value)
            }

            fn end(self) -> Written {
                self.finish();
                Ok(())
            }
        }
    )*};
}
fields!(SerializeStruct SerializeStructVariant);

//! serde's values onto the writer.

use serde::ser::Serialize;

use super::WRAPS;
use super::error::WriteError;
use super::filling::{Elements, Entries};
use crate::codec::{ToAttribute, Writer};
use crate::error::EncodeResult;

pub(super) type Written = Result<(), WriteError>;

/// Writes one value.
pub(super) struct Serializer<'w> {
    writer: &'w mut Writer,
    wraps: usize,
}

impl<'w> Serializer<'w> {
    pub(super) fn new(writer: &'w mut Writer) -> Self {
        Self { writer, wraps: 0 }
    }

    fn write<T: ToAttribute + ?Sized>(self, value: &T) -> Written {
        Ok(value.write(self.writer)?)
    }

    /// The same serializer for what a newtype or an `Option` stands around.
    fn within(self) -> Result<Self, WriteError> {
        if self.wraps >= WRAPS {
            return Err(WriteError::new("a value stands within at most 128 newtypes and options"));
        }
        Ok(Self { wraps: self.wraps + 1, ..self })
    }

    fn list(self, name: Option<&'static str>) -> Result<Elements<'w>, WriteError> {
        if let Some(name) = name {
            open_variant(self.writer, name)?;
        }
        self.writer.begin_list()?;
        Ok(Elements::new(self.writer, name))
    }

    fn map(self, name: Option<&'static str>) -> Result<Entries<'w>, WriteError> {
        if let Some(name) = name {
            open_variant(self.writer, name)?;
        }
        self.writer.begin_map()?;
        Ok(Entries::new(self.writer, name))
    }
}

/// The map with the variant's name, up to what it holds.
fn open_variant(writer: &mut Writer, name: &'static str) -> EncodeResult {
    writer.begin_map()?;
    writer.member(name).map_err(|e| e.at(name))
}

macro_rules! plain {
    ($($method:ident $ty:ty;)*) => {$(
        fn $method(self, value: $ty) -> Written {
            self.write(&value)
        }
    )*};
}

impl<'w> serde::Serializer for Serializer<'w> {
    type Ok = ();
    type Error = WriteError;
    type SerializeSeq = Elements<'w>;
    type SerializeTuple = Elements<'w>;
    type SerializeTupleStruct = Elements<'w>;
    type SerializeTupleVariant = Elements<'w>;
    type SerializeMap = Entries<'w>;
    type SerializeStruct = Entries<'w>;
    type SerializeStructVariant = Entries<'w>;

    plain! {
        serialize_bool bool;
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_i128 i128;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
        serialize_u128 u128;
        serialize_f32 f32;
        serialize_f64 f64;
    }

    fn serialize_char(self, value: char) -> Written {
        Ok(self.writer.string(value.encode_utf8(&mut [0; 4]))?)
    }

    fn serialize_str(self, value: &str) -> Written {
        Ok(self.writer.string(value)?)
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        Ok(self.writer.binary(value)?)
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self.within()?)
    }

    fn serialize_unit(self) -> Written {
        Ok(self.writer.null()?)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self.within()?)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        open_variant(self.writer, variant)?;
        let written = value.serialize(Serializer::new(self.writer));
        written.map_err(|e| WriteError(e.0.at(variant)))?;
        self.writer.end_map();
        Ok(())
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Elements<'w>, WriteError> {
        self.list(None)
    }

    fn serialize_tuple(self, _length: usize) -> Result<Elements<'w>, WriteError> {
        self.list(None)
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Elements<'w>, WriteError> {
        self.list(None)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Elements<'w>, WriteError> {
        self.list(Some(variant))
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Entries<'w>, WriteError> {
        self.map(None)
    }

    fn serialize_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Entries<'w>, WriteError> {
        self.map(None)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Entries<'w>, WriteError> {
        self.map(Some(variant))
    }
}

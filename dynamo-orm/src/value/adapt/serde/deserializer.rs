//! serde's values from the reader.

use serde::de::Visitor;
use serde::de::value::SeqDeserializer;

use super::WRAPS;
use super::access::{Elements, Entries};
use super::error::ReadError;
use super::variant::{Named, read_variant};
use crate::codec::{FromAttribute, Reader};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::value::Number;

/// Reads one value.
pub(super) struct Deserializer<'r, 'j> {
    reader: &'r mut Reader<'j>,
    wraps: usize,
}

impl<'r, 'j> Deserializer<'r, 'j> {
    pub(super) fn new(reader: &'r mut Reader<'j>) -> Self {
        Self { reader, wraps: 0 }
    }

    /// The same deserializer for what a newtype or an `Option` stands around.
    fn within(self) -> Result<Self, ReadError> {
        if self.wraps >= WRAPS {
            return Err(ReadError::new("expected a type that does not hold itself"));
        }
        Ok(Self { wraps: self.wraps + 1, ..self })
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let visit = |text: &str| visitor.visit_str(text).map_err(ReadError::into_inner);
        Ok(self.reader.string(visit)?)
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        Elements::read(self.reader, visitor)
    }

    /// A set that something else wrote, as the sequence that it is.
    fn set<'de, V: Visitor<'de>>(self, kind: Kind, visitor: V) -> Result<V::Value, ReadError> {
        match kind {
            Kind::SS => {
                let mut texts: Vec<String> = Vec::new();
                self.reader.set(Kind::S, |text| texts.push(text))?;
                visitor.visit_seq(SeqDeserializer::new(texts.into_iter()))
            }
            Kind::NS => {
                let mut numbers: Vec<Number> = Vec::new();
                self.reader.set(Kind::N, |number| numbers.push(number))?;
                visitor.visit_seq(SeqDeserializer::new(numbers.iter().map(Numeral)))
            }
            _ => {
                let mut parts: Vec<Vec<u8>> = Vec::new();
                self.reader.set(Kind::B, |bytes| parts.push(bytes))?;
                let parts = parts.iter().map(Vec::as_slice);
                visitor.visit_seq(SeqDeserializer::new(parts))
            }
        }
    }
}

macro_rules! read_as {
    ($($method:ident $visit:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            visitor.$visit(FromAttribute::read(self.reader)?)
        }
    )*};
}

macro_rules! read_by {
    ($($method:ident($($argument:ty),*) $read:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $argument,)* visitor: V) -> Result<V::Value, ReadError> {
            self.$read(visitor)
        }
    )*};
}

impl<'de> serde::Deserializer<'de> for Deserializer<'_, '_> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.reader.kind()? {
            Kind::S => self.text(visitor),
            Kind::N => number(&Number::read(self.reader)?, visitor),
            Kind::B => visitor.visit_byte_buf(self.reader.binary()?),
            Kind::Bool => visitor.visit_bool(self.reader.boolean()?),
            Kind::Null => {
                self.reader.null()?;
                visitor.visit_unit()
            }
            Kind::L => self.list(visitor),
            Kind::M => Entries::read(self.reader, visitor),
            kind @ (Kind::SS | Kind::NS | Kind::BS) => self.set(kind, visitor),
            found @ Kind::Any => Err(DecodeError::wrong_type(Kind::Any, found).into()),
        }
    }

    read_as! {
        deserialize_bool visit_bool;
        deserialize_i8 visit_i8;
        deserialize_i16 visit_i16;
        deserialize_i32 visit_i32;
        deserialize_i64 visit_i64;
        deserialize_i128 visit_i128;
        deserialize_u8 visit_u8;
        deserialize_u16 visit_u16;
        deserialize_u32 visit_u32;
        deserialize_u64 visit_u64;
        deserialize_u128 visit_u128;
        deserialize_f32 visit_f32;
        deserialize_f64 visit_f64;
    }

    read_by! {
        deserialize_char() text;
        deserialize_str() text;
        deserialize_string() text;
        deserialize_identifier() text;
        deserialize_byte_buf() deserialize_bytes;
        deserialize_unit_struct(&'static str) deserialize_unit;
        deserialize_tuple(usize) deserialize_seq;
        deserialize_tuple_struct(&'static str, usize) deserialize_seq;
        deserialize_struct(&'static str, &'static [&'static str]) deserialize_map;
    }

    /// Bytes that were written by a type without `serde_bytes` are a list.
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.reader.kind()? {
            Kind::L => self.list(visitor),
            _ => visitor.visit_byte_buf(self.reader.binary()?),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.reader.kind()? == Kind::Null {
            self.reader.null()?;
            return visitor.visit_none();
        }
        visitor.visit_some(self.within()?)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.reader.null()?;
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self.within()?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.reader.kind()? {
            kind @ (Kind::SS | Kind::NS | Kind::BS) => self.set(kind, visitor),
            _ => self.list(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        Entries::read(self.reader, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        if self.reader.kind()? == Kind::M {
            return read_variant(self.reader, visitor);
        }
        let name = self.reader.string(|text| Ok(text.to_owned()))?;
        visitor.visit_enum(Named(name))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.reader.pass_over()?;
        visitor.visit_unit()
    }
}

/// A number for a type that says nothing of it: as an integer of 64 bits, as a float that is
/// exactly it, or as a wider integer.
fn number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, ReadError> {
    if let Ok(value) = read_as(number) {
        return visitor.visit_u64(value);
    }
    if let Ok(value) = read_as(number) {
        return visitor.visit_i64(value);
    }
    if let Ok(value) = read_as(number) {
        return visitor.visit_f64(value);
    }
    if let Ok(value) = read_as(number) {
        return visitor.visit_u128(value);
    }
    match read_as(number) {
        Ok(value) => visitor.visit_i128(value),
        Err(_) => {
            Err(ReadError::new("expected a number that an integer or an `f64` holds exactly"))
        }
    }
}

fn read_as<T: FromAttribute>(number: &Number) -> DecodeResult<T> {
    let json = format!("{{\"N\":\"{}\"}}", number.as_str());
    T::read(&mut Reader::new(json.as_bytes()))
}

/// A number that stands in a set.
#[derive(Clone, Copy)]
struct Numeral<'n>(&'n Number);

impl<'de> serde::de::IntoDeserializer<'de, ReadError> for Numeral<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! numeral {
    ($($method:ident $visit:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            visitor.$visit(read_as(self.0)?)
        }
    )*};
}

impl<'de> serde::Deserializer<'de> for Numeral<'_> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        number(self.0, visitor)
    }

    numeral! {
        deserialize_i8 visit_i8;
        deserialize_i16 visit_i16;
        deserialize_i32 visit_i32;
        deserialize_i64 visit_i64;
        deserialize_i128 visit_i128;
        deserialize_u8 visit_u8;
        deserialize_u16 visit_u16;
        deserialize_u32 visit_u32;
        deserialize_u64 visit_u64;
        deserialize_u128 visit_u128;
        deserialize_f32 visit_f32;
        deserialize_f64 visit_f64;
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool char str string bytes byte_buf option unit unit_struct seq tuple tuple_struct map
        struct enum identifier ignored_any
    }
}

/// The field that is not there.
pub(super) struct Missing;

impl<'de> serde::Deserializer<'de> for Missing {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, ReadError> {
        Err(ReadError::new("expected a value, found no attribute"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

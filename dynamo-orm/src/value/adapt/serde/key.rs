//! The keys of maps, which are text: text itself, numbers without a fraction, `bool` and the names of variants.

use serde::de::value::StringDeserializer;
use serde::de::{IntoDeserializer, Visitor};
use serde::ser::{Impossible, Serialize};

use super::error::{ReadError, WriteError};

/// Makes the text of a key.
pub(super) struct KeySerializer;

fn no_key<T>() -> Result<T, WriteError> {
    Err(WriteError::new("a map has text keys: text, integers, `bool` or variants without data"))
}

macro_rules! as_text {
    ($($method:ident $ty:ty;)*) => {$(
        fn $method(self, value: $ty) -> Result<String, WriteError> {
            Ok(value.to_string())
        }
    )*};
}

macro_rules! refused {
    ($($method:ident($($argument:ty),*) -> $output:ty;)*) => {$(
        fn $method(self, $(_: $argument),*) -> Result<$output, WriteError> {
            no_key()
        }
    )*};
}

type No = Impossible<String, WriteError>;

impl serde::Serializer for KeySerializer {
    type Ok = String;
    type Error = WriteError;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    as_text! {
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
        serialize_char char;
        serialize_str &str;
    }

    refused! {
        serialize_f32(f32) -> String;
        serialize_f64(f64) -> String;
        serialize_bytes(&[u8]) -> String;
        serialize_none() -> String;
        serialize_unit() -> String;
        serialize_unit_struct(&'static str) -> String;
        serialize_seq(Option<usize>) -> No;
        serialize_tuple(usize) -> No;
        serialize_tuple_struct(&'static str, usize) -> No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> No;
        serialize_map(Option<usize>) -> No;
        serialize_struct(&'static str, usize) -> No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> No;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<String, WriteError> {
        no_key()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<String, WriteError> {
        Ok(variant.to_owned())
    }

    /// A newtype of a newtype is a key of its own, as deep as its type is written.
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<String, WriteError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, WriteError> {
        no_key()
    }
}

/// Reads a key from its text.
pub(super) struct KeyDeserializer(pub(super) String);

macro_rules! from_text {
    ($($method:ident $visit:ident $expected:literal;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            let value = self.0.parse();
            visitor.$visit(value.map_err(|_| ReadError::new($expected))?)
        }
    )*};
}

impl<'de> serde::Deserializer<'de> for KeyDeserializer {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_string(self.0)
    }

    from_text! {
        deserialize_bool visit_bool "expected a key that is `true` or `false`";
        deserialize_i8 visit_i8 "expected a key that is an integer of its type";
        deserialize_i16 visit_i16 "expected a key that is an integer of its type";
        deserialize_i32 visit_i32 "expected a key that is an integer of its type";
        deserialize_i64 visit_i64 "expected a key that is an integer of its type";
        deserialize_i128 visit_i128 "expected a key that is an integer of its type";
        deserialize_u8 visit_u8 "expected a key that is an integer of its type";
        deserialize_u16 visit_u16 "expected a key that is an integer of its type";
        deserialize_u32 visit_u32 "expected a key that is an integer of its type";
        deserialize_u64 visit_u64 "expected a key that is an integer of its type";
        deserialize_u128 visit_u128 "expected a key that is an integer of its type";
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let name: StringDeserializer<ReadError> = self.0.into_deserializer();
        visitor.visit_enum(name)
    }

    serde::forward_to_deserialize_any! {
        f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple tuple_struct map
        struct identifier ignored_any
    }
}

//! Enums as serde tags them: a text, or a map with one entry, the variant's name and what it holds.

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, EnumAccess, IntoDeserializer, Unexpected, VariantAccess, Visitor,
};

use super::deserializer::Deserializer;
use super::error::ReadError;
use crate::codec::Reader;

/// The variant without data.
pub(super) struct Named(pub(super) String);

/// Reads the map that comes next as a variant with data.
pub(super) fn read_variant<'de, V: Visitor<'de>>(
    reader: &mut Reader<'_>,
    visitor: V,
) -> Result<V::Value, ReadError> {
    let one = || ReadError::new("expected a map with one entry, the name of a variant");
    let name = reader.begin_map()?.ok_or_else(one)?;
    let value = visitor.visit_enum(Holding { reader, name })?;
    if reader.next_map_key()?.is_some() {
        return Err(one());
    }
    reader.end_container()?;
    Ok(value)
}

/// The variant with data, which comes next.
struct Holding<'r, 'j> {
    reader: &'r mut Reader<'j>,
    name: String,
}

impl<'de> EnumAccess<'de> for Named {
    type Error = ReadError;
    type Variant = Nothing;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Nothing), ReadError> {
        let name: StringDeserializer<ReadError> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, Nothing))
    }
}

impl<'de> EnumAccess<'de> for Holding<'_, '_> {
    type Error = ReadError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ReadError> {
        let name: StringDeserializer<ReadError> = self.name.clone().into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl Holding<'_, '_> {
    fn read<T>(
        self,
        read: impl FnOnce(Deserializer<'_, '_>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let Self { reader, name } = self;
        read(Deserializer::new(reader)).map_err(|e| ReadError(e.0.at(name)))
    }
}

impl<'de> VariantAccess<'de> for Holding<'_, '_> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        self.read(|data| <() as serde::Deserialize>::deserialize(data))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, ReadError> {
        self.read(|data| seed.deserialize(data))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.read(|data| serde::Deserializer::deserialize_seq(data, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.read(|data| serde::Deserializer::deserialize_map(data, visitor))
    }
}

/// What a variant without data holds.
pub(super) struct Nothing;

fn no_data(expected: &str) -> ReadError {
    serde::de::Error::invalid_type(Unexpected::Str(""), &expected)
}

impl<'de> VariantAccess<'de> for Nothing {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, ReadError> {
        Err(no_data("a map with the variant's data"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, ReadError> {
        Err(no_data("a map with the variant's data"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, ReadError> {
        Err(no_data("a map with the variant's data"))
    }
}

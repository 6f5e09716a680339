//! The values that templates are filled with.

use crate::codec::{Attribute, Reader, WriteColumns, Writer};
use crate::error::{EncodeError, EncodeResult};
use crate::schema::TableSchema;
use crate::value::Accepts;

use super::encode::render;

/// The values of fields that feed a template, by their attributes, each as its JSON.
#[derive(Clone, Default)]
pub(crate) struct Sources(Vec<(&'static str, Option<Vec<u8>>)>);

impl Sources {
    /// The value of an attribute, or that it has none; the last one given counts.
    pub(crate) fn add(&mut self, name: &'static str, json: Option<Vec<u8>>) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, value)) => *value = json,
            None => self.0.push((name, json)),
        }
    }

    /// Takes an argument of an attribute of type `T`.
    pub(crate) fn accept<T: Accepts<A>, A>(
        &mut self,
        name: &'static str,
        argument: &A,
    ) -> EncodeResult {
        let json = match T::is_absent(argument) {
            true => None,
            false => {
                let mut writer = Writer::default();
                T::accept(argument, &mut writer).map_err(|error| error.at(name))?;
                Some(writer.into_bytes())
            }
        };
        self.add(name, json);
        Ok(())
    }

    pub(crate) fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|(known, _)| *known == name)?.1.as_deref()
    }

    /// Whether the attribute was spoken of, with or without a value.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| *known == name)
    }

    /// The attributes that have a value.
    pub(crate) fn given(&self) -> impl Iterator<Item = (&'static str, &[u8])> {
        self.0.iter().filter_map(|(name, json)| Some((*name, json.as_deref()?)))
    }

    /// Reads the values of these attributes out of an object.
    fn read(&mut self, attributes: &'static [Attribute], json: &[u8]) -> EncodeResult {
        let names: Vec<&'static str> = attributes.iter().map(|attribute| attribute.name).collect();
        let read = Reader::new(json).members(&names, &mut |place, reader| {
            let value = reader.skip_over(json)?.to_vec();
            if let Some(name) = names.get(place) {
                self.add(name, Some(value));
            }
            Ok(())
        });
        read.map_err(|_| EncodeError::new("its `ToAttribute` does not write one whole value"))
    }

    /// The object of the attributes that have a value.
    pub(super) fn to_json(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.raw(b"{");
        for (place, (name, json)) in self.given().enumerate() {
            writer.raw(if place > 0 { b"," } else { b"" });
            writer.json_string(name);
            writer.raw(b":");
            writer.raw(json);
        }
        writer.raw(b"}");
        writer.into_bytes()
    }
}

/// For generated code.
#[doc(hidden)]
impl Writer {
    /// Writes the attributes that the schema makes of fields; one whose field has no value is left
    /// out.
    ///
    /// # Errors
    /// Those of the fields.
    pub fn derived(
        &mut self,
        schema: &TableSchema,
        attributes: &'static [Attribute],
        fields: impl WriteColumns,
    ) -> EncodeResult {
        let mut own = Self::default();
        own.raw(b"{");
        own.columns(attributes, fields)?;
        own.raw(b"}");
        let mut sources = Sources::default();
        sources.read(attributes, own.as_bytes())?;
        for (name, template) in schema.derived() {
            if let Some(text) = render(template, &sources)? {
                self.member(name)?;
                self.string(&text)?;
            }
        }
        Ok(())
    }
}

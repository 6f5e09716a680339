//! Which attributes a key to go on from has, and keys of that shape.

use std::cmp::Ordering;

use crate::codec::{Attribute, FromAttribute, Reader, Writer, find};
use crate::error::{DecodeError, DecodeResult};
use crate::expr::order;
use crate::kind::Kind;
use crate::schema::{IndexSchema, KeyAttribute, TableSchema};

/// The key attributes of a table and of the index that is read, each once.
#[derive(Clone)]
pub(crate) struct KeyShape(Vec<KeyAttribute>);

/// A key does not have exactly the attributes that it should have.
#[derive(Debug)]
pub(crate) struct WrongShape;

impl KeyShape {
    pub(crate) fn new(table: &TableSchema, index: Option<&IndexSchema>) -> Self {
        let mut attributes: Vec<KeyAttribute> = table.key_attributes().collect();
        for attribute in index.into_iter().flat_map(IndexSchema::key_attributes) {
            if !attributes.iter().any(|known| known.name == attribute.name) {
                attributes.push(attribute);
            }
        }
        Self(attributes)
    }

    /// Those of the attributes that an item may lack though it was read as a struct with `fields`;
    /// `None` if there are none.
    pub(crate) fn unsure(&self, fields: &[Attribute]) -> Option<Self> {
        let is_sure = |key: &KeyAttribute| {
            find(key.name, fields).is_some_and(|field| field.required && field.kind == key.kind)
        };
        let unsure: Vec<_> = self.0.iter().filter(|key| !is_sure(key)).copied().collect();
        (!unsure.is_empty()).then_some(Self(unsure))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|attribute| attribute.name)
    }

    /// The key in one spelling, attributes in the schema's order; `None` for the empty object.
    pub(crate) fn read(&self, json: &[u8]) -> Result<Option<Vec<u8>>, WrongShape> {
        let mut found = Vec::new();
        let mut reader = Reader::new(json);
        reader
            .entries(|name, KeyKind(kind)| found.push((name, kind)))
            .and_then(|()| reader.finish())
            .map_err(|_| WrongShape)?;
        if found.is_empty() {
            return Ok(None);
        }
        let has = |a: &KeyAttribute| {
            found.iter().any(|(name, kind)| (&**name, *kind) == (a.name, a.kind))
        };
        if found.len() != self.0.len() || !self.0.iter().all(has) {
            return Err(WrongShape);
        }
        self.pick(json).map(Some)
    }

    /// Whether both are one key, in whatever spelling of a number.
    pub(crate) fn is_same(&self, left: &[u8], right: &[u8]) -> bool {
        let (Ok(lefts), Ok(rights)) = (self.parts(left), self.parts(right)) else { return false };
        left == right
            || lefts.iter().zip(rights).all(|(l, r)| order(l, r).is_some_and(Ordering::is_eq))
    }

    /// The key within an item.
    pub(crate) fn of_item(&self, item: &[u8]) -> Result<Vec<u8>, WrongShape> {
        let key = self.pick(item)?;
        self.read(&key)?.ok_or(WrongShape)
    }

    /// The value of each attribute, in the schema's order.
    fn parts<'j>(&self, json: &'j [u8]) -> Result<Vec<&'j [u8]>, WrongShape> {
        let names: Vec<&str> = self.names().collect();
        let mut parts: Vec<&[u8]> = vec![b""; names.len()];
        Reader::new(json)
            .members(&names, &mut |index, reader| {
                let part = reader.skip_over(json)?;
                if let Some(place) = parts.get_mut(index) {
                    *place = part;
                }
                Ok(())
            })
            .map_err(|_| WrongShape)?;
        if parts.iter().any(|part| part.is_empty()) {
            return Err(WrongShape);
        }
        Ok(parts)
    }

    fn pick(&self, json: &[u8]) -> Result<Vec<u8>, WrongShape> {
        let parts = self.parts(json)?;
        let mut writer = Writer::default();
        writer.raw(b"{");
        for (position, (name, part)) in self.names().zip(parts).enumerate() {
            writer.raw(if position > 0 { b"," } else { b"" });
            writer.json_string(name);
            writer.raw(b":");
            writer.raw(part);
        }
        writer.raw(b"}");
        Ok(writer.into_bytes())
    }
}

/// The type of a value that a key may have.
struct KeyKind(Kind);

impl FromAttribute for KeyKind {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let kind = reader.kind()?;
        match kind {
            Kind::S => reader.string(|_| Ok(()))?,
            Kind::N => reader.number(|_| Ok(()))?,
            Kind::B => reader.binary().map(drop)?,
            _ => return Err(DecodeError::wrong_type(Kind::S, kind)),
        }
        Ok(Self(kind))
    }
}

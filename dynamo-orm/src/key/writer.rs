//! Writing a key: names from the schema, limits for each part, and a text of it for errors.

use std::fmt;
use std::ops::Range;

use aws_sdk_dynamodb::types::AttributeValue;

use super::encode::render;
use super::sentinel::is_reserved;
use super::sources::Sources;
use crate::codec::{FromAttribute, Reader, Writer};
use crate::error::{EncodeError, EncodeResult};
use crate::limits::{PARTITION_KEY_BYTES, SORT_KEY_BYTES};
use crate::schema::{KeyAttribute, TableSchema};
use crate::value::{Accepts, Fill, Filled, Versions, no_version};

/// Writes the parts of one key, in the schema's order.
pub struct KeyWriter<'w> {
    writer: &'w mut Writer,
    schema: &'static TableSchema,
    parts: usize,
    sources: Sources,
    version: Option<u64>,
    values: KeyPlaces,
}

/// Where the values of a key's attributes stand in what was written: that of the partition key, and
/// that of the sort key if there is one.
pub(crate) type KeyPlaces = [Range<usize>; 2];

/// What was learnt of an item while its key was written.
#[derive(Clone, Default)]
pub(crate) struct KeyFacts {
    /// The values of its fields that feed templates.
    pub(crate) sources: Sources,
    /// The version of an item whose key it is.
    pub(crate) version: Option<u64>,
    pub(crate) values: KeyPlaces,
}

impl KeyWriter<'_> {
    /// Writes the next part from an argument that its field's type `T` takes.
    ///
    /// # Errors
    /// The value is empty or longer than a key may be.
    pub fn part<T: Accepts<A>, A>(&mut self, argument: &A) -> EncodeResult {
        self.next(|w| T::accept(argument, w))
    }

    /// Takes the argument of a field of type `T` that feeds a template and is stored as that attribute.
    ///
    /// # Errors
    /// The value is none that the service stores.
    pub fn source<T: Accepts<A>, A>(
        &mut self,
        attribute: &'static str,
        argument: &A,
    ) -> EncodeResult {
        self.sources.accept::<T, A>(attribute, argument)
    }

    /// Takes the version of the item whose key this is.
    ///
    /// # Errors
    /// It is below 0.
    pub fn version<V>(&mut self, versions: &Versions<V>) -> EncodeResult {
        self.version = Some(versions.own.ok_or_else(no_version)?);
        Ok(())
    }

    fn next(&mut self, write: impl FnOnce(&mut Writer) -> EncodeResult) -> EncodeResult {
        let mut plain = attributes(self.schema).filter(|(key, _)| key.template.is_none());
        let Some((attribute, limit)) = plain.nth(self.parts) else {
            return Err(EncodeError::new("the key has more parts than its table"));
        };
        self.parts += 1;
        self.write(attribute.name, limit, write)
    }

    fn write(
        &mut self,
        name: &'static str,
        limit: usize,
        write: impl FnOnce(&mut Writer) -> EncodeResult,
    ) -> EncodeResult {
        self.writer.member(name)?;
        let (before, start) = (self.writer.least_bytes(), self.writer.as_bytes().len());
        write(self.writer)
            .and_then(|()| check_length(self.writer.least_bytes() - before, limit))
            .and_then(|()| self.check_free(name, start))
            .map_err(|e| e.at(name))?;
        let [partition, sort] = &mut self.values;
        let value = if name == self.schema.partition_key.name { partition } else { sort };
        *value = start..self.writer.as_bytes().len();
        Ok(())
    }

    /// The keys of the items that keep values unique are nobody else's.
    fn check_free(&self, name: &str, start: usize) -> EncodeResult {
        let is_checked = self.schema.keeps_unique() && name == self.schema.partition_key.name;
        if is_checked && is_reserved(self.writer.as_bytes().get(start..).unwrap_or_default()) {
            return Err(EncodeError::new(
                "keys that begin with `UNIQUE#` are those of the items that keep values unique",
            ));
        }
        Ok(())
    }

    /// Writes the attributes that are made of the fields taken before.
    fn write_templated(&mut self) -> EncodeResult {
        for (attribute, limit) in attributes(self.schema) {
            let Some(template) = attribute.template else { continue };
            let text = render(template, &self.sources)?.ok_or_else(|| {
                EncodeError::new("a field that this key is made of was not given")
                    .at(attribute.name)
            })?;
            self.write(attribute.name, limit, |w| w.string(&text))?;
        }
        Ok(())
    }
}

/// For generated code: a part of the key of an item, which may be filled as the item is written.
#[doc(hidden)]
impl KeyWriter<'_> {
    /// # Errors
    /// The field's type does not hold its value.
    pub fn filled<'v, T: Fill<FIELD>, const FIELD: usize>(
        &self,
        own: &'v T::Field,
    ) -> EncodeResult<Filled<'v, T::Field>> {
        self.writer.filled::<T, FIELD>(own)
    }
}

impl fmt::Debug for KeyWriter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyWriter({})", self.schema.table)
    }
}

/// The key attributes, each with how long it may be.
fn attributes(
    schema: &'static TableSchema,
) -> impl Iterator<Item = (&'static KeyAttribute, usize)> + use<> {
    let sort_key = schema.sort_key.as_ref().map(|key| (key, SORT_KEY_BYTES));
    [Some((&schema.partition_key, PARTITION_KEY_BYTES)), sort_key].into_iter().flatten()
}

/// Writes a key as the JSON object of its attributes.
pub(crate) fn write_key(
    schema: &'static TableSchema,
    writer: &mut Writer,
    write: impl FnOnce(&mut KeyWriter<'_>) -> EncodeResult,
) -> EncodeResult {
    write_key_and_facts(schema, writer, write).map(drop)
}

/// Writes a key, and gives what was learnt on the way.
pub(crate) fn write_key_and_facts(
    schema: &'static TableSchema,
    writer: &mut Writer,
    write: impl FnOnce(&mut KeyWriter<'_>) -> EncodeResult,
) -> EncodeResult<KeyFacts> {
    writer.raw(b"{");
    let (sources, values) = (Sources::default(), KeyPlaces::default());
    let mut key = KeyWriter { writer, schema, parts: 0, sources, version: None, values };
    write(&mut key)?;
    key.write_templated()?;
    let KeyWriter { sources, version, values, .. } = key;
    writer.raw(b"}");
    Ok(KeyFacts { sources, version, values })
}

/// Key values are counted as their bytes, whatever their type.
pub(crate) fn check_length(bytes: usize, limit: usize) -> EncodeResult {
    match bytes {
        0 => Err(EncodeError::new("a key is never empty")),
        _ if bytes > limit && limit == PARTITION_KEY_BYTES => {
            Err(EncodeError::new("a partition key is at most 2,048 bytes long"))
        }
        _ if bytes > limit => Err(EncodeError::new("a sort key is at most 1,024 bytes long")),
        _ => Ok(()),
    }
}

/// The key of an item (or a key) that is JSON, as an error shows it: `customer_id="c-1", order_id="7"`.
pub(crate) fn describe_key(schema: &TableSchema, json: &[u8]) -> Option<String> {
    let keys: Vec<KeyAttribute> = schema.key_attributes().collect();
    let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
    let mut parts = vec![None; names.len()];
    let read = Reader::new(json).members(&names, &mut |index, reader| {
        if let (Some(key), Some(part)) = (keys.get(index), parts.get_mut(index)) {
            let value = AttributeValue::read(reader)?;
            *part = if key.is_sensitive { hidden(key.name) } else { text(key.name, &value) };
        }
        Ok(())
    });
    // What was found before the JSON broke is as good as any.
    drop(read);
    let found: Vec<String> = parts.into_iter().flatten().collect();
    (!found.is_empty()).then(|| found.join(", "))
}

/// The part of a key that is kept out of every text.
fn hidden(name: &str) -> Option<String> {
    Some(format!("{name}=?"))
}

fn text(name: &str, value: &AttributeValue) -> Option<String> {
    match value {
        AttributeValue::S(text) => Some(format!("{name}={text:?}")),
        AttributeValue::N(text) => Some(format!("{name}={text}")),
        AttributeValue::B(bytes) => Some(format!("{name}=<{} bytes>", bytes.as_ref().len())),
        _ => None,
    }
}

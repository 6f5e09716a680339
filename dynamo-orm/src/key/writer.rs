//! Writing a key: names from the schema, limits for each part, and a text of it for errors.

use aws_sdk_dynamodb::types::AttributeValue;

use crate::codec::{FromAttribute, Reader, Writer};
use crate::error::{EncodeError, EncodeResult};
use crate::limits::{PARTITION_KEY_BYTES, SORT_KEY_BYTES};
use crate::schema::{KeyAttribute, TableSchema};
use crate::value::Accepts;

/// Writes the parts of one key, in the schema's order.
#[derive(Debug)]
pub struct KeyWriter<'w> {
    writer: &'w mut Writer,
    schema: &'static TableSchema,
    parts: usize,
}

impl KeyWriter<'_> {
    /// Writes the next part from an argument that its field's type `T` takes.
    ///
    /// # Errors
    /// The value is empty or longer than a key may be.
    pub fn part<T: Accepts<A>, A>(&mut self, argument: &A) -> EncodeResult {
        self.next(|w| T::accept(argument, w))
    }

    fn next(&mut self, write: impl FnOnce(&mut Writer) -> EncodeResult) -> EncodeResult {
        let (attribute, limit) = match (self.parts, self.schema.sort_key) {
            (0, _) => (self.schema.partition_key, PARTITION_KEY_BYTES),
            (1, Some(sort_key)) => (sort_key, SORT_KEY_BYTES),
            _ => return Err(EncodeError::new("the key has more parts than its table")),
        };
        self.parts += 1;
        self.writer.member(attribute.name)?;
        let before = self.writer.least_bytes();
        write(self.writer)
            .and_then(|()| check_length(self.writer.least_bytes() - before, limit))
            .map_err(|e| e.at(attribute.name))
    }
}

/// Writes a key as the JSON object of its attributes.
pub(crate) fn write_key(
    schema: &'static TableSchema,
    writer: &mut Writer,
    write: impl FnOnce(&mut KeyWriter<'_>) -> EncodeResult,
) -> EncodeResult {
    writer.raw(b"{");
    write(&mut KeyWriter { writer, schema, parts: 0 })?;
    writer.raw(b"}");
    Ok(())
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

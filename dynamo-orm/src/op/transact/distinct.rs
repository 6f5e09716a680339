//! That no two actions of a transaction are about one item.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use super::part::TransactPart;
use crate::codec::{Decimal, FromAttribute, Reader};
use crate::error::{EncodeError, Error, Result};

/// A part of a key in the one form that all its spellings share: `1` and `1.0` are one number.
#[derive(PartialEq, Eq, Hash)]
enum KeyPart {
    Text(String),
    Number(Decimal),
    Bytes(Vec<u8>),
}

/// Refuses two actions about one item, as the service does (API reference of `TransactWriteItems`).
pub(super) fn check_distinct(parts: &[TransactPart]) -> Result<()> {
    let mut seen = HashMap::with_capacity(parts.len());
    for (position, part) in parts.iter().enumerate() {
        // A key that cannot be told is the service's to compare.
        let Some(key) = key(part, position) else { continue };
        if let Some(first) = seen.insert((&*part.table, key), position) {
            let error = EncodeError::new(format!(
                "actions {first} and {position} are about the same item; a transaction has one action for each item"
            ));
            return Err(Error::encoding(error).at(&part.table, None));
        }
    }
    Ok(())
}

fn key(part: &TransactPart, position: usize) -> Option<Vec<KeyPart>> {
    let json = part.json(position).ok()?;
    let names: Vec<&str> = part.schema.key_attributes().map(|key| key.name).collect();
    let mut key: Vec<Option<KeyPart>> = names.iter().map(|_| None).collect();
    Reader::new(json)
        .members(&["Key", "Item"], &mut |_, reader| {
            reader.members(&names, &mut |index, reader| {
                if let Some(place) = key.get_mut(index) {
                    *place = canonical(AttributeValue::read(reader)?);
                }
                Ok(())
            })
        })
        .ok()?;
    key.into_iter().collect()
}

fn canonical(value: AttributeValue) -> Option<KeyPart> {
    match value {
        AttributeValue::S(text) => Some(KeyPart::Text(text)),
        AttributeValue::N(text) => Decimal::parse(&text).ok().map(KeyPart::Number),
        AttributeValue::B(bytes) => Some(KeyPart::Bytes(bytes.into_inner())),
        _ => None,
    }
}

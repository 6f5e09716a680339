//! The keys of the items that keep values unique: one text for each value of an attribute.
//!
//! `UNIQUE#entity#attribute#type#value`, in which the value stands last and so may be any text. A value
//! that is too long for a key, or sensitive, is there as its digest.

use std::fmt::Write as _;

use base64_simd::STANDARD;
use sha2::{Digest, Sha256};

use crate::codec::{Decimal, Reader};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::limits::{PARTITION_KEY_BYTES, SORT_KEY_BYTES};
use crate::schema::{Entity, TableSchema, UniqueAttribute};

/// What each of these keys begins with, and no other key of a type that has unique values.
pub(crate) const SENTINEL_PREFIX: &str = "UNIQUE#";

/// Whether a key's value is the text of one of these.
pub(super) fn is_reserved(json: &[u8]) -> bool {
    json.strip_prefix(b"{\"S\":\"").is_some_and(|text| text.starts_with(SENTINEL_PREFIX.as_bytes()))
}

/// The key of a value, which is the same for all spellings of the value; `None` for one that is not
/// kept: a NULL, or of a type that no key has.
pub(crate) fn sentinel_key(
    schema: &TableSchema,
    attribute: UniqueAttribute,
    json: &[u8],
) -> DecodeResult<Option<String>> {
    let mut reader = Reader::new(json);
    let (letter, value) = match reader.kind()? {
        Kind::S => ('S', reader.string(|text| Ok(text.to_owned()))?),
        Kind::N => ('N', reader.number(number)?),
        Kind::B => ('B', STANDARD.encode_to_string(reader.binary()?)),
        _ => return Ok(None),
    };
    let mut space = format!("{SENTINEL_PREFIX}{}#", scope(schema));
    escape(attribute.name, &mut space);
    let plain = format!("{space}#{letter}#{value}");
    // Both parts of a key are this text, so that no partition of an inverted index has them all.
    let most = if schema.sort_key.is_some() { SORT_KEY_BYTES } else { PARTITION_KEY_BYTES };
    if plain.len() <= most && !attribute.is_sensitive {
        return Ok(Some(plain));
    }
    let hashed = format!("{space}#{letter}256#{}", digest(&value));
    Ok(Some(match hashed.len() <= most {
        true => hashed,
        // Shorter than any of the others in parts, so it is none of them.
        false => format!("{SENTINEL_PREFIX}256#{}", digest(&plain)),
    }))
}

/// Within which no two items share a value: the entity, or the whole table where items have none.
fn scope(schema: &TableSchema) -> String {
    let mut scope = String::new();
    match schema.entity {
        Some(Entity::Named { name, .. }) => escape(name, &mut scope),
        Some(Entity::ByKey) => {
            for text in schema.leading() {
                escape(text, &mut scope);
                scope.push('|');
            }
        }
        None => {}
    }
    scope
}

/// So that no part runs into the next.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '%' => out.push_str("%25"),
            '#' => out.push_str("%23"),
            '|' => out.push_str("%7C"),
            _ => out.push(letter),
        }
    }
}

fn number(text: &str) -> DecodeResult<String> {
    let number = Decimal::parse(text).map_err(|error| DecodeError::unreadable(error.rule()))?;
    Ok(number.to_one_text())
}

fn digest(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a `String` cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::sentinel_key;
    use crate::schema::{KeyAttribute, TableSchema, UniqueAttribute};

    const ONE: TableSchema = TableSchema::new("t", KeyAttribute::of::<String>("p"));
    const TWO: TableSchema = ONE.with_sort_key(KeyAttribute::of::<String>("s"));
    const NAME: UniqueAttribute = UniqueAttribute::new("name", false);

    fn key(schema: &TableSchema, attribute: UniqueAttribute, json: &str) -> String {
        sentinel_key(schema, attribute, json.as_bytes()).unwrap().unwrap()
    }

    #[test]
    fn a_value_stands_in_its_key_behind_its_attribute_and_type() {
        assert_eq!(key(&ONE, NAME, r#"{"S":"a#b"}"#), "UNIQUE##name#S#a#b");
        assert_eq!(key(&ONE, NAME, r#"{"N":"42"}"#), "UNIQUE##name#N#42");
        assert_eq!(key(&ONE, NAME, r#"{"B":"AQ=="}"#), "UNIQUE##name#B#AQ==");
        let odd = UniqueAttribute::new("a#b%", false);
        assert_eq!(key(&ONE, odd, r#"{"S":"c"}"#), "UNIQUE##a%23b%25#S#c");
        assert_eq!(sentinel_key(&ONE, NAME, br#"{"NULL":true}"#).unwrap(), None);
    }

    #[test]
    fn a_number_has_one_key_in_every_spelling() {
        for text in ["100", "1E2", "100.0", "+100", "0.1e3"] {
            assert_eq!(key(&ONE, NAME, &format!(r#"{{"N":"{text}"}}"#)), "UNIQUE##name#N#1E2");
        }
        assert_ne!(key(&ONE, NAME, r#"{"N":"-1"}"#), key(&ONE, NAME, r#"{"N":"1"}"#));
        assert_ne!(key(&ONE, NAME, r#"{"N":"0.1"}"#), key(&ONE, NAME, r#"{"N":"1"}"#));
        assert_eq!(key(&ONE, NAME, r#"{"N":"-0.0"}"#), key(&ONE, NAME, r#"{"N":"0"}"#));
    }

    #[test]
    fn a_value_that_no_key_has_room_for_is_there_as_its_digest() {
        let of_length = |length: usize| format!(r#"{{"S":"{}"}}"#, "x".repeat(length));
        let room = "UNIQUE##name#S#".len();
        for (schema, most) in [(&ONE, 2048), (&TWO, 1024)] {
            assert_eq!(key(schema, NAME, &of_length(most - room)).len(), most);
            let hashed = key(schema, NAME, &of_length(most - room + 1));
            assert!(hashed.starts_with("UNIQUE##name#S256#"), "{hashed}");
            assert_ne!(hashed, key(schema, NAME, &of_length(most - room + 2)));
        }
        let long: &'static str = "n".repeat(4_000).leak();
        let long = UniqueAttribute::new(long, false);
        let (one, other) = (key(&TWO, long, r#"{"S":"a"}"#), key(&TWO, long, r#"{"S":"b"}"#));
        assert!(one.len() < 1024 && one != other, "{one} {other}");
    }

    #[test]
    fn a_sensitive_value_is_never_in_its_key() {
        let secret = UniqueAttribute::new("name", true);
        assert!(!key(&ONE, secret, r#"{"S":"bob"}"#).contains("bob"));
    }
}

//! A key in one spelling, so that two texts of one number are one key.

use smallvec::SmallVec;

use super::KeyPlaces;
use crate::codec::{Decimal, Reader, is_plain};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::schema::TableSchema;

/// What tells one key of a table from another: equal for equal keys, whatever their JSON. Most are
/// short, and a batch has one for each of its items.
pub(crate) type KeyIdentity = SmallVec<[u8; 48]>;

/// The identity of the key in `json`, which is a key or a whole item.
///
/// `None` where an attribute of the key is missing or of another type.
pub(crate) fn key_identity(schema: &TableSchema, json: &[u8]) -> Option<KeyIdentity> {
    let (partition, sort) = (schema.partition_key, schema.sort_key);
    let names = [partition.name, sort.map_or(partition.name, |key| key.name)];
    let mut values = KeyPlaces::default();
    Reader::new(json)
        .members(&names, &mut |index, reader| {
            let value = reader.skip_over(json)?;
            if let Some(place) = values.get_mut(index) {
                *place = reader.position() - value.len()..reader.position();
            }
            Ok(())
        })
        .ok()?;
    written_identity(&mut Vec::new(), schema, json, values)
}

/// The same of a key that was written there; it is put together in `parts`, whatever stood in it.
pub(crate) fn written_identity(
    parts: &mut Vec<u8>,
    schema: &TableSchema,
    json: &[u8],
    [partition, sort]: KeyPlaces,
) -> Option<KeyIdentity> {
    parts.clear();
    write_part(parts, json.get(partition)?).ok()?;
    if schema.sort_key.is_some() {
        write_part(parts, json.get(sort)?).ok()?;
    }
    Some(KeyIdentity::from_slice(parts))
}

/// Its type, its length and its bytes, so that no two keys are written alike.
fn write_part(out: &mut Vec<u8>, json: &[u8]) -> DecodeResult<()> {
    // Texts and numbers as the service and we write them are there to be taken.
    match json {
        [b'{', b'"', b'S', b'"', b':', b'"', text @ .., b'"', b'}'] if is_plain(text) => {
            framed(out, b'S', |out| out.extend_from_slice(text));
        }
        [b'{', b'"', b'N', b'"', b':', b'"', text @ .., b'"', b'}']
            if let Ok(number) = Decimal::parse_bytes(text) =>
        {
            framed(out, b'N', |out| number.write_key_bytes(out));
        }
        _ => return read_part(out, json),
    }
    Ok(())
}

/// The same of bytes, and of any spelling.
fn read_part(out: &mut Vec<u8>, json: &[u8]) -> DecodeResult<()> {
    let mut reader = Reader::new(json);
    match reader.kind()? {
        Kind::S => reader.string(|text| {
            framed(out, b'S', |out| out.extend_from_slice(text.as_bytes()));
            Ok(())
        }),
        Kind::N => reader.number(|text| {
            let number = Decimal::parse(text).map_err(|e| DecodeError::unreadable(e.rule()))?;
            framed(out, b'N', |out| number.write_key_bytes(out));
            Ok(())
        }),
        Kind::B => {
            let bytes = reader.binary()?;
            framed(out, b'B', |out| out.extend_from_slice(&bytes));
            Ok(())
        }
        other => Err(DecodeError::wrong_type(Kind::S, other)),
    }
}

fn framed(out: &mut Vec<u8>, kind: u8, write: impl FnOnce(&mut Vec<u8>)) {
    out.push(kind);
    let start = out.len();
    out.extend_from_slice(&[0; 4]);
    write(out);
    // Keys are some kilobytes long at most.
    let length = u32::try_from(out.len() - start - 4).unwrap_or(u32::MAX);
    if let Some(place) = out.get_mut(start..).and_then(|rest| rest.first_chunk_mut()) {
        *place = length.to_be_bytes();
    }
}

#[cfg(test)]
mod tests {
    use super::key_identity;
    use crate::schema::{KeyAttribute, TableSchema};

    const BOTH: TableSchema = TableSchema::new("t", KeyAttribute::of::<u64>("p"))
        .with_sort_key(KeyAttribute::of::<String>("s"));
    const ONE: TableSchema = TableSchema::new("t", KeyAttribute::of::<u64>("p"));

    fn same(left: &str, right: &str) -> bool {
        let identity = |json: &str| key_identity(&BOTH, json.as_bytes()).unwrap();
        identity(left) == identity(right)
    }

    #[test]
    fn a_key_is_itself_in_every_spelling_and_order() {
        let spelt = r#"{"p":{"N":"10"},"s":{"S":"a"}}"#;
        assert!(same(spelt, r#"{ "s" : {"S":"\u0061"}, "x":{"L":[]}, "p":{"N":"1E1"} }"#));
        assert!(same(r#"{"p":{"N":"0"},"s":{"S":"a"}}"#, r#"{"p":{"N":"-0.0"},"s":{"S":"a"}}"#));
    }

    #[test]
    fn no_two_keys_are_alike() {
        let keys = [
            r#"{"p":{"N":"1"},"s":{"S":"1"}}"#,
            r#"{"p":{"N":"-1"},"s":{"S":"1"}}"#,
            r#"{"p":{"N":"10"},"s":{"S":"1"}}"#,
            r#"{"p":{"N":"0.1"},"s":{"S":"1"}}"#,
            r#"{"p":{"N":"1"},"s":{"B":"MQ=="}}"#,
            r#"{"p":{"N":"1"},"s":{"S":""}}"#,
            r#"{"p":{"S":"1"},"s":{"S":"1"}}"#,
            r#"{"p":{"S":"1N"},"s":{"S":""}}"#,
        ];
        for (place, left) in keys.iter().enumerate() {
            assert!(keys.iter().skip(place + 1).all(|right| !same(left, right)), "{left}");
        }
    }

    #[test]
    fn what_is_no_key_has_no_identity() {
        for json in ["{}", "[]", r#"{"p":{"N":"1"}}"#, r#"{"p":{"BOOL":true},"s":{"S":"a"}}"#] {
            assert_eq!(key_identity(&BOTH, json.as_bytes()), None, "{json}");
        }
        assert!(key_identity(&ONE, br#"{"p":{"N":"1"}}"#).is_some());
        assert_eq!(key_identity(&ONE, br#"{"p":{"N":"one"}}"#), None);
    }
}

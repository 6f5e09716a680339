//! Whether attributes are the same to the service, however each is spelt.
//!
//! Each value is brought into one form: numbers by value, sets and maps in one order.

use aws_sdk_dynamodb::types::AttributeValue;

use crate::codec::{Decimal, FromAttribute, Reader};

/// Attributes in one form, by name.
type Entries = Vec<(String, Vec<u8>)>;

/// Whether both items have the same attributes.
pub(crate) fn is_same_item(left: &[u8], right: &[u8]) -> bool {
    matches!((entries(left), entries(right)), (Some(left), Some(right)) if left == right)
}

/// Whether an item has each of these attributes with that value, and lacks those without one.
pub(crate) fn has_all(item: &[u8], expected: &[(String, Option<Vec<u8>>)]) -> bool {
    let Some(item) = entries(item) else { return false };
    expected.iter().all(|(name, value)| {
        let found = item.iter().find(|(known, _)| known == name).map(|(_, found)| found);
        found.cloned() == value.as_deref().map(one_form)
    })
}

/// Whether both values are the same.
pub(crate) fn is_same_value(left: &AttributeValue, right: &AttributeValue) -> bool {
    form(left) == form(right)
}

/// Whether both are the same value, each as JSON.
pub(crate) fn is_same_json(left: &[u8], right: &[u8]) -> bool {
    left == right || one_form(left) == one_form(right)
}

fn entries(json: &[u8]) -> Option<Entries> {
    let mut entries = Vec::new();
    let mut reader = Reader::new(json);
    reader.entries(|name, Form(form)| entries.push((name, form))).ok()?;
    entries.sort_unstable();
    Some(entries)
}

fn one_form(json: &[u8]) -> Vec<u8> {
    Form::read(&mut Reader::new(json)).map(|Form(form)| form).unwrap_or_default()
}

/// A value in one form.
struct Form(Vec<u8>);

impl FromAttribute for Form {
    fn read(reader: &mut Reader<'_>) -> crate::error::DecodeResult<Self> {
        AttributeValue::read(reader).map(|value| Self(form(&value)))
    }
}

/// Values come from the reader, which bounds their depth.
fn form(value: &AttributeValue) -> Vec<u8> {
    match value {
        AttributeValue::S(text) => tagged(b'S', [text.clone().into_bytes()]),
        AttributeValue::N(text) => tagged(b'N', [number(text)]),
        AttributeValue::B(bytes) => tagged(b'B', [bytes.as_ref().to_vec()]),
        AttributeValue::Bool(value) => tagged(b'?', [vec![u8::from(*value)]]),
        AttributeValue::Null(_) => tagged(b'0', []),
        AttributeValue::Ss(set) => tagged(b's', sorted(set.iter().map(|t| t.clone().into_bytes()))),
        AttributeValue::Ns(set) => tagged(b'n', sorted(set.iter().map(|text| number(text)))),
        AttributeValue::Bs(set) => tagged(b'b', sorted(set.iter().map(|b| b.as_ref().to_vec()))),
        AttributeValue::L(list) => tagged(b'L', list.iter().map(form)),
        AttributeValue::M(map) => {
            let entry =
                |(key, value): (&String, _)| tagged(b'=', [key.clone().into_bytes(), form(value)]);
            tagged(b'M', sorted(map.iter().map(entry)))
        }
        _ => Vec::new(),
    }
}

/// What is no number, no service sends; its text stands for it.
fn number(text: &str) -> Vec<u8> {
    Decimal::parse(text).map_or_else(|_| text.as_bytes().to_vec(), Decimal::to_key_bytes)
}

fn sorted(parts: impl Iterator<Item = Vec<u8>>) -> Vec<Vec<u8>> {
    let mut parts: Vec<_> = parts.collect();
    parts.sort_unstable();
    parts
}

/// A type and its parts, each with its length, so that no two values are written alike.
fn tagged(tag: u8, parts: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut out = vec![tag];
    for part in parts {
        out.extend_from_slice(&part.len().to_be_bytes());
        out.extend_from_slice(&part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{has_all, is_same_item};

    fn same(left: &str, right: &str) -> bool {
        is_same_item(left.as_bytes(), right.as_bytes())
    }

    #[test]
    fn spelling_and_order_make_no_difference() {
        assert!(same(
            r#"{"a":{"N":"1.0"},"b":{"NS":["1","20"]},"c":{"M":{"x":{"SS":["p","q"]},"y":{"L":[{"N":"-0"}]}}}}"#,
            r#"{"c":{"M":{"y":{"L":[{"N":"0"}]},"x":{"SS":["q","p"]}}},"b":{"NS":["2E1","1.0"]},"a":{"N":"1"}}"#,
        ));
    }

    #[test]
    fn what_differs_is_told_apart() {
        let item = r#"{"a":{"S":"1"},"l":{"L":[{"S":"a"},{"S":"b"}]}}"#;
        for other in [
            r#"{"a":{"S":"1"}}"#,
            r#"{"a":{"N":"1"},"l":{"L":[{"S":"a"},{"S":"b"}]}}"#,
            r#"{"a":{"S":"1"},"l":{"L":[{"S":"b"},{"S":"a"}]}}"#,
            r#"{"a":{"S":"1"},"l":{"SS":["a","b"]}}"#,
            r#"{"a":{"S":"1"},"l":{"L":[{"S":"a"},{"S":"b"}]},"n":{"NULL":true}}"#,
            r#"{"a":{"S":"1"},"l":{"L":[{"S":"ab"}]}}"#,
            "[]",
        ] {
            assert!(!same(item, other), "{other}");
        }
    }

    #[test]
    fn expected_attributes_are_there_or_not_there() {
        let item = br#"{"v":{"N":"4"},"other":{"S":"x"}}"#;
        let expected = |name: &str, value: Option<&str>| {
            [(name.to_owned(), value.map(|json| json.as_bytes().to_vec()))]
        };
        assert!(has_all(item, &expected("v", Some(r#"{"N":"4.0"}"#))));
        assert!(has_all(item, &expected("gone", None)));
        assert!(!has_all(item, &expected("v", Some(r#"{"N":"5"}"#))));
        assert!(!has_all(item, &expected("v", None)) && !has_all(b"{", &[]));
        assert!(!has_all(item, &expected("gone", Some(r#"{"N":"4"}"#))));
    }
}

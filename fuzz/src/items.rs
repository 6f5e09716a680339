//! Any bytes as an item: read as a struct with a field of every kind, and as nothing but its attributes.
//!
//! What is read is written, and read again: the same comes back. What the service would not store is
//! refused when it is written, and nothing else is. What is read is JSON to another parser too, and is read the
//! same where it is spelled with other white space and escapes. And where both read the item, the SDK's own parser
//! reads what ours does, with two differences that are meant:
//!
//! - `{"NULL":false}`, which no service sends, is the NULL to us.
//! - An `Item` that is null after one that is none: to us it was not said, to the SDK it was taken
//!   back. Bytes that close the item and go on can say so.
//!
//! What only one of the two reads is not looked at. We refuse more than 32 levels (the SDK 128), a text
//! that is no UTF-16, a union member that is null (`{"S":"a","N":null}`), and a body's members after one that breaks.

use std::collections::{BTreeSet, HashMap};

use dynamo_orm::{AttributeValue, DynamoItem, Error, KeyFrom, Number};
use serde_json::Value;

use super::every::{Every, Open};
use super::{BENCH, assert_is_json, fuzz_refused};

type Item = HashMap<String, AttributeValue>;

/// What must hold for any of them.
pub fn run(data: &[u8]) {
    let body = [b"{\"Item\":", data, b"}"].concat();
    if let Some(every) = read::<Every>(&body) {
        assert_is_json(&body);
        match written(&every) {
            Ok(again) => assert_eq!(read(&again), Some(every)),
            Err(error) => assert!(error.is_invalid_input(), "{error:?}"),
        }
    }
    if let Some(open) = read::<Open>(&body) {
        assert_is_json(&body);
        come_back(&open);
        if let Some(by_sdk) = read_by_sdk(body) {
            assert_eq!(by_sdk, item(open.clone()));
        }
        if let Ok(value) = serde_json::from_slice(data) {
            assert_eq!(spelled_otherwise(&value), Some(open));
        }
    } else if let Ok(value) = serde_json::from_slice(data) {
        spelled_otherwise(&value);
    }
}

/// What is stored comes back from what is written; what is not stored is not written.
fn come_back(open: &Open) {
    let attributes = &mut open.rest.iter();
    let is_stored =
        is_key(&open.id) && attributes.all(|(name, value)| is_name(name) && is_stored(value, 0));
    match written(open) {
        Ok(again) => {
            assert!(is_stored, "the service would refuse this");
            assert_eq!(read::<Open>(&again).as_ref(), Some(open));
        }
        Err(error) => assert!(!is_stored, "{error}"),
    }
}

/// White space and escapes make no difference: three spellings are read as one.
fn spelled_otherwise(value: &Value) -> Option<Open> {
    let (close, wide) = (value.to_string(), format!("{value:#}"));
    let escaped: String = close.chars().map(escaped).collect();
    let items = [&close, &wide, &escaped]
        .map(|json| format!("{{\"Code\":\"ConditionalCheckFailed\",\"Item\":{json}}}"));
    let body = format!(
        "{{\"__type\":\"TransactionCanceledException\",\"CancellationReasons\":[{}]}}",
        items.join(",")
    );
    let open = BENCH.db.table::<Open>();
    let call = BENCH.db.transact_write().add_all(["k", "l", "m"].map(|id| open.delete(id)));
    let error = BENCH.answered(400, body, call).unwrap_err();
    let [Some(close), Some(wide), Some(escaped)] = error.reasons() else { panic!("three reasons") };
    let (open, every) = (close.old_item::<Open>().ok(), close.old_item::<Every>().ok());
    for other in [wide, escaped] {
        assert_eq!(other.old_item::<Open>().ok(), open);
        assert_eq!(other.old_item::<Every>().ok(), every);
    }
    open.flatten()
}

/// Capitals stand in texts only, as what is no ASCII does.
fn escaped(character: char) -> String {
    if character.is_ascii() && !character.is_ascii_uppercase() {
        return character.into();
    }
    let mut units = [0; 2];
    let units = character.encode_utf16(&mut units).iter();
    units.map(|unit| format!("\\u{unit:04x}")).collect()
}
fn read<T>(body: &[u8]) -> Option<T>
where
    T: DynamoItem,
    T::Key: for<'k> KeyFrom<&'k str>,
{
    let got = BENCH.answered(200, body.to_vec(), BENCH.db.table::<T>().get("k"));
    got.inspect_err(fuzz_refused).ok().flatten()
}

/// The request that puts the item; it has a member `Item`, so it is the reply to a read as well.
fn written<T: DynamoItem>(item: &T) -> Result<Vec<u8>, Error> {
    Ok(BENCH.db.table::<T>().put(item).explain()?.body().as_bytes().to_vec())
}

fn read_by_sdk(body: Vec<u8>) -> Option<Item> {
    let call = BENCH.client.get_item().table_name("open").key("id", AttributeValue::S("k".into()));
    let mut item = BENCH.answered(200, body, call.send()).ok()?.item?;
    item.values_mut().for_each(one_null);
    Some(item)
}

fn item(open: Open) -> Item {
    let mut item = open.rest;
    item.insert("id".to_owned(), AttributeValue::S(open.id));
    item
}

fn one_null(value: &mut AttributeValue) {
    match value {
        AttributeValue::Null(null) => *null = true,
        AttributeValue::L(values) => values.iter_mut().for_each(one_null),
        AttributeValue::M(values) => values.values_mut().for_each(one_null),
        _ => {}
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.len() <= 2048
}

fn is_name(name: &str) -> bool {
    (1..=65_535).contains(&name.len())
}

/// Whether the service stores the value, which stands within so many others.
fn is_stored(value: &AttributeValue, within: usize) -> bool {
    if within >= 32 {
        return false;
    }
    let number = |text: &String| text.parse::<Number>().ok();
    match value {
        AttributeValue::N(text) => number(text).is_some(),
        AttributeValue::Ss(texts) => is_set(texts.iter()),
        AttributeValue::Bs(blobs) => is_set(blobs.iter().map(AsRef::as_ref)),
        AttributeValue::Ns(texts) => {
            let numbers: Option<Vec<Number>> = texts.iter().map(number).collect();
            numbers.is_some_and(|numbers| is_set(numbers.iter()))
        }
        AttributeValue::L(values) => values.iter().all(|value| is_stored(value, within + 1)),
        AttributeValue::M(values) => {
            values.iter().all(|(name, value)| is_name(name) && is_stored(value, within + 1))
        }
        _ => true,
    }
}

/// Whether there are elements, and none of them twice.
fn is_set<T: Ord>(elements: impl ExactSizeIterator<Item = T>) -> bool {
    let count = elements.len();
    count > 0 && elements.collect::<BTreeSet<T>>().len() == count
}

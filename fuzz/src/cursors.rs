//! Any text as a place to go on at, and any key within one that is sealed as it should be. It is refused
//! before anything is sent, or what is sent goes on at a key; and it prints as the text that it was.
//!
//! The first byte says which: `a` the text of a cursor, `b` what one seals, `c` the key that a reply ends
//! with, `d` the text of positions, `e` what they seal.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use dynamo_orm::{Cursor, DynamoItem, Error, Explain, Positions};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{BENCH, fuzz_refused};

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-region", partition_key(region), sort_key(placed)))]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: u64,
    region: String,
    placed: Vec<u8>,
}

/// Segments of the scan that positions are of.
const SEGMENTS: u32 = 2;

/// What must hold for any of them.
pub fn run(data: &[u8]) {
    let [choice, rest @ ..] = data else { return };
    let text = std::str::from_utf8(rest);
    match (choice.wrapping_sub(b'a') % 5, text) {
        (0, Ok(text)) => drop(parsed::<Cursor>(text).map(goes_on)),
        (1, _) => {
            let sealed = cursor_of(rest);
            assert_eq!(parsed::<Cursor>(&sealed).is_some(), !rest.is_empty());
            drop(parsed(&sealed).map(goes_on));
        }
        (2, _) => ends_with(rest),
        (3, Ok(text)) => drop(parsed::<Positions>(text).map(scans_on)),
        (4, _) => {
            let sealed = seal(2, &[b"orders", b"", &SEGMENTS.to_be_bytes()], rest);
            assert_eq!(parsed::<Positions>(&sealed).is_some(), !rest.is_empty());
            drop(parsed(&sealed).map(scans_on));
        }
        _ => {}
    }
}

/// What the text is, if it is anything; it is printed as it was given.
fn parsed<T: FromStr<Err = Error> + Display + Debug + PartialEq>(text: &str) -> Option<T> {
    match text.parse::<T>() {
        Ok(place) => {
            assert_eq!(place.to_string(), text);
            std::hint::black_box(format!("{place:?}"));
            Some(place)
        }
        Err(error) => {
            fuzz_refused(&error);
            None
        }
    }
}

/// The key that a query of the index goes on at, as it is sent.
fn goes_on(cursor: Cursor) -> Option<String> {
    let orders = BENCH.db.table::<Order>();
    let query = orders.index(Order::BY_REGION).query("EU").start_at(cursor);
    let kinds = [("customer", "S"), ("number", "N"), ("region", "S"), ("placed", "B")];
    start_of(query.explain(), &kinds)
}

/// The same of a scan in segments.
fn scans_on(positions: Positions) -> Option<String> {
    let scan = BENCH.db.table::<Order>().scan().segments(SEGMENTS).start_at(positions);
    start_of(scan.explain(), &[("customer", "S"), ("number", "N")])
}

fn start_of(explained: Result<Explain, Error>, kinds: &[(&str, &str)]) -> Option<String> {
    let explained = match explained {
        Ok(explained) => explained,
        Err(error) => {
            assert!(error.is_invalid_input(), "{error}");
            fuzz_refused(&error);
            return None;
        }
    };
    let body: Value = serde_json::from_str(explained.body()).expect("a body is JSON");
    let start = body.get("ExclusiveStartKey")?.as_object().expect("a key is an object");
    assert_eq!(start.len(), kinds.len());
    for (name, kind) in kinds {
        let value = start[*name].as_object().expect("a value has its type");
        assert!(value.len() == 1 && value[*kind].is_string(), "not a key's type");
    }
    // It is the last member of the body.
    let (_, start) = explained.body().split_once("\"ExclusiveStartKey\":")?;
    Some(start.strip_suffix('}').expect("the body's end").to_owned())
}

/// A page that ends with that key gives a cursor that goes on at it.
fn ends_with(key: &[u8]) {
    let body = [b"{\"Items\":[],\"Count\":0,\"LastEvaluatedKey\":", key, b"}"].concat();
    let orders = BENCH.db.table::<Order>();
    let query = orders.index(Order::BY_REGION).query("EU").max_pages(1);
    match BENCH.answered(200, body, query) {
        Ok(page) => {
            let Some(cursor) = page.cursor() else { return };
            let text = cursor.to_string();
            assert_eq!(parsed::<Cursor>(&text).as_ref(), Some(&cursor));
            // A key that does not meet the query's own conditions, which no service ends at, is refused.
            let Some(start) = goes_on(cursor) else {
                let sealed = URL_SAFE_NO_PAD.decode(&text).expect("a cursor is base64");
                let key: Value = serde_json::from_slice(&sealed[17..]).expect("a key is JSON");
                assert_ne!(key["region"]["S"], "EU", "a cursor of the query itself is taken");
                return;
            };
            // What seals a cursor here is what seals it there.
            assert_eq!(cursor_of(start.as_bytes()), text);
        }
        Err(error) => fuzz_refused(&error),
    }
}

fn cursor_of(key: &[u8]) -> String {
    seal(1, &[b"orders", b"by-region", b"region", br#"{"S":"EU"}"#], key)
}

/// The text of what is sealed by the digest of what it belongs to, as anyone can compute it.
fn seal(version: u8, belongs_to: &[&[u8]], content: &[u8]) -> String {
    let mut digest = Sha256::new();
    for part in belongs_to.iter().chain([&content]) {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    let mut sealed = vec![version];
    sealed.extend(digest.finalize().iter().take(16));
    sealed.extend_from_slice(content);
    URL_SAFE_NO_PAD.encode(sealed)
}

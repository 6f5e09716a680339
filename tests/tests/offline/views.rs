//! What is shown is what is read, whatever stands in the answer: the owned path beside the one of
//! views, over generated items in JSON of every spelling.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use dynamo_orm::{Db, DynamoItem, DynamoValue, Error, MapView, SetView, to_json};
use indexmap::{IndexMap, IndexSet};
use proptest::collection::{btree_map, btree_set, hash_map, hash_set, vec};
use proptest::prelude::*;
use smol_str::SmolStr;
use tests::{Answer, Stub};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DynamoValue)]
#[dynamo(view)]
enum Colour {
    Red,
    #[dynamo(rename = "bl\"ue", alias = "azure")]
    Blue,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, DynamoValue)]
#[dynamo(view)]
struct Label(Option<String>);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
struct Leaf {
    text: String,
    colour: Option<Colour>,
    label: Label,
    leaves: Vec<Leaf>,
    next: Option<Box<Leaf>>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "all", view)]
struct All {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
    shared: Arc<str>,
    cow: Cow<'static, str>,
    small: SmolStr,
    signed: i128,
    float: f64,
    flag: bool,
    letter: char,
    bytes: Vec<u8>,
    more: Bytes,
    moment: DateTime<Utc>,
    day: Option<NaiveDate>,
    name: Uuid,
    texts: Vec<String>,
    deep: Vec<Vec<Option<Vec<u8>>>>,
    array: [String; 2],
    tuple: (String, Vec<u8>, Option<u8>),
    leaf: Leaf,
    words: BTreeSet<String>,
    numbers: HashSet<i64>,
    blobs: IndexSet<Bytes>,
    colours: BTreeSet<Colour>,
    sizes: BTreeMap<String, Vec<u16>>,
    leaves: HashMap<Colour, Leaf>,
    ordered: IndexMap<Rc<str>, String>,
}

fn owned_leaf(shown: &LeafView<'_>) -> Leaf {
    Leaf {
        text: shown.text.to_owned(),
        colour: shown.colour,
        label: Label(shown.label.map(str::to_owned)),
        leaves: shown.leaves.iter().map(owned_leaf).collect(),
        next: shown.next.map(|next| Box::new(owned_leaf(next))),
    }
}

fn owned_set<E: Copy + Ord, T, S: FromIterator<T>>(shown: &SetView<'_, E>, own: fn(E) -> T) -> S {
    let elements: Vec<E> = shown.iter().copied().collect();
    assert!(elements.is_sorted_by(|one, next| one < next));
    assert!(elements.iter().all(|element| shown.contains(element)));
    elements.into_iter().map(own).collect()
}

fn owned_map<V, T, M>(shown: &MapView<'_, V>, own: impl Fn(&str, &V) -> T) -> M
where
    M: FromIterator<T>,
{
    let keys: Vec<&str> = shown.iter().map(|(key, _)| key).collect();
    assert!(keys.is_sorted_by(|one, next| one < next));
    assert!(shown.iter().all(|(key, value)| std::ptr::eq(shown.get(key).unwrap(), value)));
    shown.iter().map(|(key, value)| own(key, value)).collect()
}

fn owned(shown: &AllView<'_>) -> All {
    let colour = |key: &str| if key == "Red" { Colour::Red } else { Colour::Blue };
    let bytes = |bytes: &[Option<&[u8]>]| bytes.iter().map(|b| b.map(<[u8]>::to_vec)).collect();
    All {
        id: shown.id,
        text: shown.text.to_owned(),
        shared: shown.shared.into(),
        cow: shown.cow.to_owned().into(),
        small: shown.small.into(),
        signed: shown.signed,
        float: shown.float,
        flag: shown.flag,
        letter: shown.letter,
        bytes: shown.bytes.to_vec(),
        more: Bytes::copy_from_slice(shown.more),
        moment: shown.moment,
        day: shown.day,
        name: shown.name,
        texts: shown.texts.iter().map(ToString::to_string).collect(),
        deep: shown.deep.iter().map(|inner| bytes(inner)).collect(),
        array: shown.array.map(str::to_owned),
        tuple: (shown.tuple.0.to_owned(), shown.tuple.1.to_vec(), shown.tuple.2),
        leaf: owned_leaf(&shown.leaf),
        words: owned_set(&shown.words, str::to_owned),
        numbers: owned_set(&shown.numbers, |number| number),
        blobs: owned_set(&shown.blobs, Bytes::copy_from_slice),
        colours: owned_set(&shown.colours, |colour| colour),
        sizes: owned_map(&shown.sizes, |key, sizes| (key.to_owned(), sizes.to_vec())),
        leaves: owned_map(&shown.leaves, |key, leaf| (colour(key), owned_leaf(leaf))),
        ordered: owned_map(&shown.ordered, |key, text| (key.into(), (*text).to_owned())),
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{0,12}", any::<String>(), "[\"\\\\/\u{1}\n\u{e9}\u{1f600}]{0,9}"]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c]{1,2}", "[\"\\\\\u{1}\u{e9}]{1,3}"]
}

fn colour() -> impl Strategy<Value = Colour> {
    prop_oneof![Just(Colour::Red), Just(Colour::Blue)]
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let of = |leaves, next: Option<Leaf>| {
        let texts = (text(), proptest::option::of(colour()), proptest::option::of(text()));
        (texts, Just((leaves, next))).prop_map(|((text, colour, label), (leaves, next))| Leaf {
            text,
            colour,
            label: Label(label),
            leaves,
            next: next.map(Box::new),
        })
    };
    of(Vec::new(), None).prop_recursive(3, 8, 3, move |inner| {
        (vec(inner.clone(), 0..3), proptest::option::of(inner))
            .prop_flat_map(move |(leaves, next)| of(leaves, next))
    })
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..9)
}

fn all() -> impl Strategy<Value = All> {
    let texts = (text(), text(), text(), text(), vec(text(), 0..4), [text(), text()]);
    let numbers = (any::<u64>(), any::<i64>(), any::<f32>(), any::<bool>(), any::<char>());
    let moments = (0..4_000_000_000_i64, proptest::option::of(0..40_000_i32), any::<u128>());
    let nested = (
        vec(vec(proptest::option::of(bytes()), 0..3), 0..3),
        (text(), bytes(), any::<Option<u8>>()),
        leaf(),
        (bytes(), bytes()),
    );
    let sets = (
        btree_set(text(), 0..5),
        hash_set(any::<i64>(), 0..40),
        btree_set(bytes(), 0..4),
        btree_set(colour(), 0..2),
    );
    let maps = (
        btree_map(key(), vec(any::<u16>(), 0..3), 0..5),
        hash_map(colour(), leaf(), 0..2),
        btree_map(key(), text(), 0..5),
    );
    (texts, numbers, moments, nested, sets, maps).prop_map(
        |(texts, numbers, moments, nested, sets, maps)| All {
            id: numbers.0,
            text: texts.0,
            shared: texts.1.into(),
            cow: texts.2.into(),
            small: texts.3.into(),
            signed: i128::from(numbers.1),
            float: if numbers.2.is_finite() { f64::from(numbers.2) } else { 0.5 } + 0.0,
            flag: numbers.3,
            letter: numbers.4,
            bytes: nested.3.0,
            more: nested.3.1.into(),
            moment: DateTime::from_timestamp(moments.0, 0).unwrap(),
            day: moments.1.and_then(NaiveDate::from_epoch_days),
            name: Uuid::from_u128(moments.2),
            texts: texts.4,
            deep: nested.0,
            array: texts.5,
            tuple: nested.1,
            leaf: nested.2,
            words: sets.0,
            numbers: sets.1,
            blobs: sets.2.into_iter().map(Bytes::from).collect(),
            colours: sets.3,
            sizes: maps.0,
            leaves: maps.1,
            ordered: maps.2.into_iter().map(|(key, text)| (key.into(), text)).collect(),
        },
    )
}

/// The same JSON as others write it: each text escaped where it need not be, or white space around
/// each token.
fn respelt(json: &str, escapes: bool, spaces: bool) -> String {
    let (mut out, mut in_text, mut is_escaped) = (String::new(), false, false);
    // The digits of an escape are none themselves.
    let mut digits = 0;
    for letter in json.chars() {
        let is_token = !in_text && "{}[]:,".contains(letter);
        let ends = letter == '"' && !is_escaped;
        if spaces && is_token {
            out.extend([' ', letter, '\n']);
        } else if escapes && in_text && !is_escaped && digits == 0 && letter != '\\' && !ends {
            let mut units = [0; 2];
            let units = letter.encode_utf16(&mut units).iter();
            out.extend(units.map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(letter);
        }
        digits = if is_escaped && letter == 'u' { 4 } else { digits.max(1) - 1 };
        in_text ^= ends;
        is_escaped = in_text && letter == '\\' && !is_escaped;
    }
    out
}

fn answered(items: &str) -> Stub {
    let body = format!("{{\"Count\":1,\"ScannedCount\":1,\"Items\":[{items}]}}");
    Stub::new([Answer::ok(body.clone()), Answer::ok(body)])
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// What a scan reads, and what it shows, as items again.
fn both(items: &str) -> (Result<Vec<All>, Error>, Result<Vec<All>, Error>) {
    let stub = answered(items);
    let table = Db::new(stub.client()).table::<All>();
    wait(async {
        let read = table.scan().all().await;
        let mut shown = Vec::new();
        let result = table.scan().views(|item| shown.push(owned(&item))).await;
        (read, result.map(|_| shown))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_view_shows_what_the_item_holds_in_any_spelling(
        item in all(), escapes in any::<bool>(), spaces in any::<bool>(),
    ) {
        let json = String::from_utf8(to_json(&item).unwrap()).unwrap();
        let (read, shown) = both(&respelt(&json, escapes, spaces));
        let (read, shown) = (read.unwrap(), shown.unwrap());
        prop_assert_eq!(&read, std::slice::from_ref(&item));
        prop_assert_eq!(&shown, &read);
    }

    #[test]
    fn what_is_damaged_is_refused_with_the_same_words(
        item in all(), place in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut json = to_json(&item).unwrap();
        let place = place.index(json.len());
        if cut { json.remove(place); } else { json[place] = byte; }
        let Ok(json) = String::from_utf8(json) else { return Ok(()) };
        let (read, shown) = both(&json);
        match (read, shown) {
            (Ok(read), Ok(shown)) => prop_assert_eq!(shown, read),
            (Err(read), Err(shown)) => prop_assert_eq!(shown.to_string(), read.to_string()),
            (read, shown) => prop_assert!(false, "read {read:?}, shown {shown:?}"),
        }
    }

    #[test]
    fn an_attribute_that_is_missing_or_of_another_type_is_refused_with_the_same_words(
        item in all(), place in any::<prop::sample::Index>(), value in "(\"S\":\"x\"|\"N\":\"1\"|\"BOOL\":true|\"NULL\":true|\"SS\":\\[\"a\"\\]|\"L\":\\[\\]|\"M\":\\{\\})?",
    ) {
        let json: serde_json::Value = serde_json::from_slice(&to_json(&item).unwrap()).unwrap();
        let mut attributes = json.as_object().unwrap().clone();
        let name = attributes.keys().nth(place.index(attributes.len())).unwrap().clone();
        attributes.remove(&name);
        if !value.is_empty() {
            let value = serde_json::from_str(&format!("{{{value}}}")).unwrap();
            attributes.insert(name, value);
        }
        let (read, shown) = both(&serde_json::Value::Object(attributes).to_string());
        match (read, shown) {
            (Ok(read), Ok(shown)) => prop_assert_eq!(shown, read),
            (Err(read), Err(shown)) => prop_assert_eq!(shown.to_string(), read.to_string()),
            (read, shown) => prop_assert!(false, "read {read:?}, shown {shown:?}"),
        }
    }
}

/// The service gives each key and each element once; what does not is read by the last.
#[test]
fn of_keys_and_elements_that_come_twice_the_last_counts() {
    let item = r#"{"id":{"N":"1"},"words":{"SS":["b","a","b"]},"sizes":{"M":{"k":{"L":[]},"j":{"L":[]},"k":{"L":[{"N":"7"}]}}},"leaves":{"M":{"Red":LEAF,"azure":LEAF,"bl\"ue":LEAF}}"#;
    let leaf = r#"{"M":{"text":{"S":"t"},"leaves":{"L":[]}}}"#;
    let other = r#"{"M":{"text":{"S":"last"},"leaves":{"L":[]}}}"#;
    let all = r#""text":{"S":""},"shared":{"S":""},"cow":{"S":""},"small":{"S":""},"signed":{"N":"0"},"float":{"N":"0"},"flag":{"BOOL":true},"letter":{"S":"x"},"bytes":{"B":""},"more":{"B":"AA=="},"moment":{"S":"2024-05-01T00:00:00Z"},"name":{"S":"00000000-0000-0000-0000-000000000000"},"texts":{"L":[]},"deep":{"L":[]},"array":{"L":[{"S":"a"},{"S":"b"}]},"tuple":{"L":[{"S":"a"},{"B":"AQ=="},{"NULL":true}]},"leaf":LEAF,"ordered":{"M":{}}}"#;
    let json = format!("{item},{all}").replacen("LEAF", leaf, 2).replacen("LEAF", other, 1);
    let json = json.replace("bl\"ue", "bl\\\"ue").replace("LEAF", leaf);
    let (read, shown) = both(&json);
    let read = read.unwrap();
    assert_eq!(read[0].sizes["k"], [7]);
    assert_eq!(read[0].leaves[&Colour::Blue].text, "last");
    assert_eq!(shown.unwrap(), read);
}

#[derive(DynamoItem)]
#[dynamo(table = "texts", view)]
struct Text {
    #[dynamo(partition_key)]
    id: String,
    one: String,
    other: String,
}

/// A text that stands there without escapes is not copied.
#[test]
fn what_needs_no_change_is_shown_where_it_stands() {
    let items = r#"{"id":{"S":"i"},"one":{"S":"plain"},"other":{"S":"plain"}}"#;
    let table = Db::new(answered(items).client()).table::<Text>();
    let shown = table.scan().views(|text| {
        let distance = text.other.as_ptr().addr() - text.one.as_ptr().addr();
        assert_eq!(distance, r#"plain"},"other":{"S":""#.len());
    });
    assert_eq!(wait(shown).unwrap(), 1);
}

/// What is left of the page is looked at, and no other is asked for.
#[test]
fn a_closure_that_ends_it_asks_for_no_further_page() {
    let item = |id: &str| format!(r#"{{"id":{{"S":"{id}"}},"one":{{"S":""}},"other":{{"S":""}}}}"#);
    let page = |first: &str, second: &str| {
        let (items, last) = ([item(first), item(second)].join(","), second);
        Answer::ok(format!(
            r#"{{"Count":2,"ScannedCount":2,"Items":[{items}],"LastEvaluatedKey":{{"id":{{"S":"{last}"}}}}}}"#
        ))
    };
    for (last, requests) in [("a", 1), ("b", 1), ("c", 2)] {
        let stub = Stub::new([page("a", "b"), page("c", "d"), page("e", "f")]);
        let table = Db::new(stub.client()).table::<Text>();
        let mut seen = Vec::new();
        let shown = table.scan().views(|text| {
            seen.push(text.id.to_owned());
            if text.id == last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let count = wait(shown).unwrap();
        assert_eq!(seen.last().map(|id| &**id), Some(last));
        assert_eq!(
            (seen.len(), stub.requests().len()),
            (usize::try_from(count).unwrap(), requests)
        );
    }
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "shop", view, entity = "Order", schema_version = 1)]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    total: u32,
}

/// Queries filter by the entity; a server that does not is not believed.
#[test]
fn an_item_of_another_type_or_edition_is_named_as_that() {
    for (item, is_foreign) in [
        (r#"{"id":{"S":"i"},"entity":{"S":"Other"},"total":{"S":"none"}}"#, true),
        (r#"{"id":{"S":"i"},"total":{"N":"1"}}"#, true),
        (r#"{"id":{"S":"i"},"entity":{"S":"Order"},"schema_version":{"N":"2"}}"#, false),
    ] {
        let table = Db::new(answered(item).client()).table::<Order>();
        wait(async {
            let read = table.scan().all().await.unwrap_err();
            let mut count = 0;
            let shown = table.scan().views(|_| count += 1).await.unwrap_err();
            assert_eq!(count, 0);
            assert_eq!(shown.to_string(), read.to_string());
            let error = shown.decode_error().unwrap();
            assert_eq!(
                (error.is_foreign_item(), error.is_newer_version()),
                (is_foreign, !is_foreign)
            );
        });
    }
}

//! `serde`: any type that serde writes and reads, in the attribute types that say the same.

use std::collections::{BTreeMap, HashMap};

use dynamo_orm::{AttributeValue, DynamoValue, Result, from_attribute_value, to_attribute_value};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Held<T> {
    #[dynamo(serde)]
    it: T,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Unit;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Newtype(i64);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Pair(u8, String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Tagged {
    Unit,
    Newtype(Option<Newtype>),
    Tuple(f64, char),
    Struct { at: u32, next: Box<Option<Tagged>> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Internal {
    Empty,
    Holding { count: u64, part: f64 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Number(i64),
    Text(String),
    Many(Vec<Untagged>),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Key {
    First,
    Second,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct All {
    is_open: bool,
    numbers: (i8, i16, i32, i64, i128),
    more_numbers: (u8, u16, u32, u64, u128),
    floats: (f32, f64),
    letter: char,
    text: String,
    bytes: Bytes,
    unit: (),
    other_unit: Unit,
    newtype: Newtype,
    pair: Pair,
    maybe: Option<String>,
    list: Vec<Option<u8>>,
    by_number: BTreeMap<i32, Tagged>,
    by_key: BTreeMap<Key, bool>,
    by_letter: BTreeMap<char, u8>,
    internal: Internal,
    untagged: Untagged,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    absent: Option<u8>,
    #[serde(flatten)]
    rest: BTreeMap<String, i32>,
}

/// Bytes as `serde_bytes` writes them.
#[derive(Debug, Clone, PartialEq)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Bytes;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> std::result::Result<Bytes, E> {
                Ok(Bytes(bytes))
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> std::result::Result<Bytes, E> {
                Ok(Bytes(bytes.to_vec()))
            }
        }
        deserializer.deserialize_byte_buf(Visitor)
    }
}

fn stored<T: Serialize + DeserializeOwned>(it: T) -> AttributeValue {
    let held = to_attribute_value(&Held { it }).unwrap();
    held.as_m().unwrap()["it"].clone()
}

fn read<T: Serialize + DeserializeOwned>(it: AttributeValue) -> Result<T> {
    let held = AttributeValue::M(HashMap::from([("it".to_owned(), it)]));
    Ok(from_attribute_value::<Held<T>>(&held)?.it)
}

/// What is wrong with a value that cannot be written.
fn refused<T: Serialize + DeserializeOwned>(it: T) -> String {
    to_attribute_value(&Held { it }).unwrap_err().encode_error().unwrap().to_string()
}

/// What is wrong with a value that cannot be read.
fn unreadable<T: Serialize + DeserializeOwned + std::fmt::Debug>(it: AttributeValue) -> String {
    read::<T>(it).unwrap_err().decode_error().unwrap().to_string()
}

fn text(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn number(text: &str) -> AttributeValue {
    AttributeValue::N(text.into())
}

#[test]
fn each_of_serdes_types_has_its_attribute_type() {
    assert_eq!(stored(true), AttributeValue::Bool(true));
    assert_eq!(stored(-5_i8), number("-5"));
    assert_eq!(stored(0.1_f32), number("0.1"));
    assert_eq!(stored('x'), text("x"));
    assert_eq!(stored(Bytes(vec![1])), AttributeValue::B(vec![1].into()));
    assert_eq!(stored(()), AttributeValue::Null(true));
    assert_eq!(stored(Unit), AttributeValue::Null(true));
    assert_eq!(stored(Newtype(3)), number("3"));
    let pair = AttributeValue::L(vec![number("1"), text("p")]);
    assert_eq!(stored(Pair(1, "p".into())), pair);
    assert_eq!(
        stored(vec![Some(1), None]),
        AttributeValue::L(vec![number("1"), AttributeValue::Null(true)])
    );
    let map = |name: &str, value| AttributeValue::M(HashMap::from([(name.to_owned(), value)]));
    assert_eq!(stored(BTreeMap::from([(-1, 2)])), map("-1", number("2")));
    assert_eq!(stored(Tagged::Unit), text("Unit"));
    assert_eq!(stored(Tagged::Newtype(None)), map("Newtype", AttributeValue::Null(true)));
    let tuple = AttributeValue::L(vec![number("1.5"), text("y")]);
    assert_eq!(stored(Tagged::Tuple(1.5, 'y')), map("Tuple", tuple));
    assert_eq!(stored(Internal::Empty), map("kind", text("Empty")));
    assert_eq!(stored(Untagged::Many(vec![])), AttributeValue::L(vec![]));
}

#[test]
fn what_the_service_would_refuse_is_told_with_its_path() {
    assert_eq!(
        refused(vec![1.0, f64::NAN]),
        "it[1]: a number must be finite; DynamoDB has no NaN and no infinity"
    );
    assert_eq!(refused(u128::MAX), "it: a number has at most 38 significant digits");
    assert_eq!(
        refused(BTreeMap::from([("a", BTreeMap::from([("", 1)]))].map(|(k, v)| {
            (
                k.to_owned(),
                v.into_iter().map(|(k, v)| (k.to_owned(), v)).collect::<BTreeMap<_, _>>(),
            )
        }))),
        "it.a: a map key is 1 to 65,535 bytes long"
    );
    assert_eq!(
        refused(BTreeMap::from([(vec![1_u8], 1_u8)])),
        "it: a map has text keys: text, integers, `bool` or variants without data"
    );
    let nested = |levels: usize| {
        (0..levels)
            .fold(Tagged::Unit, |next, _| Tagged::Struct { at: 1, next: Box::new(Some(next)) })
    };
    // Each has a map for its name and one for its fields, and the struct around is one more.
    assert!(to_attribute_value(&Held { it: nested(15) }).is_ok());
    assert!(refused(nested(16)).ends_with("a value is nested at most 32 levels deep"));
}

#[test]
fn what_a_type_does_not_hold_is_told_without_its_value() {
    let secret = || text("secret-4417");
    for (told, wanted) in [
        (unreadable::<u8>(secret()), "it: expected N, found S"),
        (unreadable::<u8>(number("300")), "it: expected a whole number from 0 to 255"),
        (
            unreadable::<f32>(number("0.123456789")),
            "it: expected a number that f32 holds exactly; read it as `Number`",
        ),
        (unreadable::<char>(secret()), "it: expected a character, found another value"),
        (unreadable::<Key>(secret()), "it: expected the name of a variant: First, Second"),
        (
            unreadable::<Tagged>(text("Tuple")),
            "it: expected a map with the variant's data, found S",
        ),
        (
            unreadable::<Pair>(AttributeValue::L(vec![number("1")])),
            "it: expected tuple struct Pair with 2 elements, found 1 elements",
        ),
        (
            unreadable::<(u8, u8)>(AttributeValue::L(vec![number("1"); 3])),
            "it: expected 2 elements, found more",
        ),
        (
            unreadable::<BTreeMap<i32, u8>>(AttributeValue::M(HashMap::from([(
                "secret-4417".into(),
                number("1"),
            )]))),
            "it: expected a key that is an integer of its type",
        ),
        (unreadable::<Untagged>(AttributeValue::Bool(true)), "it: its `Deserialize` refused it"),
        (
            unreadable::<Vec<Newtype>>(AttributeValue::L(vec![secret()])),
            "it[0]: expected N, found S",
        ),
    ] {
        assert_eq!(told, wanted);
    }
}

#[test]
fn a_type_that_holds_itself_ends_in_an_error() {
    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Endless(Option<Box<Endless>>);
    let told = unreadable::<Endless>(text("x"));
    assert_eq!(told, "it: expected a type that does not hold itself");
    let long = (0..1_000).fold(Endless(None), |next, _| Endless(Some(Box::new(next))));
    assert_eq!(refused(long), "it: a value stands within at most 128 newtypes and options");
}

#[test]
fn sets_that_something_else_wrote_are_sequences() -> Result<()> {
    let texts = AttributeValue::Ss(vec!["a".into(), "b".into()]);
    assert_eq!(read::<Vec<String>>(texts)?, ["a", "b"]);
    let numbers = AttributeValue::Ns(vec!["1".into(), "2.5".into()]);
    assert_eq!(read::<Vec<f64>>(numbers.clone())?, [1.0, 2.5]);
    assert_eq!(read::<serde_json::Value>(numbers)?, serde_json::json!([1, 2.5]));
    let bytes = AttributeValue::Bs(vec![vec![1].into()]);
    assert_eq!(read::<Vec<Bytes>>(bytes)?, [Bytes(vec![1])]);
    Ok(())
}

fn tagged() -> impl Strategy<Value = Tagged> {
    let leaf = prop_oneof![
        Just(Tagged::Unit),
        any::<Option<i64>>().prop_map(|n| Tagged::Newtype(n.map(Newtype))),
        (finite(), any::<char>()).prop_map(|(float, letter)| Tagged::Tuple(float, letter)),
    ];
    leaf.prop_recursive(4, 8, 1, |inner| {
        (any::<u32>(), proptest::option::of(inner))
            .prop_map(|(at, next)| Tagged::Struct { at, next: Box::new(next) })
    })
}

/// Floats of the service's range.
fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        (any::<i32>(), -100_i32..100).prop_map(|(n, e)| format!("{n}e{e}").parse().unwrap()),
    ]
}

fn untagged() -> impl Strategy<Value = Untagged> {
    let leaf = prop_oneof![any::<i64>().prop_map(Untagged::Number), ".*".prop_map(Untagged::Text),];
    leaf.prop_recursive(3, 9, 3, |inner| vec(inner, 0..3).prop_map(Untagged::Many))
}

fn internal() -> impl Strategy<Value = Internal> {
    prop_oneof![
        Just(Internal::Empty),
        (any::<u64>(), finite()).prop_map(|(count, part)| Internal::Holding { count, part }),
    ]
}

fn all() -> impl Strategy<Value = All> {
    let wide = -10_i128.pow(37)..10_i128.pow(37);
    let numbers = (any::<i8>(), any::<i16>(), any::<i32>(), any::<i64>(), wide);
    let wide = 0..10_u128.pow(37);
    let more_numbers = (any::<u8>(), any::<u16>(), any::<u32>(), any::<u64>(), wide);
    let small = any::<i16>().prop_map(|n| f32::from(n) / 8.0);
    let texts = (any::<char>(), ".*", vec(any::<u8>(), 0..6), proptest::option::of(".*"));
    let lists = (any::<(u8, String)>(), vec(any::<Option<u8>>(), 0..4), any::<i64>());
    let maps = (
        btree_map(any::<i32>(), tagged(), 0..3),
        btree_map(prop_oneof![Just(Key::First), Just(Key::Second)], any::<bool>(), 0..3),
        btree_map(any::<char>(), any::<u8>(), 0..3),
        btree_map("[A-Z]{1,3}", any::<i32>(), 0..3),
    );
    let enums = (internal(), untagged(), any::<Option<u8>>(), any::<bool>());
    (numbers, more_numbers, (small, finite()), texts, lists, maps, enums).prop_map(
        |(numbers, more_numbers, floats, texts, lists, maps, enums)| All {
            is_open: enums.3,
            numbers,
            more_numbers,
            floats,
            letter: texts.0,
            text: texts.1,
            bytes: Bytes(texts.2),
            unit: (),
            other_unit: Unit,
            newtype: Newtype(lists.2),
            pair: Pair(lists.0.0, lists.0.1),
            maybe: texts.3,
            list: lists.1,
            by_number: maps.0,
            by_key: maps.1,
            by_letter: maps.2,
            internal: enums.0,
            untagged: enums.1,
            absent: enums.2,
            rest: maps.3,
        },
    )
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Into::into),
            btree_map(".{1,5}", inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_writes_it_reads_back(all in all()) {
        let held = Held { it: all };
        let stored = to_attribute_value(&held).unwrap();
        prop_assert_eq!(from_attribute_value::<Held<All>>(&stored).unwrap(), held);
    }

    #[test]
    fn any_json_is_kept(it in json()) {
        let held = Held { it };
        let stored = to_attribute_value(&held).unwrap();
        prop_assert_eq!(from_attribute_value::<Held<serde_json::Value>>(&stored).unwrap(), held);
    }
}

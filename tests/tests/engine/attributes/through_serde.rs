//! `serde`: any type that serde writes and reads, in the attribute types that say the same.

use std::collections::{BTreeMap, HashMap};

use dynamo_orm::{AttributeValue, DynamoValue, Result, from_attribute_value, to_attribute_value};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub(super) struct Held<T> {
    #[dynamo(serde)]
    pub(super) it: T,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Unit;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Newtype(pub(super) i64);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Pair(pub(super) u8, pub(super) String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum Tagged {
    Unit,
    Newtype(Option<Newtype>),
    Tuple(f64, char),
    Struct { at: u32, next: Box<Option<Tagged>> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
pub(super) enum Internal {
    Empty,
    Holding { count: u64, part: f64 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Untagged {
    Number(i64),
    Text(String),
    Many(Vec<Untagged>),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Key {
    First,
    Second,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct All {
    pub(super) is_open: bool,
    pub(super) numbers: (i8, i16, i32, i64, i128),
    pub(super) more_numbers: (u8, u16, u32, u64, u128),
    pub(super) floats: (f32, f64),
    pub(super) letter: char,
    pub(super) text: String,
    pub(super) bytes: Bytes,
    pub(super) unit: (),
    pub(super) other_unit: Unit,
    pub(super) newtype: Newtype,
    pub(super) pair: Pair,
    pub(super) maybe: Option<String>,
    pub(super) list: Vec<Option<u8>>,
    pub(super) by_number: BTreeMap<i32, Tagged>,
    pub(super) by_key: BTreeMap<Key, bool>,
    pub(super) by_letter: BTreeMap<char, u8>,
    pub(super) internal: Internal,
    pub(super) untagged: Untagged,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) absent: Option<u8>,
    #[serde(flatten)]
    pub(super) rest: BTreeMap<String, i32>,
}

/// Bytes as `serde_bytes` writes them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bytes(pub(super) Vec<u8>);

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

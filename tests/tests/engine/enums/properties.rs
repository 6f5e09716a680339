//! What is written is read back, over generated values of every representation.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{AttributeValue, DynamoValue, from_attribute_value, to_attribute_value};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, DynamoValue)]
enum Name {
    First,
    #[dynamo(rename = "second one")]
    Second,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
enum OpenName {
    First,
    #[dynamo(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Held {
    bytes: Vec<u8>,
    name: Option<Name>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind")]
enum Internal {
    Unit,
    Newtype(Held),
    Struct {
        text: String,
        number: Option<i64>,
        next: Option<Box<Internal>>,
        names: BTreeSet<Name>,
    },
    #[dynamo(other)]
    Other(BTreeMap<String, AttributeValue>),
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Newtype(Option<i64>),
    Tuple(bool, Internal, BTreeMap<Name, u8>),
    Struct { all: Vec<Adjacent> },
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(untagged)]
enum Untagged {
    Unit,
    Truth(bool),
    Struct { text: String, note: Option<String> },
    Held(Held),
    Tuple(u8, String),
    Numbers(Vec<i64>),
    Lists(Vec<Untagged>),
    Map(BTreeMap<String, Untagged>),
}

fn name() -> impl Strategy<Value = Name> {
    prop_oneof![Just(Name::First), Just(Name::Second)]
}

fn open_name() -> impl Strategy<Value = OpenName> {
    let unknown = any::<String>().prop_filter("unknown", |name| name != "First");
    prop_oneof![Just(OpenName::First), unknown.prop_map(OpenName::Other)]
}

fn held() -> impl Strategy<Value = Held> {
    (vec(any::<u8>(), 0..9), proptest::option::of(name()))
        .prop_map(|(bytes, name)| Held { bytes, name })
}

fn internal() -> impl Strategy<Value = Internal> {
    let other = btree_map("[a-z]{1,4}|kind", any::<String>().prop_map(AttributeValue::S), 0..4)
        .prop_filter("unknown", |all| {
            let known = ["Unit", "Newtype", "Struct"].map(|tag| AttributeValue::S(tag.to_owned()));
            all.get("kind").is_none_or(|tag| !known.contains(tag))
        });
    let leaf = prop_oneof![
        Just(Internal::Unit),
        held().prop_map(Internal::Newtype),
        other.prop_map(Internal::Other),
    ];
    leaf.prop_recursive(4, 8, 1, |inner| {
        (any::<String>(), any::<Option<i64>>(), inner, btree_set(name(), 0..3)).prop_map(
            |(text, number, next, names)| Internal::Struct {
                text,
                number,
                next: Some(Box::new(next)),
                names,
            },
        )
    })
}

fn adjacent() -> impl Strategy<Value = Adjacent> {
    let leaf = prop_oneof![
        Just(Adjacent::Unit),
        any::<Option<i64>>().prop_map(Adjacent::Newtype),
        (any::<bool>(), internal(), btree_map(name(), any::<u8>(), 0..3))
            .prop_map(|(a, b, c)| Adjacent::Tuple(a, b, c)),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| vec(inner, 0..3).prop_map(|all| Adjacent::Struct { all }))
}

fn untagged() -> impl Strategy<Value = Untagged> {
    let leaf = prop_oneof![
        Just(Untagged::Unit),
        any::<bool>().prop_map(Untagged::Truth),
        (any::<String>(), any::<Option<String>>())
            .prop_map(|(text, note)| Untagged::Struct { text, note }),
        held().prop_map(Untagged::Held),
        (any::<u8>(), any::<String>()).prop_map(|(a, b)| Untagged::Tuple(a, b)),
        vec(any::<i64>(), 0..5).prop_map(Untagged::Numbers),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| {
        prop_oneof![
            // A list without elements is the first that a list may be, and so is one that fits it.
            vec(inner.clone(), 1..3).prop_map(Untagged::Lists),
            // A map with the attributes of a struct is that struct.
            btree_map("[A-Z]{1,3}", inner, 0..3).prop_map(Untagged::Map),
        ]
    })
}

macro_rules! round_trips {
    ($($test:ident: $strategy:expr;)*) => {
        proptest! {
            $(#[test]
            fn $test(value in $strategy) {
                let stored = to_attribute_value(&value).unwrap();
                prop_assert_eq!(from_attribute_value(&stored).ok(), Some(value));
            })*
        }
    };
}

round_trips! {
    names_come_back: name();
    unknown_names_come_back: open_name();
    sets_of_names_come_back: btree_set(name(), 1..3);
    variants_beside_a_tag_come_back: internal();
    variants_in_an_attribute_come_back: adjacent();
    variants_without_a_tag_come_back: untagged();
    lists_and_options_of_them_come_back: vec(proptest::option::of(internal()), 0..4);
}

proptest! {
    /// Any value at all is read or refused, and what is read is written as it was.
    #[test]
    fn whatever_text_a_tag_has_the_map_is_kept(tag in any::<String>(), more in any::<String>()) {
        let all = [("kind".to_owned(), AttributeValue::S(tag)), ("x".into(), AttributeValue::S(more))];
        let stored = AttributeValue::M(all.into());
        match from_attribute_value::<Internal>(&stored) {
            Ok(Internal::Other(all)) => {
                prop_assert_eq!(to_attribute_value(&Internal::Other(all)).unwrap(), stored);
            }
            Ok(read) => prop_assert_eq!(read, Internal::Unit),
            Err(error) => prop_assert!(error.decode_error().is_some()),
        }
    }
}

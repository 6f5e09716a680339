//! Items of lists, maps, sets, nested structs and values of any type, and what they hold.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use aws_sdk_dynamodb::primitives::Blob;
use bytes::Bytes;
use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Number};

use super::exchange::Family;
use super::scalars::number;

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Lists {
    #[dynamo(partition_key)]
    id: String,
    grades: Vec<u32>,
    empty: Vec<String>,
    nested: Vec<Vec<i8>>,
    array: [i16; 3],
    tuple: (String, u8, bool),
    wide: (u8, u8, u8, u8, u8, u8, u8, String),
    pairs: Vec<(String, f64)>,
    long: Vec<u16>,
}

impl Family for Lists {
    fn expected() -> Self {
        Self {
            id: "lists".into(),
            grades: vec![90, 85, 100, 94],
            empty: Vec::new(),
            nested: vec![vec![], vec![-1], vec![2, -3]],
            array: [-1, 0, 1],
            tuple: ("one".into(), 2, true),
            wide: (1, 2, 3, 4, 5, 6, 7, "eight".into()),
            pairs: vec![("half".into(), 0.5), ("quarter".into(), 0.25)],
            long: (0..2_000).collect(),
        }
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Maps {
    #[dynamo(partition_key)]
    id: String,
    hash: HashMap<String, u32>,
    btree: BTreeMap<Box<str>, Vec<String>>,
    empty: BTreeMap<String, bool>,
    nested: HashMap<String, BTreeMap<String, Option<i32>>>,
    odd_names: BTreeMap<String, u8>,
}

impl Family for Maps {
    fn expected() -> Self {
        Self {
            id: "maps".into(),
            hash: [("one".into(), 1), ("two".into(), 2)].into(),
            btree: [("letters".into(), vec!["a".into(), "b".into()])].into(),
            empty: BTreeMap::new(),
            nested: [("in".into(), [("some".into(), Some(-1)), ("none".into(), None)].into())]
                .into(),
            odd_names: [
                ("😀".into(), 1),
                ("\"quoted\" 'twice'".into(), 2),
                ("back\\slash\\u0041".into(), 3),
                ("nul\0 line\n".into(), 4),
                ("a.b[0]".into(), 5),
                ("世界".into(), 6),
                ("S".into(), 7),
            ]
            .into(),
        }
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Sets {
    #[dynamo(partition_key)]
    id: String,
    texts: BTreeSet<String>,
    texts_hashed: HashSet<String>,
    numbers: BTreeSet<i64>,
    numbers_hashed: HashSet<u8>,
    exact: BTreeSet<Number>,
    binaries: BTreeSet<Vec<u8>>,
    binaries_hashed: HashSet<Bytes>,
    cents: HashSet<Cents>,
    single: HashSet<String>,
    in_list: Vec<BTreeSet<u32>>,
    empty_texts: HashSet<String>,
    empty_numbers: BTreeSet<u64>,
    empty_binaries: BTreeSet<Bytes>,
}

impl Family for Sets {
    fn expected() -> Self {
        Self {
            id: "sets".into(),
            texts: ["a".into(), "é".into(), "😀".into(), "\"\\\0".into()].into(),
            texts_hashed: ["x".into(), "y".into()].into(),
            numbers: [i64::MIN, -1, 0, i64::MAX].into(),
            numbers_hashed: [1, 2, 255].into(),
            exact: [number("0.1"), number("1E-100"), number("12345678901234567890123456789")]
                .into(),
            binaries: [vec![0], vec![255, 0]].into(),
            binaries_hashed: [Bytes::from_static(b"a"), Bytes::from_static(b"b")].into(),
            cents: [Cents(1), Cents(250)].into(),
            single: ["".into()].into(),
            in_list: vec![[1, 2].into(), [3].into()],
            empty_texts: HashSet::new(),
            empty_numbers: BTreeSet::new(),
            empty_binaries: BTreeSet::new(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, DynamoValue)]
pub(crate) struct Cents(pub(crate) u64);

#[derive(Debug, PartialEq, DynamoValue)]
struct Grades(Vec<u32>);

#[derive(Debug, PartialEq, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
pub(crate) struct Address {
    pub(crate) city: String,
    #[dynamo(rename = "post code")]
    pub(crate) zip: Option<u32>,
    pub(crate) floor_count: i8,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Node {
    value: u8,
    next: Option<Box<Node>>,
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Nested {
    #[dynamo(partition_key)]
    id: String,
    home: Address,
    homes: Vec<Address>,
    by_name: BTreeMap<String, Address>,
    none: Option<Address>,
    price: Cents,
    prices: Vec<Cents>,
    grades: Grades,
    chain: Node,
}

impl Family for Nested {
    fn expected() -> Self {
        let oslo = || Address { city: "Oslo".into(), zip: Some(150), floor_count: -1 };
        let rome = || Address { city: "Roma".into(), zip: None, floor_count: 3 };
        let last = Node { value: 3, next: None };
        let second = Node { value: 2, next: Some(Box::new(last)) };
        Self {
            id: "nested".into(),
            home: oslo(),
            homes: vec![oslo(), rome()],
            by_name: [("summer".into(), rome())].into(),
            none: None,
            price: Cents(1_999),
            prices: vec![Cents(1), Cents(2)],
            grades: Grades(vec![1, 2, 3]),
            chain: Node { value: 1, next: Some(Box::new(second)) },
        }
    }
}

/// Attribute names that an expression or JSON could trip over.
#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything", rename_all = "SCREAMING-KEBAB-CASE")]
pub(crate) struct Names {
    #[dynamo(partition_key, rename = "id")]
    id: String,
    by_the_rule: u8,
    #[dynamo(rename = "size")]
    reserved: u8,
    #[dynamo(rename = "a.b[0]")]
    path: u8,
    #[dynamo(rename = "with space")]
    space: u8,
    #[dynamo(rename = "\"quoted\" 'twice'")]
    quotes: u8,
    #[dynamo(rename = "back\\slash\\u0041")]
    backslash: u8,
    #[dynamo(rename = "😀 世界")]
    emoji: u8,
    #[dynamo(rename = "nul\0")]
    nul: u8,
    #[dynamo(rename = "#0")]
    placeholder: u8,
    #[dynamo(rename = "0")]
    digit: u8,
}

impl Family for Names {
    fn expected() -> Self {
        Self {
            id: "names".into(),
            by_the_rule: 1,
            reserved: 2,
            path: 3,
            space: 4,
            quotes: 5,
            backslash: 6,
            emoji: 7,
            nul: 8,
            placeholder: 9,
            digit: 10,
        }
    }
}

/// Attributes of any type.
#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Anything {
    #[dynamo(partition_key)]
    id: String,
    text: AttributeValue,
    number: AttributeValue,
    binary: AttributeValue,
    boolean: AttributeValue,
    null: AttributeValue,
    list: AttributeValue,
    map: BTreeMap<String, AttributeValue>,
    texts: AttributeValue,
    numbers: AttributeValue,
    binaries: AttributeValue,
    absent: Option<AttributeValue>,
}

impl Family for Anything {
    fn expected() -> Self {
        use AttributeValue as A;
        Self {
            id: "anything".into(),
            text: A::S("text".into()),
            number: A::N("-1.5".into()),
            binary: A::B(Blob::new(*b"\0\xff")),
            boolean: A::Bool(true),
            null: A::Null(true),
            list: A::L(vec![A::S(String::new()), A::N("1".into()), A::L(vec![]), A::Null(true)]),
            map: [("inner".into(), A::M([("deep".into(), A::Bool(false))].into()))].into(),
            // One element each: their order is the server's.
            texts: A::Ss(vec!["a".into()]),
            numbers: A::Ns(vec!["1".into()]),
            binaries: A::Bs(vec![Blob::new(*b"b")]),
            absent: None,
        }
    }
}

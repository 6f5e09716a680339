//! An item with a field of every kind, and one that is nothing but its attributes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::{Duration, SystemTime};

use bigdecimal::BigDecimal;
use bytes::Bytes;
use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, EpochSeconds, Null, Number};
use rust_decimal::Decimal;

/// All attributes of an item, of which only the key is known.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "open")]
pub struct Open {
    #[dynamo(partition_key)]
    pub id: String,
    #[dynamo(flatten)]
    pub rest: HashMap<String, AttributeValue>,
}

/// A field of every kind; all but a few may be missing, so that small items can be read.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "everything", rename_all = "camelCase")]
pub struct Every {
    #[dynamo(partition_key)]
    pub id: String,
    pub text: Option<Box<str>>,
    pub letter: Option<char>,
    pub flag: Option<bool>,
    pub nothing: Option<Null>,
    pub numbers: Option<Numbers>,
    pub bytes: Option<Vec<u8>>,
    pub four_bytes: Option<[u8; 4]>,
    pub shared_bytes: Option<Bytes>,
    pub list: Option<Vec<Option<u32>>>,
    pub triple: Option<[i8; 3]>,
    pub pair: Option<(u64, String)>,
    pub point: Option<Point>,
    pub tree: Option<Box<Tree>>,
    pub trees: Option<BTreeMap<String, Tree>>,
    pub twice: Option<Option<String>>,
    pub texts: BTreeSet<String>,
    pub integers: HashSet<i64>,
    pub decimals: BTreeSet<Number>,
    pub blobs: BTreeSet<Vec<u8>>,
    pub levels: BTreeSet<Level>,
    pub by_side: Option<HashMap<Side, u32>>,
    pub event: Option<Event>,
    pub setting: Option<Setting>,
    pub payment: Option<Vec<Payment>>,
    pub formula: Option<Formula>,
    pub moment: Option<SystemTime>,
    pub ends: Option<EpochSeconds<SystemTime>>,
    pub pause: Option<Duration>,
    pub address: Option<IpAddr>,
    #[dynamo(with = "dynamo_orm::epoch_millis")]
    pub seen: Option<SystemTime>,
    #[dynamo(serde)]
    pub visits: Option<BTreeMap<u32, (u64, Option<String>)>>,
    #[dynamo(json)]
    pub sizes: Option<Vec<(u32, f64)>>,
    pub value: Option<serde_json::Value>,
    #[dynamo(null)]
    pub stars: Option<u8>,
    #[dynamo(default = 3, alias("tries", "attempts"))]
    pub lives: u8,
    #[dynamo(sensitive)]
    pub secret: Option<String>,
    pub any: Option<AttributeValue>,
    #[dynamo(flatten)]
    pub size: Size,
    #[dynamo(flatten)]
    pub rest: BTreeMap<String, AttributeValue>,
}

/// The smallest item that can be read, for writes.
pub fn plain(id: &str) -> Every {
    let item = HashMap::from([("id".to_owned(), AttributeValue::S(id.to_owned()))]);
    dynamo_orm::from_item(&item).expect("an item with nothing but its key")
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub struct Numbers {
    u8: Option<u8>,
    u16: Option<u16>,
    u32: Option<u32>,
    u64: Option<u64>,
    u128: Option<u128>,
    i8: Option<i8>,
    i16: Option<i16>,
    i32: Option<i32>,
    i64: Option<i64>,
    i128: Option<i128>,
    f32: Option<f32>,
    f64: Option<f64>,
    exact: Option<Number>,
    decimal: Option<Decimal>,
    big: Option<BigDecimal>,
    nonzero: Option<NonZeroU32>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub struct Point(i32, i32);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub struct Tree {
    name: String,
    #[dynamo(default)]
    children: Vec<Tree>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
pub struct Size {
    #[dynamo(alias = "w")]
    width: Option<u32>,
    height: Option<Measure>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub struct Measure(f64);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, DynamoValue)]
pub enum Level {
    Low,
    #[dynamo(alias = "Top")]
    High,
    #[dynamo(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, DynamoValue)]
#[dynamo(rename_all = "lowercase")]
pub enum Side {
    Left,
    Right,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind")]
pub enum Event {
    Login {
        #[dynamo(alias = "address")]
        ip: String,
        #[dynamo(default = 1)]
        tries: u8,
    },
    Logout,
    Moved(Tree),
    #[dynamo(other)]
    Other(BTreeMap<String, AttributeValue>),
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind", content = "value")]
pub enum Setting {
    Size(u64),
    Range(u64, u64),
    Font { name: String },
    Off,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(untagged)]
pub enum Payment {
    Cash,
    Transfer { iban: String, bic: Option<String> },
    Side(Side),
    Note(String),
    Whole(i64),
    Fraction(Number),
    Pair(u64, String),
    List(Vec<Payment>),
    Tags(BTreeSet<String>),
    Bytes(Vec<u8>),
    Any(BTreeMap<String, AttributeValue>),
}

/// Two of the variants are lists, so that a list of lists has to be looked into more than once.
#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(untagged)]
pub enum Formula {
    Leaf(i64),
    Both(Box<Formula>, Box<Formula>),
    All(Vec<Formula>),
    Named { name: String, of: Box<Formula> },
}

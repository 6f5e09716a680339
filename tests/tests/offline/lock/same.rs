//! The whole of a file, and types of every sort against themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::time::{Duration, SystemTime};

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, EpochSeconds, Number};

use super::{item, locked, same};

#[derive(Clone, DynamoValue)]
enum Status {
    Open,
    #[dynamo(alias = "Settled")]
    Paid,
    #[dynamo(other)]
    Other(String),
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login {
        ip: String,
    },
    #[dynamo(alias = "Out")]
    Left,
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Payment {
    Cash,
    Card { number: String },
}

#[derive(DynamoValue)]
struct Address {
    city: String,
    zip: Option<u32>,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order", schema_version = 1)]
#[dynamo(key(pk = "CUSTOMER#{customer}", sk = "ORDER#{number:desc}"))]
#[dynamo(global_index(name = "by-status", key(gsi1pk = "STATUS#{status}")))]
struct Order {
    customer: String,
    number: u64,
    #[dynamo(unique, sensitive)]
    receipt: String,
    status: Status,
    #[dynamo(alias = "address")]
    home: Option<Address>,
    events: Vec<Event>,
    #[dynamo(null)]
    payment: Option<Payment>,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

#[test]
fn a_lock_says_of_each_type_what_its_items_are() {
    assert_eq!(locked::<Order>(), include_str!("order.lock.json"));
}

item!(
    Everything {
        a: u8, b: i128, c: NonZero<u64>, d: f32, e: f64, f: Number, g: bool, h: char, i: String,
        j: Vec<u8>, k: [u8; 4], l: Vec<String>, m: [f64; 2], n: (u8, Option<String>, Vec<bool>),
        o: BTreeSet<u64>, p: BTreeSet<Vec<u8>>, q: BTreeMap<String, Address>, r: Option<Option<u8>>,
        s: SystemTime, t: Duration, u: EpochSeconds<SystemTime>, v: Status, w: Event, x: Payment,
        y: Box<Address>, z: AttributeValue, aa: dynamo_orm::Null, bb: std::net::SocketAddr,
        cc: rust_decimal::Decimal, dd: bigdecimal::BigDecimal, ee: uuid::Uuid, ff: ulid::Ulid,
        gg: url::Url, hh: smol_str::SmolStr, ii: serde_json::Value, jj: chrono::NaiveTime,
        kk: indexmap::IndexMap<String, u8>, ll: indexmap::IndexSet<String>,
        #[dynamo(serde)] mm: Vec<u8>, #[dynamo(json)] nn: Option<Vec<u8>>,
        #[dynamo(default)] oo: Address2, #[dynamo(with = "dynamo_orm::epoch_millis")] pp: SystemTime,
    }
);

#[derive(DynamoValue, Default)]
struct Address2 {
    city: String,
}

#[test]
fn a_lock_of_a_type_against_itself_says_nothing() {
    same::<Everything, Everything>();
    same::<Order, Order>();
}

//! Properties of the codec over generated values: every type round, and both ways against the
//! SDK's own serializer and parser.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use bytes::Bytes;
use dynamo_orm::{Db, DynamoItem, DynamoValue, FromAttribute, Null, Number, ToAttribute};
use dynamo_orm::{from_attribute_value, to_attribute_value};
use proptest::collection::{btree_map, btree_set, hash_map, vec};
use proptest::prelude::*;
use tests::{Answer, Stub};

/// A number's text, in every form that the service takes.
fn number_text() -> impl Strategy<Value = String> {
    let plain = any::<i64>().prop_map(|n| n.to_string());
    let digits = "[1-9][0-9]{0,37}";
    let scientific =
        ("-?", digits, "[eE]", -80..80_i32).prop_map(|(s, d, e, x)| format!("{s}{d}{e}{x}"));
    let fraction =
        ("[+-]?", "[0-9]{0,10}", "[0-9]{1,27}").prop_map(|(s, a, b)| format!("{s}{a}.{b}"));
    prop_oneof![plain, scientific, fraction]
}

fn distinct_numbers() -> impl Strategy<Value = Vec<String>> {
    btree_set(any::<i64>(), 1..5).prop_map(|set| set.iter().map(ToString::to_string).collect())
}

fn attribute_value() -> impl Strategy<Value = AttributeValue> {
    let bytes = || vec(any::<u8>(), 0..20);
    let leaf = prop_oneof![
        any::<String>().prop_map(AttributeValue::S),
        number_text().prop_map(AttributeValue::N),
        bytes().prop_map(|b| AttributeValue::B(Blob::new(b))),
        any::<bool>().prop_map(AttributeValue::Bool),
        Just(AttributeValue::Null(true)),
        btree_set(any::<String>(), 1..5)
            .prop_map(|set| AttributeValue::Ss(set.into_iter().collect())),
        distinct_numbers().prop_map(AttributeValue::Ns),
        btree_set(bytes(), 1..5)
            .prop_map(|set| AttributeValue::Bs(set.into_iter().map(Blob::new).collect())),
    ];
    leaf.prop_recursive(6, 40, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(AttributeValue::L),
            hash_map(".{1,8}", inner, 0..5).prop_map(AttributeValue::M),
        ]
    })
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "any")]
struct Any {
    #[dynamo(partition_key)]
    id: u64,
    value: AttributeValue,
    #[dynamo(rename = "é \"quoted\\\n")]
    hostile: Option<AttributeValue>,
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// What we write, the SDK's own parser reads to the same values.
async fn ours_then_sdk(item: &Any) -> HashMap<String, AttributeValue> {
    let stub = Stub::new([Answer::ok("{}")]);
    Db::new(stub.client()).table::<Any>().put(item).await.unwrap();
    let (_, body) = stub.requests().remove(0);
    let answer = serde_json::json!({ "Item": body["Item"] }).to_string();
    let client = Stub::new([Answer::ok(answer)]).client();
    let read = client.get_item().table_name("any").key("id", AttributeValue::N("1".into()));
    read.send().await.unwrap().item.unwrap()
}

/// What the SDK's own serializer writes, we read to the same values.
async fn sdk_then_ours(item: HashMap<String, AttributeValue>) -> Any {
    let stub = Stub::new([Answer::ok("{}")]);
    stub.client().put_item().table_name("any").set_item(Some(item)).send().await.unwrap();
    let (_, body) = stub.requests().remove(0);
    let answer = serde_json::json!({ "Item": body["Item"] }).to_string();
    let db = Db::new(Stub::new([Answer::ok(answer)]).client());
    db.table::<Any>().get(1).await.unwrap().unwrap()
}

fn round<T: ToAttribute + FromAttribute>(value: &T) -> T {
    from_attribute_value(&to_attribute_value(value).unwrap()).unwrap()
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Nested {
    text: String,
    number: Option<i64>,
    list: Vec<Inner>,
    map: BTreeMap<String, Inner>,
    pair: (bool, u16),
    tags: BTreeSet<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Cents(u64);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Inner {
    bytes: Vec<u8>,
    deeper: Option<Box<Inner>>,
}

fn inner() -> impl Strategy<Value = Inner> {
    let leaf = vec(any::<u8>(), 0..9).prop_map(|bytes| Inner { bytes, deeper: None });
    leaf.prop_recursive(4, 8, 1, |inner| {
        (vec(any::<u8>(), 0..9), inner)
            .prop_map(|(bytes, inner)| Inner { bytes, deeper: Some(Box::new(inner)) })
    })
}

prop_compose! {
    fn nested()(
        text in any::<String>(),
        number in any::<Option<i64>>(),
        list in vec(inner(), 0..4),
        map in btree_map(".{1,9}", inner(), 0..4),
        pair in any::<(bool, u16)>(),
        tags in btree_set(any::<String>(), 0..4),
    ) -> Nested {
        Nested { text, number, list, map, pair, tags }
    }
}

macro_rules! round_trips {
    ($($test:ident: $strategy:expr;)*) => {
        proptest! {
            $(#[test]
            fn $test(value in $strategy) {
                prop_assert_eq!(round(&value), value);
            })*
        }
    };
}

round_trips! {
    text_comes_back_byte_for_byte: any::<String>();
    u8_comes_back: any::<u8>();
    i8_comes_back: any::<i8>();
    u16_comes_back: any::<u16>();
    i16_comes_back: any::<i16>();
    u32_comes_back: any::<u32>();
    i32_comes_back: any::<i32>();
    u64_comes_back: any::<u64>();
    i64_comes_back: any::<i64>();
    usize_comes_back: any::<usize>();
    isize_comes_back: any::<isize>();
    pointers_come_back: any::<(Box<i8>, String)>().prop_map(|(n, s)| (n, Arc::new(s.clone()), Rc::new(s)));
    shared_text_comes_back: any::<String>().prop_map(|s| (Arc::<str>::from(s.as_str()), Box::<str>::from(s)));
    copied_text_comes_back: any::<String>().prop_map(Cow::<'static, str>::from);
    null_comes_back: Just(Null);
    newtypes_come_back: any::<u64>().prop_map(Cents);
    u128_of_38_digits_comes_back: 0..10_u128.pow(38);
    i128_of_38_digits_comes_back: -10_i128.pow(38) + 1..10_i128.pow(38);
    truth_comes_back: any::<bool>();
    f64_in_range_comes_back: any::<f64>().prop_filter("in range", |f| *f == 0.0 || (1e-130..1e126).contains(&f.abs()));
    f32_comes_back: any::<f32>().prop_filter("finite", |f| f.is_finite());
    bytes_come_back: vec(any::<u8>(), 0..60);
    shared_bytes_come_back: vec(any::<u8>(), 0..60).prop_map(Bytes::from);
    arrays_of_bytes_come_back: any::<[u8; 7]>();
    lists_come_back: vec(any::<String>(), 0..9);
    lists_with_gaps_come_back: vec(any::<Option<i64>>(), 0..9);
    arrays_come_back: any::<[i64; 5]>();
    tuples_come_back: any::<(u8, String, Option<bool>, [u8; 2])>();
    maps_come_back: btree_map(".{1,9}", any::<Option<u64>>(), 0..9);
    hash_maps_come_back: hash_map(".{1,9}", vec(any::<u8>(), 0..9), 0..9);
    text_sets_come_back: btree_set(any::<String>(), 1..9);
    number_sets_come_back: btree_set(any::<i128>().prop_map(|n| n / 1000), 1..9);
    byte_sets_come_back: btree_set(vec(any::<u8>(), 0..9), 1..9);
    hash_sets_come_back: btree_set(any::<u32>(), 1..9).prop_map(HashSet::<u32>::from_iter);
    numbers_come_back: number_text().prop_map(|text| text.parse::<Number>().unwrap());
    nested_structs_come_back: nested();
    attribute_values_come_back: attribute_value();
}

proptest! {
    #[test]
    fn a_number_keeps_its_text(text in number_text()) {
        let number: Number = text.parse().unwrap();
        let back = round(&number);
        prop_assert_eq!(back.as_str(), text);
    }

    #[test]
    fn an_integer_is_read_from_every_text_of_it(value in any::<i64>(), zeros in 0..9_usize) {
        let sign = if value < 0 { "-" } else { "+" };
        let digits = value.unsigned_abs();
        let padded = "0".repeat(zeros);
        for text in [
            format!("{sign}{padded}{digits}"),
            format!("{sign}{digits}.{padded}0"),
            format!("{sign}{digits}{padded}E-{zeros}"),
            format!("{sign}0.{padded}{digits}E{}", zeros + digits.to_string().len()),
        ] {
            let stored = AttributeValue::N(text.clone());
            prop_assert_eq!(from_attribute_value::<i64>(&stored).ok(), Some(value), "{}", text);
        }
    }

    #[test]
    fn a_float_is_exact_or_refused(text in number_text()) {
        let stored = AttributeValue::N(text.clone());
        if let Ok(float) = from_attribute_value::<f64>(&stored) {
            let back: Number = from_attribute_value(&to_attribute_value(&float).unwrap()).unwrap();
            prop_assert_eq!(back, text.parse::<Number>().unwrap());
        }
    }

    #[test]
    fn any_bytes_at_all_are_an_error_or_an_item(body in vec(any::<u8>(), 0..200)) {
        let db = Db::new(Stub::new([Answer::ok(body)]).client());
        let _ = block_on(async { db.table::<Any>().get(1).await });
    }

    #[test]
    fn the_sdk_reads_what_we_write(id in any::<u64>(), value in attribute_value(), hostile in proptest::option::of(attribute_value())) {
        let read = block_on(ours_then_sdk(&Any { id, value: value.clone(), hostile: hostile.clone() }));
        prop_assert_eq!(&read["id"], &AttributeValue::N(id.to_string()));
        prop_assert_eq!(&read["value"], &value);
        prop_assert_eq!(read.get("é \"quoted\\\n"), hostile.as_ref());
        prop_assert_eq!(read.len(), 2 + usize::from(hostile.is_some()));
    }

    #[test]
    fn we_read_what_the_sdk_writes(id in any::<u64>(), value in attribute_value(), hostile in attribute_value()) {
        let item = HashMap::from([
            ("id".to_owned(), AttributeValue::N(id.to_string())),
            ("value".to_owned(), value.clone()),
            ("é \"quoted\\\n".to_owned(), hostile.clone()),
            ("unknown".to_owned(), hostile.clone()),
        ]);
        let read = block_on(sdk_then_ours(item));
        prop_assert_eq!((read.id, read.value, read.hostile), (id, value, Some(hostile)));
    }
}

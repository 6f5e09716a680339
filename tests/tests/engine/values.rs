//! Values: how each type is stored, what comes back, and what is refused.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;
use dynamo_orm::{
    AttributeValue, DynamoItem, DynamoValue, Null, Number, Result, from_attribute_value,
    to_attribute_value,
};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Point {
    x: i32,
    label: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, DynamoValue)]
struct Cents(u64);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Tags(BTreeSet<String>);

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn n(text: &str) -> AttributeValue {
    AttributeValue::N(text.into())
}

fn b(bytes: &[u8]) -> AttributeValue {
    AttributeValue::B(aws_sdk_dynamodb::primitives::Blob::new(bytes))
}

macro_rules! stored_as {
    ($($test:ident: $($value:expr => $stored:expr),+ $(,)?;)*) => {$(
        #[test]
        fn $test() -> Result<()> {
            $(
                let value = $value;
                assert_eq!(to_attribute_value(&value)?, $stored);
                assert!(same(&from_attribute_value(&$stored)?, &value));
            )+
            Ok(())
        }
    )*};
}

fn same<T: PartialEq>(read: &T, written: &T) -> bool {
    read == written
}

stored_as! {
    text_is_s:
        String::from("é🎓\u{0}\u{ffff}\"\\\n") => s("é🎓\u{0}\u{ffff}\"\\\n"),
        String::new() => s(""),
        Cow::Borrowed("cow") => s("cow"),
        Box::<str>::from("box") => s("box"),
        Arc::<str>::from("arc") => s("arc"),
        Rc::<str>::from("rc") => s("rc");
    truth_is_bool: true => AttributeValue::Bool(true), false => AttributeValue::Bool(false);
    integers_are_n:
        u8::MAX => n("255"), i8::MIN => n("-128"), u16::MAX => n("65535"), i16::MIN => n("-32768"),
        u32::MAX => n("4294967295"), i32::MIN => n("-2147483648"),
        u64::MAX => n("18446744073709551615"), i64::MIN => n("-9223372036854775808"),
        usize::MAX => n("18446744073709551615"), isize::MIN => n("-9223372036854775808"),
        10_u128.pow(38) - 1 => n("99999999999999999999999999999999999999"),
        10_u128.pow(38) => n("100000000000000000000000000000000000000"),
        -(10_i128.pow(38) - 1) => n("-99999999999999999999999999999999999999");
    floats_are_n:
        0.1_f64 => n("0.1"), 1.5_f32 => n("1.5"), -1e100_f64 => n("-1e100"), 0.0_f64 => n("0"),
        16777216_f32 => n("16777216"), 1e-7_f64 => n("1e-7"), 0.1_f32 => n("0.1"),
        1.0_f64 / 3.0 => n("0.3333333333333333");
    bytes_are_b:
        vec![0_u8, 255, 1] => b(&[0, 255, 1]), Bytes::from_static(b"") => b(&[]),
        [7_u8; 3] => b(&[7; 3]);
    sequences_are_l:
        vec![1_u32, 2] => AttributeValue::L(vec![n("1"), n("2")]),
        Vec::<String>::new() => AttributeValue::L(vec![]),
        [String::from("a"), String::from("b")] => AttributeValue::L(vec![s("a"), s("b")]),
        (1_u8, String::from("x"), true) => AttributeValue::L(vec![n("1"), s("x"), AttributeValue::Bool(true)]),
        vec![Some(1_u8), None] => AttributeValue::L(vec![n("1"), AttributeValue::Null(true)]);
    maps_are_m:
        BTreeMap::from([(String::from("k"), 1_u8)]) => AttributeValue::M(HashMap::from([("k".into(), n("1"))])),
        HashMap::from([(Arc::<str>::from("k"), None::<u8>)]) => AttributeValue::M(HashMap::from([("k".into(), AttributeValue::Null(true))])),
        BTreeMap::<String, u8>::new() => AttributeValue::M(HashMap::new());
    sets_are_sets:
        BTreeSet::from([String::from("a"), String::from("b")]) => AttributeValue::Ss(vec!["a".into(), "b".into()]),
        BTreeSet::from([3_i64, -1]) => AttributeValue::Ns(vec!["-1".into(), "3".into()]),
        HashSet::<_>::from([vec![1_u8, 2]]) => AttributeValue::Bs(vec![aws_sdk_dynamodb::primitives::Blob::new([1, 2])]),
        HashSet::<_>::from([7_u8]) => AttributeValue::Ns(vec!["7".into()]),
        BTreeSet::from([Cents(5)]) => AttributeValue::Ns(vec!["5".into()]);
    pointers_are_what_they_point_to:
        Box::new(5_u8) => n("5"), Arc::new(vec![1_u8]) => b(&[1]), Rc::new(String::from("x")) => s("x");
    structs_are_m_and_newtypes_their_inside:
        Point { x: 1, label: None } => AttributeValue::M(HashMap::from([("x".into(), n("1"))])),
        Cents(120) => n("120"),
        vec![Point { x: 2, label: Some("p".into()) }] => AttributeValue::L(vec![AttributeValue::M(
            HashMap::from([("x".into(), n("2")), ("label".into(), s("p"))]))]);
    null_is_null: Null => AttributeValue::Null(true), Some(Null) => AttributeValue::Null(true);
    anything_is_itself:
        AttributeValue::L(vec![s("x"), AttributeValue::Ns(vec!["1".into(), "2.5".into()]), b(&[1])])
            => AttributeValue::L(vec![s("x"), AttributeValue::Ns(vec!["1".into(), "2.5".into()]), b(&[1])]);
    a_number_keeps_its_text:
        "12.50".parse::<Number>().unwrap() => n("12.50"), Number::from(u64::MAX) => n("18446744073709551615");
}

#[test]
fn a_number_that_the_service_cannot_hold_is_refused() {
    fn refused<T: dynamo_orm::ToAttribute>(value: &T) -> String {
        to_attribute_value(value).unwrap_err().encode_error().unwrap().to_string()
    }
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(refused(&value).contains("finite"));
        assert_eq!(refused(&vec![Some(1.0), Some(value)]).split(':').next(), Some("[1]"));
    }
    assert!(refused(&f32::NAN).contains("finite"));
    for value in [f64::MAX, 5e-324, 1e126, 1e-131, -1e126] {
        assert!(refused(&value).contains("between 1E-130 and 9.99E+125"), "{value}");
    }
    assert!(refused(&u128::MAX).contains("38 significant digits"));
    assert!(refused(&i128::MIN).contains("38 significant digits"));
    assert!(refused(&n(&"1".repeat(39))).contains("38 significant digits"));
    assert!(refused(&n("dog")).contains("decimal digits"));
    assert!(refused(&BTreeMap::from([("a", vec![1e126])])).starts_with("a[0]: "));
    assert!("NaN".parse::<Number>().is_err());
    assert!(format!("{}000", "9".repeat(38)).parse::<Number>().is_ok());
}

#[test]
fn negative_zero_is_stored_as_zero() {
    assert_eq!(to_attribute_value(&-0.0_f64).unwrap(), n("0"));
    for text in ["0", "-0", "-0.0"] {
        assert_eq!(from_attribute_value::<f64>(&n(text)).unwrap().to_bits(), 0.0_f64.to_bits());
    }
}

#[test]
fn a_number_is_read_exactly_from_whatever_text_or_not_at_all() {
    fn read<T: dynamo_orm::FromAttribute>(text: &str) -> Option<T> {
        from_attribute_value(&n(text)).ok()
    }
    assert_eq!(read::<u8>("00042"), Some(42));
    assert_eq!(read::<u8>("1.0"), Some(1));
    assert_eq!(read::<u8>("+3"), Some(3));
    assert_eq!(read::<i128>("-1.5E2"), Some(-150));
    assert_eq!(read::<u64>("1E3"), Some(1000));
    assert_eq!(read::<u32>("-0"), Some(0));
    assert_eq!((read::<u8>("256"), read::<u32>("-1"), read::<i32>("3.7")), (None, None, None));
    assert_eq!(
        (read::<u128>("1E125"), read::<u8>(".5"), read::<i64>("9223372036854775808")),
        (None, None, None)
    );
    assert_eq!(read::<f64>("1E125"), Some(1e125));
    assert_eq!(read::<f64>(".5"), Some(0.5));
    assert_eq!(read::<f64>("00042"), Some(42.0));
    // What no float is: read it as a `Number`.
    assert_eq!(read::<f64>("12345678901234567890123456789012345678"), None);
    assert_eq!(read::<f64>("9007199254740993"), None);
    assert_eq!(read::<f32>("16777217"), None);
    assert_eq!(read::<f32>("1E39"), None);
    for text in ["1E125", "00042", "1.0", "+3", ".5"] {
        assert_eq!(read::<Number>(text).unwrap().as_str(), text);
    }
}

#[test]
fn a_number_text_of_a_megabyte_is_refused_and_no_exponent_allocates() {
    for text in [
        "1".repeat(1 << 20),
        "1E999999999".into(),
        "1E-999999999".into(),
        format!("1E{}", "9".repeat(1 << 20)),
    ] {
        assert!(text.parse::<Number>().is_err());
    }
    assert!(format!("0.{}1", "0".repeat(129)).parse::<Number>().is_ok());
}

#[test]
fn a_wrong_type_is_told_by_path_and_both_names() {
    let told = |error: dynamo_orm::Error| error.decode_error().unwrap().to_string();
    let read = |value: AttributeValue| told(from_attribute_value::<Point>(&value).unwrap_err());
    let map = |entries: &[(&str, AttributeValue)]| {
        AttributeValue::M(entries.iter().map(|(k, v)| ((*k).into(), v.clone())).collect())
    };
    assert_eq!(read(s("x")), "expected M, found S");
    assert_eq!(read(map(&[("x", s("1"))])), "x: expected N, found S");
    assert_eq!(read(map(&[])), "x: expected N, found no attribute");
    assert_eq!(read(map(&[("x", AttributeValue::Null(true))])), "x: expected N, found NULL");
    let unknown = map(&[
        ("x", n("1")),
        ("extra", AttributeValue::L(vec![map(&[("deep", b(&[1]))])])),
        ("label", AttributeValue::Null(true)),
    ]);
    assert_eq!(from_attribute_value::<Point>(&unknown).unwrap(), Point { x: 1, label: None });
    let nested = AttributeValue::L(vec![map(&[("x", n("1"))]), map(&[("x", n("1.5"))])]);
    assert_eq!(
        told(from_attribute_value::<Vec<Point>>(&nested).unwrap_err()),
        "[1].x: expected a whole number from -2147483648 to 2147483647"
    );
    let sets = AttributeValue::Ns(vec!["1".into(), "300".into()]);
    assert_eq!(
        told(from_attribute_value::<BTreeSet<u8>>(&sets).unwrap_err()),
        "[1]: expected a whole number from 0 to 255"
    );
    for text in ["256", "-1", "1.5", "70000", "1E9", &"9".repeat(30)] {
        let error = told(from_attribute_value::<u8>(&n(text)).unwrap_err());
        assert_eq!(error, "expected a whole number from 0 to 255", "{text}");
    }
    assert_eq!(
        told(from_attribute_value::<BTreeSet<String>>(&sets).unwrap_err()),
        "expected SS, found NS"
    );
    assert_eq!(
        told(from_attribute_value::<(u8, u8)>(&AttributeValue::L(vec![n("1")])).unwrap_err()),
        "expected 2 elements, found 1"
    );
}

#[test]
fn types_written_by_hand_cannot_break_the_json_around_them() {
    use dynamo_orm::{EncodeResult, ToAttribute, Writer};
    struct Nothing;
    impl ToAttribute for Nothing {
        fn write(&self, _: &mut Writer) -> EncodeResult {
            Ok(())
        }
    }
    struct Half;
    impl ToAttribute for Half {
        fn write(&self, writer: &mut Writer) -> EncodeResult {
            writer.list(|list| list.push(&f64::NAN)).or_else(|_| writer.string("instead"))
        }
    }
    struct Twice;
    impl ToAttribute for Twice {
        fn write(&self, writer: &mut Writer) -> EncodeResult {
            writer.map(|map| map.entry("a", &1).and_then(|()| map.entry("a", &2)))
        }
    }
    assert!(to_attribute_value(&[Nothing]).unwrap_err().is_invalid_input());
    assert!(to_attribute_value(&BTreeMap::from([("k", Half)])).unwrap_err().is_invalid_input());
    assert_eq!(to_attribute_value(&Twice).unwrap_err().encode_error().unwrap().path(), "a");
}

#[test]
fn attributes_that_no_service_stores_are_no_values_and_unknown_ones_are_not_looked_at() {
    let impossible = [
        AttributeValue::Ss(vec![]),
        AttributeValue::Null(false),
        AttributeValue::Ns(vec!["1".into(), "1.0".into()]),
        n("NaN"),
    ];
    for value in impossible {
        assert!(from_attribute_value::<AttributeValue>(&value).unwrap_err().is_decode());
        let item = HashMap::from([("x".to_owned(), n("1")), ("unknown".to_owned(), value)]);
        assert_eq!(dynamo_orm::from_item::<Point>(&item).unwrap(), Point { x: 1, label: None });
    }
}

#[test]
fn the_empty_set_is_left_out_of_a_field_and_refused_where_it_cannot_be() {
    let empty = BTreeSet::<String>::new();
    assert!(to_attribute_value(&empty).is_err());
    let error = to_attribute_value(&vec![empty.clone()]).unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "[0]");
    let error = to_attribute_value(&BTreeMap::from([("k", HashSet::<u8>::new())])).unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "k");
}

#[tokio::test]
async fn fields_without_a_value_have_no_attribute_and_come_back_as_they_were() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "absent")]
    struct Absent {
        #[dynamo(partition_key)]
        id: u8,
        none: Option<String>,
        empty: BTreeSet<String>,
        wrapped: Tags,
        maybe_empty: Option<HashSet<u8>>,
        maybe_wrapped: Option<Tags>,
        shared: Arc<Option<u8>>,
        twice: Option<Option<u8>>,
    }
    let table = new_table::<Absent>().await?;
    let item = Absent {
        id: 1,
        none: None,
        empty: BTreeSet::new(),
        wrapped: Tags(BTreeSet::new()),
        maybe_empty: None,
        maybe_wrapped: None,
        shared: Arc::new(None),
        twice: Some(None),
    };
    table.put(&item).await?;
    assert_eq!(table.get(1).await?, Some(item.clone()));
    let with_empty_sets = Absent {
        maybe_empty: Some(HashSet::new()),
        maybe_wrapped: Some(Tags(BTreeSet::new())),
        ..item.clone()
    };
    table.put(&with_empty_sets).await?;
    assert_eq!(table.get(1).await?, Some(item));
    let raw = dynamo_orm::to_item(&with_empty_sets)?;
    let mut names: Vec<_> = raw.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["id", "twice"]);
    Ok(())
}

#[test]
fn a_set_holds_each_element_once_by_its_value() {
    for texts in [["1", "1.0"], ["150", "1.5E2"], ["0", "-0"]] {
        let set = AttributeValue::Ns(texts.iter().map(|t| (*t).into()).collect());
        assert!(to_attribute_value(&set).is_err(), "{texts:?}");
    }
    let numbers = BTreeSet::from(["1", "1.0"].map(|t| t.parse::<Number>().unwrap()));
    assert_eq!(numbers.len(), 1);
    assert!(to_attribute_value(&AttributeValue::Ss(vec!["a".into(), "a".into()])).is_err());
}

#[tokio::test]
async fn an_array_with_an_element_twice_is_no_set() -> Result<()> {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "tagged")]
    struct Tagged {
        #[dynamo(partition_key)]
        id: u8,
        tags: BTreeSet<String>,
        numbers: HashSet<u32>,
    }
    let table = new_table::<Tagged>().await?;
    table.put(&Tagged { id: 1, tags: BTreeSet::new(), numbers: HashSet::new() }).await?;
    let error = table.update(1).set_tags(["a", "a"]).await.unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "tags");
    assert!(table.update(1).set_numbers([1, 1]).await.unwrap_err().is_invalid_input());
    let after = table.update(1).set_tags(["a", "b"]).set_numbers([1, 2]).return_new().await?;
    assert_eq!((after.tags.len(), after.numbers.len()), (2, 2));
    Ok(())
}

#[tokio::test]
async fn numbers_come_back_as_the_service_normalises_them() -> Result<()> {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "numbers")]
    struct Numbers {
        #[dynamo(partition_key)]
        id: u8,
        exact: Number,
    }
    let table = new_table::<Numbers>().await?;
    for (written, stored) in [("1.50", "1.5"), ("00042", "42"), ("1.5E2", "150"), ("-0", "0")] {
        table.put(&Numbers { id: 1, exact: written.parse().unwrap() }).await?;
        let read = table.get(1).await?.unwrap().exact;
        assert_eq!(read.as_str(), stored);
        assert_eq!(read, written.parse().unwrap());
    }
    Ok(())
}

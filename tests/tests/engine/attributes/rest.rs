//! `flatten` of a map: every attribute that no field has.

use std::collections::{BTreeMap, HashMap};

use dynamo_orm::{
    AttributeValue, Condition, Db, DynamoItem, DynamoValue, RawExpression, Result,
    from_attribute_value, from_item, to_attribute_value, to_item,
};
use indexmap::IndexMap;
use proptest::prelude::*;
use tests::{Answer, Stub, new_table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "open")]
struct Open {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(flatten)]
    price: Price,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
    #[dynamo(alias = "memo")]
    note: Option<String>,
    inner: Option<Inner>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Price {
    #[dynamo(alias = "cents")]
    amount: u32,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Inner {
    name: String,
    #[dynamo(flatten)]
    words: HashMap<String, String>,
}

fn text(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn open() -> Open {
    let words = HashMap::from([("hello".to_owned(), "world".to_owned())]);
    Open {
        id: 1,
        price: Price { amount: 5 },
        rest: BTreeMap::from([
            ("colour".into(), text("red")),
            ("zz".into(), AttributeValue::Null(true)),
        ]),
        note: None,
        inner: Some(Inner { name: "n".into(), words }),
    }
}

#[tokio::test]
async fn what_no_field_has_is_kept_and_written_back() -> Result<()> {
    let raw = to_item(&open())?;
    assert_eq!(raw["colour"], text("red"));
    assert_eq!(raw["inner"].as_m().unwrap()["hello"], text("world"));
    assert_eq!(raw.len(), 5);
    assert_eq!(from_item::<Open>(&raw)?, open());

    let table = new_table::<Open>().await?;
    table.put(&open()).await?;
    assert_eq!(table.get(1).await?, Some(open()));
    assert_eq!(table.scan().all().await?, [open()]);
    let is_red = RawExpression::new("colour = :red").value(":red", "red");
    assert_eq!(table.scan().filter(|_| Condition::raw(is_red)).all().await?.len(), 1);
    Ok(())
}

#[test]
fn old_names_of_fields_are_known() -> Result<()> {
    let mut raw = to_item(&open())?;
    raw.remove("amount");
    raw.insert("cents".into(), AttributeValue::N("9".into()));
    raw.insert("memo".into(), text("m"));
    let read = from_item::<Open>(&raw)?;
    assert_eq!(read.rest, open().rest);
    assert_eq!((read.price.amount, read.note.as_deref()), (9, Some("m")));
    Ok(())
}

#[tokio::test]
async fn a_name_that_a_field_has_is_refused_before_sending() -> Result<()> {
    let table = new_table::<Open>().await?;
    for name in ["id", "amount", "cents", "note", "memo", "inner", ""] {
        let rest = BTreeMap::from([(name.to_owned(), text("secret"))]);
        let error = table.put(&Open { rest, ..open() }).await.unwrap_err();
        assert!(error.is_invalid_input(), "{name}: {error}");
        assert!(!format!("{error:?}").contains("secret"));
        if !name.is_empty() {
            assert_eq!(error.encode_error().unwrap().path(), name);
        }
    }
    let words = HashMap::from([("name".to_owned(), "n".to_owned())]);
    let inner = Some(Inner { name: "n".into(), words });
    let error = table.put(&Open { inner, ..open() }).await.unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "inner.name");
    assert_eq!(table.scan().all().await?, []);
    Ok(())
}

#[test]
fn a_value_of_another_type_is_told_by_its_name() {
    let mut raw = to_item(&open()).unwrap();
    let other = HashMap::from([
        ("name".to_owned(), text("n")),
        ("odd".to_owned(), AttributeValue::N("1".into())),
    ]);
    raw.insert("inner".into(), AttributeValue::M(other));
    let error = from_item::<Open>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().to_string(), "inner.odd: expected S, found N");
}

#[test]
fn the_tag_of_a_variant_is_no_unknown_attribute() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Event {
        Open {
            at: u32,
            #[dynamo(flatten)]
            rest: IndexMap<String, u32>,
        },
        Closed,
    }
    let rest = IndexMap::from([("b".to_owned(), 2), ("a".to_owned(), 1)]);
    let event = Event::Open { at: 1, rest };
    let stored = to_attribute_value(&event)?;
    assert_eq!(stored.as_m().unwrap().len(), 4);
    assert_eq!(from_attribute_value::<Event>(&stored)?, event);
    let rest = IndexMap::from([("kind".to_owned(), 2)]);
    let error = to_attribute_value(&Event::Open { at: 1, rest }).unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "kind");
    assert!(to_attribute_value(&Event::Closed).is_ok());
    Ok(())
}

fn value() -> impl Strategy<Value = AttributeValue> {
    let number = (any::<i64>(), -20..20_i32).prop_map(|(n, e)| format!("{n}E{e}"));
    let leaf = prop_oneof![
        ".*".prop_map(AttributeValue::S),
        number.prop_map(AttributeValue::N),
        any::<bool>().prop_map(AttributeValue::Bool),
        Just(AttributeValue::Null(true)),
        proptest::collection::vec(any::<u8>(), 0..9)
            .prop_map(|bytes| AttributeValue::B(bytes.into())),
        proptest::collection::btree_set("[a-z]{1,3}", 1..4)
            .prop_map(|set| AttributeValue::Ss(set.into_iter().collect())),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(AttributeValue::L),
            proptest::collection::hash_map("[a-z]{1,3}", inner, 0..4).prop_map(AttributeValue::M),
        ]
    })
}

proptest! {
    #[test]
    fn every_unknown_attribute_is_kept_as_it_was(
        rest in proptest::collection::btree_map("[A-Z\\u{e9}\"\\\\]{1,6}", value(), 0..8),
        note in proptest::option::of(".*"),
    ) {
        let open = Open { rest, note, ..open() };
        let raw = to_item(&open).unwrap();
        for (name, value) in &open.rest {
            prop_assert_eq!(&raw[name], value);
        }
        let read = from_item::<Open>(&raw).unwrap();
        prop_assert_eq!(to_item(&read).unwrap(), raw);
        prop_assert_eq!(read, open);
    }
}

#[tokio::test]
async fn what_was_read_is_put_byte_for_byte() -> Result<()> {
    // Texts as no writer of ours spells them.
    let item = r#"{"amount":{"N":"5"},"n":{"N":"1.50"},"id":{"N":"1"},"e":{"S":"\u00e9\"\\"},"s":{"NS":["3","1.0"]},"m":{"M":{"k":{"L":[{"NULL":true}]}}}}"#;
    let answers = [Answer::ok(format!("{{\"Item\":{item}}}")), Answer::ok("{}")];
    let stub = Stub::new(answers);
    let table = Db::new(stub.client()).table::<Open>();
    let read = table.get(1).await?.unwrap();
    table.put(&read).await?;
    let put = stub.requests().pop().unwrap().1;
    let expected: serde_json::Value = serde_json::from_str(item).unwrap();
    assert_eq!(put["Item"], expected);
    Ok(())
}

//! JSON values as attributes of the same meaning.

use std::collections::HashMap;

use dynamo_orm::{
    AttributeValue, DynamoItem, Result, from_attribute_value, to_attribute_value, to_item,
};
use serde_json::{Value, json};
use tests::new_table;

use super::{n, refused, s};

fn m<const N: usize>(entries: [(&str, AttributeValue); N]) -> AttributeValue {
    AttributeValue::M(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

stored_as! {
    json_is_stored_as_what_it_says:
        Value::Null => AttributeValue::Null(true),
        json!(true) => AttributeValue::Bool(true),
        json!("é") => s("é"),
        json!(u64::MAX) => n("18446744073709551615"),
        json!(i64::MIN) => n("-9223372036854775808"),
        json!(0.1) => n("0.1"),
        json!([]) => AttributeValue::L(vec![]),
        json!([1, null, ["x"]]) => AttributeValue::L(vec![n("1"), AttributeValue::Null(true), AttributeValue::L(vec![s("x")])]),
        json!({ "a": { "b": [false] } }) => m([("a", m([("b", AttributeValue::L(vec![AttributeValue::Bool(false)]))]))]);
}

#[test]
fn a_json_number_is_exact_or_refused() {
    let read = |text: &str| from_attribute_value::<Value>(&n(text)).ok();
    assert_eq!(read("1.0"), Some(json!(1)));
    assert_eq!(read("1E3"), Some(json!(1000)));
    assert_eq!(read("00042"), Some(json!(42)));
    assert_eq!(read(".5"), Some(json!(0.5)));
    assert_eq!(read("-1.5E-7"), Some(json!(-1.5e-7)));
    assert_eq!(read("1E100"), Some(json!(1e100)));
    assert_eq!(read("-9223372036854775808"), Some(json!(i64::MIN)));
    // A float that prints as this, though not an integer of 64 bits.
    assert_eq!(read("18446744073709552000"), Some(json!(18446744073709552000_f64)));
    for text in [
        "18446744073709551617",
        "-9223372036854775809",
        "0.12345678901234567891",
        "12345678901234567890123456789012345678",
    ] {
        assert!(
            refused::<Value>(n(text))
                .starts_with("expected a number that `serde_json::Number` holds exactly"),
            "{text}"
        );
    }
    assert!(to_attribute_value(&json!([1e126])).unwrap_err().is_invalid_input());
}

#[test]
fn what_json_has_not_is_refused_with_its_path() {
    let blob = AttributeValue::B(aws_sdk_dynamodb::primitives::Blob::new([1]));
    for (stored, found) in [
        (blob, "B"),
        (AttributeValue::Ss(vec!["a".into()]), "SS"),
        (AttributeValue::Ns(vec!["1".into()]), "NS"),
    ] {
        let nested = m([("a", AttributeValue::L(vec![stored]))]);
        let error = from_attribute_value::<Value>(&nested).unwrap_err();
        assert_eq!(
            error.decode_error().unwrap().to_string(),
            format!("a[0]: expected NULL, BOOL, N, S, L or M, which JSON has, found {found}")
        );
    }
    let error = to_attribute_value(&json!({ "a": [{ "": 1 }] })).unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "a[0]");
}

#[test]
fn json_may_be_32_levels_deep_and_no_deeper() {
    let nested = |levels| (0..levels).fold(json!(1), |inner, _| json!([inner]));
    assert!(to_attribute_value(&nested(31)).is_ok());
    assert!(to_attribute_value(&nested(32)).unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn json_is_put_changed_and_asked_for() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "documents")]
    struct Document {
        #[dynamo(partition_key)]
        id: u8,
        body: Value,
        maybe: Option<Value>,
        more: HashMap<String, Value>,
    }
    let documents = new_table::<Document>().await?;
    let body = json!({ "title": "é", "tags": ["a", 1, null], "deep": { "x": 1.5 } });
    let document = Document {
        id: 1,
        body: body.clone(),
        maybe: None,
        more: HashMap::from([("n".into(), Value::Null)]),
    };
    documents.put(&document).await?;
    assert_eq!(documents.get(1).await?, Some(document.clone()));
    assert!(!to_item(&document)?.contains_key("maybe"));
    let found = documents.scan().filter(|d| d.body().eq(&body)).count().await?;
    assert_eq!(found, 1);
    let after = documents
        .update(1)
        .set_body(&json!([1]))
        .set_maybe(Value::Null)
        .apply(|d| d.more().key("n").set(json!(2)))
        .return_new()
        .await?;
    assert_eq!((after.body, after.maybe), (json!([1]), Some(Value::Null)));
    assert_eq!(after.more["n"], json!(2));
    Ok(())
}

//! The service's limits, on the engine: what it takes we send, what it refuses we refuse.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoItem, Result};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "blobs")]
struct Blob {
    #[dynamo(partition_key)]
    id: String,
    text: String,
    more: Option<BTreeMap<String, AttributeValue>>,
}

fn blob(text: usize) -> Blob {
    // `id` + "x" + `text` are 2 + 1 + 4 bytes.
    Blob { id: "x".into(), text: "y".repeat(text - 7), more: None }
}

#[tokio::test]
async fn an_item_of_409_600_bytes_is_stored_and_one_byte_more_is_refused() -> Result<()> {
    let blobs = new_table::<Blob>().await?;
    for bytes in [409_599, 409_600] {
        blobs.put(&blob(bytes)).await?;
        assert_eq!(blobs.get("x").await?, Some(blob(bytes)));
    }
    let error = blobs.put(&blob(409_601)).await.unwrap_err();
    assert!(error.is_invalid_input());
    assert_eq!(error.encode_error().unwrap().path(), "text");
    Ok(())
}

#[tokio::test]
async fn whole_items_of_numbers_near_the_edge_are_left_to_the_service() -> Result<()> {
    let blobs = new_table::<Blob>().await?;
    let numbers = |count: u32| Blob {
        more: Some(
            (0..count).map(|i| (format!("{i:05}"), AttributeValue::N("120".into()))).collect(),
        ),
        ..blob(100)
    };
    // Each entry is 5 + 1 bytes, and 2 or 3 for the number: no figure says which.
    blobs.put(&numbers(10_000)).await?;
    assert_eq!(blobs.get("x").await?, Some(numbers(10_000)));
    let error = blobs.put(&numbers(51_300)).await.unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "more");
    Ok(())
}

#[tokio::test]
async fn an_update_that_sets_more_than_an_item_holds_is_refused() -> Result<()> {
    let blobs = new_table::<Blob>().await?;
    blobs.put(&blob(100)).await?;
    let error = blobs.update("x").set_text("y".repeat(409_601)).await.unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "text");
    // The whole item is the service's to judge.
    let error = blobs.update("x").set_text("y".repeat(409_600)).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ValidationException"));
    blobs.update("x").set_text("y".repeat(409_000)).await?;
    Ok(())
}

#[tokio::test]
async fn an_item_is_refused_only_if_no_count_of_its_numbers_fits() -> Result<()> {
    let blobs = new_table::<Blob>().await?;
    // A point within 38 digits below zero: 21 bytes by one count and 22 by another.
    let number = format!("-{}.{}", "1".repeat(19), "1".repeat(19));
    let item = Blob {
        more: Some(BTreeMap::from([(
            "n".into(),
            AttributeValue::L(vec![AttributeValue::N(number); 17_900]),
        )])),
        ..blob(100)
    };
    let refused_here = blobs.put(&item).await.is_err_and(|error| error.is_invalid_input());
    assert!(!refused_here, "whether it fits is the service's to say");
    Ok(())
}

fn lists_round(value: AttributeValue, levels: usize) -> AttributeValue {
    (0..levels).fold(value, |value, _| AttributeValue::L(vec![value]))
}

/// The SDK's own type drops its levels one within the other; this takes them apart one by one.
fn take_apart(mut value: AttributeValue) {
    while let AttributeValue::L(mut inner) = value {
        match inner.pop() {
            Some(next) => value = next,
            None => return,
        }
    }
}

#[tokio::test]
async fn values_are_nested_32_levels_deep_and_no_deeper() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "deep")]
    struct Deep {
        #[dynamo(partition_key)]
        id: u8,
        value: AttributeValue,
    }
    let table = new_table::<Deep>().await?;
    let deep = |levels| Deep { id: 1, value: lists_round(AttributeValue::Bool(true), levels) };
    table.put(&deep(31)).await?;
    assert_eq!(table.get(1).await?, Some(deep(31)));
    let error = table.put(&deep(32)).await.unwrap_err();
    assert!(error.is_invalid_input());
    assert!(error.to_string().starts_with("deep.value[0][0]"), "{error}");
    let very_deep = deep(10_000);
    assert!(table.put(&very_deep).await.unwrap_err().is_invalid_input());
    take_apart(very_deep.value);
    Ok(())
}

#[tokio::test]
async fn attribute_names_are_addressed_exactly_whatever_they_are() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "named")]
    struct Named {
        #[dynamo(partition_key, rename = "SELECT")]
        id: u8,
        #[dynamo(rename = "a.b")]
        dot: u8,
        #[dynamo(rename = "a b")]
        space: u8,
        #[dynamo(rename = "#0")]
        sharp: u8,
        #[dynamo(rename = ":0")]
        colon: u8,
        #[dynamo(rename = "a-b")]
        dash: u8,
        a_b: u8,
        #[dynamo(rename = "\"quote\\")]
        quote: u8,
        #[dynamo(rename = "0digit")]
        digit: u8,
        #[dynamo(rename = "é🎓\u{0}")]
        unicode: u8,
        size: u8,
    }
    let named = new_table::<Named>().await?;
    let item = Named {
        id: 1,
        dot: 2,
        space: 3,
        sharp: 4,
        colon: 5,
        dash: 6,
        a_b: 7,
        quote: 8,
        digit: 9,
        unicode: 10,
        size: 11,
    };
    named.put(&item).await?;
    assert_eq!(named.get(1).await?, Some(item.clone()));
    let after = named
        .update(1)
        .set_dot(12)
        .set_space(13)
        .set_sharp(14)
        .set_colon(15)
        .set_dash(16)
        .set_a_b(17)
        .set_quote(18)
        .set_digit(19)
        .set_unicode(20)
        .set_size(21)
        .return_new()
        .await?;
    let expected = Named {
        id: 1,
        dot: 12,
        space: 13,
        sharp: 14,
        colon: 15,
        dash: 16,
        a_b: 17,
        quote: 18,
        digit: 19,
        unicode: 20,
        size: 21,
    };
    assert_eq!(after, expected);
    Ok(())
}

#[tokio::test]
async fn map_keys_are_1_to_65_535_bytes_long() -> Result<()> {
    let blobs = new_table::<Blob>().await?;
    let keyed = |key: String| Blob {
        more: Some(BTreeMap::from([(key, AttributeValue::Bool(true))])),
        ..blob(100)
    };
    blobs.put(&keyed("k".repeat(65_535))).await?;
    for key in [String::new(), "k".repeat(65_536)] {
        let error = blobs.put(&keyed(key)).await.unwrap_err();
        assert_eq!(error.encode_error().unwrap().path(), "more");
    }
    Ok(())
}

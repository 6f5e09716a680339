//! Maps and sets of `indexmap`.

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, DynamoItem, Result, to_attribute_value, to_item};
use indexmap::{IndexMap, IndexSet};
use tests::new_table;

use super::{n, refused};

stored_as! {
    an_index_map_is_m:
        IndexMap::<_, _>::from([(String::from("b"), 1_u8), (String::from("a"), 2)])
            => AttributeValue::M(HashMap::from([("b".into(), n("1")), ("a".into(), n("2"))]));
    an_index_set_is_a_set_in_its_order:
        IndexSet::<_>::from([3_u8, 1]) => AttributeValue::Ns(vec!["3".into(), "1".into()]),
        IndexSet::<_>::from([String::from("x")]) => AttributeValue::Ss(vec!["x".into()]),
        IndexSet::<_>::from([vec![1_u8]])
            => AttributeValue::Bs(vec![aws_sdk_dynamodb::primitives::Blob::new([1])]);
}

#[test]
fn another_collection_is_refused() {
    assert_eq!(refused::<IndexMap<String, u8>>(AttributeValue::L(vec![])), "expected M, found L");
    assert_eq!(refused::<IndexSet<u8>>(AttributeValue::L(vec![])), "expected NS, found L");
    assert_eq!(refused::<IndexSet<u8>>(AttributeValue::Null(true)), "expected NS, found NULL");
    assert_eq!(
        refused::<IndexMap<String, u8>>(AttributeValue::Null(true)),
        "expected M, found NULL"
    );
    assert!(to_attribute_value(&IndexSet::<u8>::new()).unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn index_maps_and_index_sets_have_the_operators_of_maps_and_sets() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "carts")]
    struct Cart {
        #[dynamo(partition_key)]
        id: u8,
        lines: IndexMap<String, u32>,
        tags: IndexSet<String>,
        maybe: Option<IndexSet<u8>>,
    }
    let carts = new_table::<Cart>().await?;
    let cart = Cart {
        id: 1,
        lines: IndexMap::from([("tea".into(), 1)]),
        tags: IndexSet::new(),
        maybe: None,
    };
    carts.put(&cart).await?;
    assert_eq!(carts.get(1).await?, Some(cart.clone()));
    let mut names: Vec<_> = to_item(&cart)?.into_keys().collect();
    names.sort_unstable();
    assert_eq!(names, ["id", "lines"]);
    let after = carts
        .update(1)
        .apply(|c| c.lines().key("milk").set(2))
        .apply(|c| c.tags().insert(["a", "b"]))
        .set_maybe([1, 2])
        .return_new()
        .await?;
    assert_eq!(
        (after.lines["milk"], after.tags.len(), after.maybe.map(|m| m.len())),
        (2, 2, Some(2))
    );
    let asked = carts.scan().filter(|c| {
        c.lines().key("tea").eq(1)
            & c.tags().contains("a")
            & c.tags().size().eq(2)
            & c.lines().size().ge(2)
    });
    assert_eq!(asked.count().await?, 1);
    let emptied =
        carts.update(1).set_tags(&IndexSet::new()).set_lines(&cart.lines).return_new().await?;
    assert_eq!((emptied.tags.len(), emptied.lines), (0, cart.lines));
    Ok(())
}

//! Enums as a map with a tag, and what the variant holds in one more attribute.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Result, from_attribute_value};
use tests::new_table;

use super::{map, number, refused, stands_as, text};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "t", content = "c", rename_all = "lowercase", rename_all_fields = "UPPERCASE")]
enum Shape {
    Nothing,
    Side(u64),
    Name(Option<String>),
    Tags(BTreeSet<String>),
    Point(u64, String),
    Wide(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
    Box { width: u64, depth: Option<u64> },
    Empty {},
    Group(Vec<Shape>),
}

fn adjacent(tag: &str, content: AttributeValue) -> AttributeValue {
    map([("t", text(tag)), ("c", content)])
}

#[test]
fn each_variant_has_its_content_in_the_attribute() {
    stands_as(&Shape::Nothing, &map([("t", text("nothing"))]));
    stands_as(&Shape::Side(3), &adjacent("side", number(3)));
    stands_as(&Shape::Name(Some("x".into())), &adjacent("name", text("x")));
    let point = AttributeValue::L(vec![number(1), text("y")]);
    stands_as(&Shape::Point(1, "y".into()), &adjacent("point", point));
    stands_as(
        &Shape::Wide(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
        &adjacent("wide", AttributeValue::L((0..17).map(number).collect())),
    );
    let sizes = map([("WIDTH", number(2))]);
    stands_as(&Shape::Box { width: 2, depth: None }, &adjacent("box", sizes));
    stands_as(&Shape::Empty {}, &adjacent("empty", map([])));
    let group = AttributeValue::L(vec![map([("t", text("nothing"))])]);
    stands_as(&Shape::Group(vec![Shape::Nothing]), &adjacent("group", group));
}

#[test]
fn content_that_a_field_would_leave_out_is_left_out() {
    stands_as(&Shape::Name(None), &map([("t", text("name"))]));
    stands_as(&Shape::Tags(BTreeSet::new()), &map([("t", text("tags"))]));
}

#[test]
fn what_cannot_be_read_is_named_with_the_content() {
    let wrong = |stored: AttributeValue| refused::<Shape>(&stored);
    assert_eq!(wrong(adjacent("side", text("x"))), "c: expected N, found S");
    assert_eq!(wrong(map([("t", text("side"))])), "c: expected N, found no attribute");
    assert_eq!(wrong(map([("t", text("point"))])), "c: expected L, found no attribute");
    assert_eq!(wrong(map([("t", text("box"))])), "c: expected M, found no attribute");
    let short = AttributeValue::L(vec![number(1)]);
    assert_eq!(wrong(adjacent("point", short)), "c: expected 2 elements, found 1");
    let long = AttributeValue::L(vec![number(1), text("y"), text("z")]);
    assert_eq!(wrong(adjacent("point", long)), "c: expected 2 elements, found 3");
    let element = AttributeValue::L(vec![text("x"), text("y")]);
    assert_eq!(wrong(adjacent("point", element)), "c[0]: expected N, found S");
    assert_eq!(wrong(adjacent("box", map([]))), "c.WIDTH: expected N, found no attribute");
    assert!(wrong(adjacent("Side", number(1))).starts_with("t: expected one of `nothing`, `side`"));
}

#[test]
fn unknown_attributes_beside_are_passed_over() -> Result<()> {
    let stored = map([("t", text("nothing")), ("c", number(1)), ("x", text("y"))]);
    assert_eq!(from_attribute_value::<Shape>(&stored)?, Shape::Nothing);
    let stored = map([("x", map([("c", number(9))])), ("c", number(1)), ("t", text("side"))]);
    assert_eq!(from_attribute_value::<Shape>(&stored)?, Shape::Side(1));
    Ok(())
}

#[test]
fn an_unknown_variant_keeps_tag_and_content() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(tag = "t", content = "c")]
    enum Kept {
        Known(u8),
        #[dynamo(other)]
        Unknown(BTreeMap<String, AttributeValue>),
    }
    let foreign = map([("t", text("new")), ("c", number(4)), ("more", text("x"))]);
    stands_as(&from_attribute_value::<Kept>(&foreign)?, &foreign);
    stands_as(&Kept::Known(4), &adjacent("Known", number(4)));
    Ok(())
}

#[tokio::test]
async fn an_item_holds_such_an_enum_and_is_filtered_by_it() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "drawings")]
    struct Drawing {
        #[dynamo(partition_key)]
        id: u64,
        shape: Shape,
    }
    let drawings = new_table::<Drawing>().await?;
    drawings.put(&Drawing { id: 1, shape: Shape::Point(1, "y".into()) }).await?;
    drawings.put(&Drawing { id: 2, shape: Shape::Side(2) }).await?;
    let found = drawings.scan().filter(|d| d.shape().tag().eq("side")).all().await?;
    assert_eq!(found, [Drawing { id: 2, shape: Shape::Side(2) }]);
    let after = drawings.update(2).set_shape(&Shape::Name(None)).return_new().await?;
    assert_eq!(after.shape, Shape::Name(None));
    let found = drawings.scan().filter(|d| d.shape().eq(Shape::Point(1, "y".into()))).all().await?;
    assert_eq!(found.len(), 1);
    Ok(())
}

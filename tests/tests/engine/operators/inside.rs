//! What a value holds, how much, and whether it is there.

use dynamo_orm::{Kind, Result};

use super::{Cents, Point, Status, check, thing};

#[tokio::test]
async fn begins_with_and_contains_look_into_values() -> Result<()> {
    check(
        |t| {
            [
                t.text().begins_with("hé"),
                t.text().begins_with(""),
                t.bytes().begins_with([1, 200]),
                t.text().contains("éll"),
                t.bytes().contains([200, 3]),
                t.names().contains("a"),
                t.numbers().contains(10),
                t.list().contains(2),
                t.points().contains(&thing().points[0]),
                t.status().begins_with("OP"),
                t.status().contains("PE"),
            ]
        },
        |t| {
            [
                t.text().begins_with("he"),
                t.bytes().begins_with([200]),
                t.text().contains("hellO"),
                t.bytes().contains([3, 200]),
                t.names().contains("c"),
                t.numbers().contains(0),
                t.list().contains(3),
                t.points().contains(Point { x: 2, y: None }),
                t.status().contains("PAID"),
                t.missing_text().begins_with(""),
                t.missing_list().contains(1),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn sizes_are_compared_with_numbers_and_with_attributes() -> Result<()> {
    check(
        |t| {
            [
                t.text().size().eq(5),
                t.bytes().size().eq(3),
                t.names().size().eq(2),
                t.list().size().eq(3),
                t.map().size().eq(1),
                t.list().size().ne(2),
                t.list().size().lt(4),
                t.list().size().le(3),
                t.list().size().gt(2),
                t.list().size().ge(3),
                t.list().size().between(3, 9),
                t.list().size().is_in([1, 3]),
                t.list().size().lt_path(&t.number()),
                t.list().size().le_path(&t.cents()),
                t.list().size().ne_path(&t.number()),
                t.missing_list().size().ne(0),
            ]
        },
        |t| {
            [
                t.text().size().eq(4),
                t.bytes().size().eq(4),
                t.names().size().eq(1),
                t.list().size().eq(2),
                t.map().size().eq(0),
                t.list().size().ne(3),
                t.list().size().lt(3),
                t.list().size().le(2),
                t.list().size().gt(3),
                t.list().size().ge(4),
                t.list().size().between(0, 2),
                t.list().size().is_in([0]),
                t.list().size().gt_path(&t.number()),
                t.list().size().ge_path(&t.cents()),
                t.list().size().eq_path(&t.number()),
                t.missing_list().size().eq(0),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn exists_and_attribute_type_tell_what_is_stored() -> Result<()> {
    check(
        |t| {
            [
                t.text().exists(),
                t.missing().not_exists(),
                t.point().y().exists(),
                t.points().index(0).y().not_exists(),
                t.text().attribute_type(Kind::S),
                t.number().attribute_type(Kind::N),
                t.bytes().attribute_type(Kind::B),
                t.flag().attribute_type(Kind::Bool),
                t.names().attribute_type(Kind::SS),
                t.numbers().attribute_type(Kind::NS),
                t.list().attribute_type(Kind::L),
                t.map().attribute_type(Kind::M),
            ]
        },
        |t| {
            [
                t.missing().exists(),
                t.text().not_exists(),
                t.list().index(3).exists(),
                t.map().key("two").exists(),
                t.text().attribute_type(Kind::N),
                t.point().attribute_type(Kind::L),
                t.missing().attribute_type(Kind::N),
                t.text().attribute_type(Kind::Null),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn newtypes_and_values_by_hand_have_the_operators_of_what_they_hold() -> Result<()> {
    check(
        |t| {
            [
                t.cents().eq(Cents(900)),
                t.cents().lt(Cents(1000)),
                t.cents().between(Cents(1), Cents(900)),
                t.cents().is_in([Cents(900)]),
                t.status().eq(Status::Open),
                t.status().lt(Status::Paid),
                t.status().size().eq(4),
                t.status().between(Status::Open, Status::Paid),
            ]
        },
        |t| {
            [
                t.cents().ne(Cents(900)),
                t.cents().gt(Cents(1000)),
                t.cents().is_in([Cents(1)]),
                t.status().eq(Status::Paid),
                t.status().ge(Status::Paid),
                t.status().size().lt(4),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn the_size_of_text_is_counted_in_units_of_utf16() -> Result<()> {
    let things = super::things().await?;
    let student = super::Thing { more_text: "é🎓e\u{301}".into(), ..thing() };
    things.put(&student).await?;
    things.delete(1).condition(|t| t.more_text().size().eq(5)).await?;
    Ok(())
}

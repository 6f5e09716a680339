//! Comparisons with values and with other attributes.

use std::collections::BTreeMap;

use dynamo_orm::{Number, Result};

use super::{Point, Status, check, thing};

#[tokio::test]
async fn eq_and_ne_compare_values_of_every_kind() -> Result<()> {
    let other_point = Point { x: 3, y: None };
    check(
        |t| {
            [
                t.id().eq(1),
                t.text().eq("héllo"),
                t.number().eq(9),
                t.float().eq(1.5),
                t.exact().eq(thing().exact),
                t.flag().eq(true),
                t.bytes().eq([1, 200, 3]),
                t.names().eq(["b", "a"]),
                t.numbers().eq([10, 1]),
                t.list().eq([1, 2, 2]),
                t.points().eq(thing().points),
                t.map().eq(thing().map),
                t.point().eq(&thing().point),
                t.text().ne("he"),
                t.number().ne(10),
                t.flag().ne(false),
                t.bytes().ne([1]),
                t.names().ne(["a"]),
                t.list().ne([2, 1, 2]),
                t.map().ne(BTreeMap::new()),
                t.point().ne(&other_point),
                t.missing().ne(1),
            ]
        },
        |t| {
            [
                t.id().eq(2),
                t.text().eq("hello"),
                t.number().eq(10),
                t.float().eq(1.25),
                t.exact().eq("12345678901234567890123456789012345679".parse::<Number>().unwrap()),
                t.flag().eq(false),
                t.bytes().eq([1, 200]),
                t.names().eq(["a"]),
                t.numbers().eq([1]),
                t.list().eq([2, 1, 2]),
                t.points().eq(vec![]),
                t.map().eq(BTreeMap::new()),
                t.point().eq(&other_point),
                t.text().ne("héllo"),
                t.number().ne(9),
                t.flag().ne(true),
                t.bytes().ne([1, 200, 3]),
                t.names().ne(["b", "a"]),
                t.list().ne([1, 2, 2]),
                t.map().ne(thing().map),
                t.point().ne(&thing().point),
                t.missing().eq(1),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn orders_are_those_of_numbers_of_utf8_text_and_of_bytes() -> Result<()> {
    check(
        |t| {
            [
                t.number().lt(10),
                t.number().le(9),
                t.number().gt(-10),
                t.number().ge(9),
                t.text().lt("z"),
                t.text().le("héllo"),
                t.text().gt("hello"),
                t.text().ge("hz"),
                t.bytes().lt([1, 201]),
                t.bytes().le([1, 200, 3]),
                t.bytes().gt([1, 200]),
                t.bytes().ge([1, 99, 255]),
                t.float().lt(1.6),
                t.exact().gt(thing().exact.as_str()[1..].parse::<Number>().unwrap()),
            ]
        },
        |t| {
            [
                t.number().lt(9),
                t.number().le(8),
                t.number().gt(9),
                t.number().ge(10),
                t.text().lt("héllo"),
                t.text().le("hello"),
                t.text().gt("z"),
                t.text().ge("i"),
                t.bytes().lt([1, 200]),
                t.bytes().le([1]),
                t.bytes().gt([1, 200, 3]),
                t.bytes().ge([2]),
                t.missing().lt(i64::MAX),
                t.missing().ge(i64::MIN),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn between_includes_both_bounds() -> Result<()> {
    check(
        |t| {
            [
                t.number().between(9, 9),
                t.number().between(-1, 10),
                t.text().between("h", "hé~"),
                t.bytes().between([1], [2]),
                t.number().between_paths(&t.number(), &t.greater()),
                t.text().between_paths(&t.more_text(), &t.text()),
            ]
        },
        |t| {
            [
                t.number().between(10, 11),
                t.number().between(1, 8),
                t.text().between("i", "j"),
                t.bytes().between([2], [3]),
                t.greater().between_paths(&t.number(), &t.number()),
                t.missing().between(i64::MIN, i64::MAX),
                t.number().between_paths(&t.number(), &t.missing()),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn is_in_looks_for_the_value_among_others() -> Result<()> {
    check(
        |t| {
            [
                t.number().is_in([1, 9]),
                t.text().is_in(["héllo"]),
                t.bytes().is_in([vec![], vec![1, 200, 3]]),
                t.flag().is_in([true]),
                t.list().is_in([vec![], vec![1, 2, 2]]),
                t.status().is_in([Status::Open]),
            ]
        },
        |t| {
            [
                t.number().is_in([1, 90]),
                t.text().is_in(["h"]),
                t.bytes().is_in([vec![1]]),
                t.flag().is_in([false]),
                t.list().is_in([vec![1]]),
                t.missing().is_in([1]),
            ]
        },
    )
    .await
}

#[tokio::test]
async fn attributes_are_compared_with_each_other() -> Result<()> {
    check(
        |t| {
            [
                t.number().eq_path(&t.number()),
                t.number().ne_path(&t.greater()),
                t.number().lt_path(&t.greater()),
                t.number().le_path(&t.number()),
                t.greater().gt_path(&t.number()),
                t.greater().ge_path(&t.number()),
                t.bytes().gt_path(&t.more_bytes()),
                t.text().ne_path(&t.more_text()),
                t.flag().ne_path(&t.other_flag()),
                t.point().x().lt_path(&t.point().y()),
                t.cents().lt_path(&t.limit()),
                t.number().ne_path(&t.missing()),
            ]
        },
        |t| {
            [
                t.number().eq_path(&t.greater()),
                t.number().ne_path(&t.number()),
                t.greater().lt_path(&t.number()),
                t.greater().le_path(&t.number()),
                t.number().gt_path(&t.greater()),
                t.number().ge_path(&t.greater()),
                t.text().eq_path(&t.more_text()),
                t.flag().eq_path(&t.other_flag()),
                t.number().eq_path(&t.missing()),
                t.number().lt_path(&t.missing()),
                t.missing().eq_path(&t.missing()),
            ]
        },
    )
    .await
}

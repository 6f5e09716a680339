//! Random conditions over random items: the engine must find what a model of the rules finds.
//!
//! `DYNAMO_EXPRESSION_CASES` sets how many conditions are tried, 1,000 if it is not set.

mod model;
mod trees;

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{Db, DynamoItem, DynamoValue};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use trees::Tree;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Inner {
    #[dynamo(rename = "in.a")]
    a: i32,
    b: Option<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "rows")]
struct Row {
    #[dynamo(partition_key)]
    id: u32,
    text: String,
    #[dynamo(rename = "size")]
    more: Option<String>,
    number: i32,
    other: Option<i32>,
    flag: bool,
    bytes: Vec<u8>,
    tags: BTreeSet<String>,
    numbers: Option<BTreeSet<i32>>,
    list: Vec<i32>,
    map: BTreeMap<String, i32>,
    inner: Inner,
    maybe: Option<Inner>,
}

/// Few enough that two of them are often equal.
fn text() -> impl Strategy<Value = String> {
    select(vec!["", "a", "ab", "b", "é", "a b", "AND", "#0"]).prop_map(str::to_owned)
}

fn number() -> impl Strategy<Value = i32> {
    prop_oneof![8 => -2..12, 1 => Just(i32::MIN), 1 => Just(i32::MAX)]
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(select(vec![0_u8, 1, 255]), 0..3)
}

fn key() -> impl Strategy<Value = String> {
    select(vec!["k", "a.b", "SELECT"]).prop_map(str::to_owned)
}

fn inner() -> impl Strategy<Value = Inner> {
    (number(), option::of(text())).prop_map(|(a, b)| Inner { a, b })
}

fn row() -> impl Strategy<Value = Row> {
    let scalars =
        (text(), option::of(text()), number(), option::of(number()), any::<bool>(), bytes());
    let sets = (btree_set(text(), 0..3), option::of(btree_set(number(), 0..3)));
    let documents =
        (vec(number(), 0..3), btree_map(key(), number(), 0..3), inner(), option::of(inner()));
    (scalars, sets, documents).prop_map(|(scalars, (tags, numbers), (list, map, inner, maybe))| {
        let (text, more, number, other, flag, bytes) = scalars;
        let id = 0;
        Row { id, text, more, number, other, flag, bytes, tags, numbers, list, map, inner, maybe }
    })
}

/// The rows that the engine finds for each condition are those that the model finds.
async fn agree(rows: &[Row], trees: &[Tree]) -> Result<(), TestCaseError> {
    let failed = |error: dynamo_orm::Error| {
        TestCaseError::fail(format!("{error} {:?}", error.service_message()))
    };
    let table = Db::in_memory().table::<Row>();
    table.create_table().await.map_err(failed)?;
    for row in rows {
        table.put(row).await.map_err(failed)?;
    }
    for tree in trees {
        let condition = tree.condition();
        let shown = format!("{condition:?}");
        let found = table.scan().maybe_filter(Some(condition)).all().await.map_err(failed)?;
        let found: BTreeSet<_> = found.iter().map(|row| row.id).collect();
        let expected = rows.iter().filter(|row| tree.holds(row)).map(|row| row.id).collect();
        prop_assert_eq!(found, expected, "{}", shown);
    }
    Ok(())
}

#[test]
fn the_engine_understands_every_condition_as_it_was_meant() {
    const TOGETHER: u32 = 25;
    let cases = std::env::var("DYNAMO_EXPRESSION_CASES").ok().and_then(|n| n.parse().ok());
    let cases = cases.unwrap_or(1_000_u32).div_ceil(TOGETHER);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let trees = vec(trees::tree(), usize::try_from(TOGETHER).unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let outcome = TestRunner::new(config).run(&(vec(row(), 1..24), trees), |(mut rows, trees)| {
        for (id, row) in (0..).zip(&mut rows) {
            row.id = id;
        }
        runtime.block_on(agree(&rows, &trees))
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

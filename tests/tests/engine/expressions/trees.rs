//! Conditions as trees, and how this crate is asked for them.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{Condition, DynamoItem, Path, RawExpression, Size, Stored};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Inner, Row, bytes, inner, key, number, text};

#[derive(Debug, Clone)]
pub(super) enum Tree {
    Text(TextAt, Test<String>),
    TextPath(TextAt, Comparison, TextAt),
    Prefix(TextAt, String),
    Part(TextAt, String),
    Length(TextAt, Test<usize>),
    Number(NumberAt, Test<i32>),
    NumberPath(NumberAt, Comparison, NumberAt),
    BetweenPaths(NumberAt, NumberAt, NumberAt),
    Flag(bool),
    NoFlag(bool),
    Bytes(Test<Vec<u8>>),
    BytesPrefix(Vec<u8>),
    BytesPart(Vec<u8>),
    BytesLength(Test<usize>),
    Tags(BTreeSet<String>),
    Tag(String),
    TagCount(Test<usize>),
    Numbers(i32),
    NumberCount(Comparison, NumberAt),
    List(Vec<i32>),
    Element(i32),
    ListLength(Test<usize>),
    Map(BTreeMap<String, i32>),
    MapLength(Test<usize>),
    Inner(Inner),
    NotMaybe(Inner),
    /// The number is one or the other, in DynamoDB's own words.
    Raw(i32, i32),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

/// What is asked of one value.
#[derive(Debug, Clone)]
pub(super) enum Test<T> {
    Is(Comparison, T),
    Between(T, T),
    In(Vec<T>),
    Exists,
    NotExists,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Comparison {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// The places where a row has text.
#[derive(Debug, Clone, Copy)]
pub(super) enum TextAt {
    Text,
    More,
    Inner,
    Maybe,
}

/// The places where a row has a number.
#[derive(Debug, Clone)]
pub(super) enum NumberAt {
    Number,
    Other,
    Inner,
    Maybe,
    List(usize),
    Map(String),
}

macro_rules! text_at {
    ($at:expr, $path:ident => $body:expr) => {{
        let row = Row::fields();
        match $at {
            TextAt::Text => {
                let $path = row.text();
                $body
            }
            TextAt::More => {
                let $path = row.more();
                $body
            }
            TextAt::Inner => {
                let $path = row.inner().b();
                $body
            }
            TextAt::Maybe => {
                let $path = row.maybe().b();
                $body
            }
        }
    }};
}

macro_rules! number_at {
    ($at:expr, $path:ident => $body:expr) => {{
        let row = Row::fields();
        match $at {
            NumberAt::Number => {
                let $path = row.number();
                $body
            }
            NumberAt::Other => {
                let $path = row.other();
                $body
            }
            NumberAt::Inner => {
                let $path = row.inner().a();
                $body
            }
            NumberAt::Maybe => {
                let $path = row.maybe().a();
                $body
            }
            NumberAt::List(index) => {
                let $path = row.list().index(*index);
                $body
            }
            NumberAt::Map(key) => {
                let $path = row.map().key(key.as_str());
                $body
            }
        }
    }};
}

macro_rules! compare {
    ($left:expr, $comparison:expr, $right:expr, $eq:ident $ne:ident $lt:ident $le:ident $gt:ident $ge:ident) => {
        match $comparison {
            Comparison::Eq => $left.$eq($right),
            Comparison::Ne => $left.$ne($right),
            Comparison::Lt => $left.$lt($right),
            Comparison::Le => $left.$le($right),
            Comparison::Gt => $left.$gt($right),
            Comparison::Ge => $left.$ge($right),
        }
    };
}

/// The test of any path whose values have an order.
macro_rules! test {
    ($path:expr, $test:expr) => {
        match $test.clone() {
            Test::Is(comparison, value) => compare!($path, comparison, value, eq ne lt le gt ge),
            Test::Between(low, high) => $path.between(low, high),
            Test::In(values) => $path.is_in(values),
            Test::Exists => $path.exists(),
            Test::NotExists => $path.not_exists(),
        }
    };
}

/// The test of a size; one that is not there is not asked for.
fn size<T, M: Stored>(
    path: &Path<Row, T, M>,
    size: &Size<Row>,
    test: &Test<usize>,
) -> Condition<Row> {
    match test.clone() {
        Test::Is(comparison, value) => compare!(size, comparison, value, eq ne lt le gt ge),
        Test::Between(low, high) => size.between(low, high),
        Test::In(values) => size.is_in(values),
        Test::Exists => path.exists(),
        Test::NotExists => path.not_exists(),
    }
}

impl Tree {
    pub(super) fn condition(&self) -> Condition<Row> {
        let row = Row::fields();
        match self {
            Self::Text(at, test) => text_at!(at, path => test!(path, test)),
            Self::TextPath(at, comparison, other) => text_at!(at, path => text_at!(other, other =>
                compare!(path, comparison, &other, eq_path ne_path lt_path le_path gt_path ge_path))),
            Self::Prefix(at, prefix) => text_at!(at, path => path.begins_with(prefix)),
            Self::Part(at, part) => text_at!(at, path => path.contains(part)),
            Self::Length(at, test) => text_at!(at, path => size(&path, &path.size(), test)),
            Self::Number(at, test) => number_at!(at, path => test!(path, test)),
            Self::NumberPath(at, comparison, other) => {
                number_at!(at, path => number_at!(other, other =>
                compare!(path, comparison, &other, eq_path ne_path lt_path le_path gt_path ge_path)))
            }
            Self::BetweenPaths(at, low, high) => number_at!(at, path => number_at!(low, low =>
                number_at!(high, high => path.between_paths(&low, &high)))),
            Self::Flag(flag) => row.flag().eq(*flag),
            Self::NoFlag(flag) => row.flag().ne(*flag),
            Self::Bytes(test) => test!(row.bytes(), test),
            Self::BytesPrefix(prefix) => row.bytes().begins_with(prefix),
            Self::BytesPart(part) => row.bytes().contains(part),
            Self::BytesLength(test) => size(&row.bytes(), &row.bytes().size(), test),
            Self::Tags(tags) => row.tags().eq(tags),
            Self::Tag(tag) => row.tags().contains(tag),
            Self::TagCount(test) => size(&row.tags(), &row.tags().size(), test),
            Self::Numbers(number) => row.numbers().contains(*number),
            Self::NumberCount(comparison, at) => {
                number_at!(at, path => compare!(row.numbers().size(),
                comparison, &path, eq_path ne_path lt_path le_path gt_path ge_path))
            }
            Self::List(list) => row.list().eq(list),
            Self::Element(number) => row.list().contains(*number),
            Self::ListLength(test) => size(&row.list(), &row.list().size(), test),
            Self::Map(map) => row.map().ne(map),
            Self::MapLength(test) => size(&row.map(), &row.map().size(), test),
            Self::Inner(inner) => row.inner().eq(inner),
            Self::NotMaybe(inner) => row.maybe().ne(inner),
            Self::Raw(one, other) => {
                let either = RawExpression::new("#0 = :1 OR #0 = :0").name("#0", "number");
                Condition::raw(either.value(":1", *one).value(":0", *other))
            }
            Self::Not(tree) => !tree.condition(),
            Self::All(trees) => trees.iter().map(Self::condition).reduce(Condition::and).unwrap(),
            Self::Any(trees) => Condition::any(trees.iter().map(|t| Some(t.condition()))).unwrap(),
        }
    }
}

fn comparison() -> impl Strategy<Value = Comparison> {
    select(vec![
        Comparison::Eq,
        Comparison::Ne,
        Comparison::Lt,
        Comparison::Le,
        Comparison::Gt,
        Comparison::Ge,
    ])
}

fn test<T: Clone + Ord + std::fmt::Debug>(
    value: impl Strategy<Value = T> + Clone + 'static,
) -> impl Strategy<Value = Test<T>> {
    let range = (value.clone(), value.clone());
    prop_oneof![
        4 => (comparison(), value.clone()).prop_map(|(comparison, value)| Test::Is(comparison, value)),
        2 => range.prop_map(|(a, b)| Test::Between(a.clone().min(b.clone()), a.max(b))),
        2 => vec(value, 1..4).prop_map(Test::In),
        1 => Just(Test::Exists),
        1 => Just(Test::NotExists),
    ]
}

fn text_at() -> impl Strategy<Value = TextAt> {
    select(vec![TextAt::Text, TextAt::More, TextAt::Inner, TextAt::Maybe])
}

fn number_at() -> impl Strategy<Value = NumberAt> {
    prop_oneof![
        Just(NumberAt::Number),
        Just(NumberAt::Other),
        Just(NumberAt::Inner),
        Just(NumberAt::Maybe),
        (0..3_usize).prop_map(NumberAt::List),
        key().prop_map(NumberAt::Map),
    ]
}

fn leaf() -> impl Strategy<Value = Tree> {
    let texts = || select(vec!["", "a", "ab", "b", "é"]).prop_map(str::to_owned);
    let count = || 0..4_usize;
    let of_text = prop_oneof![
        (text_at(), test(texts())).prop_map(|(at, test)| Tree::Text(at, test)),
        (text_at(), comparison(), text_at())
            .prop_map(|(at, c, other)| Tree::TextPath(at, c, other)),
        (text_at(), text()).prop_map(|(at, prefix)| Tree::Prefix(at, prefix)),
        (text_at(), text()).prop_map(|(at, part)| Tree::Part(at, part)),
        (text_at(), test(count())).prop_map(|(at, test)| Tree::Length(at, test)),
    ];
    let of_number = prop_oneof![
        (number_at(), test(-2..12)).prop_map(|(at, test)| Tree::Number(at, test)),
        (number_at(), comparison(), number_at())
            .prop_map(|(at, c, other)| Tree::NumberPath(at, c, other)),
        (number_at(), number_at(), number_at())
            .prop_map(|(at, low, high)| Tree::BetweenPaths(at, low, high)),
        (-2..12, number()).prop_map(|(one, other)| Tree::Raw(one, other)),
    ];
    let of_bytes = prop_oneof![
        any::<bool>().prop_map(Tree::Flag),
        any::<bool>().prop_map(Tree::NoFlag),
        (comparison(), bytes()).prop_map(|(c, bytes)| Tree::Bytes(Test::Is(c, bytes))),
        (bytes(), bytes())
            .prop_map(|(a, b)| Tree::Bytes(Test::Between(a.clone().min(b.clone()), a.max(b)))),
        bytes().prop_map(Tree::BytesPrefix),
        bytes().prop_map(Tree::BytesPart),
        test(count()).prop_map(Tree::BytesLength),
    ];
    let of_containers = prop_oneof![
        btree_set(text(), 1..3).prop_map(Tree::Tags),
        text().prop_map(Tree::Tag),
        test(count()).prop_map(Tree::TagCount),
        number().prop_map(Tree::Numbers),
        (comparison(), number_at()).prop_map(|(c, at)| Tree::NumberCount(c, at)),
        vec(number(), 0..2).prop_map(Tree::List),
        number().prop_map(Tree::Element),
        test(count()).prop_map(Tree::ListLength),
        btree_map(key(), number(), 0..2).prop_map(Tree::Map),
        test(count()).prop_map(Tree::MapLength),
        inner().prop_map(Tree::Inner),
        (option::of(inner()), inner()).prop_map(|(a, b)| Tree::NotMaybe(a.unwrap_or(b))),
    ];
    prop_oneof![of_text, of_number, of_bytes, of_containers]
}

pub(super) fn tree() -> impl Strategy<Value = Tree> {
    leaf().prop_recursive(6, 40, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|tree| Tree::Not(Box::new(tree))),
            vec(inner.clone(), 1..5).prop_map(Tree::All),
            vec(inner, 1..5).prop_map(Tree::Any),
        ]
    })
}

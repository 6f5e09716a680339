//! Enums with parameters, with lifetimes, and around themselves.

use std::borrow::Cow;
use std::collections::BTreeMap;

use dynamo_orm::{DynamoItem, DynamoValue, KeyValue, Result};
use tests::new_table;

use super::{map, number, stands_as, text};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "node", content = "is")]
enum Tree<T> {
    Leaf(T),
    Branch(Box<Tree<T>>, Box<Tree<T>>),
    Named { name: String, tree: Box<Tree<T>> },
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "op")]
enum Expression {
    Number { value: i64 },
    Sum { terms: Vec<Expression> },
    Negated { term: Box<Expression> },
    Pair(Box<Operands>),
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Operands {
    left: Expression,
    right: Expression,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(untagged)]
enum Text<'a, const N: usize> {
    Borrowed(Cow<'a, str>),
    Fixed([u32; N]),
}

/// Whatever struct is held, beside the tag.
#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind")]
enum Envelope<T> {
    Full(T),
    Priced {
        #[dynamo(flatten)]
        inside: T,
        price: u64,
    },
    Empty,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(untagged)]
enum Either<A, B>
where
    A: Clone,
{
    Left(A),
    Right(B),
}

#[test]
fn an_enum_holds_itself_in_a_box_and_in_collections() {
    let leaf = |value: u64| map([("node", text("Leaf")), ("is", number(value))]);
    let tree = Tree::Branch(Box::new(Tree::Leaf(1_u64)), Box::new(Tree::Leaf(2)));
    let both = dynamo_orm::AttributeValue::L(vec![leaf(1), leaf(2)]);
    stands_as(&tree, &map([("node", text("Branch")), ("is", both)]));
    let named = Tree::Named { name: "n".into(), tree: Box::new(Tree::Leaf(1_u64)) };
    let inside = map([("name", text("n")), ("tree", leaf(1))]);
    stands_as(&named, &map([("node", text("Named")), ("is", inside)]));

    let one = || Expression::Number { value: 1 };
    let stored = || map([("op", text("Number")), ("value", number(1))]);
    stands_as(
        &Expression::Negated { term: Box::new(one()) },
        &map([("op", text("Negated")), ("term", stored())]),
    );
    stands_as(
        &Expression::Pair(Box::new(Operands { left: one(), right: one() })),
        &map([("op", text("Pair")), ("left", stored()), ("right", stored())]),
    );
    let sum = Expression::Sum { terms: vec![one()] };
    let terms = dynamo_orm::AttributeValue::L(vec![stored()]);
    stands_as(&sum, &map([("op", text("Sum")), ("terms", terms)]));
}

#[test]
fn a_parameter_is_whatever_the_variant_can_hold() {
    stands_as(
        &Envelope::Full(Operands {
            left: Expression::Number { value: 1 },
            right: Expression::Number { value: 2 },
        }),
        &map([
            ("kind", text("Full")),
            ("left", map([("op", text("Number")), ("value", number(1))])),
            ("right", map([("op", text("Number")), ("value", number(2))])),
        ]),
    );
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Small {
        size: u64,
    }
    let priced = Envelope::Priced { inside: Small { size: 1 }, price: 2 };
    stands_as(&priced, &map([("kind", text("Priced")), ("size", number(1)), ("price", number(2))]));
    stands_as(&Envelope::<Small>::Empty, &map([("kind", text("Empty"))]));
    stands_as(&Either::<u64, String>::Left(1), &number(1));
    stands_as(&Either::<u64, String>::Right("x".into()), &text("x"));
    stands_as(&Either::<u64, Small>::Right(Small { size: 1 }), &map([("size", number(1))]));
    stands_as(&Text::<2>::Borrowed(Cow::from("x")), &text("x"));
    let fixed = dynamo_orm::AttributeValue::L(vec![number(1), number(2)]);
    stands_as(&Text::<2>::Fixed([1, 2]), &fixed);
}

#[tokio::test]
async fn an_item_with_parameters_holds_such_enums() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "pages")]
    struct Page<'a, K: KeyValue, T> {
        #[dynamo(partition_key)]
        id: Id<K>,
        title: Text<'a, 3>,
        tree: Tree<T>,
        more: BTreeMap<String, Vec<Option<Tree<T>>>>,
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Id<K>(K);
    let pages = new_table::<Page<'_, String, bool>>().await?;
    let page = Page {
        id: Id("p".to_owned()),
        title: Text::Borrowed(Cow::from("title")),
        tree: Tree::Leaf(true),
        more: BTreeMap::from([("a".into(), vec![None, Some(Tree::Leaf(false))])]),
    };
    pages.put(&page).await?;
    assert_eq!(pages.get(Id("p".to_owned())).await?, Some(page));
    Ok(())
}

#[test]
fn a_raw_identifier_and_a_discriminant_are_no_part_of_a_name() {
    #[derive(Debug, PartialEq, DynamoValue)]
    enum Rank {
        r#First = 1,
        Second = 1 + 1,
    }
    stands_as(&Rank::First, &text("First"));
    stands_as(&Rank::Second, &text("Second"));
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "type")]
    enum Raw {
        One { r#match: u8, r#type2: Option<u8> },
    }
    let stored = map([("type", text("One")), ("match", number(1))]);
    stands_as(&Raw::One { r#match: 1, r#type2: None }, &stored);
}

#[test]
fn a_tag_may_be_all_that_there_is() {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "type")]
    enum Plain {
        One,
    }
    stands_as(&Plain::One, &map([("type", text("One"))]));
}

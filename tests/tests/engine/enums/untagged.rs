//! Enums as what their variants hold, told apart by how that looks.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{
    AttributeValue, DynamoItem, DynamoValue, Number, Result, from_attribute_value,
    to_attribute_value,
};
use tests::new_table;

use super::{map, number, refused, stands_as, text};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Card {
    number: String,
    holder: Option<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
enum Level {
    Low,
    High,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(untagged)]
enum Payment {
    Cash,
    Card(Card),
    Transfer { iban: String, bic: Option<String> },
    Level(Level),
    Note(String),
    Whole(i64),
    Fraction(Number),
    Pair(u64, String),
    List(Vec<u64>),
    Tags(BTreeSet<String>),
    Any(BTreeMap<String, AttributeValue>),
}

fn card(holder: Option<&str>) -> Payment {
    Payment::Card(Card { number: "4".into(), holder: holder.map(str::to_owned) })
}

#[test]
fn each_variant_is_what_it_holds() {
    stands_as(&Payment::Cash, &AttributeValue::Null(true));
    stands_as(&card(None), &map([("number", text("4"))]));
    let transfer = Payment::Transfer { iban: "NO1".into(), bic: None };
    stands_as(&transfer, &map([("iban", text("NO1"))]));
    stands_as(&Payment::Level(Level::High), &text("High"));
    stands_as(&Payment::Note("high".into()), &text("high"));
    stands_as(&Payment::Whole(7), &number(7));
    let fraction = AttributeValue::N("1.5".into());
    stands_as(&Payment::Fraction("1.5".parse().unwrap()), &fraction);
    let pair = AttributeValue::L(vec![number(1), text("x")]);
    stands_as(&Payment::Pair(1, "x".into()), &pair);
    stands_as(
        &Payment::List(vec![1, 2, 3]),
        &AttributeValue::L(vec![number(1), number(2), number(3)]),
    );
    stands_as(&Payment::List(vec![]), &AttributeValue::L(vec![]));
    let tags = BTreeSet::from(["a".to_owned()]);
    stands_as(&Payment::Tags(tags), &AttributeValue::Ss(vec!["a".into()]));
    let any = BTreeMap::from([("x".to_owned(), number(1))]);
    stands_as(&Payment::Any(any), &map([("x", number(1))]));
}

#[test]
fn a_struct_is_told_by_the_attributes_that_it_requires() -> Result<()> {
    let stored = map([("number", text("4")), ("holder", text("ann")), ("unknown", number(1))]);
    assert_eq!(from_attribute_value::<Payment>(&stored)?, card(Some("ann")));
    // Of another type it is another attribute, and so the map is only a map.
    let stored = map([("number", number(4))]);
    assert!(matches!(from_attribute_value::<Payment>(&stored)?, Payment::Any(_)));
    Ok(())
}

#[test]
fn a_value_of_the_right_shape_with_a_wrong_part_is_an_error_and_no_other_variant() {
    let stored = map([("number", text("4")), ("holder", number(1))]);
    assert_eq!(refused::<Payment>(&stored), "holder: expected S, found N");
}

#[test]
fn a_value_that_is_no_variant_is_told_what_each_wanted() {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Narrow {
        Card(Card),
        Transfer { iban: String, amount: u64 },
        Level(Level),
        Empty {},
        Deep(Deep),
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Deep {
        Truth(bool),
    }
    let wanted = "expected one of `Card` (M with `number`), `Transfer` (M with `iban`, `amount`), \
                  `Level` (S), `Empty` (M), `Deep`";
    assert_eq!(refused::<Narrow>(&text("secret")), format!("{wanted}, found S"));
    assert_eq!(
        refused::<Vec<Narrow>>(&AttributeValue::L(vec![number(1)])),
        format!("[0]: {wanted}, found N")
    );
    let read = |stored| from_attribute_value::<Narrow>(stored).unwrap();
    assert_eq!(read(&AttributeValue::Bool(true)), Narrow::Deep(Deep::Truth(true)));
    assert_eq!(read(&map([("iban", text("NO1"))])), Narrow::Empty {});
}

#[test]
fn an_enum_with_a_tag_is_told_by_its_tag() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Event {
        Login { ip: String },
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Stored {
        Event(Event),
        Old { ip: String },
        Any(AttributeValue),
    }
    let tagged = map([("kind", text("Login")), ("ip", text("::1"))]);
    stands_as(&Stored::Event(Event::Login { ip: "::1".into() }), &tagged);
    stands_as(&Stored::Old { ip: "::1".into() }, &map([("ip", text("::1"))]));
    let unknown = map([("kind", text("x"))]);
    assert_eq!(from_attribute_value::<Stored>(&unknown)?, Stored::Any(unknown));
    Ok(())
}

#[test]
fn json_is_an_untagged_enum_that_holds_itself() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Json {
        Null,
        Bool(bool),
        Number(Number),
        Text(String),
        List(Vec<Json>),
        Map(BTreeMap<String, Json>),
    }
    let leaf = Json::Map(BTreeMap::from([("a".to_owned(), Json::Null)]));
    let mut deep = Json::List(vec![Json::Bool(true), Json::Text("x".into()), leaf]);
    for _ in 0..29 {
        deep = Json::List(vec![deep, Json::Number("1E3".parse().unwrap())]);
    }
    let stored = to_attribute_value(&deep)?;
    assert_eq!(from_attribute_value::<Json>(&stored)?, deep);
    // None of the `Option` is the NULL as well, which `Json` takes.
    assert_eq!(
        from_attribute_value::<Option<Json>>(&AttributeValue::Null(true))?,
        Some(Json::Null)
    );
    Ok(())
}

#[test]
fn an_enum_that_is_its_own_variant_ends_in_an_error() {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Endless {
        Nothing,
        Same(Box<Endless>),
    }
    assert!(from_attribute_value::<Endless>(&number(1)).is_err());
    assert_eq!(
        from_attribute_value::<Endless>(&AttributeValue::Null(true)).unwrap(),
        Endless::Nothing
    );
}

#[tokio::test]
async fn an_item_holds_such_an_enum() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "orders")]
    struct Order {
        #[dynamo(partition_key)]
        id: u64,
        payment: Payment,
        refund: Option<Payment>,
    }
    let orders = new_table::<Order>().await?;
    let order = Order { id: 1, payment: card(None), refund: None };
    orders.put(&order).await?;
    assert_eq!(orders.get(1).await?, Some(order));
    let update = orders.update(1).set_payment(Payment::Note("later".into()));
    let after = update.set_refund(&Payment::Whole(3)).return_new().await?;
    assert_eq!(after.payment, Payment::Note("later".into()));
    let found = orders.scan().filter(|o| o.refund().eq(Payment::Whole(3))).all().await?;
    assert_eq!(found, [after]);
    Ok(())
}

#[tokio::test]
async fn a_null_is_not_copied_into_an_enum_that_takes_none() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Amount {
        Number(u64),
        Text(String),
    }
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "amounts")]
    struct Amounts {
        #[dynamo(partition_key)]
        id: u64,
        now: Amount,
        then: Option<Amount>,
    }
    #[derive(DynamoItem)]
    #[dynamo(table = "amounts")]
    struct Foreign {
        #[dynamo(partition_key)]
        id: u64,
        now: u64,
        then: AttributeValue,
    }
    let db = dynamo_orm::Db::in_memory();
    let amounts = db.table::<Amounts>();
    amounts.create_table().await?;
    let foreign = |then| Foreign { id: 1, now: 5, then };
    db.table::<Foreign>().put(&foreign(AttributeValue::Null(true))).await?;
    let copied = amounts.update(1).apply(|a| a.now().set_path(&a.then())).await.unwrap_err();
    assert!(copied.is_condition_failed());
    assert_eq!(amounts.get(1).await?.unwrap().now, Amount::Number(5));
    db.table::<Foreign>().put(&foreign(text("x"))).await?;
    let after = amounts.update(1).apply(|a| a.now().set_path(&a.then())).return_new().await?;
    assert_eq!(after.now, Amount::Text("x".into()));
    Ok(())
}

#[test]
fn an_enum_that_keeps_the_unknown_takes_every_map() {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Event {
        Login,
        #[dynamo(other)]
        Other(BTreeMap<String, AttributeValue>),
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Stored {
        Event(Event),
        Text(String),
    }
    let unknown = BTreeMap::from([("kind".to_owned(), text("x"))]);
    stands_as(&Stored::Event(Event::Other(unknown)), &map([("kind", text("x"))]));
    stands_as(&Stored::Event(Event::Login), &map([("kind", text("Login"))]));
    stands_as(&Stored::Text("x".into()), &text("x"));
}

#[test]
fn what_takes_less_is_written_first_and_comes_back() {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Some {
        Level(Level),
        Text(String),
        Narrow(u8),
        Wide(i64),
        Pair(u8, Level),
        Numbers(Vec<i64>),
        Texts(Vec<String>),
    }
    stands_as(&Some::Level(Level::Low), &text("Low"));
    stands_as(&Some::Text("other".into()), &text("other"));
    stands_as(&Some::Narrow(7), &number(7));
    stands_as(&Some::Wide(700), &number(700));
    let low = AttributeValue::L(vec![number(7), text("Low")]);
    stands_as(&Some::Pair(7, Level::Low), &low);
    stands_as(&Some::Numbers(vec![7, 8]), &AttributeValue::L(vec![number(7), number(8)]));
    stands_as(&Some::Texts(vec!["x".into()]), &AttributeValue::L(vec![text("x")]));
}

#[test]
fn types_that_hold_themselves_are_told_apart_too() {
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Tree(Vec<Tree>);
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Node(u8, Vec<Node>);
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Either {
        Node(Node),
        Tree(Tree),
        Optional(Option<u8>),
    }
    let node = AttributeValue::L(vec![number(1), AttributeValue::L(Vec::new())]);
    stands_as(&Either::Node(Node(1, Vec::new())), &node);
    let tree = AttributeValue::L(vec![AttributeValue::L(Vec::new())]);
    stands_as(&Either::Tree(Tree(vec![Tree(Vec::new())])), &tree);
    stands_as(&Either::Optional(None), &AttributeValue::Null(true));
}

/// Of lists within lists two of the variants are to be asked, at each level.
#[derive(Debug, PartialEq, DynamoValue)]
#[dynamo(untagged)]
enum Formula {
    Leaf(i64),
    Both(Box<Formula>, Box<Formula>),
    All(Vec<Formula>),
    Text(String),
    Event(Event),
    Named(Named),
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Named {
    name: String,
}

#[derive(Debug, PartialEq, DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
}

fn nested(levels: usize, inner: AttributeValue) -> AttributeValue {
    (0..levels).fold(inner, |inner, _| AttributeValue::L(vec![inner]))
}

fn assert_looked_into_too_often(told: &str) {
    let why = "expected a value whose variants are told apart with fewer looks into it";
    assert!(told.ends_with(why), "{told}");
}

#[test]
fn a_list_within_lists_is_not_looked_into_over_and_over() -> Result<()> {
    // Thirty levels would be a billion looks.
    let formula = (0..8).fold(Formula::Leaf(1), |inner, _| Formula::All(vec![inner]));
    assert_eq!(from_attribute_value::<Formula>(&nested(8, number(1)))?, formula);
    assert_looked_into_too_often(&refused::<Formula>(&nested(30, number(1))));
    // It is an error as well where another variant would take whatever is there.
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Kept {
        Formula(Formula),
        Any(AttributeValue),
    }
    assert_looked_into_too_often(&refused::<Kept>(&nested(30, AttributeValue::Bool(true))));
    Ok(())
}

#[test]
fn what_is_long_is_not_looked_at_as_often_as_what_is_short() -> Result<()> {
    // Twelve levels are eight thousand looks, and each is at all of so long a value.
    let long = "x".repeat(10_000);
    let beside = |name: &str, other| map([("first", text(&long)), (name, text(other))]);
    let login = map([("a", text(&long)), ("ip", text("::1")), ("kind", text("Login"))]);
    for long in [text(&long), beside("name", "x"), login] {
        from_attribute_value::<Formula>(&nested(4, long.clone()))?;
        assert_looked_into_too_often(&refused::<Formula>(&nested(12, long)));
    }
    Ok(())
}

#[test]
fn the_widest_and_deepest_of_lists_is_read() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Leaf {
        Whole(i64),
        List(Vec<Tree>),
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Tree {
        Leaf(Leaf),
        Text(String),
    }
    let wide = AttributeValue::L(vec![text(""); 1000]);
    let deep = (0..30).fold(wide, |inner, _| AttributeValue::L(vec![inner]));
    let mut tree = from_attribute_value::<Tree>(&deep)?;
    for _ in 0..30 {
        let Tree::Leaf(Leaf::List(inner)) = tree else { panic!("a list") };
        tree = inner.into_iter().next().unwrap();
    }
    assert!(matches!(tree, Tree::Leaf(Leaf::List(leaves)) if leaves.len() == 1000));
    Ok(())
}

//! No text of a user's reaches expression text, whatever is in it and wherever it is given.
//!
//! `DYNAMO_HOSTILE_CASES` sets how many strings are tried, 100,000 if it is not set: half of them in
//! conditions, half in updates; some more stand in keys and prefixes of queries.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{
    Action, AttributeValue, Condition, Db, DynamoItem, DynamoValue, Expressions, Table,
};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Inner {
    text: String,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    name: String,
    names: BTreeSet<String>,
    list: Vec<String>,
    bytes: Vec<u8>,
    map: BTreeMap<String, String>,
    inner: BTreeMap<String, Inner>,
}

/// What looks like a part of an expression, or like the end of one.
const WORDS: [&str; 48] = [
    "x OR attribute_exists(password)",
    ":v0",
    "#0",
    ":0",
    "#n0",
    ") OR (a = :v0",
    "#0 = :0",
    " AND ",
    " OR ",
    "NOT ",
    "(",
    ")",
    "((",
    "))",
    "[0]",
    "[",
    "]",
    ".",
    ",",
    ", #1 = :1",
    "=",
    "<>",
    "<=",
    ">",
    "+",
    "-",
    " + :0",
    "SET ",
    "REMOVE #0",
    "ADD ",
    "DELETE ",
    " BETWEEN :0 AND :1",
    " IN (:0)",
    "size(#0)",
    "begins_with(#0, :0)",
    "if_not_exists(#0, :0)",
    "list_append(#0, :0)",
    "\"",
    "'",
    "`",
    "\\",
    "\u{0}",
    "\n\r\t",
    "\u{202E}",
    "🎓é\u{301}",
    "\u{FFFF}\u{FEFF}",
    "{\"S\":\"",
    "\"}}, \":1\": {\"BOOL\": true",
];

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// A few words one after the other; one in a few thousand is very long.
    fn text(&mut self) -> String {
        let count = if self.below(4_000) == 0 { 2_000 } else { 1 + self.below(5) };
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect()
    }
}

/// Each place where a condition takes what a user may have typed.
fn condition(text: &str) -> Condition<User> {
    let u = User::fields();
    let above = format!("{text}\u{10FFFF}");
    let key = u.map().key(text);
    let compared = u.name().eq(text) & u.name().begins_with(text) & u.name().between(text, above);
    let within = u.name().contains(text) | u.names().contains(text) | u.list().contains(text);
    let keyed = key.exists() & key.ne(text) & key.size().gt(1) & key.eq_path(&u.name());
    let bytes = u.bytes().begins_with(text.as_bytes()) & u.inner().key(text).text().lt(text);
    compared & within & !keyed & bytes & u.name().is_in([text, text]) & u.list().index(7).eq(text)
}

/// Each place where an update takes what a user may have typed.
fn action(text: &str) -> Action<User> {
    let u = User::fields();
    let set = u.name().set(text).and(u.map().key(text).set_if_absent(text));
    let grown = u.list().append([text, text]).and(u.names().insert([text]));
    set.and(grown)
        .and(u.inner().key(text).set(Inner { text: text.into() }))
        .and(u.bytes().set(text.as_bytes()))
}

/// Which expression.
#[derive(Clone, Copy)]
enum Place {
    Condition,
    Update,
}

/// An expression's text, and all names and values that go with it.
struct Rendered {
    text: String,
    names: Vec<String>,
    values: Vec<AttributeValue>,
}

fn rendered(place: Place, text: &str) -> Rendered {
    let mut expressions = Expressions::new();
    let rendered = match place {
        Place::Condition => expressions.condition(condition(text)),
        Place::Update => expressions.update(action(text)),
    };
    let (names, values) = (expressions.names().unwrap(), expressions.values().unwrap());
    Rendered {
        text: rendered.unwrap(),
        names: (0..names.len()).map(|n| names[&format!("#{n}")].clone()).collect(),
        values: (0..values.len()).map(|n| values[&format!(":{n}")].clone()).collect(),
    }
}

/// The harmless text in the value, by the hostile one.
fn replaced(value: &AttributeValue, text: &str) -> AttributeValue {
    let harmless = |found: &str| found.replace(HARMLESS, text);
    match value {
        AttributeValue::S(found) => AttributeValue::S(harmless(found)),
        AttributeValue::B(_) => AttributeValue::B(text.as_bytes().into()),
        AttributeValue::Ss(found) => {
            AttributeValue::Ss(found.iter().map(|t| harmless(t)).collect())
        }
        AttributeValue::L(found) => {
            AttributeValue::L(found.iter().map(|v| replaced(v, text)).collect())
        }
        AttributeValue::M(found) => {
            AttributeValue::M(found.iter().map(|(k, v)| (k.clone(), replaced(v, text))).collect())
        }
        other => other.clone(),
    }
}

const HARMLESS: &str = "a harmless text";

/// The expression is that of the harmless text, and the hostile one stands whole where that one stood.
fn check(place: Place, plain: &Rendered, text: &str) {
    let hostile = rendered(place, text);
    assert_eq!(hostile.text, plain.text, "{text:?}");
    let names = plain.names.iter().map(|name| name.replace(HARMLESS, text));
    assert!(names.eq(hostile.names), "{text:?}");
    let values = plain.values.iter().map(|value| replaced(value, text));
    assert!(values.eq(hostile.values), "{text:?}");
}

fn hostile_texts_change_nothing(place: Place) {
    let cases = std::env::var("DYNAMO_HOSTILE_CASES").ok().and_then(|n| n.parse().ok());
    let plain = rendered(place, HARMLESS);
    WORDS.iter().for_each(|word| check(place, &plain, word));
    check(place, &plain, &"k".repeat(65_535));
    let mut dice = Dice(match place {
        Place::Condition => 4711,
        Place::Update => 4712,
    });
    (0..cases.unwrap_or(100_000_u32) / 2).for_each(|_| check(place, &plain, &dice.text()));
}

#[test]
fn hostile_texts_leave_conditions_as_they_are_and_arrive_whole() {
    hostile_texts_change_nothing(Place::Condition);
}

#[test]
fn hostile_texts_leave_updates_as_they_are_and_arrive_whole() {
    hostile_texts_change_nothing(Place::Update);
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "messages")]
struct Message {
    #[dynamo(partition_key)]
    user: String,
    #[dynamo(sort_key)]
    subject: String,
    text: String,
}

/// The body of a query whose partition, prefix and filter are that text.
fn queried(messages: &Table<Message>, text: &str) -> serde_json::Value {
    let query = messages.query(text).sort_key_begins_with(text).filter(|m| m.text().eq(text));
    serde_json::from_str(query.explain().unwrap().body()).unwrap()
}

#[test]
fn hostile_texts_leave_queries_as_they_are_and_arrive_whole() {
    let messages = Db::in_memory().table::<Message>();
    let plain = queried(&messages, HARMLESS);
    let mut dice = Dice(4713);
    let drawn = (0..10_000).map(|_| dice.text()).filter(|text| text.len() <= 1_024);
    for text in WORDS.iter().map(|word| (*word).to_owned()).chain(drawn) {
        let hostile = queried(&messages, &text);
        for member in ["KeyConditionExpression", "FilterExpression", "ExpressionAttributeNames"] {
            assert_eq!(hostile[member], plain[member], "{text:?}");
        }
        let values = hostile["ExpressionAttributeValues"].as_object().unwrap();
        assert!(values.len() == 3 && values.values().all(|v| v["S"] == text), "{text:?}");
    }
}

#[test]
fn a_text_that_is_a_name_of_the_item_shares_its_placeholder_and_stays_a_value() {
    for name in ["name", "map", "inner", "list"] {
        let mut expressions = Expressions::new();
        let text = expressions.condition(User::fields().map().key(name).eq(name)).unwrap();
        assert_eq!(text, if name == "map" { "#0.#0 = :0" } else { "#0.#1 = :0" });
        assert_eq!(expressions.values().unwrap()[":0"], AttributeValue::S(name.into()));
    }
}

//! Updates and conditions, one by one: boto3 reads what each update made, and holds our verdicts
//! against those of its own conditions.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{Action, Condition, DynamoItem, DynamoValue, Error, ErrorKind, Kind};

use super::{Half, explain};

#[derive(Debug, DynamoValue)]
struct Home {
    city: String,
    #[dynamo(rename = "post-code")]
    zip: Option<u32>,
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "everything")]
struct Person {
    #[dynamo(partition_key)]
    id: String,
    name: String,
    nickname: Option<String>,
    size: u32,
    points: i64,
    debts: i64,
    grades: Vec<u32>,
    marks: Option<Vec<u32>>,
    tags: BTreeSet<String>,
    numbers: BTreeSet<u32>,
    blob: Vec<u8>,
    home: Home,
    homes: Vec<Home>,
    stock: BTreeMap<String, i64>,
    score: Option<u64>,
    touched: Option<bool>,
}

type Fields = <Person as DynamoItem>::Fields;
type Change = fn(Fields) -> Action<Person>;
type Test = fn(Fields) -> Condition<Person>;

/// Changes by name; what each makes of the same item stands in `expressions.py`.
const CHANGES: &[(&str, Change)] = &[
    ("set", |p| p.name().set("Anna")),
    ("set an option", |p| p.nickname().set("A")),
    ("set in a struct", |p| p.home().city().set("Cork")),
    ("set an element", |p| p.grades().index(1).set(9)),
    ("set past the end of a list", |p| p.grades().index(7).set(9)),
    ("set in an element", |p| p.homes().index(0).zip().set(2)),
    ("set an entry", |p| p.stock().key("tea").set(16)),
    ("set a new entry", |p| p.stock().key("a.b[0] \"😀\"").set(1)),
    ("set an empty set", |p| p.tags().set(BTreeSet::new())),
    ("set_path", |p| p.points().set_path(&p.debts())),
    ("set_path both ways", |p| {
        p.points().set_path(&p.debts()).and(p.debts().set_path(&p.points()))
    }),
    ("set_path from an entry", |p| p.points().set_path(&p.stock().key("tea"))),
    ("set_if_absent, present", |p| p.score().set_if_absent(1).and(p.name().set("Anna"))),
    ("set_if_absent, absent", |p| p.nickname().set_if_absent("A")),
    ("set_if_absent, an entry", |p| p.stock().key("mate").set_if_absent(20)),
    ("set_or_remove", |p| p.score().set_or_remove(None::<u64>)),
    ("append", |p| p.grades().append([3, 4])),
    ("append to nothing", |p| p.marks().append([1])),
    ("prepend", |p| p.grades().prepend([8, 9])),
    ("increment", |p| p.size().increment(2)),
    ("decrement", |p| p.points().decrement(11)),
    ("increment an entry", |p| p.stock().key("tea").increment(-20)),
    ("increment a new entry", |p| p.stock().key("new").increment(3)),
    ("increment an element", |p| p.grades().index(0).increment(1)),
    ("plus", |p| p.points().set_to(p.debts().plus(5))),
    ("plus_path", |p| p.points().set_to(p.points().plus_path(&p.debts()))),
    ("minus_path", |p| p.points().set_to(p.points().minus_path(&p.debts()))),
    ("insert", |p| p.tags().insert(["new", "old"])),
    ("insert numbers", |p| p.numbers().insert([2, 3])),
    ("delete", |p| p.tags().delete(["old", "nowhere"])),
    ("delete every element", |p| p.numbers().delete([1, 2])),
    ("remove", |p| p.score().remove()),
    ("remove an element", |p| p.grades().index(0).remove()),
    ("remove an entry", |p| p.stock().key("tea").remove()),
    ("remove in a struct", |p| p.home().zip().remove()),
    ("every clause", |p| {
        p.name()
            .set("Anna")
            .and(p.home().city().set("Cork"))
            .and(p.home().zip().remove())
            .and(p.grades().append([3]))
            .and(p.size().increment(1))
            .and(p.tags().insert(["new"]))
            .and(p.numbers().delete([1]))
            .and(p.score().remove())
            .and(p.nickname().set_if_absent("A"))
    }),
];

/// Changes an item of boto3 by each change.
pub(crate) async fn change(half: &mut Half) {
    for (name, change) in CHANGES {
        let updated = half.table::<Person>().update(format!("change: {name}")).apply(change).await;
        half.done(&format!("we update: {name}"), updated);
    }
}

/// Conditions by name; the same ones stand in `expressions.py`, made with boto3's `Attr`.
const CONDITIONS: &[(&str, Test)] = &[
    ("eq", |p| p.name().eq("Ann")),
    ("eq of a list", |p| p.grades().eq([1, 2])),
    ("eq of a set", |p| p.tags().eq(["old", "kept"])),
    ("eq of a missing attribute", |p| p.score().eq(7)),
    ("ne", |p| p.points().ne(10)),
    ("ne of a missing attribute", |p| p.score().ne(7)),
    ("lt", |p| p.points().lt(10)),
    ("le", |p| p.points().le(10)),
    ("gt", |p| p.name().gt("Bob")),
    ("ge", |p| p.name().ge("Bob")),
    ("ge of bytes", |p| p.blob().ge(b"\x80")),
    ("between", |p| p.points().between(-3, 9)),
    ("is_in", |p| p.name().is_in(["Ann", "Cyd", "Dan"])),
    ("begins_with", |p| p.name().begins_with("B")),
    ("begins_with, bytes", |p| p.blob().begins_with(b"\x01")),
    ("contains text", |p| p.name().contains("n")),
    ("contains, a set", |p| p.tags().contains("old")),
    ("contains, a list", |p| p.grades().contains(2)),
    ("size of text", |p| p.nickname().size().eq(2)),
    ("size of a list", |p| p.grades().size().ge(1)),
    ("size of a map", |p| p.stock().size().between(1, 2)),
    ("size of a set", |p| p.tags().size().eq(2)),
    ("size of bytes", |p| p.blob().size().lt(2)),
    ("exists", |p| p.score().exists()),
    ("not_exists", |p| p.nickname().not_exists()),
    ("not_exists in a struct", |p| p.home().zip().not_exists()),
    ("attribute_type", |p| p.nickname().attribute_type(Kind::S)),
    ("another path", |p| p.points().lt_path(&p.debts())),
    ("in a struct", |p| p.home().city().eq("Oslo")),
    ("in an element", |p| p.homes().index(0).zip().gt(0)),
    ("an entry", |p| p.stock().key("tea").eq(15)),
    ("a reserved word", |p| p.size().eq(3)),
    ("and", |p| p.name().eq("Ann").and(p.points().eq(10))),
    ("or", |p| p.name().eq("Ann").or(p.points().lt(0))),
    ("not", |p| p.score().exists().not()),
    ("or within and", |p| {
        p.name().eq("Ann").or(p.name().eq("Bob")).and(p.points().lt(0).or(p.points().gt(50)))
    }),
    ("and within or", |p| {
        p.name().eq("Ann").and(p.points().lt(0)).or(p.name().eq("Bob").and(p.points().lt(0)))
    }),
    ("not around or", |p| p.name().eq("Ann").or(p.points().lt(0).and(p.debts().gt(0))).not()),
    ("not within and", |p| {
        let is_poor = p.points().lt_path(&p.debts());
        p.score().exists().not().and(is_poor.and(p.name().eq("Ann")).not())
    }),
];

const SUBJECTS: [&str; 3] = ["subject a", "subject b", "subject c"];

/// The subjects that each condition holds for: at a write, and as a filter.
#[derive(Debug, DynamoItem)]
#[dynamo(table = "everything")]
struct Verdicts {
    #[dynamo(partition_key)]
    id: String,
    writes: BTreeMap<String, Vec<String>>,
    filters: BTreeMap<String, Vec<String>>,
}

/// Leaves our verdicts for boto3.
pub(crate) async fn judge(half: &mut Half) {
    let (mut writes, mut filters) = (BTreeMap::new(), BTreeMap::new());
    for (name, condition) in CONDITIONS {
        writes.insert((*name).to_owned(), held_at_writes(half, name, *condition).await);
        filters.insert((*name).to_owned(), held_as_filter(half, name, *condition).await);
    }
    let verdicts = Verdicts { id: "verdicts".into(), writes, filters };
    let put = half.table::<Verdicts>().put(&verdicts).await;
    half.done("we put our verdicts", put);
}

/// The subjects that it holds for; one that the server could not judge is said to be refused, as
/// in `expressions.py`.
async fn held_at_writes(half: &mut Half, name: &str, condition: Test) -> Vec<String> {
    let mut held = Vec::new();
    for subject in SUBJECTS {
        match half.table::<Person>().update(subject).set_touched(true).condition(condition).await {
            Ok(()) => held.push(subject.to_owned()),
            Err(error) if error.service_code() == Some("ConditionalCheckFailedException") => {}
            Err(error) => held.push(refused(half, &format!("{subject}: "), name, &error)),
        }
    }
    held
}

async fn held_as_filter(half: &mut Half, name: &str, condition: Test) -> Vec<String> {
    let people = half.table::<Person>();
    let subjects = people.scan().filter(|p| p.id().begins_with("subject ")).filter(condition);
    match subjects.all().await {
        Ok(people) => {
            let ids: BTreeSet<_> = people.into_iter().map(|person| person.id).collect();
            ids.into_iter().collect()
        }
        Err(error) => vec![refused(half, "", name, &error)],
    }
}

/// Only the server may refuse; whether it refuses boto3 as well is for boto3 to say.
fn refused(half: &mut Half, subject: &str, name: &str, error: &Error) -> String {
    if error.kind() != ErrorKind::Service {
        half.failed(&format!("we judge {subject}{name}"), &explain(error));
    }
    format!("{subject}refused")
}

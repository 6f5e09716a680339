//! Items of older editions are read as the newest.

use std::collections::{BTreeMap, HashMap};

use dynamo_orm::{AttributeValue, Db, DynamoCollection, DynamoItem, from_item, to_item};
use proptest::prelude::*;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students", entity = "Student", schema_version = 3, upgrade = "editions")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    first: String,
    last: String,
    grade: Option<u8>,
}

#[allow(clippy::needless_pass_by_value, reason = "a step takes the older struct whole")]
mod editions {
    use dynamo_orm::DynamoValue;

    use super::Student;

    #[derive(DynamoValue)]
    pub(super) struct V1 {
        student_id: u64,
        name: String,
    }

    #[derive(DynamoValue)]
    pub(super) struct V2 {
        student_id: u64,
        /// Was text, and is a number now.
        grade: String,
        name: String,
    }

    pub(super) fn v1_to_v2(old: V1) -> V2 {
        V2 { student_id: old.student_id, grade: String::new(), name: old.name }
    }

    pub(super) fn v2_to_v3(old: V2) -> Student {
        let (first, last) = old.name.split_once(' ').unwrap_or((&old.name, ""));
        Student {
            student_id: old.student_id,
            first: first.into(),
            last: last.into(),
            grade: old.grade.parse().ok(),
        }
    }
}

#[derive(Debug, PartialEq, DynamoCollection)]
enum Person {
    Student(Student),
}

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn n(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

fn item(attributes: &[(&str, AttributeValue)]) -> HashMap<String, AttributeValue> {
    let common = [("student_id", n(1)), ("entity", s("Student"))];
    let all = common.iter().chain(attributes);
    all.map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn of_1() -> HashMap<String, AttributeValue> {
    item(&[("name", s("Alice Liddell"))])
}

fn of_2() -> HashMap<String, AttributeValue> {
    item(&[("name", s("Alice Liddell")), ("grade", s("5")), ("schema_version", n(2))])
}

fn alice(grade: Option<u8>) -> Student {
    Student { student_id: 1, first: "Alice".into(), last: "Liddell".into(), grade }
}

async fn with(item: HashMap<String, AttributeValue>) -> Db {
    let db = Db::in_memory();
    db.table::<Student>().create_table().await.unwrap();
    put(&db, item).await;
    db
}

async fn put(db: &Db, item: HashMap<String, AttributeValue>) {
    db.client().put_item().table_name("students").set_item(Some(item)).send().await.unwrap();
}

async fn raw(db: &Db) -> HashMap<String, AttributeValue> {
    let get = db.client().get_item().table_name("students").key("student_id", n(1));
    get.send().await.unwrap().item.unwrap()
}

#[tokio::test]
async fn every_read_upgrades_an_item_of_every_older_edition() {
    for (old, new) in [(of_1(), alice(None)), (of_2(), alice(Some(5)))] {
        assert_eq!(from_item::<Student>(&old).unwrap(), new);
        let db = with(old.clone()).await;
        let students = db.table::<Student>();
        assert_eq!(students.get(1).await.unwrap().unwrap(), new);
        assert_eq!(students.query(1).all().await.unwrap(), std::slice::from_ref(&new));
        assert_eq!(students.scan().all().await.unwrap(), std::slice::from_ref(&new));
        assert_eq!(students.batch_get([1]).await.unwrap().items, std::slice::from_ref(&new));
        let (read,) = db.transact_get((students.get(1),)).await.unwrap();
        assert_eq!(read.unwrap(), new);
        let person = db.collection::<Person>().query(1).first().await.unwrap();
        assert_eq!(person.unwrap(), Person::Student(new.clone()));
        let failed = students.insert(&new).await.unwrap_err();
        assert_eq!(failed.old_item::<Student>().unwrap().unwrap(), new);
        assert_eq!(students.put(&new).return_old().await.unwrap().unwrap(), new);
        assert_eq!(raw(&db).await["schema_version"], n(3));
    }
}

/// What leads from an edition to the next takes the whole.
#[tokio::test]
async fn a_part_of_an_item_of_another_edition_is_refused() {
    #[derive(Debug, dynamo_orm::DynamoValue)]
    #[allow(dead_code, reason = "never read")]
    struct Grade {
        grade: Option<u8>,
    }
    let newer = item(&[("first", s("A")), ("last", s("B")), ("schema_version", n(4))]);
    for (stored, is_older) in [(of_1(), true), (of_2(), true), (newer, false)] {
        let db = with(stored).await;
        let students = db.table::<Student>();
        let errors = [
            students.query(1).project::<Grade>().all().await.unwrap_err(),
            students.scan().project::<Grade>().first().await.unwrap_err(),
            students.scan().project::<Grade>().segments(2).all().await.unwrap_err(),
            students.batch_get([1]).project::<Grade>().await.unwrap_err(),
        ];
        for error in errors {
            assert_eq!((error.is_older_version(), error.is_newer_version()), (is_older, !is_older));
        }
        students.put(&alice(Some(3))).await.unwrap();
        let part = students.query(1).project::<Grade>().one().await.unwrap().unwrap();
        assert_eq!(part.grade, Some(3));
    }
}

#[tokio::test]
async fn an_update_of_an_item_of_no_edition_that_is_known_does_not_miss_it() {
    let odd = [s("2"), AttributeValue::N("2.5".into()), AttributeValue::N("-1".into()), n(0), n(9)];
    for version in odd {
        let db = with(item(&[("name", s("A")), ("schema_version", version)])).await;
        let error = db.table::<Student>().update(1).set_first("B").await.unwrap_err();
        assert!(error.is_newer_version() && !error.is_not_found(), "{error}");
    }
}

#[tokio::test]
async fn items_around_an_old_one_in_a_page_are_read_too() {
    let db = with(of_1()).await;
    let students = db.table::<Student>();
    for student_id in [0, 2, 3] {
        students.put(&Student { student_id, ..alice(None) }).await.unwrap();
    }
    let mut all = students.scan().page_size(3).all().await.unwrap();
    all.sort_by_key(|student| student.student_id);
    let expected = (0..4).map(|student_id| Student { student_id, ..alice(None) });
    assert_eq!(all, expected.collect::<Vec<_>>());
}

#[tokio::test]
async fn an_update_of_an_old_item_is_refused_and_loses_nothing() {
    for old in [of_1(), of_2()] {
        let db = with(old.clone()).await;
        let students = db.table::<Student>();
        let error = students.update(1).set_first("Bob").await.unwrap_err();
        assert!(error.is_older_version() && !error.is_foreign_item(), "{error}");
        assert!(error.to_string().contains("read it and put it"), "{error}");
        let error = students.update(1).set_first("Bob").set_last("B").upsert().await.unwrap_err();
        assert!(error.is_older_version(), "{error}");
        assert_eq!(raw(&db).await, old);
        let read = students.get(1).await.unwrap().unwrap();
        students.put(&read).await.unwrap();
        students.update(1).set_first("Bob").await.unwrap();
        assert_eq!(
            students.get(1).await.unwrap().unwrap(),
            Student { first: "Bob".into(), ..read }
        );
    }
}

#[tokio::test]
async fn an_item_of_a_later_edition_is_an_error_and_stays_as_it_is() {
    let later = item(&[("first", s("A")), ("last", s("L")), ("schema_version", n(4))]);
    let db = with(later.clone()).await;
    let students = db.table::<Student>();
    let error = students.get(1).await.unwrap_err();
    assert!(error.is_newer_version() && error.is_decode(), "{error}");
    let error = students.update(1).set_first("Bob").await.unwrap_err();
    assert!(error.is_newer_version(), "{error}");
    assert_eq!(raw(&db).await, later);
}

#[tokio::test]
async fn a_foreign_item_is_foreign_whatever_its_version() {
    let mut foreign = of_1();
    foreign.insert("entity".into(), s("Teacher"));
    let db = with(foreign).await;
    assert!(db.table::<Student>().get(1).await.unwrap_err().is_foreign_item());
}

#[test]
fn what_cannot_be_read_as_its_edition_is_an_error_of_that() {
    let error = from_item::<Student>(&item(&[("schema_version", n(2))])).unwrap_err();
    assert_eq!(error.decode_error().unwrap().path(), "grade");
    for version in [s("2"), n(0), AttributeValue::N("1.5".into()), AttributeValue::Bool(true)] {
        let error = from_item::<Student>(&item(&[("schema_version", version)])).unwrap_err();
        assert!(error.is_decode() && !error.is_foreign_item(), "{error}");
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "notes", schema_version = 1, schema_version_attribute = "_v")]
struct Note {
    #[dynamo(partition_key)]
    id: u64,
    text: String,
}

#[tokio::test]
async fn an_item_without_a_version_is_of_the_first_edition() {
    let db = Db::in_memory();
    let notes = db.table::<Note>();
    notes.create_table().await.unwrap();
    let put = db.client().put_item().table_name("notes").item("id", n(1)).item("text", s("a"));
    put.send().await.unwrap();
    assert_eq!(notes.get(1).await.unwrap().unwrap(), Note { id: 1, text: "a".into() });
    notes.update(1).set_text("b").await.unwrap();
    assert_eq!(notes.get(1).await.unwrap().unwrap().text, "b");
    assert_eq!(to_item(&Note { id: 1, text: "a".into() }).unwrap()["_v"], n(1));
}

proptest! {
    #[test]
    fn an_upgrade_and_what_is_written_after_it_are_the_same_item(
        name in "[a-z]{0,8}( [a-z]{0,8})?", grade in any::<u8>(), version in 1_u64..3,
    ) {
        let mut old = item(&[("name", s(&name)), ("schema_version", n(version))]);
        old.insert("grade".into(), s(&grade.to_string()));
        let read: Student = from_item(&old).unwrap();
        prop_assert_eq!(read.grade, (version == 2).then_some(grade));
        let written = to_item(&read).unwrap();
        prop_assert_eq!(&written["schema_version"], &n(3));
        prop_assert_eq!(from_item::<Student>(&written).unwrap(), read);
    }
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "kept", schema_version = 2, upgrade = "kept")]
struct Kept {
    #[dynamo(partition_key)]
    id: u64,
    due: u64,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

#[allow(clippy::needless_pass_by_value, reason = "a step takes the older struct whole")]
mod kept {
    use std::collections::BTreeMap;

    #[derive(dynamo_orm::DynamoValue)]
    pub(super) struct V1 {
        id: u64,
    }

    pub(super) fn v1_to_v2(old: V1) -> super::Kept {
        super::Kept { id: old.id, due: 0, rest: BTreeMap::new() }
    }
}

/// The older struct left it out, so nobody took it away.
#[tokio::test]
async fn what_only_the_newest_edition_would_know_stays_when_an_old_item_is_modified() {
    let db = Db::in_memory();
    let table = db.table::<Kept>();
    table.create_table().await.unwrap();
    let put = db.client().put_item().table_name("kept").item("id", n(1)).item("theirs", s("x"));
    put.send().await.unwrap();
    table.modify(1, |item| item.due = 9).await.unwrap();
    let stored = table.get(1).await.unwrap().unwrap();
    assert_eq!((stored.due, &stored.rest["theirs"]), (9, &s("x")));
}

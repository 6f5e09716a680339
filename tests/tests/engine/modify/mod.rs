//! `modify`: an item is read, changed by a closure, and written.

mod contention;
mod editions;
mod inserts;
mod kept;
mod lost;
mod refusals;
mod templated;

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use dynamo_orm::faults::Faults;
use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, Result, Table};
use tests::{Answer, Stub};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students")]
pub(super) struct Student {
    #[dynamo(partition_key)]
    pub(super) student_id: u64,
    pub(super) name: String,
    pub(super) grades: Vec<u32>,
    pub(super) nickname: Option<String>,
    pub(super) tags: BTreeSet<String>,
    pub(super) home: Option<Home>,
    pub(super) visits: u64,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub(super) struct Home {
    pub(super) city: String,
    pub(super) zip: Option<u32>,
}

pub(super) fn student() -> Student {
    Student {
        student_id: 1,
        name: "Alice".into(),
        grades: vec![85],
        nickname: Some("Al".into()),
        tags: BTreeSet::from(["new".into(), "far".into()]),
        home: Some(Home { city: "Oslo".into(), zip: Some(150) }),
        visits: 0,
    }
}

pub(super) fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

pub(super) fn n(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

pub(super) type Raw = HashMap<String, AttributeValue>;

pub(super) async fn put_raw(db: &Db, table: &str, item: Raw) {
    db.client().put_item().table_name(table).set_item(Some(item)).send().await.unwrap();
}

pub(super) async fn raw(db: &Db, table: &str, key: &str, value: AttributeValue) -> Raw {
    let get = db.client().get_item().table_name(table).key(key, value);
    get.send().await.unwrap().item.unwrap()
}

/// Does something else while a closure has the item, from another thread, as another program would.
pub(super) fn meanwhile<T: Send>(work: impl Future<Output = Result<T>> + Send) -> T {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(work).unwrap()
    };
    std::thread::scope(|scope| scope.spawn(run).join().unwrap())
}

/// A database with one student, and a view of it that counts.
pub(super) async fn school() -> (Db, Table<Student>, Faults) {
    let (db, faults) = (Db::in_memory(), Faults::new());
    let students = db.table::<Student>();
    students.create_table().await.unwrap();
    students.put(&student()).await.unwrap();
    let counted = db.clone().with_faults(&faults).table();
    (db, counted, faults)
}

#[tokio::test]
async fn what_the_closure_changes_is_written_and_given_back() {
    let (db, students, faults) = school().await;
    let given = students
        .modify(1, |s| {
            s.grades.push(90);
            s.visits += 1;
        })
        .await
        .unwrap();
    let expected = Student { grades: vec![85, 90], visits: 1, ..student() };
    assert_eq!(given, expected);
    assert_eq!(db.table::<Student>().get(1).await.unwrap().unwrap(), expected);
    assert_eq!((faults.calls_of("GetItem"), faults.calls_of("UpdateItem")), (1, 1));
}

#[tokio::test]
async fn a_closure_that_changes_nothing_writes_nothing() {
    let (_, students, faults) = school().await;
    assert_eq!(students.modify(1, |_| {}).await.unwrap(), student());
    let given = students.modify(1, |s| s.name = s.name.clone()).await.unwrap();
    assert_eq!(given, student());
    assert_eq!((faults.calls_of("GetItem"), faults.calls()), (2, 2));
}

#[tokio::test]
async fn a_value_that_is_spelt_otherwise_is_no_change() -> Result<()> {
    // As no writer of ours spells it, nor the engine.
    let item = r#"{"student_id":{"N":"1"},"name":{"S":"A"},"grades":{"L":[{"N":"8.5E1"}]},"tags":{"SS":["new","far"]},"visits":{"N":"7.0"}}"#;
    let stub = Stub::new([Answer::ok(format!("{{\"Item\":{item}}}"))]);
    let students = Db::new(stub.client()).table::<Student>();
    let given = students.modify(1, |s| (s.visits, s.grades) = (7, vec![85])).await?;
    assert_eq!((given.visits, given.tags.len()), (7, 2));
    assert_eq!(stub.requests().len(), 1);

    let answers = [format!("{{\"Item\":{item}}}"), format!("{{\"Attributes\":{item}}}")];
    let stub = Stub::new(answers.map(Answer::ok));
    Db::new(stub.client()).table::<Student>().modify(1, |s| s.name.push('!')).await?;
    let update = stub.requests().pop().unwrap().1;
    assert_eq!(update["UpdateExpression"], "SET #0 = :0");
    let names = update["ExpressionAttributeNames"].as_object().unwrap();
    // What was read is asked as it was spelt, and what was not there is asked for not being there.
    let condition = update["ConditionExpression"].as_str().unwrap();
    assert_eq!(condition.matches("attribute_not_exists").count(), 2);
    assert_eq!((names.len(), &update["ExpressionAttributeNames"]["#0"]), (7, &"name".into()));
    let values = update["ExpressionAttributeValues"].to_string();
    assert!(values.contains(r#"{"N":"7.0"}"#) && values.contains("8.5E1"), "{values}");
    Ok(())
}

#[tokio::test]
async fn none_and_the_empty_set_remove_their_attribute() {
    let (db, students, _) = school().await;
    let given = students
        .modify(1, |s| {
            s.nickname = None;
            s.tags.clear();
            s.home = None;
        })
        .await
        .unwrap();
    assert_eq!((given.nickname, given.tags.len(), given.home), (None, 0, None));
    let stored = raw(&db, "students", "student_id", n(1)).await;
    assert!(["nickname", "tags", "home"].iter().all(|name| !stored.contains_key(*name)));
    let given = students.modify(1, |s| s.nickname = Some("Al".into())).await.unwrap();
    assert_eq!(given.nickname.as_deref(), Some("Al"));
}

#[tokio::test]
async fn a_closure_may_borrow_and_a_caller_learns_what_it_saw() {
    let (_, students, _) = school().await;
    let (grades, mut before) = (vec![1, 2], None);
    let modify = students.modify(1, |s| {
        before = Some(s.grades.len());
        s.grades.extend(&grades);
    });
    assert_eq!(modify.await.unwrap().grades, [85, 1, 2]);
    assert_eq!(before, Some(1));
}

/// A type that can be sent to no other thread.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "local")]
struct Local {
    #[dynamo(partition_key)]
    id: u64,
    words: Rc<str>,
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_need_not_be_send() {
    let db = Db::in_memory();
    db.table::<Local>().create_table().await.unwrap();
    let table = db.table::<Local>();
    db.client()
        .put_item()
        .table_name("local")
        .item("id", n(1))
        .item("words", s("a"))
        .send()
        .await
        .unwrap();
    // The call is sent to another thread, and its item is made there.
    let task = tokio::spawn(async move {
        let given = table.modify(1, |item| item.words = format!("{}b", item.words).into()).await;
        given.unwrap().words.len()
    });
    assert_eq!(task.await.unwrap(), 2);
}

#[tokio::test]
async fn what_the_calls_consume_is_told_together() {
    let (_, students, _) = school().await;
    let metered = students.modify(1, |s| s.visits += 1).return_consumed_capacity().await.unwrap();
    assert_eq!(metered.output.visits, 1);
    // A read of up to 4 KB and a write of up to 1 KB.
    assert_eq!(metered.consumed_capacity.unwrap().capacity_units, 2.0);
}

//! The students' job shared with boto3, conditions, composite keys, and the tables themselves.

use std::collections::BTreeSet;

use dynamo_orm::{DynamoItem, Error};
use tests::Student;

use super::Half;
use super::collections::{Address, Cents};

/// Keys under other names, text and number.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders", rename_all = "camelCase")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key, rename = "order-no")]
    number: i64,
    line_items: Vec<String>,
}

/// Keys of bytes and text.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "blobs")]
struct Blob {
    #[dynamo(partition_key)]
    digest: Vec<u8>,
    #[dynamo(sort_key)]
    at: String,
    size: u64,
}

/// Makes the tables, which are not there yet.
pub(crate) async fn create_tables(half: &mut Half) {
    let missing = half.table::<Student>().get(1).await;
    half.error("we find no table", missing, Error::is_table_not_found);
    let created = half.table::<Everything>().create_table().await;
    half.done("we create `everything`", created);
    let created = half.table::<Student>().create_table().await;
    half.done("we create `students`", created);
    let created = half.table::<Order>().create_table().await;
    half.done("we create `orders`", created);
    let created = half.table::<Blob>().create_table().await;
    half.done("we create `blobs`", created);
}

/// Finds tables that are there, whoever made them.
pub(crate) async fn check_tables(half: &mut Half) {
    let again = half.table::<Student>().create_table().await;
    half.error("we find the table in use", again, Error::is_table_in_use);
    let nobody = half.table::<Student>().get(404).await;
    half.equal("we get no missing item", nobody, None);
}

/// Deletes one table; boto3 sees that it is gone.
pub(crate) async fn delete_table(half: &mut Half) {
    let deleted = half.delete_table::<Blob>().await;
    half.done("we delete `blobs`", deleted);
}

pub(crate) async fn put_student(half: &mut Half) {
    let put = half.table::<Student>().put(&Student::alice()).await;
    half.done("we put the student", put);
}

/// The student is there as it was put; its grades change.
pub(crate) async fn update_student(half: &mut Half) {
    let students = half.table::<Student>();
    let got = students.get(3098390).consistent_read().await;
    half.equal("we get the student", got, Some(Student::alice()));
    let updated = students.update(3098390).set_grades([90, 100, 100, 100]).await;
    half.done("we update the grades", updated);
}

pub(crate) async fn delete_student(half: &mut Half) {
    let students = half.table::<Student>();
    let old = students.delete(3098390).return_old().await;
    let expected = Student { grades: vec![90, 100, 100, 100], ..Student::alice() };
    half.equal("we delete the student", old, Some(expected));
}

/// What boto3's update made of our student.
pub(crate) async fn read_updated_student(half: &mut Half) {
    let got = half.table::<Student>().get(&Student::alice()).consistent_read().await;
    let expected = Student {
        last_name: "Liddell".into(),
        grades: vec![91, 85, 100, 94, 77],
        ..Student::alice()
    };
    half.equal("we read boto3's update", got, Some(expected));
}

/// boto3 put the student; nobody is there with the other key.
pub(crate) async fn conditions(half: &mut Half) {
    let students = half.table::<Student>();
    let impostor = Student { first_name: "Mallory".into(), ..Student::alice() };
    match students.insert(&impostor).await {
        Ok(()) => half.failed("our insert is refused", "it was not"),
        Err(error) => {
            let holds = error.is_already_exists();
            half.check("our insert is refused", holds, || format!("{error:?}"));
            let old = error.old_item::<Student>();
            half.equal("the refusal has boto3's item", old, Some(Student::alice()));
        }
    }
    let missing = students.update(404).set_last_name("Nobody").await;
    half.error("our update finds nobody", missing, Error::is_not_found);
    let made = students
        .update(405)
        .set_first_name("Bob")
        .set_last_name("Builder")
        .set_grades([1])
        .upsert()
        .await;
    half.done("we upsert a student", made);
}

pub(crate) async fn put_keyed(half: &mut Half) {
    let put = half.table::<Order>().put(&order()).await;
    half.done("we put an order", put);
    let put = half.table::<Blob>().put(&blob()).await;
    half.done("we put a blob", put);
}

/// Reads what boto3 put, by every form of the key; changes one and deletes one.
pub(crate) async fn read_keyed(half: &mut Half) {
    let orders = half.table::<Order>();
    let got = orders.get(("c-1 \"😀\"", -7)).consistent_read().await;
    half.equal("we get an order by its tuple", got, Some(order()));
    let got = orders.get(order().key()).await;
    half.equal("we get an order by its key", got, Some(order()));
    let other = orders.get(("c-1 \"😀\"", 8)).await;
    half.equal("the sort key tells orders apart", other.map(|o| o.map(|o| o.number)), Some(8));
    let deleted = orders.delete(("c-1 \"😀\"", 8)).await;
    half.done("we delete the other order", deleted);

    let blobs = half.table::<Blob>();
    let got = blobs.get(&blob()).consistent_read().await;
    half.equal("we get a blob", got, Some(blob()));
    let new = blobs.update(&blob()).set_size(11).return_new().await;
    half.equal("we update a blob", new, Blob { size: 11, ..blob() });
}

fn order() -> Order {
    let line_items = vec!["tea".into(), "cake".into()];
    Order { customer_id: "c-1 \"😀\"".into(), number: -7, line_items }
}

fn blob() -> Blob {
    Blob { digest: vec![0, 255, 16], at: "2026-11-22T00:00:00Z".into(), size: 10 }
}

/// An item whose every attribute is changed by a setter.
#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
struct Everything {
    #[dynamo(partition_key)]
    id: String,
    text: String,
    #[dynamo(rename = "a.b \"😀\"")]
    odd_name: i32,
    #[dynamo(rename = "size")]
    reserved: f64,
    bytes: Vec<u8>,
    tags: BTreeSet<String>,
    emptied: BTreeSet<u32>,
    removed: Option<u32>,
    unset: Option<u32>,
    kept: Option<u32>,
    list: Vec<Option<bool>>,
    price: Cents,
    home: Address,
}

/// Changes what boto3 put, by every kind of setter.
pub(crate) async fn update_everything(half: &mut Half) {
    let updated = half
        .table::<Everything>()
        .update("changed")
        .set_text("new\0 \"text\"")
        .set_odd_name(-2)
        .set_reserved(0.25)
        .set_bytes(b"new")
        .set_tags(["x", "y"])
        .set_emptied(BTreeSet::new())
        .remove_removed()
        .set_unset(None)
        .maybe_set_kept(None::<u32>)
        .set_list([Some(true), None])
        .set_price(Cents(2))
        .apply(|item| item.home().city().set("Oslo"))
        .apply(|item| item.home().zip().remove())
        .return_new()
        .await;
    let expected = Everything {
        id: "changed".into(),
        text: "new\0 \"text\"".into(),
        odd_name: -2,
        reserved: 0.25,
        bytes: b"new".to_vec(),
        tags: ["x".into(), "y".into()].into(),
        emptied: BTreeSet::new(),
        removed: None,
        unset: None,
        kept: Some(3),
        list: vec![Some(true), None],
        price: Cents(2),
        home: Address { city: "Oslo".into(), zip: None, floor_count: 1 },
    };
    half.equal("we update every kind of attribute", updated, expected);
}

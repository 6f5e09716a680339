//! Batches and a load: boto3 reads what we write in bulk, and we read what its batch writer wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::interceptors::BeforeSerializationInterceptorContextRef;
use aws_sdk_dynamodb::config::{ConfigBag, Intercept};
use aws_sdk_dynamodb::error::BoxError;
use dynamo_orm::{Db, DynamoItem, DynamoValue, Null, Result};
use futures_util::stream;
use tests::Student;

use super::collections::{Anything, Lists, Maps, Names, Nested, Sets};
use super::exchange::Family;
use super::scalars::{Binaries, NumberTexts, Numbers, Options, Pointers, Texts};
use super::{Half, explain};

/// An item with a value of every type.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders", rename_all = "camelCase")]
pub(crate) struct Sample {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key, rename = "order-no")]
    number: i32,
    text: String,
    half: f64,
    bytes: Vec<u8>,
    is_even: bool,
    null: Null,
    list: Vec<Option<i32>>,
    map: BTreeMap<String, i32>,
    texts: BTreeSet<String>,
    numbers: BTreeSet<i32>,
    binaries: BTreeSet<Vec<u8>>,
    note: Option<String>,
}

/// As in `batches.py`.
pub(crate) fn sample(number: i32) -> Sample {
    let is_even = number % 2 == 0;
    let bytes = number.to_be_bytes().to_vec();
    Sample {
        customer_id: CUSTOMER.into(),
        number,
        text: format!("sample {number} \"😀\"\0"),
        half: f64::from(number) / 2.0,
        bytes: bytes.clone(),
        is_even,
        null: Null,
        list: vec![Some(number), None],
        map: [("n".into(), number), ("a.b[0] \"😀\"".into(), -number)].into(),
        texts: [number.to_string(), "😀".into()].into(),
        numbers: [number, -number].into(),
        binaries: [bytes, vec![255]].into(),
        note: is_even.then(|| "even".into()),
    }
}

pub(crate) const CUSTOMER: &str = "batch \"😀\"";

#[derive(Debug, PartialEq, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
struct Slim {
    #[dynamo(rename = "order-no")]
    number: i32,
    note: Option<String>,
    map: BTreeMap<String, i32>,
}

fn keys(numbers: impl IntoIterator<Item = i32>) -> impl Iterator<Item = (&'static str, i32)> {
    numbers.into_iter().map(|number| (CUSTOMER, number))
}

pub(crate) async fn put(half: &mut Half) {
    let many: Vec<_> = (1..=60).map(sample).collect();
    let done = half.table::<Sample>().batch_put(&many).await;
    half.equal("we put 60 items by 3 requests", done.map(|d| (d.written, d.requests)), (60, 3));
}

/// Half of the keys are of nobody.
pub(crate) async fn delete(half: &mut Half) {
    let done = half.table::<Sample>().batch_delete(keys(31..=90)).await;
    half.equal("we delete by 60 keys", done.map(|d| (d.written, d.requests)), (60, 3));
}

/// Every family at once, and deletes from two other tables beside them.
pub(crate) async fn write(half: &mut Half) {
    let done = half
        .db
        .batch_write()
        .put(&half.table(), &Texts::expected())
        .put(&half.table(), &Numbers::expected())
        .put(&half.table(), &NumberTexts::expected())
        .put(&half.table(), &Binaries::expected())
        .delete_all(&half.table::<Sample>(), keys(1..=30))
        .put(&half.table(), &Options::expected())
        .put(&half.table(), &Pointers::expected())
        .put(&half.table(), &Lists::expected())
        .put(&half.table(), &Maps::expected())
        .delete(&half.table::<Student>(), &Student::alice())
        .put(&half.table(), &Sets::expected())
        .put(&half.table(), &Nested::expected())
        .put(&half.table(), &Names::expected())
        .put(&half.table(), &Anything::expected())
        .await;
    half.equal("we write to three tables", done.map(|d| (d.written, d.requests)), (43, 2));
}

/// Reads what boto3's batch writer wrote.
pub(crate) async fn get(half: &mut Half) {
    let samples = half.table::<Sample>();
    match samples.batch_get(keys((1..=150).rev())).await {
        Ok(found) => {
            let missing: Vec<_> = found.missing.iter().map(|key| key.number).collect();
            let expected: Vec<_> = (1..=60).rev().map(sample).collect();
            half.equal("we read 60 items in the order of their keys", Ok(found.items), expected);
            half.equal("we miss 90 items", Ok(missing), (61..=150).rev().collect());
        }
        Err(error) => half.failed("we read 60 items and miss 90", &explain(&error)),
    }
    let found = samples.batch_get(keys([7, 61, 60, 7, 61])).await.map(|got| got.into_options());
    let expected = vec![Some(sample(7)), None, Some(sample(60)), Some(sample(7)), None];
    half.equal("we read what is asked for twice", found, expected);
    let found = samples.batch_get(keys(1..=60)).project::<Slim>().await.map(|got| got.items);
    let slim = (1..=60).map(sample).map(|s| Slim { number: s.number, note: s.note, map: s.map });
    half.equal("we read a projection", found, slim.collect());
    let found = samples.batch_get(keys(1..=60)).consistent_read().await.map(|got| got.items);
    half.equal("we read consistently", found, (1..=60).map(sample).collect());
    super::exchange::read_by_batch(half).await;
}

/// Fifty of these are more than one reply holds.
#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "blobs")]
struct Large {
    #[dynamo(partition_key)]
    digest: Vec<u8>,
    #[dynamo(sort_key)]
    at: String,
    text: String,
}

fn large() -> Vec<Large> {
    let item = |n| Large { digest: vec![n], at: "large".into(), text: "x".repeat(390_000) };
    (0..50).map(item).collect()
}

pub(crate) async fn put_large(half: &mut Half) {
    let done = half.table::<Large>().batch_put(large()).await;
    half.equal("we put 50 large items", done.map(|d| d.written), 50);
}

/// Reads them all, and before that no more than the first reply holds.
pub(crate) async fn get_large(half: &mut Half) {
    let first = first_reply(half).await;
    half.equal("a reply brings us 43 of them and leaves 7", first, (43, 7));
    let found = half.table::<Large>().batch_get(&large()).await.map(|got| got.items);
    let sizes = found.map(|items| {
        let is_whole = items == large();
        (items.len(), is_whole)
    });
    half.equal("we read 50 large items, whole and in order", sizes, (50, true));
}

/// How many large items are read, and how many are not, where a second request is not sent.
async fn first_reply(half: &Half) -> Result<(usize, usize)> {
    let config = half.db.client().config().to_builder().interceptor(OneRequest::default()).build();
    let table = half.table::<Large>();
    let name = table.name().to_owned();
    let table = Db::new(Client::from_conf(config)).table::<Large>().named(name);
    match table.batch_get(&large()).await {
        Ok(found) => Ok((found.items.len(), found.missing.len())),
        Err(error) => match error.batch_get() {
            Some(report) => Ok((report.found::<Large>()?.len(), report.unread::<Large>()?.len())),
            None => Err(error),
        },
    }
}

/// Lets the first request pass, and no other.
#[derive(Debug, Default)]
struct OneRequest(AtomicBool);

impl Intercept for OneRequest {
    fn name(&self) -> &'static str {
        "OneRequest"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if self.0.swap(true, Ordering::Relaxed) {
            Err("one request was to be sent".into())
        } else {
            Ok(())
        }
    }
}

/// As in `batches.py`.
fn student(number: u32) -> Student {
    Student {
        student_id: number.into(),
        first_name: format!("First {number}"),
        last_name: "Load".into(),
        grades: vec![number % 100, 100],
    }
}

/// Loads into an empty table, and reads it back.
pub(crate) async fn load(half: &mut Half) {
    let students = half.table::<Student>();
    let mut seen = 0;
    let items = stream::iter((1..=500).map(student));
    let loaded = students.load(items).on_progress(|progress| seen = progress.written).await;
    let written = loaded.map(|loaded| loaded.written);
    half.equal("we load 500 students", written.map(|written| (written, seen)), (500, 500));
    let found = students.scan().segments(3).all().await.map(|mut students| {
        students.sort_by_key(|student| student.student_id);
        students
    });
    half.equal("we scan what we loaded", found, (1..=500).map(student).collect());
}

//! Whole calls on a client whose connector has the answer in memory.

use aws_sdk_dynamodb::Client;
use dynamo_orm::{Db, KeyFrom};

use super::codec::{BINARY, ELEMENTS, products};
use super::{Contenders, Level, List};
use crate::bodies::{Shape, batch, item, one, page, written};
use crate::connector::{Sent, client, recording_client};
use crate::contenders::by_hand::{ByHand, Mapped};
use crate::contenders::by_serde::BySerde;
use crate::contenders::{Run, Who, ours, pull, sdk};
use crate::fingerprint::is_looking;
use crate::models::{BinaryData, MixedItem, Model, Nested, ShallowMap, Student};

const NOTHING_UNPROCESSED: &[u8] = br#"{"UnprocessedItems":{}}"#;

pub(super) fn add(list: &mut List) {
    for (size, product) in products() {
        get(list, &format!("GetItemOutput {size}"), &product, "product-0001");
    }
    for (size, entries) in [("S", 10), ("M", 80), ("L", 254)] {
        put(list, &format!("PutItemRequest ShallowMap {size}"), &ShallowMap::of(entries));
    }
    for (size, elements) in ELEMENTS {
        put(list, &format!("PutItemRequest MixedItem {size}"), &MixedItem::of(elements));
    }
    for (size, levels) in [("M", 3), ("L", 14)] {
        put(list, &format!("PutItemRequest Nested {size}"), &Nested::of(levels));
    }
    for (size, bytes) in BINARY {
        put(list, &format!("PutItemRequest BinaryData {size}"), &BinaryData::of(bytes));
    }
    get_student(list);
    put(list, "PutItem student", &Student::numbered(1));
    update(list);
    [10, 100, 1_000, 5_000].into_iter().for_each(|size| add_query(list, size));
    scan(list);
    batch_write(list);
    batch_get(list);
}

fn get<T: Model + Mapped>(list: &mut List, name: &str, expected: &T, id: &'static str)
where
    T::Key: KeyFrom<&'static str>,
{
    list.add(Level::Client, name, 1, || {
        let body = one("Item", expected, Shape::Plain);
        let (table, key) = (T::SCHEMA.table, move || sdk::id(id));
        let contenders: Contenders = vec![
            (Who::Ours, ours::get::<T, _>(&Db::new(client(&body)), id)),
            (Who::ByHand, sdk::get::<T, ByHand>(client(&body), table, key)),
            (Who::BySerde, sdk::get::<T, BySerde>(client(&body), table, key)),
        ];
        (body.len(), contenders)
    });
}

fn get_student(list: &mut List) {
    list.add(Level::Client, "GetItem student", 1, || {
        let body = one("Item", &Student::numbered(1), Shape::Plain);
        let key = || sdk::student_key("Alice1");
        let contenders: Contenders = vec![
            (Who::Ours, ours::get::<Student, _>(&Db::new(client(&body)), (STUDENT, "Alice1"))),
            (Who::ByHand, sdk::get::<Student, ByHand>(client(&body), "students", key)),
            (Who::BySerde, sdk::get::<Student, BySerde>(client(&body), "students", key)),
        ];
        (body.len(), contenders)
    });
}

const STUDENT: u64 = crate::models::SCHOOL;

fn put<T: Model + Mapped>(list: &mut List, name: &str, put: &T) {
    list.add(Level::Client, name, 1, || {
        let table = T::SCHEMA.table;
        let contenders: Contenders = vec![
            (Who::Ours, writing::<T>(b"{}", |client| ours::put(&Db::new(client), put.clone()))),
            (Who::ByHand, writing::<T>(b"{}", |to| sdk::put::<T, ByHand>(to, table, put.clone()))),
            (Who::BySerde, writing::<T>(b"{}", |to| sdk::put::<T, BySerde>(to, table, put.clone()))),
        ];
        (item(put, Shape::Plain).len(), contenders)
    });
}

/// What is written is seen in the request.
fn writing<T: Model>(answer: &[u8], make: impl FnOnce(Client) -> Run) -> Run {
    let (client, sent): (Client, Sent) = recording_client(answer);
    let mut run = make(client);
    Box::new(move || {
        let nothing = run();
        if is_looking() { written::<T>(&sent.last()) } else { nothing }
    })
}

fn update(list: &mut List) {
    list.add(Level::Client, "UpdateItem student", 1, || {
        let student = Student::numbered(1);
        let body = one("Attributes", &student, Shape::Plain);
        let contenders: Contenders = vec![
            (Who::Ours, ours::update(&Db::new(client(&body)), &student)),
            (Who::ByHand, sdk::update::<Student, ByHand>(client(&body), "students", &student)),
            (Who::BySerde, sdk::update::<Student, BySerde>(client(&body), "students", &student)),
        ];
        (body.len(), contenders)
    });
}

/// A query whose page has so many students.
pub(super) fn add_query(list: &mut List, size: u32) {
    list.add(Level::Client, &format!("Query {size}"), size, || {
        let class = Student::class(size);
        let body = page(&class, Shape::Plain);
        let contenders: Contenders = vec![
            (Who::Ours, ours::query(&Db::new(client(&body)))),
            (Who::ByHand, sdk::query::<Student, ByHand>(client(&body), "students")),
            (Who::BySerde, sdk::query::<Student, BySerde>(client(&body), "students")),
            (Who::Pull, pull::query(&body)),
            (Who::Clone, pull::clone(class)),
        ];
        (body.len(), contenders)
    });
}

fn scan(list: &mut List) {
    list.add(Level::Client, "Scan 1000", 1_000, || {
        let body = page(&Student::class(1_000), Shape::Plain);
        let contenders: Contenders = vec![
            (Who::Ours, ours::scan(&Db::new(client(&body)))),
            (Who::ByHand, sdk::scan::<Student, ByHand>(client(&body), "students")),
            (Who::BySerde, sdk::scan::<Student, BySerde>(client(&body), "students")),
            (Who::Pull, pull::query(&body)),
        ];
        (body.len(), contenders)
    });
}

fn batch_write(list: &mut List) {
    list.add(Level::Client, "BatchWriteItem 25", 25, || {
        let class = || Student::class(25);
        let bytes = class().iter().map(|one| item(one, Shape::Plain).len()).sum();
        let writing = |make: &dyn Fn(Client) -> Run| writing::<Student>(NOTHING_UNPROCESSED, make);
        let contenders: Contenders = vec![
            (Who::Ours, writing(&|to| ours::batch_write(&Db::new(to), class()))),
            (Who::ByHand, writing(&|to| sdk::batch_write::<_, ByHand>(to, "students", class()))),
            (Who::BySerde, writing(&|to| sdk::batch_write::<_, BySerde>(to, "students", class()))),
        ];
        (bytes, contenders)
    });
}

fn batch_get(list: &mut List) {
    list.add(Level::Client, "BatchGetItem 100", 100, || {
        let class = || Student::class(100);
        let body = batch(&class(), "students", Shape::Plain);
        let contenders: Contenders = vec![
            (Who::Ours, ours::batch_get(&Db::new(client(&body)), class())),
            (Who::ByHand, sdk::batch_get::<Student, ByHand>(client(&body), "students", class())),
            (Who::BySerde, sdk::batch_get::<Student, BySerde>(client(&body), "students", class())),
        ];
        (body.len(), contenders)
    });
}

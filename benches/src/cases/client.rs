//! Whole calls on a client whose connector has the answer in memory.

use aws_sdk_dynamodb::Client;
use dynamo_orm::{Db, KeyFrom};

use super::codec::{BINARY, ELEMENTS, ENTRIES, LEVELS, products};
use super::{Contenders, Item, Level, List};
use crate::bodies::{Shape, batch, item, one, page, written};
use crate::connector::{Sent, client, recording_client};
use crate::contenders::aws_derive::{self, ByDerive, Theirs};
use crate::contenders::by_hand::ByHand;
use crate::contenders::by_serde::BySerde;
use crate::contenders::sdk::Conversion;
use crate::contenders::{Run, Who, facade, modyne, ours, pull, sdk};
use crate::fingerprint::is_looking;
use crate::models::{BinaryData, MixedItem, Model, Nested, SCHOOL, ShallowMap, Student};

const NOTHING_UNPROCESSED: &[u8] = br#"{"UnprocessedItems":{}}"#;

pub(super) fn add(list: &mut List) {
    for (size, product) in products() {
        get(list, &format!("GetItemOutput {size}"), &product, "product-0001");
    }
    for (size, entries) in ENTRIES {
        put_with_theirs(
            list,
            &format!("PutItemRequest ShallowMap {size}"),
            &ShallowMap::of(entries),
        );
    }
    for (size, elements) in ELEMENTS {
        put(list, &format!("PutItemRequest MixedItem {size}"), &MixedItem::of(elements));
    }
    for (size, levels) in LEVELS {
        put_with_theirs(list, &format!("PutItemRequest Nested {size}"), &Nested::of(levels));
    }
    for (size, bytes) in BINARY {
        put_with_theirs(list, &format!("PutItemRequest BinaryData {size}"), &BinaryData::of(bytes));
    }
    get_student(list);
    put_student(list);
    update(list);
    [10, 100, 1_000, 5_000].into_iter().for_each(|size| add_query(list, size));
    scan(list);
    batch_write(list);
    batch_get(list);
}

fn get<T: Item>(list: &mut List, name: &str, expected: &T, id: &'static str)
where
    T::Key: KeyFrom<&'static str>,
{
    list.add(Level::Client, name, 1, || {
        let body = one("Item", expected, Shape::Plain);
        let typed = one("Item", expected, Shape::WithEntityType);
        let (table, key) = (T::SCHEMA.table, move || sdk::id(id));
        let contenders: Contenders = vec![
            (Who::Ours, ours::get::<T, _>(&Db::new(client(&body)), id)),
            (Who::ByHand, sdk::get::<T, ByHand>(client(&body), table, key)),
            (Who::BySerde, sdk::get::<T, BySerde>(client(&body), table, key)),
            (Who::Modyne, modyne::get::<T, _>(client(&typed), table, move || id)),
            (Who::Facade, facade::get::<T>(client(&body), id)),
        ];
        (body.len(), contenders)
    });
}

fn put<T: Item>(list: &mut List, name: &str, one: &T) {
    list.add(Level::Client, name, 1, || {
        let (table, one) = (T::SCHEMA.table, || one.clone());
        let writing = |make: &dyn Fn(Client) -> Run| writing::<T>(b"{}", make);
        let contenders: Contenders = vec![
            (Who::Ours, writing(&|to| ours::put(&Db::new(to), one()))),
            (Who::ByHand, writing(&|to| sdk::put::<T, ByHand>(to, table, one()))),
            (Who::BySerde, writing(&|to| sdk::put::<T, BySerde>(to, table, one()))),
            (Who::Modyne, writing(&|to| modyne::put(to, table, one()))),
            (Who::Facade, writing(&|to| facade::put::<T, facade::Things>(to, one()))),
        ];
        (item(&one(), Shape::Plain).len(), contenders)
    });
}

/// The same, of an item that `aws-dynamo-derive` has too.
fn put_with_theirs<T: Item + Theirs>(list: &mut List, name: &str, one: &T)
where
    ByDerive: Conversion<T::Own>,
    T::Own: 'static,
{
    put(list, name, one);
    list.join(Level::Client, name, Who::AwsDynamoDerive, || {
        let (table, own) = (T::SCHEMA.table, one.clone().into_own());
        writing::<T>(b"{}", |to| sdk::put::<_, ByDerive>(to, table, own))
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

/// A student in each shape, as the answer is made of one.
fn in_shapes(make: impl Fn(Shape) -> Vec<u8>) -> [Vec<u8>; 3] {
    [Shape::Plain, Shape::WithEntityType, Shape::WithNumberSets].map(make)
}

fn get_student(list: &mut List) {
    list.add(Level::Client, "GetItem student", 1, || {
        let [plain, typed, sets] = in_shapes(|shape| one("Item", &Student::numbered(1), shape));
        let key = || sdk::student_key("Alice1");
        let modyne_key = || (SCHOOL, "Alice1");
        let contenders: Contenders = vec![
            (Who::Ours, ours::get::<Student, _>(&Db::new(client(&plain)), (SCHOOL, "Alice1"))),
            (Who::ByHand, sdk::get::<Student, ByHand>(client(&plain), "students", key)),
            (Who::BySerde, sdk::get::<Student, BySerde>(client(&plain), "students", key)),
            (Who::Modyne, modyne::get::<Student, _>(client(&typed), "students", modyne_key)),
            (Who::Facade, facade::get_student(client(&plain), "Alice1")),
            (Who::AwsDynamoDerive, sdk::get::<Own, ByDerive>(client(&sets), "students", key)),
        ];
        (plain.len(), contenders)
    });
}

type Own = aws_derive::Student;

fn put_student(list: &mut List) {
    list.add(Level::Client, "PutItem student", 1, || {
        let one = || Student::numbered(1);
        let writing = |make: &dyn Fn(Client) -> Run| writing::<Student>(b"{}", make);
        let theirs = || one().into_own();
        let contenders: Contenders = vec![
            (Who::Ours, writing(&|to| ours::put(&Db::new(to), one()))),
            (Who::ByHand, writing(&|to| sdk::put::<_, ByHand>(to, "students", one()))),
            (Who::BySerde, writing(&|to| sdk::put::<_, BySerde>(to, "students", one()))),
            (Who::Modyne, writing(&|to| modyne::put(to, "students", one()))),
            (Who::Facade, writing(&|to| facade::put::<_, facade::Students>(to, one()))),
            (
                Who::AwsDynamoDerive,
                writing(&|to| sdk::put::<_, ByDerive>(to, "students", theirs())),
            ),
        ];
        (item(&one(), Shape::Plain).len(), contenders)
    });
}

fn update(list: &mut List) {
    list.add(Level::Client, "UpdateItem student", 1, || {
        let student = Student::numbered(1);
        let [plain, typed, sets] = in_shapes(|shape| one("Attributes", &student, shape));
        let contenders: Contenders = vec![
            (Who::Ours, ours::update(&Db::new(client(&plain)), &student)),
            (Who::ByHand, sdk::update::<Student, ByHand>(client(&plain), "students", &student)),
            (Who::BySerde, sdk::update::<Student, BySerde>(client(&plain), "students", &student)),
            (Who::Modyne, modyne::update(client(&typed), "students", &student)),
            (Who::Facade, facade::update(client(&plain), &student)),
            (
                Who::AwsDynamoDerive,
                sdk::update::<Own, ByDerive>(client(&sets), "students", &student),
            ),
        ];
        (plain.len(), contenders)
    });
}

/// A query whose page has so many students.
pub(super) fn add_query(list: &mut List, size: u32) {
    list.add(Level::Client, &format!("Query {size}"), size, || {
        let class = Student::class(size);
        let [plain, typed, sets] = in_shapes(|shape| page(&class, shape));
        let contenders: Contenders = vec![
            (Who::Ours, ours::query(&Db::new(client(&plain)))),
            (Who::Views, ours::query_views(&Db::new(client(&plain)))),
            (Who::ByHand, sdk::query::<Student, ByHand>(client(&plain), "students")),
            (Who::BySerde, sdk::query::<Student, BySerde>(client(&plain), "students")),
            (Who::Modyne, modyne::query(client(&typed), "students")),
            (Who::Facade, facade::query(client(&plain))),
            (Who::AwsDynamoDerive, sdk::query::<Own, ByDerive>(client(&sets), "students")),
            (Who::Pull, pull::query(&plain)),
            (Who::Clone, pull::clone(class)),
        ];
        (plain.len(), contenders)
    });
}

fn scan(list: &mut List) {
    list.add(Level::Client, "Scan 1000", 1_000, || {
        let class = Student::class(1_000);
        let [plain, typed, sets] = in_shapes(|shape| page(&class, shape));
        let contenders: Contenders = vec![
            (Who::Ours, ours::scan(&Db::new(client(&plain)))),
            (Who::Views, ours::scan_views(&Db::new(client(&plain)))),
            (Who::ByHand, sdk::scan::<Student, ByHand>(client(&plain), "students")),
            (Who::BySerde, sdk::scan::<Student, BySerde>(client(&plain), "students")),
            (Who::Modyne, modyne::scan(client(&typed), "students")),
            (Who::Facade, facade::scan(client(&plain))),
            (Who::AwsDynamoDerive, sdk::scan::<Own, ByDerive>(client(&sets), "students")),
            (Who::Pull, pull::query(&plain)),
        ];
        (plain.len(), contenders)
    });
}

fn batch_write(list: &mut List) {
    list.add(Level::Client, "BatchWriteItem 25", 25, || {
        let class = || Student::class(25);
        let theirs = || class().into_iter().map(Theirs::into_own).collect();
        let bytes = class().iter().map(|one| item(one, Shape::Plain).len()).sum();
        let writing = |make: &dyn Fn(Client) -> Run| writing::<Student>(NOTHING_UNPROCESSED, make);
        let contenders: Contenders = vec![
            (Who::Ours, writing(&|to| ours::batch_write(&Db::new(to), class()))),
            (Who::ByHand, writing(&|to| sdk::batch_write::<_, ByHand>(to, "students", class()))),
            (Who::BySerde, writing(&|to| sdk::batch_write::<_, BySerde>(to, "students", class()))),
            (Who::Modyne, writing(&|to| modyne::batch_write(to, "students", class()))),
            (Who::Facade, writing(&|to| facade::batch_write(to, class()))),
            (
                Who::AwsDynamoDerive,
                writing(&|to| sdk::batch_write::<Own, ByDerive>(to, "students", theirs())),
            ),
        ];
        (bytes, contenders)
    });
}

fn batch_get(list: &mut List) {
    list.add(Level::Client, "BatchGetItem 100", 100, || {
        let class = || Student::class(100);
        let [plain, typed, sets] = in_shapes(|shape| batch(&class(), "students", shape));
        let contenders: Contenders = vec![
            (Who::Ours, ours::batch_get(&Db::new(client(&plain)), class())),
            (Who::ByHand, sdk::batch_get::<Student, ByHand>(client(&plain), "students", class())),
            (Who::BySerde, sdk::batch_get::<Student, BySerde>(client(&plain), "students", class())),
            (Who::Modyne, modyne::batch_get(client(&typed), "students", class())),
            (
                Who::AwsDynamoDerive,
                sdk::batch_get::<Own, ByDerive>(client(&sets), "students", class()),
            ),
        ];
        (plain.len(), contenders)
    });
}

//! Whole calls on the embedded engine, all on the client of one database.
//!
//! Who needs items of another shape has a table of its own, which it fills itself.

use aws_sdk_dynamodb::Client;
use dynamo_orm::Db;

use super::{Contenders, Level, List};
use crate::contenders::aws_derive::{self, ByDerive, Theirs};
use crate::contenders::by_hand::ByHand;
use crate::contenders::by_serde::BySerde;
use crate::contenders::{Who, facade, modyne, ours, runtime, sdk};
use crate::models::{SCHOOL, Student};

const PLAIN: &str = "students";
const TYPED: &str = "students_with_types";
const SETS: &str = "students_with_sets";

type Own = aws_derive::Student;

pub(super) fn add(list: &mut List) {
    case(list, "GetItem student", 1, |db, to| {
        let key = || sdk::student_key("Alice1");
        let modyne_key = || (SCHOOL, "Alice1");
        vec![
            (Who::Ours, ours::get::<Student, _>(db, (SCHOOL, "Alice1"))),
            (Who::ByHand, sdk::get::<Student, ByHand>(to(), PLAIN, key)),
            (Who::BySerde, sdk::get::<Student, BySerde>(to(), PLAIN, key)),
            (Who::Modyne, modyne::get::<Student, _>(to(), TYPED, modyne_key)),
            (Who::Facade, facade::get_student(to(), "Alice1")),
            (Who::AwsDynamoDerive, sdk::get::<Own, ByDerive>(to(), SETS, key)),
        ]
    });
    case(list, "PutItem student", 1, |db, to| {
        let one = || Student::numbered(1);
        vec![
            (Who::Ours, ours::put(db, one())),
            (Who::ByHand, sdk::put::<_, ByHand>(to(), PLAIN, one())),
            (Who::BySerde, sdk::put::<_, BySerde>(to(), PLAIN, one())),
            (Who::Modyne, modyne::put(to(), TYPED, one())),
            (Who::Facade, facade::put::<_, facade::Students>(to(), one())),
            (Who::AwsDynamoDerive, sdk::put::<Own, ByDerive>(to(), SETS, one().into_own())),
        ]
    });
    case(list, "UpdateItem student", 1, |db, to| {
        let one = Student::numbered(1);
        vec![
            (Who::Ours, ours::update(db, &one)),
            (Who::ByHand, sdk::update::<Student, ByHand>(to(), PLAIN, &one)),
            (Who::BySerde, sdk::update::<Student, BySerde>(to(), PLAIN, &one)),
            (Who::Modyne, modyne::update(to(), TYPED, &one)),
            (Who::Facade, facade::update(to(), &one)),
            (Who::AwsDynamoDerive, sdk::update::<Own, ByDerive>(to(), SETS, &one)),
        ]
    });
    for size in [100, 1_000] {
        case(list, &format!("Query {size}"), size, |db, to| {
            vec![
                (Who::Ours, ours::query(db)),
                (Who::ByHand, sdk::query::<Student, ByHand>(to(), PLAIN)),
                (Who::BySerde, sdk::query::<Student, BySerde>(to(), PLAIN)),
                (Who::Modyne, modyne::query(to(), TYPED)),
                (Who::Facade, facade::query(to())),
                (Who::AwsDynamoDerive, sdk::query::<Own, ByDerive>(to(), SETS)),
            ]
        });
    }
    case(list, "Scan 1000", 1_000, |db, to| {
        vec![
            (Who::Ours, ours::scan(db)),
            (Who::ByHand, sdk::scan::<Student, ByHand>(to(), PLAIN)),
            (Who::BySerde, sdk::scan::<Student, BySerde>(to(), PLAIN)),
            (Who::Modyne, modyne::scan(to(), TYPED)),
            (Who::Facade, facade::scan(to())),
            (Who::AwsDynamoDerive, sdk::scan::<Own, ByDerive>(to(), SETS)),
        ]
    });
    case(list, "BatchWriteItem 25", 25, |db, to| {
        let class = || Student::class(25);
        vec![
            (Who::Ours, ours::batch_write(db, class())),
            (Who::ByHand, sdk::batch_write::<_, ByHand>(to(), PLAIN, class())),
            (Who::BySerde, sdk::batch_write::<_, BySerde>(to(), PLAIN, class())),
            (Who::Modyne, modyne::batch_write(to(), TYPED, class())),
            (Who::Facade, facade::batch_write(to(), class())),
            (Who::AwsDynamoDerive, sdk::batch_write::<_, ByDerive>(to(), SETS, theirs(class()))),
        ]
    });
    case(list, "BatchGetItem 100", 100, |db, to| {
        let class = || Student::class(100);
        vec![
            (Who::Ours, ours::batch_get(db, class())),
            (Who::ByHand, sdk::batch_get::<Student, ByHand>(to(), PLAIN, class())),
            (Who::BySerde, sdk::batch_get::<Student, BySerde>(to(), PLAIN, class())),
            (Who::Modyne, modyne::batch_get(to(), TYPED, class())),
            (Who::AwsDynamoDerive, sdk::batch_get::<Own, ByDerive>(to(), SETS, class())),
        ]
    });
}

/// A case on a database that has as many students as it reads or writes.
fn case(
    list: &mut List,
    name: &str,
    items: u32,
    contenders: impl FnOnce(&Db, &dyn Fn() -> Client) -> Contenders,
) {
    list.add(Level::Engine, name, items, || {
        let db = Db::in_memory();
        let client = || db.client().clone();
        for name in [PLAIN, TYPED, SETS] {
            let create = db.table::<Student>().named(name).create_table();
            runtime().block_on(async { create.await.expect("a table") });
        }
        // The one that single calls ask for is the second.
        for class in Student::class(items.max(2)).chunks(25) {
            ours::batch_write(&db, class.to_vec())();
            modyne::batch_write(client(), TYPED, class.to_vec())();
            sdk::batch_write::<_, ByDerive>(client(), SETS, theirs(class.to_vec()))();
        }
        (0, contenders(&db, &client))
    });
}

fn theirs(class: Vec<Student>) -> Vec<Own> {
    class.into_iter().map(Theirs::into_own).collect()
}

//! Whole calls on the embedded engine, all on the client of one database.

use dynamo_orm::Db;

use super::{Contenders, Level, List};
use crate::contenders::by_hand::ByHand;
use crate::contenders::by_serde::BySerde;
use crate::contenders::{Who, ours, runtime, sdk};
use crate::models::{SCHOOL, Student};

pub(super) fn add(list: &mut List) {
    let key = || sdk::student_key("Alice1");
    case(list, "GetItem student", 1, |db| {
        vec![
            (Who::Ours, ours::get::<Student, _>(db, (SCHOOL, "Alice1"))),
            (Who::ByHand, sdk::get::<Student, ByHand>(db.client().clone(), "students", key)),
            (Who::BySerde, sdk::get::<Student, BySerde>(db.client().clone(), "students", key)),
        ]
    });
    case(list, "PutItem student", 1, |db| {
        let (client, one) = (|| db.client().clone(), || Student::numbered(1));
        vec![
            (Who::Ours, ours::put(db, one())),
            (Who::ByHand, sdk::put::<_, ByHand>(client(), "students", one())),
            (Who::BySerde, sdk::put::<_, BySerde>(client(), "students", one())),
        ]
    });
    case(list, "UpdateItem student", 1, |db| {
        let (client, one) = (|| db.client().clone(), Student::numbered(1));
        vec![
            (Who::Ours, ours::update(db, &one)),
            (Who::ByHand, sdk::update::<Student, ByHand>(client(), "students", &one)),
            (Who::BySerde, sdk::update::<Student, BySerde>(client(), "students", &one)),
        ]
    });
    for size in [100, 1_000] {
        case(list, &format!("Query {size}"), size, |db| {
            let client = || db.client().clone();
            vec![
                (Who::Ours, ours::query(db)),
                (Who::ByHand, sdk::query::<Student, ByHand>(client(), "students")),
                (Who::BySerde, sdk::query::<Student, BySerde>(client(), "students")),
            ]
        });
    }
    case(list, "Scan 1000", 1_000, |db| {
        let client = || db.client().clone();
        vec![
            (Who::Ours, ours::scan(db)),
            (Who::ByHand, sdk::scan::<Student, ByHand>(client(), "students")),
            (Who::BySerde, sdk::scan::<Student, BySerde>(client(), "students")),
        ]
    });
    case(list, "BatchWriteItem 25", 25, |db| {
        let (client, class) = (|| db.client().clone(), || Student::class(25));
        vec![
            (Who::Ours, ours::batch_write(db, class())),
            (Who::ByHand, sdk::batch_write::<_, ByHand>(client(), "students", class())),
            (Who::BySerde, sdk::batch_write::<_, BySerde>(client(), "students", class())),
        ]
    });
    case(list, "BatchGetItem 100", 100, |db| {
        let (client, class) = (|| db.client().clone(), || Student::class(100));
        vec![
            (Who::Ours, ours::batch_get(db, class())),
            (Who::ByHand, sdk::batch_get::<Student, ByHand>(client(), "students", class())),
            (Who::BySerde, sdk::batch_get::<Student, BySerde>(client(), "students", class())),
        ]
    });
}

/// A case on a database that has as many students as it reads or writes.
fn case(list: &mut List, name: &str, items: u32, contenders: impl FnOnce(&Db) -> Contenders) {
    list.add(Level::Engine, name, items, || {
        let db = Db::in_memory();
        let students = db.table::<Student>();
        runtime().block_on(async {
            students.create_table().await.expect("a table");
            students.batch_put(Student::class(items)).await.expect("a success");
        });
        (0, contenders(&db))
    });
}

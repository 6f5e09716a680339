//! The operations that change one item, and those on tables themselves.

use dynamo_orm::{Db, PlanTable, Schema};

use super::scenario::{DEADLINE, Patience, Scenario, Shape, Started, Told, Trace, metered, single};
use super::world::{Event, Furniture, Remark, Round, changed, event, events, labels};

fn on(shape: Shape, name: &'static str, start: fn(&Db) -> Started) -> Scenario {
    let furniture = Furniture::Tables(3, 2);
    Scenario { name, shape, furniture, patience: Patience::Whole, start }
}

pub(super) fn writes() -> Vec<Scenario> {
    [tables(), schemas(), puts(), updates(), upserts(), modifies(), deletes()].concat()
}

fn tables() -> Vec<Scenario> {
    let made = on(Shape::Table, "Table::create_table", |db| {
        single(events(db).create_table().deadline(DEADLINE))
    });
    vec![
        Scenario { furniture: Furniture::None, ..made },
        on(Shape::Table, "Db::delete_table", |db| {
            single(db.delete_table(labels(db).name()).deadline(DEADLINE))
        }),
    ]
}

/// What makes or changes a table by its schema.
fn schemas() -> Vec<Scenario> {
    let nowhere = |scenario| Scenario { furniture: Furniture::None, ..scenario };
    vec![
        nowhere(on(Shape::Table, "Schema::create_table", |db| {
            single(several(db).create_table().deadline(DEADLINE))
        })),
        nowhere(on(Shape::Table, "Schema::ensure_table", |db| {
            single(several(db).ensure_table().deadline(DEADLINE))
        })),
        nowhere(on(Shape::Table, "Table::ensure_table", |db| {
            single(events(db).ensure_table().deadline(DEADLINE))
        })),
        nowhere(on(Shape::Table, "Schema::plan + Plan::apply", |db| {
            applied(several(db).plan().deadline(DEADLINE / 2))
        })),
        on(Shape::Table, "Db::plan + Plan::apply", |db| {
            applied(db.plan::<Round>().deadline(DEADLINE / 2))
        }),
    ]
}

fn several(db: &Db) -> Schema<Db> {
    db.schema().with::<Event>().with::<Remark>()
}

/// Planned and done, in the time of one.
fn applied(plan: PlanTable) -> Started {
    let work = Box::pin(async move {
        plan.await?.apply().deadline(DEADLINE / 2).await?;
        Ok(Vec::new())
    });
    Started { work, trace: Trace::None }
}

fn puts() -> Vec<Scenario> {
    use Shape::{Write, WriteWithOld};
    vec![
        on(Write, "Table::put", |db| single(events(db).put(&changed(1)).deadline(DEADLINE))),
        on(Write, "Table::put + return_consumed_capacity", |db| {
            metered(events(db).put(&event(7)).return_consumed_capacity().deadline(DEADLINE))
        }),
        on(Write, "Table::put + condition", |db| {
            let put = events(db).put(&changed(1)).condition(|e| e.version().eq(1));
            single(put.deadline(DEADLINE))
        }),
        on(WriteWithOld, "Table::put + Put::return_old", |db| {
            single(events(db).put(&changed(1)).return_old().deadline(DEADLINE))
        }),
        on(WriteWithOld, "Table::put + Put::return_old + return_consumed_capacity", |db| {
            let put = events(db).put(&changed(1)).return_old();
            metered(put.return_consumed_capacity().deadline(DEADLINE))
        }),
        on(Write, "Table::insert", |db| single(events(db).insert(&event(7)).deadline(DEADLINE))),
        on(Write, "Table::insert + return_consumed_capacity", |db| {
            metered(events(db).insert(&event(7)).return_consumed_capacity().deadline(DEADLINE))
        }),
    ]
}

fn updates() -> Vec<Scenario> {
    use Shape::{Count, Guarded, Write, WriteWithOld};
    vec![
        on(Write, "Table::update", |db| {
            single(events(db).update((1, 1)).set_version(2).deadline(DEADLINE))
        }),
        on(Write, "Table::update + return_consumed_capacity", |db| {
            let update = events(db).update((1, 1)).set_version(2);
            metered(update.return_consumed_capacity().deadline(DEADLINE))
        }),
        on(Write, "Table::update + Update::return_new", |db| {
            single(events(db).update((1, 1)).set_version(2).return_new().deadline(DEADLINE))
        }),
        on(Write, "Table::update + Update::return_new + return_consumed_capacity", |db| {
            let update = events(db).update((1, 1)).set_version(2).return_new();
            metered(update.return_consumed_capacity().deadline(DEADLINE))
        }),
        on(WriteWithOld, "Table::update + Update::return_old", |db| {
            single(events(db).update((1, 1)).set_version(2).return_old().deadline(DEADLINE))
        }),
        on(Write, "Table::update + condition", |db| {
            let update = events(db).update((1, 1)).set_version(2).set_kind("closed");
            single(update.condition(|e| e.version().eq(1)).deadline(DEADLINE))
        }),
        on(Write, "Table::update + condition + increment + Update::return_new", |db| {
            let update = events(db).update((1, 1)).increment_version(1).set_kind("closed");
            let update = update.condition(|e| e.version().eq(1));
            single(update.return_new().deadline(DEADLINE))
        }),
        on(Guarded, "Table::update + condition + increment", |db| {
            let update = events(db).update((1, 1)).set_version(2).increment_seen(1);
            single(update.condition(|e| e.version().eq(1)).deadline(DEADLINE))
        }),
        on(Count, "Table::update + increment", |db| {
            single(events(db).update((1, 1)).increment_seen(1).deadline(DEADLINE))
        }),
        on(Count, "Table::update + increment + Update::return_new", |db| {
            single(events(db).update((1, 1)).increment_seen(1).return_new().deadline(DEADLINE))
        }),
    ]
}

fn upserts() -> Vec<Scenario> {
    use Shape::{Write, WriteWithOld};
    vec![
        on(Write, "Update::upsert", |db| single(upsert_at(db, 7).deadline(DEADLINE))),
        on(Write, "Update::upsert + return_consumed_capacity", |db| {
            metered(upsert_at(db, 1).return_consumed_capacity().deadline(DEADLINE))
        }),
        on(Write, "Update::upsert + Upsert::return_new", |db| {
            single(upsert_at(db, 7).return_new().deadline(DEADLINE))
        }),
        on(WriteWithOld, "Update::upsert + Upsert::return_old", |db| {
            single(upsert_at(db, 1).return_old().deadline(DEADLINE))
        }),
    ]
}

fn upsert_at(db: &Db, number: u64) -> dynamo_orm::Upsert<Event> {
    let Event { kind, version, seen, .. } = changed(number);
    let update = events(db).update((1, number));
    update.set_kind(kind).set_version(version).set_seen(seen).upsert()
}

fn modifies() -> Vec<Scenario> {
    let told = |name, start| on(Shape::Modify(Told::Always), name, start);
    let once = |name, start| on(Shape::Modify(Told::UnlessLost), name, start);
    vec![
        told("Table::modify", |db| {
            single(events(db).modify((1, 1), |e| e.version = 2).deadline(DEADLINE))
        }),
        told("Table::modify + condition", |db| {
            let modify = events(db).modify((1, 1), |e| e.kind = "closed".into());
            single(modify.condition(|e| e.version().eq(1)).deadline(DEADLINE))
        }),
        told("Table::modify + return_consumed_capacity", |db| {
            let modify = events(db).modify((1, 1), |e| e.version = 2);
            metered(modify.return_consumed_capacity().deadline(DEADLINE))
        }),
        told("Table::modify + Modify::or_insert", |db| {
            let modify = events(db).modify((1, 7), |e| e.version = 2);
            single(modify.or_insert(event(7)).deadline(DEADLINE))
        }),
        once("Table::modify + counting", |db| {
            single(events(db).modify((1, 1), |e| e.seen += 1).deadline(DEADLINE))
        }),
        once("Table::modify + counting + Modify::or_insert", |db| {
            let modify = events(db).modify((1, 7), |e| e.seen += 1);
            single(modify.or_insert_with(|| event(7)).deadline(DEADLINE))
        }),
    ]
}

fn deletes() -> Vec<Scenario> {
    use Shape::{Guarded, Write, WriteWithOld};
    vec![
        on(Guarded, "Table::delete + condition", |db| {
            let delete = events(db).delete((1, 1)).condition(|e| e.version().eq(1));
            single(delete.deadline(DEADLINE))
        }),
        on(Write, "Table::delete", |db| single(events(db).delete((1, 1)).deadline(DEADLINE))),
        on(Write, "Table::delete + return_consumed_capacity", |db| {
            metered(events(db).delete((1, 1)).return_consumed_capacity().deadline(DEADLINE))
        }),
        on(WriteWithOld, "Table::delete + Delete::return_old", |db| {
            single(events(db).delete((1, 1)).return_old().deadline(DEADLINE))
        }),
        on(WriteWithOld, "Table::delete + Delete::return_old + return_consumed_capacity", |db| {
            let delete = events(db).delete((1, 1)).return_old();
            metered(delete.return_consumed_capacity().deadline(DEADLINE))
        }),
    ]
}

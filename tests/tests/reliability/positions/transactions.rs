//! The operations that are done as one, or not at all.

use dynamo_orm::{Db, TransactWrite};

use super::scenario::{DEADLINE, Patience, Scenario, Shape, Started, metered, single};
use super::world::{Furniture, changed, event, events, label, labels};

fn on(shape: Shape, name: &'static str, start: fn(&Db) -> Started) -> Scenario {
    let furniture = Furniture::Tables(5, 2);
    Scenario { name, shape, furniture, patience: Patience::Whole, start }
}

/// One of each action, over both tables. Applied twice it would count twice.
fn of_all_actions(db: &Db) -> TransactWrite {
    let (events, labels) = (events(db), labels(db));
    let made = events.update((1, 8)).set_kind("even").set_version(1).set_seen(0).upsert();
    db.transact_write()
        .add(events.put(&changed(0)))
        .add(events.update((1, 1)).increment_seen(1))
        .add(events.delete((1, 2)))
        .add(events.check((1, 3)).condition(|event| event.version().eq(1)))
        .add(events.insert(&event(7)))
        .add(made)
        .add(labels.insert(&label(9)))
}

pub(super) fn transactions() -> Vec<Scenario> {
    use Shape::{Read, Token};
    vec![
        on(Token, "Db::transact_write + Table::check", |db| {
            single(of_all_actions(db).deadline(DEADLINE))
        }),
        on(Token, "Db::transact_write + return_consumed_capacity", |db| {
            metered(of_all_actions(db).return_consumed_capacity().deadline(DEADLINE))
        }),
        on(Read, "Db::transact_get", |db| {
            let gets = (events(db).get((1, 3)), labels(db).get("1"), events(db).get((1, 9)));
            single(db.transact_get(gets).deadline(DEADLINE))
        }),
        on(Read, "Db::transact_get + return_consumed_capacity", |db| {
            let gets: Vec<_> = (0..6).map(|number| events(db).get((1, number))).collect();
            metered(db.transact_get(gets).return_consumed_capacity().deadline(DEADLINE))
        }),
    ]
}

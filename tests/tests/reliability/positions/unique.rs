//! The operations that write items with values that are kept unique.

use dynamo_orm::Db;

use super::scenario::{DEADLINE, Patience, Scenario, Shape, Started, metered, single};
use super::world::{Account, Furniture, account, accounts};

fn on(name: &'static str, start: fn(&Db) -> Started) -> Scenario {
    let furniture = Furniture::Accounts(2);
    Scenario { name, shape: Shape::ReadAndWrite, furniture, patience: Patience::Whole, start }
}

/// Both values changed.
fn renamed() -> Account {
    Account { email: "new@example.com".into(), number: None, ..account(1) }
}

pub(super) fn writes() -> Vec<Scenario> {
    vec![
        on("Table::insert of unique values", |db| {
            single(accounts(db).insert(&account(7)).deadline(DEADLINE))
        }),
        on("Table::put of unique values", |db| {
            single(accounts(db).put(&renamed()).deadline(DEADLINE))
        }),
        on("Table::put of unique values that stay", |db| {
            single(accounts(db).put(&Account { seen: 2, ..account(1) }).deadline(DEADLINE))
        }),
        on("Table::put of unique values that stay + Put::return_new", |db| {
            let put = accounts(db).put(&Account { seen: 2, ..account(1) }).return_new();
            single(put.deadline(DEADLINE))
        }),
        on("Table::put of unique values + return_consumed_capacity", |db| {
            metered(accounts(db).put(&account(7)).return_consumed_capacity().deadline(DEADLINE))
        }),
        on("Table::put of unique values + Put::knowing + Put::return_new", |db| {
            let put = accounts(db).put(&renamed()).knowing(&account(1));
            single(put.return_new().deadline(DEADLINE))
        }),
        on("Table::update of unique values", |db| {
            let update = accounts(db).update("1").set_email("new@example.com").remove_number();
            single(update.deadline(DEADLINE))
        }),
        on("Update::upsert of unique values", |db| {
            let update = accounts(db).update("7").set_email("new@example.com").set_seen(2);
            single(update.upsert().deadline(DEADLINE))
        }),
        on("Table::modify of unique values", |db| {
            let modify = accounts(db).modify("1", |a| a.email = "new@example.com".into());
            single(modify.deadline(DEADLINE))
        }),
        on("Table::delete of unique values", |db| {
            single(accounts(db).delete("1").deadline(DEADLINE))
        }),
        on("Db::transact_write of unique values", |db| {
            let accounts = accounts(db);
            let transaction = db
                .transact_write()
                .add(accounts.insert(&account(7)))
                .add(accounts.delete("0").knowing(&account(0)))
                .add(accounts.put(&renamed()).knowing(&account(1)));
            single(transaction.deadline(DEADLINE))
        }),
    ]
}

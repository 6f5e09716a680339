//! Fields that are `unique`: no two items have the same value in one.

mod changes;
mod inserts;
mod modified;
mod modifies;
mod properties;
mod races;
mod reads;
mod transactions;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use dynamo_orm::{AttributeValue, Db, DynamoItem, Table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    email: String,
    #[dynamo(unique)]
    number: Option<u32>,
    visits: u64,
}

fn user(id: &str, email: &str) -> User {
    User { id: id.into(), email: email.into(), number: None, visits: 0 }
}

async fn users() -> (Table<User>, Db) {
    let db = Db::in_memory();
    let users = db.table::<User>();
    users.create_table().await.unwrap();
    (users, db)
}

type Item = HashMap<String, AttributeValue>;

/// Everything that stands in a table, past what reads leave out.
async fn everything(db: &Db, table: &str) -> Vec<Item> {
    db.client().scan().table_name(table).send().await.unwrap().items.unwrap_or_default()
}

fn text(value: &AttributeValue) -> String {
    value.as_s().unwrap().clone()
}

/// The sentinels of the table of users: each with the identifier of its owner.
async fn sentinels(db: &Db) -> BTreeMap<String, String> {
    let all = everything(db, "users").await.into_iter();
    let sentinels = all.filter_map(|item| {
        let owner = item.get("_unique")?.as_m().unwrap();
        assert_eq!(item.len(), 2, "a sentinel has nothing else: {item:?}");
        Some((text(&item["id"]), text(&owner["id"])))
    });
    sentinels.collect()
}

/// That the sentinels are those of the items, no more and no fewer.
async fn assert_kept(users: &Table<User>, db: &Db) {
    let items = users.scan().consistent_read().all().await.unwrap();
    let of_items = items.iter().flat_map(|user| {
        let email = format!("UNIQUE##email#S#{}", user.email);
        let number = user.number.map(|number| format!("UNIQUE##number#N#{}", one_text(number)));
        [Some(email), number].into_iter().flatten().map(|key| (key, user.id.clone()))
    });
    assert_eq!(sentinels(db).await, of_items.collect::<BTreeMap<_, _>>());
    let emails: BTreeSet<_> = items.iter().map(|user| &user.email).collect();
    assert_eq!(emails.len(), items.len());
}

/// A number without the zeros at its end.
fn one_text(number: u32) -> String {
    let digits = number.to_string();
    let kept = digits.trim_end_matches('0');
    match digits.len() - kept.len() {
        _ if number == 0 => digits,
        0 => digits,
        zeros => format!("{kept}E{zeros}"),
    }
}

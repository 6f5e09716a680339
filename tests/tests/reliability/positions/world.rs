//! The tables that operations work on, and what stands in them.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use dynamo_orm::{
    AttributeValue, BatchEntry, Db, DynamoCollection, DynamoItem, Error, Result, Table,
};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "events", view)]
#[dynamo(global_index(name = "by-kind", partition_key(kind), sort_key(number)))]
pub(crate) struct Event {
    #[dynamo(partition_key)]
    pub(crate) stream: u64,
    #[dynamo(sort_key)]
    pub(crate) number: u64,
    pub(crate) kind: String,
    pub(crate) version: u64,
    pub(crate) seen: u64,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "labels")]
pub(crate) struct Label {
    #[dynamo(partition_key)]
    pub(crate) name: String,
    pub(crate) round: u64,
}

/// The same with an index that the table of labels does not have.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "labels")]
#[dynamo(global_index(name = "by-round", partition_key(round)))]
pub(crate) struct Round {
    #[dynamo(partition_key)]
    pub(crate) name: String,
    pub(crate) round: u64,
}

/// An item with values that are kept unique.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "accounts")]
pub(crate) struct Account {
    #[dynamo(partition_key)]
    pub(crate) name: String,
    #[dynamo(unique)]
    pub(crate) email: String,
    #[dynamo(unique)]
    pub(crate) number: Option<u64>,
    pub(crate) seen: u64,
}

/// Whatever stands in its table, what keeps the values too.
#[derive(Debug, DynamoItem)]
#[dynamo(table = "accounts")]
struct AnyAccount {
    #[dynamo(partition_key)]
    name: String,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

/// Another type in the table of events, of which there is no item.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "events", entity = "Remark")]
pub(crate) struct Remark {
    #[dynamo(partition_key)]
    pub(crate) stream: u64,
    #[dynamo(sort_key)]
    pub(crate) number: u64,
}

/// What stands in the table of events, whatever it is.
#[derive(DynamoCollection)]
pub(crate) enum Entry {
    Remark(Remark),
    #[dynamo(other)]
    Other(HashMap<String, AttributeValue>),
}

/// The same, together.
#[derive(DynamoCollection)]
pub(crate) struct Entries {
    remarks: Vec<Remark>,
    #[dynamo(other)]
    others: Vec<HashMap<String, AttributeValue>>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remark(remark) => remark.fmt(f),
            Self::Other(item) => {
                f.debug_map().entries(item.iter().collect::<BTreeMap<_, _>>()).finish()
            }
        }
    }
}

impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let others = self.others.iter().cloned().map(Entry::Other);
        let remarks = self.remarks.iter().cloned().map(Entry::Remark);
        f.debug_list().entries(remarks.chain(others)).finish()
    }
}

/// As it stands in a table before an operation.
pub(crate) fn event(number: u64) -> Event {
    let kind = if number.is_multiple_of(2) { "even" } else { "odd" };
    Event { stream: 1, number, kind: kind.into(), version: 1, seen: number * 10 }
}

/// As an operation leaves it.
pub(crate) fn changed(number: u64) -> Event {
    Event { version: 2, ..event(number) }
}

pub(crate) fn label(number: u64) -> Label {
    Label { name: number.to_string(), round: 1 }
}

pub(crate) fn account(number: u64) -> Account {
    let email = format!("{number}@example.com");
    Account { name: number.to_string(), email, number: Some(number), seen: 1 }
}

pub(crate) fn accounts(db: &Db) -> Table<Account> {
    db.table()
}

pub(crate) fn events(db: &Db) -> Table<Event> {
    db.table()
}

pub(crate) fn labels(db: &Db) -> Table<Label> {
    db.table()
}

/// Which item: its table, and the text of its key.
pub(crate) type Place = (&'static str, String);

/// Everything that stands in the database, each item in words; a table stands under no key.
pub(crate) type Snapshot = BTreeMap<Place, String>;

pub(crate) fn place_of_event(number: u64) -> Place {
    ("events", format!("1/{number}"))
}

pub(crate) fn place_of_label(number: u64) -> Place {
    ("labels", number.to_string())
}

/// Which item a write is about, as the report of a batch has it.
pub(crate) fn place_of(entry: &BatchEntry<'_>) -> Result<Place> {
    Ok(match entry.table() {
        "events" => {
            let key = entry.key::<Event>()?;
            ("events", format!("{}/{}", key.stream, key.number))
        }
        _ => ("labels", entry.key::<Label>()?.name),
    })
}

pub(crate) async fn snapshot(db: &Db) -> Result<Snapshot> {
    let mut all = Snapshot::new();
    if let Some(events) = unless_gone(events(db).scan().all().await)? {
        all.insert(("events", String::new()), String::from("a table"));
        let items = events.iter().map(|event| {
            (("events", format!("{}/{}", event.stream, event.number)), format!("{event:?}"))
        });
        all.extend(items);
    }
    if let Some(labels) = unless_gone(labels(db).scan().all().await)? {
        all.insert(("labels", String::new()), String::from("a table"));
        all.insert(("labels", String::from("index")), has_rounds(db).await?);
        all.extend(labels.iter().map(|l| (("labels", l.name.clone()), format!("{l:?}"))));
    }
    if let Some(any) = unless_gone(db.table::<AnyAccount>().scan().all().await)? {
        all.insert(("accounts", String::new()), String::from("a table"));
        all.extend(any.into_iter().map(|any| (("accounts", any.name), format!("{:?}", any.rest))));
    }
    Ok(all)
}

/// Whether the index is there that only a plan makes.
async fn has_rounds(db: &Db) -> Result<String> {
    let check = db.check::<Round>().await?;
    Ok(check.to_string())
}

fn unless_gone<T>(items: Result<Vec<T>>) -> Result<Option<Vec<T>>> {
    match items {
        Err(error) if error.is_table_not_found() => Ok(None),
        items => items.map(Some),
    }
}

/// How many items stand in each table before an operation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Furniture {
    /// No tables.
    None,
    /// The table of events and so many of them, and the table of labels and so many of them.
    Tables(u64, u64),
    /// The table of accounts and so many of them.
    Accounts(u64),
}

/// A new database, furnished.
pub(crate) async fn furnished(furniture: Furniture) -> Result<Db> {
    let db = Db::in_memory();
    if let Furniture::Tables(of_events, of_labels) = furniture {
        events(&db).create_table().await?;
        labels(&db).create_table().await?;
        let items = (0..of_events).map(event);
        events(&db).batch_put(items).await?;
        labels(&db).batch_put((0..of_labels).map(label)).await?;
    }
    if let Furniture::Accounts(count) = furniture {
        accounts(&db).create_table().await?;
        for number in 0..count {
            accounts(&db).insert(&account(number)).await?;
        }
    }
    Ok::<_, Error>(db)
}

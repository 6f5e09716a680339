//! Items that tell which type they are, in tables of several types.

#![allow(clippy::duplicated_attributes, reason = "two indexes over one field")]

mod reads;
mod scans;
mod writes;

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, Db, DynamoItem};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Customer")]
#[dynamo(global_index(name = "by-city", partition_key(city), project(include(note))))]
#[dynamo(global_index(name = "bare", partition_key(city), project(keys_only)))]
pub(super) struct Customer {
    #[dynamo(partition_key)]
    pub(super) id: String,
    #[dynamo(sort_key)]
    pub(super) sk: String,
    pub(super) city: String,
    pub(super) note: Option<String>,
}

/// Every attribute has the name and the type of a customer's, so that only the entity differs.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Supplier")]
pub(super) struct Supplier {
    #[dynamo(partition_key)]
    pub(super) id: String,
    #[dynamo(sort_key)]
    pub(super) sk: String,
    pub(super) city: String,
    pub(super) note: Option<String>,
}

/// Told by its key alone.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "keyed", entity_by_key, key(pk = "C#{customer}", sk = "ORDER#{number}"))]
pub(super) struct Order {
    pub(super) customer: String,
    pub(super) number: u32,
}

/// The same in the same table.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "keyed", entity_by_key, key(pk = "C#{customer}", sk = "BILL#{number}"))]
pub(super) struct Bill {
    pub(super) customer: String,
    pub(super) number: u32,
}

pub(super) fn customer(sk: &str) -> Customer {
    Customer { id: "1".into(), sk: sk.into(), city: "Oslo".into(), note: None }
}

pub(super) fn supplier(sk: &str) -> Supplier {
    Supplier { id: "1".into(), sk: sk.into(), city: "Oslo".into(), note: None }
}

pub(super) async fn shop() -> Db {
    let db = Db::in_memory();
    db.table::<Customer>().create_table().await.unwrap();
    db
}

/// Puts an item that no type of the table wrote.
pub(super) async fn put_raw(db: &Db, table: &str, item: &[(&str, AttributeValue)]) {
    let item: HashMap<_, _> = item.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect();
    db.client().put_item().table_name(table).set_item(Some(item)).send().await.unwrap();
}

pub(super) fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

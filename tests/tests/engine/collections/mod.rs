//! The items of several types, in one query.

mod assembled;
mod indexed;
mod items;

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, Db, DynamoCollection, DynamoItem};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Customer", key(pk = "CUSTOMER#{customer}", sk = "PROFILE"))]
#[dynamo(global_index(name = "by-city", partition_key(city)))]
pub(super) struct Customer {
    pub(super) customer: String,
    pub(super) city: String,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Order", key(pk = "CUSTOMER#{buyer}", sk = "ORDER#{number}"))]
#[dynamo(global_index(
    name = "by-city",
    partition_key(city),
    project(include(total, number, buyer))
))]
pub(super) struct Order {
    /// Another field in the place of the customer's.
    pub(super) buyer: String,
    pub(super) number: u32,
    pub(super) total: u64,
    pub(super) city: Option<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Delivery", key(pk = "CUSTOMER#{customer}", sk = "DELIVERY"))]
pub(super) struct Delivery {
    pub(super) customer: String,
    pub(super) street: String,
}

#[derive(Debug, Clone, PartialEq, DynamoCollection)]
pub(super) enum CustomerItem {
    Customer(Customer),
    Order(Order),
    Delivery(Delivery),
}

pub(super) type Raw = HashMap<String, AttributeValue>;

#[derive(Debug, Clone, PartialEq, DynamoCollection)]
pub(super) enum AnyItem {
    Order(Order),
    #[dynamo(other)]
    Unknown(Raw),
}

pub(super) fn customer(id: &str) -> Customer {
    Customer { customer: id.into(), city: "Oslo".into() }
}

pub(super) fn order(id: &str, number: u32) -> Order {
    Order { buyer: id.into(), number, total: 7, city: Some("Oslo".into()) }
}

pub(super) fn delivery(id: &str) -> Delivery {
    Delivery { customer: id.into(), street: "Karl Johans gate".into() }
}

pub(super) async fn shop() -> Db {
    let db = Db::in_memory();
    db.table::<Customer>().create_table().await.unwrap();
    db
}

pub(super) async fn put_raw(db: &Db, pk: &str, sk: &str, entity: Option<&str>) {
    let s = |text: &str| AttributeValue::S(text.into());
    let put = db.client().put_item().table_name("shop").item("pk", s(pk)).item("sk", s(sk));
    let put = match entity {
        Some(entity) => put.item("entity", s(entity)),
        None => put,
    };
    put.send().await.unwrap();
}

//! Calls on the SDK's client, around somebody's conversion of items.

use std::collections::HashMap;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;
use aws_sdk_dynamodb::types::{
    AttributeValue, KeysAndAttributes, PutRequest, ReturnValue, WriteRequest,
};
use serde::Serialize;

use super::{Run, calling};
use crate::fingerprint::seen;
use crate::models::{SCHOOL, Student};

/// An item as the SDK has it.
pub type Attributes = HashMap<String, AttributeValue>;

/// How somebody converts items.
pub trait Conversion<T>: 'static {
    fn read(item: Attributes) -> T;
    fn write(item: &T) -> Attributes;
}

/// The key of an item that has only an `id`.
pub fn id(value: &str) -> Attributes {
    HashMap::from([("id".to_owned(), AttributeValue::S(value.to_owned()))])
}

/// The key of a student.
pub fn student_key(first_name: &str) -> Attributes {
    HashMap::from([
        ("student_id".to_owned(), AttributeValue::N(SCHOOL.to_string())),
        ("first_name".to_owned(), AttributeValue::S(first_name.to_owned())),
    ])
}

/// Reads one item.
pub fn get<T: Serialize, C: Conversion<T>>(
    client: Client,
    table: &'static str,
    key: impl Fn() -> Attributes + 'static,
) -> Run {
    calling(move || {
        let get = client.get_item().table_name(table).set_key(Some(key()));
        async move {
            let item = get.send().await.expect("a success").item;
            seen(&C::read(item.expect("an item")))
        }
    })
}

/// Writes one item.
pub fn put<T: 'static, C: Conversion<T>>(client: Client, table: &'static str, item: T) -> Run {
    calling(move || {
        let put = client.put_item().table_name(table).set_item(Some(C::write(&item)));
        async move {
            put.send().await.expect("a success");
            0
        }
    })
}

/// Changes one attribute, and reads the item as it is then.
pub fn update<T: Serialize, C: Conversion<T>>(
    client: Client,
    table: &'static str,
    student: &Student,
) -> Run {
    let student = student.clone();
    calling(move || {
        let update = client
            .update_item()
            .table_name(table)
            .set_key(Some(student_key(&student.first_name)))
            .update_expression("SET last_name = :last_name")
            .condition_expression("attribute_exists(student_id)")
            .expression_attribute_values(":last_name", AttributeValue::S(student.last_name.clone()))
            .return_values(ReturnValue::AllNew);
        async move {
            let item = update.send().await.expect("a success").attributes;
            seen(&C::read(item.expect("an item")))
        }
    })
}

/// Reads a page.
pub fn query<T: Serialize, C: Conversion<T>>(client: Client, table: &'static str) -> Run {
    calling(move || {
        let query = students(&client, table);
        async move { seen(&all::<T, C>(query.send().await.expect("a page").items)) }
    })
}

fn students(client: &Client, table: &str) -> QueryFluentBuilder {
    client
        .query()
        .table_name(table)
        .key_condition_expression("student_id = :id")
        .expression_attribute_values(":id", AttributeValue::N(SCHOOL.to_string()))
}

/// Reads a page of a scan.
pub fn scan<T: Serialize, C: Conversion<T>>(client: Client, table: &'static str) -> Run {
    calling(move || {
        let scan = client.scan().table_name(table);
        async move { seen(&all::<T, C>(scan.send().await.expect("a page").items)) }
    })
}

fn all<T, C: Conversion<T>>(items: Option<Vec<Attributes>>) -> Vec<T> {
    items.unwrap_or_default().into_iter().map(C::read).collect()
}

/// Writes the items in one request.
pub fn batch_write<T: 'static, C: Conversion<T>>(
    client: Client,
    table: &'static str,
    items: Vec<T>,
) -> Run {
    calling(move || {
        let requests = items.iter().map(|item| put_request(C::write(item))).collect();
        let write = client.batch_write_item().request_items(table, requests);
        async move {
            write.send().await.expect("a success");
            0
        }
    })
}

/// A put of a batch.
pub fn put_request(item: Attributes) -> WriteRequest {
    let put = PutRequest::builder().set_item(Some(item)).build().expect("an item");
    WriteRequest::builder().put_request(put).build()
}

/// Reads the students by their keys in one request.
pub fn batch_get<T: Serialize, C: Conversion<T>>(
    client: Client,
    table: &'static str,
    students: Vec<Student>,
) -> Run {
    calling(move || {
        let keys = students.iter().map(|one| student_key(&one.first_name)).collect();
        let keys = KeysAndAttributes::builder().set_keys(Some(keys)).build().expect("keys");
        let get = client.batch_get_item().request_items(table, keys);
        async move {
            let tables = get.send().await.expect("a success").responses;
            seen(&all::<T, C>(tables.and_then(|mut tables| tables.remove(table))))
        }
    })
}

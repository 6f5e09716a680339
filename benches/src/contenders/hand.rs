//! The SDK, with conversions as they are written by hand.

use std::collections::HashMap;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};

use super::{Run, calling};
use crate::connector::client;
use crate::model::Student;

type Item = HashMap<String, AttributeValue>;

/// Each attribute is taken out of the map, so that texts move and are not copied.
fn to_student(mut item: Item) -> Option<Student> {
    let AttributeValue::N(id) = item.remove("student_id")? else { return None };
    let AttributeValue::S(first_name) = item.remove("first_name")? else { return None };
    let AttributeValue::S(last_name) = item.remove("last_name")? else { return None };
    let AttributeValue::L(grades) = item.remove("grades")? else { return None };
    let grade = |grade: AttributeValue| match grade {
        AttributeValue::N(grade) => grade.parse().ok(),
        _ => None,
    };
    Some(Student {
        student_id: id.parse().ok()?,
        first_name,
        last_name,
        grades: grades.into_iter().map(grade).collect::<Option<_>>()?,
    })
}

fn from_student(student: &Student) -> Item {
    let grade = |grade: &u32| AttributeValue::N(grade.to_string());
    HashMap::from([
        ("student_id".to_owned(), AttributeValue::N(student.student_id.to_string())),
        ("first_name".to_owned(), AttributeValue::S(student.first_name.clone())),
        ("last_name".to_owned(), AttributeValue::S(student.last_name.clone())),
        ("grades".to_owned(), AttributeValue::L(student.grades.iter().map(grade).collect())),
    ])
}

fn students(items: Option<Vec<Item>>) -> Vec<Student> {
    items.unwrap_or_default().into_iter().map(|item| to_student(item).expect("a student")).collect()
}

/// Reads a page and stops at the SDK's maps.
pub fn query_to_maps(page: &[u8]) -> Run {
    let client = client(page);
    calling(move || {
        let query = query_of(&client);
        async move {
            let items = query.send().await.expect("a page").items.unwrap_or_default();
            std::hint::black_box(&items);
            items.len() as u64
        }
    })
}

fn query_of(
    client: &Client,
) -> aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder {
    client
        .query()
        .table_name("students")
        .key_condition_expression("student_id = :id")
        .expression_attribute_values(":id", AttributeValue::N("3098390".to_owned()))
}

/// Reads a page.
pub fn query(page: &[u8]) -> Run {
    let client = client(page);
    calling(move || {
        let query = query_of(&client);
        async move {
            let students = students(query.send().await.expect("a page").items);
            students.iter().map(Student::fingerprint).sum()
        }
    })
}

/// Reads all that a scan gives in one page.
pub fn scan(page: &[u8]) -> Run {
    let client = client(page);
    calling(move || {
        let scan = client.scan().table_name("students");
        async move {
            let students = students(scan.send().await.expect("a page").items);
            students.iter().map(Student::fingerprint).sum()
        }
    })
}

/// Writes the students in one request.
pub fn batch_write(students: Vec<Student>) -> Run {
    let client = client(br#"{"UnprocessedItems":{}}"#);
    calling(move || {
        let put = |student| {
            let put = PutRequest::builder().set_item(Some(from_student(student)));
            WriteRequest::builder().put_request(put.build().expect("an item")).build()
        };
        let requests = students.iter().map(put).collect();
        let count = students.len() as u64;
        let write = client.batch_write_item().request_items("students", requests);
        async move {
            write.send().await.expect("a success");
            count
        }
    })
}

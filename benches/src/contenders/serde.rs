//! The SDK, with conversions by `serde_dynamo`.

use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};
use serde_dynamo::aws_sdk_dynamodb_1::{from_items, to_item};

use super::{Run, calling};
use crate::connector::client;
use crate::model::Student;

/// Reads a page.
pub fn query(page: &[u8]) -> Run {
    let client = client(page);
    calling(move || {
        let query = client
            .query()
            .table_name("students")
            .key_condition_expression("student_id = :id")
            .expression_attribute_values(":id", AttributeValue::N("3098390".to_owned()));
        async move {
            let items = query.send().await.expect("a page").items.unwrap_or_default();
            let students: Vec<Student> = from_items(items).expect("students");
            students.iter().map(Student::fingerprint).sum()
        }
    })
}

/// Writes the students in one request.
pub fn batch_write(students: Vec<Student>) -> Run {
    let client = client(br#"{"UnprocessedItems":{}}"#);
    calling(move || {
        let put = |student| {
            let put = PutRequest::builder().set_item(Some(to_item(student).expect("an item")));
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

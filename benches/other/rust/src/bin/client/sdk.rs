//! The AWS SDK for Rust with the conversion written by hand, without a copy that can be spared.

use std::collections::HashMap;

use aws_config::BehaviorVersion;
use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::CONCURRENCY;
use crate::measure::{Contender, Failure};
use crate::student::Student;

type Item = HashMap<String, AttributeValue>;

pub struct Client {
    client: aws_sdk_dynamodb::Client,
}

impl Client {
    pub async fn new() -> Self {
        let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
        Self { client: aws_sdk_dynamodb::Client::new(&config) }
    }
}

impl Contender for Client {
    async fn page(&self) -> Result<Vec<Student>, Failure> {
        query(&self.client).await?.into_iter().map(from_item).collect()
    }

    async fn load(&self, students: &[Student]) -> Result<(), Failure> {
        load(&self.client, students, |student| Ok(to_item(student))).await
    }
}

/// The items of a page.
pub async fn query(client: &aws_sdk_dynamodb::Client) -> Result<Vec<Item>, Failure> {
    let query = client.query().table_name("students").key_condition_expression("student_id = :id");
    let page =
        query.expression_attribute_values(":id", AttributeValue::N("1".into())).send().await?;
    Ok(page.items.unwrap_or_default())
}

/// Writes the students in batches of 25, several at once.
pub async fn load(
    client: &aws_sdk_dynamodb::Client,
    students: &[Student],
    to_item: impl Fn(&Student) -> Result<Item, Failure>,
) -> Result<(), Failure> {
    let write = async |batch: &[Student]| {
        let mut writes = Vec::with_capacity(batch.len());
        for student in batch {
            let put = PutRequest::builder().set_item(Some(to_item(student)?)).build()?;
            writes.push(WriteRequest::builder().put_request(put).build());
        }
        let answer = client.batch_write_item().request_items("students", writes).send().await?;
        match answer.unprocessed_items.is_none_or(|left| left.is_empty()) {
            true => Ok(()),
            false => Err(Failure::from("the server leaves nothing unprocessed")),
        }
    };
    let batches = stream::iter(students.chunks(25)).map(write);
    batches.buffer_unordered(CONCURRENCY).try_collect().await
}

fn to_item(student: &Student) -> Item {
    let number = |grade: &u32| AttributeValue::N(grade.to_string());
    HashMap::from([
        ("student_id".into(), AttributeValue::N(student.student_id.to_string())),
        ("first_name".into(), AttributeValue::S(student.first_name.clone())),
        ("last_name".into(), AttributeValue::S(student.last_name.clone())),
        ("grades".into(), AttributeValue::L(student.grades.iter().map(number).collect())),
    ])
}

fn from_item(mut item: Item) -> Result<Student, Failure> {
    let mut take = |name| item.remove(name).ok_or_else(|| format!("no `{name}`"));
    Ok(Student {
        student_id: number(&take("student_id")?)?,
        first_name: text(take("first_name")?)?,
        last_name: text(take("last_name")?)?,
        grades: match take("grades")? {
            AttributeValue::L(list) => list.iter().map(number).collect::<Result<_, _>>()?,
            _ => return Err("`grades` is no list".into()),
        },
    })
}

fn number<T: std::str::FromStr<Err = std::num::ParseIntError>>(
    value: &AttributeValue,
) -> Result<T, Failure> {
    Ok(value.as_n().map_err(|_| "no number")?.parse()?)
}

fn text(value: AttributeValue) -> Result<String, Failure> {
    match value {
        AttributeValue::S(text) => Ok(text),
        _ => Err("no text".into()),
    }
}

//! `explain`: a request as it would be sent, without sending it.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use super::run::Prepared;
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::expr::fill;
use crate::limits::{ITEM_BYTES, PAGE_BYTES};
use crate::schema::TableSchema;
use crate::wire::{Operation, Request};

/// A request as it would be sent, made by `explain` of an operation; nothing is sent.
///
/// Its methods give all of it, values included. `Display` and `Debug` leave the values out, and the keys
/// of maps, so that either may go into a log.
///
/// # Examples
///
/// ```
/// # use dynamo_orm::{Db, DynamoItem};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "students")]
/// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String }
/// # let students = Db::in_memory().table::<Student>();
/// let explained = students.update(1).set_name("Alice").explain()?;
/// assert_eq!(explained.operation(), "UpdateItem");
/// assert_eq!(explained.update().as_deref(), Some("SET name = \"Alice\""));
/// assert_eq!(explained.condition().as_deref(), Some("attribute_exists(student_id)"));
/// assert!(!explained.to_string().contains("Alice"));
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
#[derive(Clone)]
pub struct Explain {
    operation: Operation,
    /// The operation's, or that of one action of several.
    name: &'static str,
    /// Of a transaction or a batch.
    actions: Vec<Self>,
    table: String,
    body: String,
    texts: HashMap<&'static str, String>,
    names: HashMap<String, String>,
    /// The placeholders of names that are keys of maps.
    map_keys: Vec<String>,
    values: HashMap<String, String>,
    limit: Option<usize>,
    is_consistent: bool,
    /// Whether a local index fetches each item from its table.
    fetches_items: bool,
    /// The least that a row of the table or of its indexes takes.
    row_bytes: usize,
    indexes: usize,
}

pub(super) const TEXTS: [&str; 6] = [
    "IndexName",
    "KeyConditionExpression",
    "FilterExpression",
    "ConditionExpression",
    "UpdateExpression",
    "ProjectionExpression",
];

impl Explain {
    pub(crate) fn of(prepared: Prepared) -> Result<Self> {
        let call = prepared.0;
        let schema = call.target.schema;
        Self::request(call.finish()?, schema)
    }

    pub(crate) fn request(request: Request, schema: &TableSchema) -> Result<Self> {
        let row_bytes = schema.key_attributes().map(|key| key.name.len() + 1).sum();
        Self { row_bytes, indexes: schema.indexes.len(), ..Self::bare(request) }.whole()
    }

    /// One part of a batch; its table has as many indexes as are written with it.
    pub(super) fn part(name: &'static str, request: Request, indexes: usize) -> Result<Self> {
        Self { name, indexes, ..Self::bare(request) }.whole()
    }

    /// One action of a transaction; its table has as many indexes as are written with it.
    pub(super) fn action(name: &'static str, request: Request, indexes: usize) -> Result<Self> {
        // What a transaction reads is never behind.
        Self { name, is_consistent: true, indexes, ..Self::bare(request) }.whole()
    }

    /// A request of several actions.
    pub(super) fn several(request: Request, actions: Vec<Self>) -> Self {
        Self { actions, ..Self::bare(request) }
    }

    /// The request, with nothing of its body read yet.
    fn bare(request: Request) -> Self {
        let Request { operation, tables, body, map_keys } = request;
        Self {
            operation,
            name: operation.name(),
            actions: Vec::new(),
            table: tables.join(", "),
            body: String::from_utf8_lossy(body.as_bytes()).into_owned(),
            texts: HashMap::new(),
            names: HashMap::new(),
            map_keys,
            values: HashMap::new(),
            limit: None,
            is_consistent: false,
            fetches_items: false,
            row_bytes: 0,
            indexes: 0,
        }
    }

    fn whole(mut self) -> Result<Self> {
        let body = std::mem::take(&mut self.body);
        self.read(body.as_bytes()).map_err(Error::decoding)?;
        Ok(Self { body, ..self })
    }

    fn read(&mut self, json: &[u8]) -> DecodeResult<()> {
        let mut members = TEXTS.to_vec();
        members.extend([
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "Limit",
            "ConsistentRead",
            "Select",
        ]);
        Reader::new(json).members(&members, &mut |index, reader| {
            if let Some(name) = TEXTS.get(index) {
                self.texts.insert(name, reader.json_text()?);
                return Ok(());
            }
            match index - TEXTS.len() {
                0 => reader.texts(|known, name| {
                    self.names.insert(known, name);
                }),
                1 => reader.entries(|known, value: AttributeValue| {
                    self.values.insert(known, shown(&value));
                }),
                2 => {
                    let limit = reader.skip_over(json)?;
                    self.limit = std::str::from_utf8(limit).ok().and_then(|n| n.parse().ok());
                    Ok(())
                }
                3 => {
                    self.is_consistent = reader.skip_over(json)? == b"true";
                    Ok(())
                }
                _ => {
                    self.fetches_items = reader.skip_over(json)? == b"\"ALL_ATTRIBUTES\"";
                    Ok(())
                }
            }
        })
    }

    /// The service's name of the operation, as `UpdateItem`; of an action of several, as `Update`.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.name
    }

    /// The actions of a transaction, or of the first request of a batch, in the order in which they were
    /// added; none of any other call.
    #[must_use]
    pub fn actions(&self) -> &[Self] {
        &self.actions
    }

    /// The table's name; the names of several are joined by `, `.
    #[must_use]
    pub fn table(&self) -> &str {
        &self.table
    }

    /// The index that is read, if one is.
    #[must_use]
    pub fn index(&self) -> Option<&str> {
        self.texts.get("IndexName").map(String::as_str)
    }

    /// The condition on keys, with names and values filled in.
    #[must_use]
    pub fn key_condition(&self) -> Option<String> {
        self.filled("KeyConditionExpression", true)
    }

    /// The filter, with names and values filled in.
    #[must_use]
    pub fn filter(&self) -> Option<String> {
        self.filled("FilterExpression", true)
    }

    /// The condition of a write, with names and values filled in.
    #[must_use]
    pub fn condition(&self) -> Option<String> {
        self.filled("ConditionExpression", true)
    }

    /// The changes of an update, with names and values filled in.
    #[must_use]
    pub fn update(&self) -> Option<String> {
        self.filled("UpdateExpression", true)
    }

    /// The attributes that are read, where not all are.
    #[must_use]
    pub fn projection(&self) -> Option<String> {
        self.filled("ProjectionExpression", true)
    }

    pub(super) fn filled(&self, member: &str, with_values: bool) -> Option<String> {
        let of = |known: &HashMap<String, String>, placeholder: &str| {
            known.get(placeholder).cloned().unwrap_or_default()
        };
        let text = self.texts.get(member)?;
        let value = |placeholder: &str| match with_values {
            true => of(&self.values, placeholder),
            false => "?".to_owned(),
        };
        let name = |placeholder: &str| match self.map_keys.iter().any(|key| key == placeholder) {
            true if !with_values => "?".to_owned(),
            _ => of(&self.names, placeholder),
        };
        Some(fill(text, name, value))
    }

    /// The JSON body of the request, as the service's API reference describes it.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The most capacity units that the request can consume; of a query or a scan, each request.
    ///
    /// Reads count 4 KB (half a unit, or a whole one if consistent), writes 1 KB for the table and up to
    /// twice that for each of its indexes ("Capacity units" in the developer guide), of an item of 400 KB
    /// or a page of 1 MB. An index that fetches items from its table reads one of 400 KB more for each row
    /// ("Local secondary indexes" there), of which a page without a limit may hold a great many: what was
    /// consumed is then far less.
    ///
    /// A transaction takes twice what its actions take, a check as much as a write ("Amazon DynamoDB
    /// Transactions: How it works" there).
    #[must_use]
    pub fn max_capacity_units(&self) -> f64 {
        let read = |bytes: usize| {
            let units = float(bytes.div_ceil(4096));
            if self.is_consistent { units } else { units / 2.0 }
        };
        let item = float(ITEM_BYTES.div_ceil(1024));
        match self.operation {
            Operation::GetItem => read(ITEM_BYTES),
            Operation::Query | Operation::Scan => {
                let limit = self.limit.map_or(PAGE_BYTES, |rows| rows.saturating_mul(ITEM_BYTES));
                let most = PAGE_BYTES / self.row_bytes.max(1);
                let fetched = match self.fetches_items {
                    true => float(self.limit.map_or(most, |rows| rows.min(most))),
                    false => 0.0,
                };
                fetched * read(ITEM_BYTES) + read(limit.min(PAGE_BYTES))
            }
            Operation::PutItem | Operation::UpdateItem | Operation::DeleteItem => {
                item + 2.0 * item * float(self.indexes)
            }
            Operation::CreateTable
            | Operation::DeleteTable
            | Operation::DescribeContinuousBackups
            | Operation::DescribeTable
            | Operation::DescribeTimeToLive
            | Operation::ListTagsOfResource
            | Operation::TagResource
            | Operation::UpdateContinuousBackups
            | Operation::UpdateTable
            | Operation::UpdateTimeToLive => 0.0,
            Operation::BatchGetItem | Operation::BatchWriteItem => self.units_of_actions(),
            Operation::TransactGetItems | Operation::TransactWriteItems => {
                2.0 * self.units_of_actions()
            }
        }
    }

    fn units_of_actions(&self) -> f64 {
        self.actions.iter().map(Self::max_capacity_units).sum()
    }
}

/// Numbers of units are small.
fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

fn shown(value: &AttributeValue) -> String {
    match value {
        AttributeValue::S(text) => format!("{text:?}"),
        AttributeValue::N(text) => text.clone(),
        AttributeValue::Bool(value) => value.to_string(),
        AttributeValue::Null(_) => "NULL".to_owned(),
        other => format!("{other:?}"),
    }
}

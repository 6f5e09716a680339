//! A batch of which a part is held back: the request for the rest, and the answer to the whole.

use fastrand::Rng;
use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

/// A batch in two: what goes on to the database, and what comes back as unprocessed.
pub(super) struct Batch {
    operation: Operation,
    tables: Vec<String>,
    /// The request for the rest, or nothing where there is no rest.
    rest: Option<Vec<u8>>,
    held: Object,
}

#[derive(Clone, Copy)]
enum Operation {
    Write,
    Get,
}

pub(super) fn is_batch(operation: &str) -> bool {
    Operation::named(operation).is_some()
}

impl Operation {
    fn named(name: &str) -> Option<Self> {
        match name {
            "BatchWriteItem" => Some(Self::Write),
            "BatchGetItem" => Some(Self::Get),
            _ => None,
        }
    }

    /// Where an answer has what was not done.
    fn unprocessed(self) -> &'static str {
        match self {
            Self::Write => "UnprocessedItems",
            Self::Get => "UnprocessedKeys",
        }
    }

    /// The parts of one table: its list of writes, or the keys beside what it reads of them.
    fn parts(self, table: &mut Value) -> Option<&mut Vec<Value>> {
        match self {
            Self::Write => table.as_array_mut(),
            Self::Get => table.get_mut("Keys")?.as_array_mut(),
        }
    }
}

impl Batch {
    /// Holds each part back with probability `share`; nothing where none is.
    pub(super) fn split(operation: &str, body: &[u8], share: f64, rng: &mut Rng) -> Option<Self> {
        let operation = Operation::named(operation)?;
        let mut request: Object = serde_json::from_slice(body).ok()?;
        let tables = request.get_mut("RequestItems")?.as_object_mut()?;
        // By name: the order of a map must not decide what a seed holds back.
        let mut names: Vec<_> = tables.keys().cloned().collect();
        names.sort_unstable();
        let mut held = Object::new();
        for name in &names {
            let table = tables.get_mut(name)?;
            if let Some(part) = split_table(operation, table, share, rng)? {
                held.insert(name.clone(), part);
            }
            if operation.parts(table)?.is_empty() {
                tables.remove(name);
            }
        }
        let is_whole = tables.is_empty();
        let rest = (!is_whole).then(|| Value::from(request).to_string().into_bytes());
        (!held.is_empty()).then_some(Self { operation, tables: names, rest, held })
    }

    pub(super) fn rest(&mut self) -> Option<Vec<u8>> {
        self.rest.take()
    }

    /// The answer where all was held back: no capacity was consumed, so none is told.
    pub(super) fn nothing_done(self) -> Vec<u8> {
        let mut answer = Object::new();
        if let Operation::Get = self.operation {
            let none = self.tables.into_iter().map(|table| (table, json!([])));
            answer.insert("Responses".to_owned(), Value::Object(none.collect()));
        }
        answer.insert(self.operation.unprocessed().to_owned(), Value::Object(self.held));
        Value::Object(answer).to_string().into_bytes()
    }

    /// The database's answer to the rest, with what was held back beside what it left itself.
    pub(super) fn merged(self, answer: &[u8]) -> Option<Vec<u8>> {
        let mut answer: Object = serde_json::from_slice(answer).ok()?;
        let unprocessed = answer.entry(self.operation.unprocessed()).or_insert_with(|| json!({}));
        let unprocessed = unprocessed.as_object_mut()?;
        for (name, mut table) in self.held {
            let left = unprocessed.get_mut(&name).and_then(|left| self.operation.parts(left));
            match (left, self.operation.parts(&mut table)) {
                (Some(left), Some(held)) => left.append(held),
                _ => {
                    unprocessed.insert(name, table);
                }
            }
        }
        Some(Value::Object(answer).to_string().into_bytes())
    }
}

/// Takes from a table's parts what is held back, in the shape in which it can be sent again: keys
/// keep the projection, the names and the consistency beside them.
fn split_table(
    operation: Operation,
    table: &mut Value,
    share: f64,
    rng: &mut Rng,
) -> Option<Option<Value>> {
    let parts = operation.parts(table)?;
    let is_held = |_: &Value| share >= 1.0 || rng.f64() < share;
    let (held, rest): (Vec<_>, Vec<_>) = std::mem::take(parts).into_iter().partition(is_held);
    *parts = rest;
    if held.is_empty() {
        return Some(None);
    }
    Some(Some(match operation {
        Operation::Write => Value::Array(held),
        Operation::Get => {
            let mut shape = table.clone();
            *operation.parts(&mut shape)? = held;
            shape
        }
    }))
}

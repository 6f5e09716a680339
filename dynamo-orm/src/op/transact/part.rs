//! One action of a transaction: the body that the operation would have sent, and where it belongs.

use std::fmt;
use std::iter::once;
use std::sync::Arc;

use super::Sentinel;
use crate::error::{EncodeResult, Error, Result};
use crate::op::{Call, Explain, FailedCondition, Target};
use crate::schema::TableSchema;
use crate::wire::{Body, FinishedBody, Operation, Request};

/// What an action does, by the service's name for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Put,
    Update,
    Delete,
    ConditionCheck,
    Get,
}

impl Verb {
    #[inline]
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Put => "Put",
            Self::Update => "Update",
            Self::Delete => "Delete",
            Self::ConditionCheck => "ConditionCheck",
            Self::Get => "Get",
        }
    }

    /// The operation on its own that costs as much: a check is charged as a write that touches no index.
    #[inline]
    fn priced_as(self) -> Operation {
        match self {
            Self::Put | Self::ConditionCheck => Operation::PutItem,
            Self::Update => Operation::UpdateItem,
            Self::Delete => Operation::DeleteItem,
            Self::Get => Operation::GetItem,
        }
    }
}

/// One action of a transaction.
#[doc(hidden)]
#[derive(Clone)]
pub struct TransactPart {
    pub(super) verb: Verb,
    pub(super) table: Arc<str>,
    pub(super) schema: &'static TableSchema,
    failed_condition: FailedCondition,
    body: EncodeResult<PartBody>,
    /// What goes with it to keep its values unique.
    pub(super) sentinels: Vec<Self>,
    /// Of one of these, which value of which item it keeps.
    pub(super) sentinel: Option<Sentinel>,
}

#[derive(Clone)]
struct PartBody {
    json: FinishedBody,
    map_keys: Vec<String>,
    least_bytes: usize,
}

impl TransactPart {
    /// The action of an operation, with what keeps its values unique.
    #[inline]
    pub(super) fn of_action(verb: Verb, mut call: Call) -> Self {
        match call.keeping.take() {
            Some(keeping) => keeping.part(&call),
            None => Self::of(verb, call),
        }
    }

    /// The action of a write.
    #[inline]
    pub(in crate::op) fn of_write(call: Call) -> Self {
        let verb = match call.operation() {
            Operation::PutItem => Verb::Put,
            Operation::DeleteItem => Verb::Delete,
            _ => Verb::Update,
        };
        Self::of(verb, call)
    }

    #[inline]
    pub(super) fn of(verb: Verb, call: Call) -> Self {
        let (target, body, failed_condition) = call.into_parts();
        Self::new(verb, target, body, failed_condition)
    }

    #[inline]
    pub(super) fn new(
        verb: Verb,
        target: Target,
        body: EncodeResult<Body>,
        failed_condition: FailedCondition,
    ) -> Self {
        let body = body.map(|mut body| PartBody {
            map_keys: body.take_map_keys(),
            least_bytes: body.least_bytes(),
            json: body.finish(),
        });
        let (table, schema) = (target.table, target.schema);
        let sentinels = Vec::new();
        Self { verb, table, schema, failed_condition, body, sentinels, sentinel: None }
    }

    /// The same action, with these beside it.
    #[inline]
    pub(in crate::op) fn with_sentinels(self, sentinels: Vec<Self>) -> Self {
        Self { sentinels, ..self }
    }

    /// Whether it gives a value of that attribute back.
    #[inline]
    pub(in crate::op) fn gives_back(&self, attribute: &str) -> bool {
        let is_of = |sentinel: &Sentinel| sentinel.attribute.name == attribute;
        self.verb == Verb::Delete && self.sentinel.as_ref().is_some_and(is_of)
    }

    #[inline]
    pub(super) fn for_sentinel(self, sentinel: Sentinel) -> Self {
        Self { sentinel: Some(sentinel), ..self }
    }

    /// As many as the service counts.
    #[inline]
    pub(super) fn count(&self) -> usize {
        1 + self.sentinels.len()
    }

    /// The action itself, then what goes with it.
    #[inline]
    pub(super) fn each(&self) -> impl Iterator<Item = &Self> {
        once(self).chain(&self.sentinels)
    }

    /// The body, unless the operation was refused; `position` is its place in the transaction.
    #[inline]
    fn body(&self, position: usize) -> Result<&PartBody> {
        self.body.as_ref().map_err(|error| {
            let error = Error::encoding(error.clone());
            error.at(&self.table, Some(format!("action {position}")))
        })
    }

    #[inline]
    pub(super) fn json(&self, position: usize) -> Result<&[u8]> {
        self.body(position).map(|body| body.json.as_bytes())
    }

    /// The JSON that its key is in: that of the key, or of the item.
    #[inline]
    pub(super) fn key_json(&self) -> Option<&[u8]> {
        let json = &self.body.as_ref().ok()?.json;
        json.member("Key").or_else(|| json.member("Item"))
    }

    /// The least that the service counts for it.
    #[inline]
    pub(super) fn least_bytes(&self) -> usize {
        self.body.as_ref().map_or(0, |body| body.least_bytes)
    }

    /// What the service says of this action, as the operation alone would have said it.
    #[inline]
    pub(super) fn blame(&self, reason: Error) -> Error {
        if let Some(sentinel) = &self.sentinel {
            return sentinel
                .explain(reason, self.verb)
                .at(&self.table, sentinel.owner_text(self.schema));
        }
        let key = self.body.as_ref().ok().and_then(|body| body.json.key(self.schema));
        self.failed_condition.explain(reason).at(&self.table, key)
    }

    #[inline]
    pub(super) fn explain(&self, position: usize) -> Result<Explain> {
        let PartBody { json, map_keys, .. } = self.body(position)?.clone();
        let (operation, tables) = (self.verb.priced_as(), vec![self.table.to_string()]);
        let indexes = match self.verb {
            Verb::ConditionCheck => 0,
            _ => self.schema.indexes.len(),
        };
        let request = Request { operation, tables, body: json, map_keys };
        Explain::action(self.verb.name(), request, indexes)
    }
}

impl fmt::Debug for TransactPart {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.verb.name(), self.table)
    }
}

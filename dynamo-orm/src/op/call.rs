//! A call while it is being built: what all operations share, without types.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::FailedCondition;
use crate::client::Db;
use crate::error::{EncodeResult, Error, Result, Sent};
use crate::schema::TableSchema;
use crate::wire::{Body, Operation, Reply, Request};

/// A table's handle without its item type.
#[derive(Clone)]
pub(crate) struct Target {
    pub(crate) db: Db,
    pub(crate) table: Arc<str>,
    pub(crate) schema: &'static TableSchema,
}

/// One call: where it goes, its body so far, and how its failure is to be read.
pub(crate) struct Call {
    pub(crate) target: Target,
    operation: Operation,
    /// The first refusal stays; what comes after it changes nothing.
    body: EncodeResult<Body>,
    pub(crate) deadline: Option<Duration>,
    failed_condition: FailedCondition,
}

impl Call {
    pub(crate) fn new(
        target: &Target,
        operation: Operation,
        fill: impl FnOnce(&mut Body) -> EncodeResult,
    ) -> Self {
        let body = Body::of_table(&target.table).and_then(|mut body| {
            fill(&mut body)?;
            Ok(body)
        });
        let target = target.clone();
        Self {
            target,
            operation,
            body,
            deadline: None,
            failed_condition: FailedCondition::ORDINARY,
        }
    }

    pub(crate) fn edit(&mut self, edit: impl FnOnce(&mut Body) -> EncodeResult) {
        if let Ok(body) = &mut self.body
            && let Err(error) = edit(body)
        {
            self.body = Err(error);
        }
    }

    pub(crate) fn text(mut self, name: &'static str, text: &str) -> Self {
        self.edit(|body| {
            body.text(name, text);
            Ok(())
        });
        self
    }

    pub(crate) fn failed_condition(mut self, failed: FailedCondition) -> Self {
        self.failed_condition = failed;
        self
    }

    pub(crate) fn table(&self) -> &Arc<str> {
        &self.target.table
    }

    pub(crate) fn sent(&self) -> Sent {
        self.operation.sent()
    }

    /// What a transaction takes of it.
    pub(crate) fn into_parts(self) -> (Target, EncodeResult<Body>, FailedCondition) {
        (self.target, self.body, self.failed_condition)
    }

    /// The whole request, or why it is not sent.
    pub(crate) fn finish(self) -> Result<Request> {
        let table = self.target.table;
        match self.body {
            Ok(body) => Ok(Request::new(self.operation, &table, body)),
            Err(error) => Err(Error::encoding(error).at(&table, None)),
        }
    }

    pub(crate) async fn send(self) -> Result<Reply> {
        let (target, deadline) = (self.target.clone(), self.deadline);
        let FailedCondition { present, absent } = self.failed_condition;
        let request = self.finish()?;
        let Target { db, table, schema } = target;
        let body = request.body.clone();
        let answer = db.execute(request, deadline.unwrap_or(db.deadline())).await;
        answer.map_err(|error| error.condition_means(present, absent).at(&table, body.key(schema)))
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.operation, self.target.table)
    }
}

//! A call while it is being built: what all operations share, without types.

use std::fmt;
use std::future::ready;
use std::sync::Arc;
use std::time::Duration;

use super::FailedCondition;
use super::evidence::{Evidence, Returns};
use super::lifecycle::AskedVersion;
use super::run::OnItsWay;
use super::unique::Keeping;
use super::waiting::{End, Waiting};
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

impl Target {
    /// Whether the service means this table by that name; where it was named by its ARN, an answer may
    /// have the name alone.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let of_arn = || self.table.strip_suffix(name)?.strip_suffix('/');
        &*self.table == name || of_arn().is_some_and(|arn| arn.starts_with("arn:"))
    }
}

/// One call: where it goes, its body so far, and how its failure is to be read.
pub(crate) struct Call {
    pub(crate) target: Target,
    operation: Operation,
    /// The first refusal stays; what comes after it changes nothing.
    body: EncodeResult<Body>,
    pub(crate) deadline: Option<Duration>,
    failed_condition: FailedCondition,
    evidence: Evidence,
    returns: Returns,
    /// Of a write that may change values which are kept unique.
    pub(super) keeping: Option<Box<Keeping>>,
    /// The second at which an item that is read must not have ended.
    pub(super) unexpired_at: Option<i64>,
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
            evidence: Evidence::None,
            returns: Returns::Nothing,
            keeping: None,
            unexpired_at: None,
        }
    }

    /// A call about a table that the service wants to be named by its ARN.
    pub(super) fn of_resource(
        target: &Target,
        arn: &str,
        operation: Operation,
        fill: impl FnOnce(&mut Body),
    ) -> Self {
        let mut body = Body::new();
        body.text("ResourceArn", arn);
        fill(&mut body);
        let target = Target { table: arn.into(), ..target.clone() };
        Self { body: Ok(body), ..Self::new(&target, operation, |_| Ok(())) }
    }

    /// The same call once more, with a body that goes on from what this one has so far.
    pub(super) fn again(&self) -> Self {
        Self {
            target: self.target.clone(),
            operation: self.operation,
            body: self.body.as_ref().map(Body::copy).map_err(Clone::clone),
            deadline: self.deadline,
            failed_condition: self.failed_condition,
            evidence: Evidence::None,
            returns: self.returns,
            keeping: None,
            unexpired_at: None,
        }
    }

    pub(super) fn operation(&self) -> Operation {
        self.operation
    }

    pub(super) fn returns(&self) -> Returns {
        self.returns
    }

    /// The body so far, or why nothing is sent.
    pub(super) fn body(&self) -> EncodeResult<&Body> {
        self.body.as_ref().map_err(Clone::clone)
    }

    pub(crate) fn edit(&mut self, edit: impl FnOnce(&mut Body) -> EncodeResult) {
        if let Ok(body) = &mut self.body
            && let Err(error) = edit(body)
        {
            self.body = Err(error);
        }
    }

    /// Adds what tells, too, how a lost reply can be made up for.
    pub(super) fn edit_with_evidence(
        &mut self,
        edit: impl FnOnce(&mut Body) -> EncodeResult<Evidence>,
    ) {
        let mut evidence = Evidence::None;
        self.edit(|body| {
            evidence = edit(body)?;
            Ok(())
        });
        self.evidence = evidence;
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

    /// Tells a failed condition on the marks of an item from any other.
    pub(super) fn asking_marks(mut self) -> Self {
        self.failed_condition.marks = Some(self.target.schema);
        self
    }

    /// Tells a failed condition on the version of an item from any other.
    pub(super) fn expecting(mut self, expected: Option<AskedVersion>) -> Self {
        self.failed_condition.version = expected;
        self
    }

    /// How a lost reply can be made up for.
    pub(super) fn evidence(mut self, evidence: Evidence) -> Self {
        self.evidence = evidence;
        self
    }

    /// Asks for attributes: `ALL_OLD`, `ALL_NEW` and their like.
    pub(super) fn returning(mut self, values: &str) -> Self {
        self.returns = if values == "ALL_NEW" { Returns::New } else { Returns::Other };
        self.text("ReturnValues", values)
    }

    /// Gives back the item that is put.
    pub(super) fn returning_item(mut self) -> Self {
        self.returns = Returns::Sent;
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

    /// Sends it. What comes before the first wait is done at once, so that what waits is small.
    pub(super) fn run(mut self) -> OnItsWay {
        let Target { db, table, schema } = self.target.clone();
        let evidence = std::mem::take(&mut self.evidence);
        let (returns, deadline) = (self.returns, self.deadline.unwrap_or(db.deadline()));
        let (failed, sent, unexpired_at) = (self.failed_condition, self.sent(), self.unexpired_at);
        let request = match self.finish() {
            Ok(request) => request,
            Err(error) => return Box::pin(ready(Err(error))),
        };
        let body = request.body.clone();
        let end = End { table, schema, failed, returns, sent, unexpired_at, body };
        match evidence {
            Evidence::None => Box::pin(Waiting::new(db.execute(request, deadline), end)),
            evidence => {
                Box::pin(Waiting::new(evidence.execute(db, request, deadline, returns), end))
            }
        }
    }

    pub(super) async fn send(self) -> Result<Reply> {
        Ok(self.run().await?.reply)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.operation, self.target.table)
    }
}

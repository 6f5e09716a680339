//! Sending: read which values the item has, write, and begin again when they have changed meanwhile.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::action::{Action, owner, refused};
use super::{Held, Keeping};
use crate::client::Backoff;
use crate::error::{EncodeResult, Error, ErrorKind, Result, Sent};
use crate::expr::Placeholders;
use crate::op::evidence::Returns;
use crate::op::run::Answer;
use crate::op::transact::Transaction;
use crate::op::{Call, TransactPart};
use crate::wire::{Body, ConsumedCapacity, Operation, Reply, Request};

/// What is left of a call's deadline.
struct Left {
    started: Instant,
    deadline: Duration,
}

impl Left {
    #[inline]
    fn now(&self) -> Duration {
        self.deadline.saturating_sub(self.started.elapsed())
    }
}

impl Keeping {
    /// Writes, for as long as the deadline allows.
    #[inline]
    pub(in crate::op) async fn run(self: Box<Self>, call: Call) -> Result<Answer> {
        let db = &call.target.db;
        let left =
            Left { started: Instant::now(), deadline: call.deadline.unwrap_or(db.deadline()) };
        let (mut capacity, mut theirs) = (None, Vec::new());
        let (mut backoff, mut last) = (Backoff::new(), None);
        let mut before: Option<Held> = None;
        loop {
            let held = match &self.known {
                Some(held) => held.clone(),
                None => {
                    let read = self.read(&call, &left, &mut capacity).await;
                    read.map_err(|error| while_refused(error, &left, &mut last))?
                }
            };
            let action = self.action(&call, &held, &theirs);
            let action = action.map_err(|error| refused(&call, error))?;
            let error = match self.send(action, &call, &left).await {
                Ok(reply) => return self.answer(&call, &reply, capacity),
                Err(error) => while_refused(error, &left, &mut last),
            };
            match of_another(&call, &error) {
                // What an item does not own it does not give back.
                Some(name) if !theirs.contains(&name) => theirs.push(name),
                None if self.is_outdated(&call, &held, before.as_ref(), &error) => {
                    db.check_clock()?;
                    let pause = backoff.pause();
                    let error = Arc::new(error);
                    if pause >= left.now() {
                        return Err(Error::deadline_while(left.deadline, Some(error)));
                    }
                    last = Some(error);
                    db.pause(pause).await;
                }
                _ => return Err(error),
            }
            before = Some(held);
        }
    }

    #[inline]
    async fn read(
        &self,
        call: &Call,
        left: &Left,
        capacity: &mut Option<ConsumedCapacity>,
    ) -> Result<Held> {
        let (target, schema) = (&call.target, call.target.schema);
        let request = self.request(call).map_err(|error| refused(call, error))?;
        let key = request.body.key(schema);
        let reply = target.db.execute(request, left.now()).await;
        let reply = reply.map_err(|error| error.at(&target.table, key.clone()))?;
        *capacity = ConsumedCapacity::sum(*capacity, reply.consumed_capacity(&target.table)?);
        match reply.member(&target.table, "Item")? {
            Some(item) => Held::of_item(schema, item)
                .map_err(|error| Error::decode(&target.table, key, error)),
            None => Ok(Held::absent()),
        }
    }

    #[inline]
    fn request(&self, call: &Call) -> EncodeResult<Request> {
        let (target, schema) = (&call.target, call.target.schema);
        let key = owner(schema, call)?;
        let mut body = Body::of_table(&target.table)?;
        body.member("Key", |w| w.raw(&key));
        body.flag("ConsistentRead");
        let mut placeholders = Placeholders::default();
        let names = schema.unique.iter().map(|attribute| attribute.name);
        // An item without any of them is an item.
        let names: Vec<&'static str> = names.chain([schema.partition_key.name]).collect();
        let text = placeholders.projection(&names)?;
        body.text("ProjectionExpression", &text);
        body.placeholders(&placeholders)?;
        if self.is_metered {
            body.text("ReturnConsumedCapacity", "TOTAL");
        }
        Ok(Request::new(Operation::GetItem, &target.table, body))
    }

    #[inline]
    async fn send(&self, action: Action, call: &Call, left: &Left) -> Result<Reply> {
        match action {
            Action::Alone(mut own) => {
                own.deadline = Some(left.now());
                if self.is_metered {
                    own = own.text("ReturnConsumedCapacity", "TOTAL");
                }
                own.send().await
            }
            Action::Together(part) => self.send_together(part, call, left).await,
        }
    }

    #[inline]
    async fn send_together(&self, part: TransactPart, call: &Call, left: &Left) -> Result<Reply> {
        let mut transaction = Transaction::of_writes(&call.target.db, vec![part]);
        transaction.deadline = Some(left.now());
        transaction.is_metered = self.is_metered;
        match transaction.send().await {
            Ok(answer) => Ok(answer.reply),
            Err(error) if error.is_cancelled() => Err(error.only_reason()),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn answer(
        &self,
        call: &Call,
        reply: &Reply,
        so_far: Option<ConsumedCapacity>,
    ) -> Result<Answer> {
        let table = call.table().clone();
        // What is no answer of the service tells nothing of the write.
        let consumed = reply.consumed_capacity(&table);
        let consumed = consumed.map_err(|error| error.sent(Sent::Write))?;
        let capacity = ConsumedCapacity::sum(so_far, consumed);
        let body = call.body().map_err(|error| refused(call, error))?.copy().finish();
        let item = match call.returns() {
            Returns::Sent => body.member("Item"),
            _ => None,
        };
        let reply = Reply::composed(item, capacity);
        Ok(Answer::of(reply, table, Sent::Write))
    }

    /// Whether the item has other values than those that the write went by.
    #[inline]
    fn is_outdated(&self, call: &Call, held: &Held, before: Option<&Held>, error: &Error) -> bool {
        let may_be = matches!(error.kind(), ErrorKind::ConditionFailed | ErrorKind::NotFound);
        if self.known.is_some() || !may_be || error.may_have_been_applied() {
            return false;
        }
        match error.old_item_json() {
            Some(item) => {
                Held::of_item(call.target.schema, item).is_ok_and(|found| !found.is_same(held))
            }
            // The item is gone; but not every server tells, and then a second read finds it as it was.
            None => !before.is_some_and(|before| before.is_same(held)),
        }
    }
}

/// The attribute whose old value is kept for another item.
#[inline]
fn of_another(call: &Call, error: &Error) -> Option<&'static str> {
    if error.kind() != ErrorKind::ConditionFailed {
        return None;
    }
    let name = error.unique_attribute()?;
    let mut unique = call.target.schema.unique.iter();
    unique.find(|attribute| attribute.name == name).map(|attribute| attribute.name)
}

/// A deadline that passed while the item went on to change says so.
#[inline]
fn while_refused(error: Error, left: &Left, last: &mut Option<Arc<Error>>) -> Error {
    match last.take() {
        Some(last) if error.is_deadline_exceeded() && !error.may_have_been_applied() => {
            Error::deadline_while(left.deadline, Some(last))
        }
        _ => error,
    }
}

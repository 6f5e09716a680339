//! What transactions of writes and of reads have in common: checked, sent, sent again.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::distinct::check_distinct;
use super::part::TransactPart;
use super::token::Token;
use crate::client::{Backoff, Db};
use crate::error::{EncodeError, Error, Result, Sent};
use crate::limits::{TRANSACTION_ACTIONS, TRANSACTION_BYTES};
use crate::op::Explain;
use crate::op::run::{Answer, OnItsWay, Sending};
use crate::wire::{Body, Exchange, Operation, Reply, Request};

/// A transaction while it is being built.
#[doc(hidden)]
#[derive(Clone)]
pub struct Transaction {
    db: Db,
    operation: Operation,
    parts: Vec<TransactPart>,
    /// Writes have one.
    pub(super) token: Option<Token>,
    pub(crate) deadline: Option<Duration>,
    pub(in crate::op) is_metered: bool,
}

impl Transaction {
    /// A transaction of writes under a token of its own.
    #[inline]
    pub(in crate::op) fn of_writes(db: &Db, parts: Vec<TransactPart>) -> Self {
        let transaction = Self::new(db, Operation::TransactWriteItems, parts);
        Self { token: Some(Token::new()), ..transaction }
    }

    #[inline]
    pub(super) fn new(db: &Db, operation: Operation, parts: Vec<TransactPart>) -> Self {
        let db = db.clone();
        Self { db, operation, parts, token: None, deadline: None, is_metered: false }
    }

    #[inline]
    pub(super) fn add(&mut self, part: TransactPart) {
        self.parts.push(part);
    }

    /// The tables, each once, in the order in which they come up.
    #[inline]
    fn tables(&self) -> Vec<&str> {
        let mut tables: Vec<&str> = Vec::new();
        for part in &self.parts {
            if !tables.contains(&&*part.table) {
                tables.push(&part.table);
            }
        }
        tables
    }

    /// The whole request, or why it is not sent.
    #[inline]
    fn finish(&self) -> Result<Request> {
        let tables = self.tables();
        let refused = |why: EncodeError| Error::encoding(why).at(&tables.join(", "), None);
        self.check_count().map_err(refused)?;
        let body = self.body()?;
        self.check_size().map_err(refused)?;
        check_distinct(&self.parts)?;
        if let Some(token) = &self.token {
            token.check().map_err(refused)?;
        }
        Ok(Request::over(self.operation, tables, body))
    }

    #[inline]
    fn check_count(&self) -> Result<(), EncodeError> {
        match self.parts.iter().map(TransactPart::count).sum() {
            1..=TRANSACTION_ACTIONS => Ok(()),
            0 => Err(EncodeError::new("a transaction has at least one action")),
            count if self.keeps_unique() => Err(EncodeError::new(format!(
                "a transaction has at most {TRANSACTION_ACTIONS} actions, and this one {count} with those that keep values unique"
            ))),
            count => Err(EncodeError::new(format!(
                "a transaction has at most {TRANSACTION_ACTIONS} actions, and this one {count}"
            ))),
        }
    }

    #[inline]
    fn keeps_unique(&self) -> bool {
        self.parts.iter().any(|part| part.count() > 1)
    }

    /// What the actions bring along is less than their items, so only what is surely too much is refused.
    #[inline]
    fn check_size(&self) -> Result<(), EncodeError> {
        let each = self.parts.iter().flat_map(TransactPart::each);
        let bytes: usize = each.map(TransactPart::least_bytes).sum();
        if bytes <= TRANSACTION_BYTES {
            return Ok(());
        }
        Err(EncodeError::new(format!(
            "the items of a transaction are at most {TRANSACTION_BYTES} bytes large together, and these at least {bytes}"
        )))
    }

    #[inline]
    fn body(&self) -> Result<Body> {
        let mut body = Body::new();
        body.member("TransactItems", |w| {
            let mut before: &[u8] = b"[{";
            let actions = self.parts.iter().enumerate();
            let each =
                actions.flat_map(|(position, part)| part.each().map(move |part| (position, part)));
            for (position, part) in each {
                w.raw(std::mem::replace(&mut before, b",{"));
                w.json_string(part.verb.name());
                w.raw(b":");
                w.raw(part.json(position)?);
                w.raw(b"}");
            }
            w.raw(b"]");
            Ok(())
        })?;
        if let Some(token) = &self.token {
            body.text("ClientRequestToken", token.text());
        }
        if self.is_metered {
            body.text("ReturnConsumedCapacity", "TOTAL");
        }
        Ok(body)
    }

    #[inline]
    pub(in crate::op) async fn send(self) -> Result<Answer> {
        let (request, sent) = (self.finish()?, self.operation.sent());
        self.db.check_clock()?;
        let table: Arc<str> = request.tables.join(", ").into();
        let underway = match &self.token {
            Some(token) => Some(token.depart().ok_or_else(|| forgotten().at(&table, None))?),
            None => None,
        };
        let answer = self.within_deadline(&request).await;
        let answer = match underway {
            Some(underway) => underway.arrive(answer.and_then(|reply| {
                reply.check(&table).map_err(|error| error.sent(sent))?;
                Ok(reply)
            })),
            None => answer,
        };
        let reply = answer.map_err(|error| error.at(&table, None))?;
        let tables = self.parts.into_iter().map(|part| part.table).collect();
        Ok(Answer { reply, table, tables, sent, unexpired_at: None })
    }

    /// Sends it for as long as its deadline allows.
    #[inline]
    async fn within_deadline(&self, request: &Request) -> Result<Reply> {
        let (exchange, at_stake) = (Exchange::default(), self.operation.sent());
        let (mut deadline, last) = (self.deadline.unwrap_or(self.db.deadline()), Last::default());
        if let Some(token) = &self.token {
            // The SDK repeats it too, and a token that is forgotten would be applied once more.
            deadline = deadline.min(token.known_for());
        }
        let attempts = self.attempts(request, &exchange, &last);
        let answer = self.db.within(deadline, || exchange.sent(at_stake), attempts).await;
        answer.map_err(|error| {
            if !error.is_deadline_exceeded() {
                return error;
            }
            let last = last.take();
            let is_open = last.as_ref().is_some_and(|last| last.may_have_been_applied());
            let sent = if is_open { at_stake } else { exchange.sent(at_stake) };
            Error::deadline_while(deadline, last).sent(sent)
        })
    }

    /// Sends it until the answer is one that sending it again does not change.
    #[inline]
    async fn attempts(&self, request: &Request, exchange: &Exchange, last: &Last) -> Result<Reply> {
        let mut backoff = Backoff::new();
        loop {
            let answer = self.db.execute_unbounded(request.clone(), exchange).await;
            let error = match answer {
                Ok(reply) => return Ok(reply),
                Err(error) => self.told(error),
            };
            if !may_pass(&error) {
                return Err(error);
            }
            last.keep(error);
            self.db.pause(backoff.pause()).await;
        }
    }

    /// The error, with the reason of each action as the operation alone would have given it.
    #[inline]
    fn told(&self, error: Error) -> Error {
        // Whoever has it under way may yet apply it.
        let is_under_way = error.service_code() == Some("TransactionInProgressException");
        let error = match is_under_way {
            true => error.sent(self.operation.sent()),
            false => error,
        };
        let each: Vec<_> = self.parts.iter().flat_map(TransactPart::each).collect();
        let error = error.map_reasons(|position, reason| match each.get(position) {
            Some(part) => part.blame(reason),
            None => reason,
        });
        match self.keeps_unique() {
            true => error.gather_reasons(self.parts.iter().map(TransactPart::count)),
            false => error,
        }
    }
}

/// The refusal that came last, for a deadline that passes meanwhile.
#[derive(Default)]
struct Last(Mutex<Option<Arc<Error>>>);

impl Last {
    #[inline]
    fn keep(&self, error: Error) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(error));
    }

    #[inline]
    fn take(&self) -> Option<Arc<Error>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Whether the same transaction may be applied a little later.
#[inline]
fn may_pass(error: &Error) -> bool {
    if !error.is_cancelled() {
        return error.is_transient();
    }
    let mut blamed = error.reasons().iter().flatten().peekable();
    blamed.peek().is_some() && blamed.all(Error::is_transient)
}

#[inline]
fn forgotten() -> Error {
    let error = EncodeError::new(
        "the token of this transaction was first sent nine minutes ago or more; the service forgets it after ten, and would apply the transaction once more: look at the items, and make a new transaction if it was not applied",
    );
    Error::encoding(error).sent(Sent::Write)
}

impl Sending for Transaction {
    #[inline]
    fn metered(self, deadline: Option<Duration>) -> Self {
        Self { is_metered: true, deadline: deadline.or(self.deadline), ..self }
    }

    #[inline]
    fn explain(self) -> Result<Explain> {
        let request = self.finish()?;
        let parts = self.parts.iter().flat_map(TransactPart::each).enumerate();
        let actions =
            parts.map(|(position, part)| part.explain(position)).collect::<Result<_>>()?;
        Ok(Explain::several(request, actions))
    }

    #[inline]
    fn run(self) -> OnItsWay {
        Box::pin(self.send())
    }
}

impl fmt::Debug for Transaction {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.operation, self.tables().join(", "))
    }
}

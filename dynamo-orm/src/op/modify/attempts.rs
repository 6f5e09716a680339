//! The attempts of a modify: read, change, write; and again where somebody else wrote in between.
//!
//! A write is asked on the condition that what was read is unchanged, so none is done twice. But after a
//! reply that was lost, the item that the condition failed on does not tell whose work it is: whoever else
//! makes the same step leaves the same. There the closure is the judge. Where it leaves the item as it is,
//! all is as it wants it, whoever did it. Else nobody knows, and the error says so: to write again might
//! count twice.

use std::time::Duration;

use tokio::time::Instant;

use super::change::Change;
use super::contention::{Contention, Doubt};
use super::difference::Facts;
use super::line::{Line, Modified};
use super::write::Write;
use crate::client::Backoff;
use crate::error::{Error, ErrorKind, Result, Sent};
use crate::expr::{Expected, Predicate};
use crate::item::has_all;
use crate::key::describe_key;
use crate::op::Target;
use crate::wire::Exchange;

/// From a stored item to what the closure makes of it.
pub(super) type Changing<'f> = Box<dyn FnMut(&[u8]) -> Result<Change> + Send + 'f>;

/// What makes an item where there is none, as JSON.
pub(super) type Making<'f> = Box<dyn FnMut() -> Result<Vec<u8>> + Send + 'f>;

/// A modify without its type.
pub(super) struct Work<'f> {
    pub(super) line: Line,
    pub(super) closures: Closures<'f>,
    pub(super) attempts: u32,
    pub(super) deadline: Option<Duration>,
}

/// What an item becomes, and on what conditions of the caller's.
pub(super) struct Closures<'f> {
    pub(super) facts: Facts,
    pub(super) change: Changing<'f>,
    pub(super) make: Option<Making<'f>>,
    pub(super) asked: Vec<Predicate>,
}

/// What a refused write means.
enum Verdict {
    /// Nothing: the item is as the closure leaves it.
    Done(Vec<u8>),
    Failed(Error),
    /// Somebody else wrote in between.
    Contended(Error),
}

impl Work<'_> {
    /// All of it, within one deadline.
    #[inline]
    pub(super) async fn run(mut self) -> Result<Modified> {
        let Target { db, table, schema } = self.line.target.clone();
        let key = describe_key(schema, &self.line.key);
        let deadline = self.deadline.unwrap_or(db.deadline());
        let exchange = Exchange::default();
        self.line.ends = Instant::now().checked_add(deadline);
        let done =
            db.within(deadline, || exchange.sent(Sent::Write), self.attempt(&exchange)).await;
        done.map_err(|error| error.at(&table, key))
    }

    #[inline]
    async fn attempt(self, exchange: &Exchange) -> Result<Modified> {
        let Self { mut line, mut closures, attempts, .. } = self;
        let mut backoff = Backoff::new();
        let mut in_the_way: Option<Vec<u8>> = None;
        let mut attempt = 0;
        loop {
            attempt += 1;
            let is_fresh = in_the_way.is_none();
            let stored = match in_the_way.take() {
                Some(item) => Some(item),
                None => line.read().await?,
            };
            let write = match (closures.write(&line, stored.as_deref())?, stored) {
                (Some(write), _) => write,
                (None, stored) => return Ok(line.done(stored.unwrap_or_default(), false)),
            };
            let Write { call, pins, item, sentinels } = write;
            let written = match sentinels.is_empty() {
                true => line.write(call, item, exchange).await,
                false => line.write_together(call, item, sentinels).await,
            };
            let refused = match written {
                Ok(item) => return Ok(line.done(item, true)),
                Err(refused) => refused,
            };
            match closures.judge(refused, pins.as_ref()) {
                Verdict::Done(item) => return Ok(line.done(item, false)),
                Verdict::Failed(error) => return Err(error),
                Verdict::Contended(error) if attempt >= attempts => {
                    return Err(error.with_attachment(Contention { attempts }));
                }
                // What was read a pause ago is old: the item that stood in the way serves at once or never.
                Verdict::Contended(error) => {
                    in_the_way = error.old_item_json().filter(|_| is_fresh).map(<[u8]>::to_vec);
                }
            }
            if in_the_way.is_none() {
                line.target.db.pause(backoff.pause()).await;
            }
        }
    }
}

impl Closures<'_> {
    /// The write that is due; `None` if the item stays as it is.
    #[inline]
    fn write(&mut self, line: &Line, stored: Option<&[u8]>) -> Result<Option<Write>> {
        let Self { facts, change, make, asked } = self;
        let (target, key) = (&line.target, &line.key);
        let write = match (stored, make) {
            (Some(stored), _) => facts.update(target, key, stored, &change(stored)?, asked),
            (None, Some(make)) => {
                let made = change(&make()?)?;
                facts.insert(target, key, made.after, asked).map(Some)
            }
            (None, None) => {
                let why = "the item to modify is not in the table";
                return Err(Error::stated(ErrorKind::NotFound, why));
            }
        };
        write.map_err(Error::encoding)
    }

    #[inline]
    fn judge(&mut self, error: Error, pins: Option<&Expected>) -> Verdict {
        match error.kind() {
            ErrorKind::ConditionFailed if error.may_have_been_applied() => {
                let item = error.old_item_json().filter(|item| self.leaves(item));
                match item.map(<[u8]>::to_vec) {
                    Some(item) => Verdict::Done(item),
                    None => Verdict::Failed(error.with_attachment(Doubt)),
                }
            }
            ErrorKind::ConditionFailed if self.is_refused_by_caller(&error, pins) => {
                Verdict::Failed(error)
            }
            ErrorKind::ConditionFailed => Verdict::Contended(error),
            // A transaction holds the item.
            ErrorKind::Conflict if !error.may_have_been_applied() => Verdict::Contended(error),
            _ => Verdict::Failed(error),
        }
    }

    /// Whether all that this call asks of its own held, so that what failed is what the caller asks.
    #[inline]
    fn is_refused_by_caller(&self, error: &Error, pins: Option<&Expected>) -> bool {
        match (pins, error.old_item_json()) {
            (Some(pins), Some(item)) => has_all(item, pins),
            (None, None) => !self.asked.is_empty(),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    /// Whether the closure leaves an item as it is.
    #[inline]
    fn leaves(&mut self, item: &[u8]) -> bool {
        let Ok(change) = (self.change)(item) else { return false };
        self.facts.leaves(item, &change)
    }
}

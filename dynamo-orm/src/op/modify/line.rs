//! The table's end of a modify: its reads and writes, and what they consume.

use std::sync::Arc;

use tokio::time::Instant;

use crate::client::Backoff;
use crate::error::{DecodeError, Error, ErrorKind, Result, Sent};
use crate::kind::Kind;
use crate::op::transact::Transaction;
use crate::op::{Call, FailedCondition, Target, TransactPart};
use crate::wire::{ConsumedCapacity, Exchange, Operation as Wire, Reply};

/// Which item of which table.
pub(super) struct Line {
    pub(super) target: Target,
    /// The JSON of the key.
    pub(super) key: Vec<u8>,
    pub(super) is_metered: bool,
    pub(super) consumed: Option<ConsumedCapacity>,
    /// When the whole must be done.
    pub(super) ends: Option<Instant>,
}

/// The item as it is in the end.
pub(super) struct Modified {
    pub(super) item: Vec<u8>,
    pub(super) table: Arc<str>,
    pub(super) is_written: bool,
    pub(super) consumed: Option<ConsumedCapacity>,
}

impl Line {
    /// The item as it was last written, if it is there.
    #[inline]
    pub(super) async fn read(&mut self) -> Result<Option<Vec<u8>>> {
        let call = Call::new(&self.target, Wire::GetItem, |body| {
            body.member("Key", |w| w.raw(&self.key));
            body.flag("ConsistentRead");
            Ok(())
        });
        let request = self.metered(call).finish()?;
        let reply = self.target.db.execute_unbounded(request, &Exchange::default()).await?;
        let item = reply.member(&self.target.table, "Item")?.map(<[u8]>::to_vec);
        self.count(&reply);
        Ok(item)
    }

    /// Sends a write, and gives the item as it is afterwards: `item`, or what the service gives.
    ///
    /// Where the SDK gives up without an answer it is sent once more, as then its condition tells.
    #[inline]
    pub(super) async fn write(
        &mut self,
        call: Call,
        item: Option<Vec<u8>>,
        exchange: &Exchange,
    ) -> Result<Vec<u8>> {
        let request = self.metered(call).finish()?;
        let db = &self.target.db;
        let answer = match db.execute_unbounded(request.clone(), exchange).await {
            Err(error) if error.is_transient() && error.may_have_been_applied() => {
                db.pause(Backoff::new().pause()).await;
                db.execute_unbounded(request, exchange).await
            }
            answer => answer,
        };
        let reply = answer?;
        let item = self.written(&reply, item)?;
        self.count(&reply);
        Ok(item)
    }

    /// Sends a write together with what keeps the unique values that it changes.
    #[inline]
    pub(super) async fn write_together(
        &mut self,
        call: Call,
        item: Option<Vec<u8>>,
        mut sentinels: Vec<TransactPart>,
    ) -> Result<Vec<u8>> {
        let refused =
            FailedCondition::meaning(ErrorKind::ConditionFailed, ErrorKind::ConditionFailed);
        let call = call.failed_condition(refused);
        loop {
            let part = TransactPart::of_write(call.again()).with_sentinels(sentinels.clone());
            let mut transaction = Transaction::of_writes(&self.target.db, vec![part]);
            transaction.deadline =
                self.ends.map(|ends| ends.saturating_duration_since(Instant::now()));
            transaction.is_metered = self.is_metered;
            let error = match transaction.send().await {
                Ok(answer) => {
                    let item = self.written(&answer.reply, item)?;
                    self.count(&answer.reply);
                    return Ok(item);
                }
                Err(error) if error.is_cancelled() => error.only_reason(),
                Err(error) => error,
            };
            // What the item does not own it does not give back.
            let theirs = error.unique_attribute().filter(|_| error.is_condition_failed());
            let left = sentinels.len();
            sentinels.retain(|part| !theirs.is_some_and(|name| part.gives_back(name)));
            if sentinels.len() == left {
                return Err(error);
            }
        }
    }

    #[inline]
    fn written(&self, reply: &Reply, item: Option<Vec<u8>>) -> Result<Vec<u8>> {
        let table = &self.target.table;
        // What is no answer of the service's leaves open whether it did as it was asked.
        let given = reply.member(table, "Attributes").map_err(|error| error.sent(Sent::Write))?;
        item.or_else(|| given.map(<[u8]>::to_vec))
            .ok_or_else(|| Error::decode(table, None, DecodeError::missing(Kind::M)).applied())
    }

    #[inline]
    pub(super) fn done(self, item: Vec<u8>, is_written: bool) -> Modified {
        Modified { item, table: self.target.table, is_written, consumed: self.consumed }
    }

    #[inline]
    fn metered(&self, call: Call) -> Call {
        match self.is_metered {
            true => call.text("ReturnConsumedCapacity", "TOTAL"),
            false => call,
        }
    }

    /// What a refused write consumes, no server tells.
    #[inline]
    fn count(&mut self, reply: &Reply) {
        let consumed = reply.consumed_capacity(&self.target.table).ok().flatten();
        self.consumed = ConsumedCapacity::sum(self.consumed, consumed);
    }
}

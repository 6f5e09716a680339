//! A batch of reads, as it is put together and sent.

use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;

use super::drive::{CONCURRENCY, check_concurrency, drive_within};
use super::element::{no_key, read_key};
use super::get_report::{BatchGetHandle, BatchGetReport};
use super::got::BatchGot;
use super::lock;
use super::reads::{ReadLedger, State};
use super::run::BatchRun;
use crate::codec::{Reader, Record, Writer, find, stored_names};
use crate::error::{DecodeResult, EncodeResult, Error, Result};
use crate::expr::Placeholders;
use crate::item::{DynamoItem, Expires, Part, Whole, is_expired, second};
use crate::key::{KeyFacts, KeyFrom, write_key_and_facts, written_identity};
use crate::op::returned::is_part;
use crate::op::{Explain, Output, Target, is_always_there};
use crate::wire::{Body, check_table_name};

/// Reads of any number of items by their keys, made by [`Table::batch_get`](crate::Table::batch_get).
///
/// Sent by 100 keys, several requests at once, as the service takes them (`BatchGetItem` in the API
/// reference). What a request leaves unread (it answers with 16 MB at most), and a request that was
/// throttled or lost its reply, is sent again after a pause, until everything is read or the deadline
/// passes; the pauses are those of [`BatchWrite`](crate::BatchWrite). A key that is given twice is
/// asked for once, and answered twice.
///
/// Items come in the order of their keys, and a missing item is told apart from one that was not read:
/// the first is in [`missing`](BatchGot::missing), the second makes the call an error, whose
/// [`batch_get`](Error::batch_get) has all that was read.
///
/// # Errors
/// [`is_invalid_input`](Error::is_invalid_input) if no key can be that; [`is_decode`](Error::is_decode)
/// if an item cannot be read; else of what stopped it.
#[must_use = "a batch does nothing until it is awaited or sent"]
pub struct BatchGet<T, O = Whole> {
    ledger: Arc<Mutex<ReadLedger>>,
    refused: Option<Error>,
    part: Option<&'static [crate::codec::Attribute]>,
    is_consistent: bool,
    hides_expired: bool,
    concurrency: usize,
    deadline: Option<Duration>,
    typed: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> BatchGet<T> {
    pub(crate) fn new<I>(target: &Target, keys: I) -> Self
    where
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        let mut ledger = ReadLedger::new(target.clone());
        let (mut writer, mut parts, mut refused) = (Writer::default(), Vec::new(), None);
        for (place, key) in keys.into_iter().enumerate() {
            writer = writer.cleared();
            let written =
                write_key_and_facts(T::SCHEMA, &mut writer, |w| T::Key::write_key(&key, w));
            let identity = written.and_then(|KeyFacts { values, .. }| {
                let json = writer.as_bytes();
                written_identity(&mut parts, T::SCHEMA, json, values).ok_or_else(no_key)
            });
            match identity {
                Ok(identity) => {
                    ledger.add(Bytes::copy_from_slice(writer.as_bytes()), identity);
                }
                Err(error) => {
                    let error = Error::encoding(error.at_index(place));
                    refused.get_or_insert(error.at(&target.table, None));
                }
            }
        }
        Self {
            ledger: Arc::new(Mutex::new(ledger)),
            refused,
            part: None,
            is_consistent: false,
            hides_expired: false,
            concurrency: CONCURRENCY,
            deadline: None,
            typed: PhantomData,
        }
    }

    /// Asks for the attributes of `P` alone, a struct that derives `DynamoValue` or `DynamoItem`.
    ///
    /// Each of its attributes must be one of the item's by name and DynamoDB type, and optional where
    /// the item may lack it; else the program does not build. That is found when the call is
    /// compiled to code, by `cargo build` or `cargo test`; `cargo check` does not see it. The service
    /// charges for the items whole, and sends less.
    ///
    /// ```compile_fail
    /// # use dynamo_orm::{Db, DynamoItem, DynamoValue};
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "orders")]
    /// # struct Order { #[dynamo(partition_key)] customer_id: String, total: u64 }
    /// # fn main() { let orders = Db::in_memory().table::<Order>();
    /// #[derive(DynamoValue)]
    /// struct Line { totals: u64 }
    ///
    /// let lines = orders.batch_get(["c-1"]).project::<Line>();
    /// # }
    /// ```
    pub fn project<P: Record>(self) -> BatchGet<T, Part<P>> {
        const {
            assert!(
                is_part(P::ATTRIBUTES, T::ATTRIBUTES),
                "the projection asks for an attribute that the item does not have, or has with another type: give each field of the projection the name and type of a field of the item"
            );
            assert!(
                is_always_there(P::ATTRIBUTES, T::ATTRIBUTES, None),
                "the projection requires an attribute that an item may lack: make the field an `Option`"
            );
        };
        BatchGet {
            ledger: self.ledger,
            refused: self.refused,
            part: Some(P::ATTRIBUTES),
            is_consistent: self.is_consistent,
            hides_expired: self.hides_expired,
            concurrency: self.concurrency,
            deadline: self.deadline,
            typed: PhantomData,
        }
    }
}

impl<T: DynamoItem, O: Output<T>> BatchGet<T, O> {
    /// Reads what was last written, at twice the price of a read that may be a moment behind
    /// ("Read consistency" in the developer guide).
    pub fn consistent_read(mut self) -> Self {
        self.is_consistent = true;
        self
    }

    /// Gives no items whose `ttl` has passed when the batch is sent, by the clock of the database; their keys
    /// are among the [`missing`](BatchGot::missing). The service deletes them within days of that
    /// ("Using time to live" in the developer guide).
    pub fn hide_expired(mut self) -> Self
    where
        T: Expires,
    {
        self.hides_expired = true;
        self
    }

    /// Has at most so many requests in flight at once: 1 to 256, else the batch is refused before
    /// sending. If not set, 8.
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.concurrency = requests;
        self
    }

    /// Gives the batch another deadline than the database's; see
    /// [`Db::with_deadline`](crate::Db::with_deadline). It holds for all requests, repetitions and
    /// pauses together.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Asks what the requests consume; [`BatchGot::consumed_capacity`] tells.
    pub fn return_consumed_capacity(self) -> Self {
        lock(&self.ledger).outbox.meter = true;
        self
    }

    /// A handle that tells how far the batch is while it is sent, and after it was dropped.
    #[must_use]
    pub fn handle(&self) -> BatchGetHandle {
        BatchGetHandle(self.ledger.clone())
    }

    /// The first request as it would be sent, without sending it; its
    /// [`actions`](Explain::actions) are its reads.
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input), as the call itself would, and of a batch that
    /// has nothing to send.
    pub fn explain(mut self) -> Result<Explain> {
        self.prepare()?;
        lock(&self.ledger).explain()
    }

    /// Sends the batch, as `.await` does.
    pub fn send(mut self) -> BatchRun<BatchGot<T, O::Item>, BatchReads> {
        let prepared = self.prepare();
        let work = run(prepared, self.ledger, self.concurrency, self.deadline);
        BatchRun::new(work, |reads| got::<T, O::Item>(&lock(&reads.0), O::reader(true)))
    }

    /// What is wrong with it, before anything is sent.
    fn prepare(&mut self) -> Result<()> {
        if let Some(error) = self.refused.take() {
            return Err(error);
        }
        let mut ledger = lock(&self.ledger);
        let table = ledger.target.table.clone();
        let options = check_table_name(&table).and_then(|()| self.options());
        let options = options.map_err(|error| Error::encoding(error).at(&table, None))?;
        ledger.options = options;
        ledger.unexpired_at = self.hides_expired.then(|| second(ledger.target.db.now()));
        ledger.queue_all();
        Ok(())
    }

    /// What is said of all keys.
    fn options(&self) -> EncodeResult<Vec<u8>> {
        check_concurrency(self.concurrency)?;
        let mut body = Body::new();
        if self.is_consistent {
            body.flag("ConsistentRead");
        }
        if let Some(part) = self.part {
            // The keys as well, because an item is known by them.
            let mut names: Vec<&'static str> = stored_names(part).collect();
            let ttl = T::SCHEMA.ttl.filter(|_| self.hides_expired);
            let keys = T::SCHEMA.key_attributes().map(|key| key.name);
            let keys = keys.chain(ttl).chain(T::SCHEMA.mark_names());
            names.extend(keys.filter(|key| find(key, part).is_none()));
            let mut placeholders = Placeholders::default();
            let text = placeholders.projection(&names)?;
            body.text("ProjectionExpression", &text);
            body.placeholders(&placeholders)?;
        }
        Ok(body.members().to_vec())
    }
}

/// All that a batch read, before it has its types.
#[doc(hidden)]
pub struct BatchReads(Arc<Mutex<ReadLedger>>);

impl fmt::Debug for BatchReads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BatchReads")
    }
}

/// Sends everything; the ledger has what was read.
async fn run(
    prepared: Result<()>,
    ledger: Arc<Mutex<ReadLedger>>,
    concurrency: usize,
    deadline: Option<Duration>,
) -> Result<BatchReads> {
    prepared?;
    let target = lock(&ledger).target.clone();
    let deadline = deadline.unwrap_or(target.db.deadline());
    target.db.check_clock()?;
    let in_time = drive_within(&target.db, ledger.clone(), concurrency, deadline).await;
    let error = {
        let ledger = lock(&ledger);
        let error = match (ledger.outbox.stopped(), in_time) {
            (Some(error), _) => Some(Error::shared(error)),
            (None, false) => Some(Error::deadline_while(deadline, ledger.outbox.last())),
            (None, true) => None,
        };
        error.map(|error| {
            error.at(&target.table, None).with_attachment(BatchGetReport::new(&ledger))
        })
    };
    error.map_or(Ok(BatchReads(ledger)), Err)
}

fn got<T: DynamoItem, P>(
    ledger: &ReadLedger,
    read: fn(&mut Reader<'_>) -> DecodeResult<P>,
) -> Result<BatchGot<T, P>> {
    let mut got = BatchGot {
        items: Vec::with_capacity(ledger.entries.len()),
        missing: Vec::new(),
        requests: ledger.outbox.requests,
        consumed_capacity: ledger.outbox.capacity,
        is_there: Vec::with_capacity(ledger.entries.len()),
    };
    let table = &ledger.target.table;
    for (place, entry) in ledger.entries.iter().enumerate() {
        let found = match ledger.fate(entry) {
            State::Found(reply, start, length) => Some(reply.part(*start, *length)),
            _ => None,
        };
        let is_hidden = |json: &[u8]| {
            let ends = T::SCHEMA.ttl.zip(ledger.unexpired_at);
            ends.is_some_and(|(ttl, second)| is_expired(ttl, second, json))
        };
        let found = found.filter(|json| !is_hidden(json));
        got.is_there.push(found.is_some());
        match found {
            Some(json) => got.items.push(read(&mut Reader::new(json)).map_err(|error| {
                let error = Error::decode(table, ledger.key_text(place), error);
                error.with_attachment(BatchGetReport::new(ledger))
            })?),
            None => got.missing.push(
                read_key::<T>(table, &entry.key)
                    .map_err(|error| error.with_attachment(BatchGetReport::new(ledger)))?,
            ),
        }
    }
    Ok(got)
}

impl<T: DynamoItem, O: Output<T>> IntoFuture for BatchGet<T, O> {
    type Output = Result<BatchGot<T, O::Item>>;
    type IntoFuture = BatchRun<BatchGot<T, O::Item>, BatchReads>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

/// How many keys it holds, and of which table.
impl<T, O> fmt::Debug for BatchGet<T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ledger = lock(&self.ledger);
        write!(f, "BatchGet({} of {})", ledger.entries.len(), ledger.target.table)
    }
}

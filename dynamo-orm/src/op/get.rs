//! `GetItem`.

use std::marker::PhantomData;

use super::run::{Answer, Operation, Prepared};
use super::{Call, Target, operation};
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult, Result};
use crate::item::{DynamoItem, Expires, is_expired, second};
use crate::key::{KeyFacts, KeyFrom, write_key_and_facts};
use crate::wire::{Body, Operation as Wire};

/// Reads one item by its key, made by [`Table::get`](crate::Table::get).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Get<T> {
    call: Call,
    consistent: bool,
    hides_expired: bool,
    item: PhantomData<fn() -> T>,
}

impl<T: DynamoItem> Get<T> {
    pub(crate) fn new<K>(target: &Target, key: &K) -> Self
    where
        T::Key: KeyFrom<K>,
    {
        let call = Call::new(target, Wire::GetItem, |body| body.key::<T, K>(key));
        Self { call, consistent: false, hides_expired: false, item: PhantomData }
    }

    /// Reads what was last written, at twice the price of a read that may be a moment behind
    /// ("Read consistency" in the developer guide).
    pub fn consistent_read(mut self) -> Self {
        self.consistent = true;
        self
    }

    /// Gives no item where its `ttl` has passed when the call is sent, by the clock of the database; the
    /// service deletes it within days of that ("Using time to live" in the developer guide).
    pub fn hide_expired(mut self) -> Self
    where
        T: Expires,
    {
        self.hides_expired = true;
        self
    }

    /// The call without what has no meaning in a transaction, and which the service refuses there.
    pub(super) fn into_bare_call(mut self) -> Call {
        if self.hides_expired {
            self.call.edit(|_| {
                Err(EncodeError::new(
                    "a transaction reads what is there; leave `hide_expired` out, and look at the item's end",
                ))
            });
        }
        self.call
    }
}

impl<T: DynamoItem> Operation for Get<T> {
    type Output = Option<T>;
    type Call = Prepared;

    fn into_call(mut self) -> Prepared {
        if self.consistent {
            self.call.edit(|body| {
                body.flag("ConsistentRead");
                Ok(())
            });
        }
        self.call.unexpired_at = self.hides_expired.then(|| second(self.call.target.db.now()));
        Prepared(self.call)
    }

    fn finish(answer: &Answer) -> Result<Option<T>> {
        if let (Some(ttl), Some(second)) = (T::SCHEMA.ttl, answer.unexpired_at)
            && let Some(item) = answer.reply.member(&answer.table, "Item")?
            && is_expired(ttl, second, item)
        {
            return Ok(None);
        }
        answer.reply.item(&answer.table, "Item")
    }
}

operation!([T: DynamoItem] Get<T>, Option<T>);

impl Body {
    /// Adds the key of the item that the call is about.
    pub(super) fn key<T: DynamoItem, K>(&mut self, key: &K) -> EncodeResult
    where
        T::Key: KeyFrom<K>,
    {
        self.key_and_facts::<T, K>(key).map(drop)
    }

    /// Adds the key, and gives what was learnt of its item.
    pub(super) fn key_and_facts<T: DynamoItem, K>(&mut self, key: &K) -> EncodeResult<KeyFacts>
    where
        T::Key: KeyFrom<K>,
    {
        let write =
            |w: &mut Writer| write_key_and_facts(T::SCHEMA, w, |w| T::Key::write_key(key, w));
        self.member("Key", write)
    }
}

//! One put or delete of a batch, encoded.

use bytes::Bytes;

use crate::client::Db;
use crate::codec::Writer;
use crate::error::{DecodeError, EncodeError, EncodeResult, Error, Result};
use crate::item::{DynamoItem, read_item, write_item_and_key};
use crate::key::{
    KeyFrom, KeyIdentity, KeyParts, describe_key, key_identity, write_key_and_facts,
    written_identity,
};
use crate::op::{Explain, Target};
use crate::wire::{FinishedBody, Operation, Request};

/// Whether an item is put, or deleted by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::op) enum Verb {
    Put,
    Delete,
}

impl Verb {
    /// What stands before and behind the item or the key in a request.
    const fn frame(self) -> (&'static [u8], &'static [u8]) {
        match self {
            Self::Put => (b"{\"PutRequest\":{\"Item\":", b"}}"),
            Self::Delete => (b"{\"DeleteRequest\":{\"Key\":", b"}}"),
        }
    }
}

/// What elements are encoded in one after the other.
#[derive(Default)]
pub(crate) struct Scratch {
    writer: Writer,
    key: Vec<u8>,
}

/// A put or a delete: its JSON, and what tells its key from others.
#[derive(Clone)]
pub(crate) struct Element {
    /// Which of the batch's tables it is for.
    pub(in crate::op) table: usize,
    pub(in crate::op) verb: Verb,
    pub(in crate::op) json: Bytes,
    pub(in crate::op) identity: KeyIdentity,
    /// The least that the service counts for it.
    pub(in crate::op) bytes: usize,
}

impl Element {
    pub(crate) fn put<T: DynamoItem>(
        scratch: &mut Scratch,
        db: &Db,
        table: usize,
        item: &T,
    ) -> EncodeResult<Self> {
        Self::framed(scratch, table, Verb::Put, |w, parts| {
            let mut identity = None;
            let see = &mut |json: &[u8], values| {
                identity = written_identity(parts, T::SCHEMA, json, values);
            };
            let start = w.as_bytes().len();
            write_item_and_key(item, || db.now(), w, see)?;
            if T::IS_STAMPED {
                // A key that is generated is another one each time that it is written.
                let item = w.as_bytes().get(start..).unwrap_or_default();
                identity = key_identity(T::SCHEMA, item);
            }
            identity.ok_or_else(no_key)
        })
    }

    pub(crate) fn delete<T: DynamoItem, K>(
        scratch: &mut Scratch,
        table: usize,
        key: &K,
    ) -> EncodeResult<Self>
    where
        T::Key: KeyFrom<K>,
    {
        Self::framed(scratch, table, Verb::Delete, |w, parts| {
            let facts = write_key_and_facts(T::SCHEMA, w, |w| T::Key::write_key(key, w))?;
            written_identity(parts, T::SCHEMA, w.as_bytes(), facts.values).ok_or_else(no_key)
        })
    }

    fn framed(
        Scratch { writer, key }: &mut Scratch,
        table: usize,
        verb: Verb,
        write: impl FnOnce(&mut Writer, &mut Vec<u8>) -> EncodeResult<KeyIdentity>,
    ) -> EncodeResult<Self> {
        *writer = std::mem::take(writer).cleared();
        let (open, close) = verb.frame();
        writer.raw(open);
        let identity = write(writer, key)?;
        let bytes = writer.least_bytes();
        writer.raw(close);
        let json = Bytes::copy_from_slice(writer.as_bytes());
        Ok(Self { table, verb, json, identity, bytes })
    }

    /// What it asks for, by itself.
    pub(super) fn explain(&self, target: &Target) -> Result<Explain> {
        let (name, operation) = match self.verb {
            Verb::Put => ("Put", Operation::PutItem),
            Verb::Delete => ("Delete", Operation::DeleteItem),
        };
        let body = FinishedBody::of(self.json.clone());
        let tables = vec![target.table.to_string()];
        let request = Request { operation, tables, body, map_keys: Vec::new() };
        Explain::part(name, request, target.schema.indexes.len())
    }

    /// The item or the key.
    pub(in crate::op) fn inner(&self) -> &[u8] {
        let (open, close) = self.verb.frame();
        let end = self.json.len().saturating_sub(close.len());
        self.json.get(open.len()..end).unwrap_or_default()
    }

    /// The text of its key, for errors.
    pub(in crate::op) fn key_text(&self, target: &Target) -> Option<String> {
        describe_key(target.schema, self.inner())
    }

    pub(in crate::op) fn item<T: DynamoItem>(&self, table: &str) -> Result<T> {
        match self.verb {
            Verb::Put => read_item(table, self.inner()),
            Verb::Delete => {
                let why = "this entry deletes by a key; it has no item, only `key`";
                let key = describe_key(T::SCHEMA, self.inner());
                Err(Error::decode(table, key, DecodeError::unreadable(why)))
            }
        }
    }

    pub(in crate::op) fn key<T: DynamoItem>(&self, table: &str) -> Result<T::Key> {
        read_key::<T>(table, self.inner())
    }
}

/// The key in `json`, which may be an item.
pub(super) fn read_key<T: DynamoItem>(table: &str, json: &[u8]) -> Result<T::Key> {
    T::Key::read_parts(&mut crate::codec::Reader::new(json))
        .map_err(|error| Error::decode(table, describe_key(T::SCHEMA, json), error))
}

/// A key that was written passed its checks; without one the item's key is mapped by hand, wrongly.
pub(super) fn no_key() -> EncodeError {
    EncodeError::new("its key attributes are not those of the table, each an S, an N or a B")
}

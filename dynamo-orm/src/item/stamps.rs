//! What an update sets beside what it was told to: when the item was written, and what it is known by.

use std::fmt;
use std::time::SystemTime;

use super::DynamoItem;
use crate::codec::{ToAttribute, Writer};
use crate::error::EncodeResult;
use crate::value::{Fill, Versions};

/// An item that counts its writes, by a field that is its `version`.
#[diagnostic::on_unimplemented(
    message = "the items of `{Self}` have no version",
    label = "no field of `{Self}` is its `version`",
    note = "write `#[dynamo(version)]` on a field of type `u64`"
)]
pub trait Versioned: DynamoItem {
    #[doc(hidden)]
    type Number;

    #[doc(hidden)]
    fn versions(&self) -> Versions<Self::Number>;
}

/// An item with values that are kept unique, by fields that are `unique`.
#[diagnostic::on_unimplemented(
    message = "the items of `{Self}` have no unique values",
    label = "no field of `{Self}` is `unique`",
    note = "write `#[dynamo(unique)]` on a field of which no two items may have the same value"
)]
pub trait UniqueFields: DynamoItem {}

/// An item that a batch or a load may write: one that asks for no condition.
///
/// `BatchWriteItem` takes none (API reference), so it would write over whatever came before, and could
/// keep no value unique.
#[diagnostic::on_unimplemented(
    message = "a batch cannot write `{Self}`, whose `version` or `unique` fields are checked by each write",
    label = "batches have no conditions",
    note = "write the items one by one with `put`, or together with `db.transact_write()`; both check versions and unique values",
    note = "of items with a `version` and nothing `unique`, `orders.ignoring_versions()` has batches and loads that write whichever version is there"
)]
pub trait Batchable: DynamoItem {}

/// An item that ends, by a field that is its `ttl`.
#[diagnostic::on_unimplemented(
    message = "the items of `{Self}` never expire",
    label = "no field of `{Self}` is its `ttl`",
    note = "write `#[dynamo(ttl)]` on the field that says when an item ends"
)]
pub trait Expires: DynamoItem {}

/// The attributes that an update sets by itself.
#[doc(hidden)]
pub struct Stamps {
    now: SystemTime,
    pub(crate) stamps: Vec<Stamp>,
}

/// One of them.
pub(crate) struct Stamp {
    pub(crate) name: &'static str,
    pub(crate) json: Vec<u8>,
    /// The least that the service counts for it.
    pub(crate) bytes: usize,
    /// Whether it is only set where there is none.
    pub(crate) is_first: bool,
}

impl Stamps {
    /// Those of an item of type `T` that is written now.
    pub(crate) fn of<T: DynamoItem>(now: SystemTime) -> EncodeResult<Vec<Stamp>> {
        let mut stamps = Self { now, stamps: Vec::new() };
        T::stamps(&mut stamps)?;
        Ok(stamps.stamps)
    }

    /// What a field is filled with that has no value.
    ///
    /// # Errors
    /// Its type does not hold it.
    pub fn made<T: Fill<FIELD>, const FIELD: usize>(&self) -> EncodeResult<Option<T::Field>> {
        T::fill(self.now, None)
    }

    /// Sets the attribute each time.
    ///
    /// # Errors
    /// Those of the value.
    pub fn set<V: ToAttribute + ?Sized>(&mut self, name: &'static str, value: &V) -> EncodeResult {
        self.add(name, value, false)
    }

    /// Sets the attribute if there is none.
    ///
    /// # Errors
    /// Those of the value.
    pub fn set_first<V: ToAttribute + ?Sized>(
        &mut self,
        name: &'static str,
        value: &V,
    ) -> EncodeResult {
        self.add(name, value, true)
    }

    fn add<V: ToAttribute + ?Sized>(
        &mut self,
        name: &'static str,
        value: &V,
        is_first: bool,
    ) -> EncodeResult {
        let mut writer = Writer::default();
        writer.whole(|w| value.write(w)).map_err(|error| error.at(name))?;
        let bytes = writer.least_bytes();
        self.stamps.push(Stamp { name, json: writer.into_bytes(), bytes, is_first });
        Ok(())
    }
}

impl fmt::Debug for Stamps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stamps")
    }
}

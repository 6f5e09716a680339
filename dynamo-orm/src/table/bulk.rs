//! Any number of items of a table: batches and loads.

use std::borrow::Borrow;
use std::fmt;

use futures_core::Stream;

use super::Table;
use crate::item::{Batchable, DynamoItem, Versioned};
use crate::key::KeyFrom;
use crate::op::{BatchGet, BatchWrite, Element, Load, LoadItem};

/// Writing and reading any number of items.
impl<T: DynamoItem> Table<T> {
    /// Writes any number of items whole, in requests of the service's size; each replaces the one with
    /// its key.
    ///
    /// A key that is given twice is refused before sending; see [`BatchWrite::last_wins`].
    ///
    /// # Errors
    /// Those of [`BatchWrite`]; [`batch`](crate::Error::batch) tells what is written and what is not.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// # #[derive(Debug, PartialEq, DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64 }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// let many: Vec<Student> = (1..=60).map(|student_id| Student { student_id }).collect();
    /// let done = students.batch_put(&many).await?;
    /// assert_eq!((done.written, done.requests), (60, 3));
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn batch_put<I>(&self, items: I) -> BatchWrite
    where
        T: Batchable,
        I: IntoIterator<Item: Borrow<T>>,
    {
        BatchWrite::new(&self.target.db).put_all(self, items)
    }

    /// Deletes any number of items by their keys, in requests of the service's size; one that is not
    /// there is no error.
    ///
    /// # Errors
    /// Those of [`BatchWrite`]; [`batch`](crate::Error::batch) tells what is deleted and what is not.
    pub fn batch_delete<I>(&self, keys: I) -> BatchWrite
    where
        T: Batchable,
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        BatchWrite::new(&self.target.db).delete_all(self, keys)
    }

    /// Reads any number of items by their keys, in requests of the service's size.
    ///
    /// # Errors
    /// Those of [`BatchGet`]; [`batch_get`](crate::Error::batch_get) has what was read.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// # #[derive(Debug, PartialEq, DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// # students.put(&Student { student_id: 1, name: "Alice".into() }).await?;
    /// let found = students.batch_get([1, 2]).await?;
    /// assert_eq!(found.items[0].name, "Alice");
    /// assert_eq!(found.missing[0].student_id, 2);
    ///
    /// // The keys of what is missing are keys for any operation.
    /// let again = students.batch_get(found.missing).consistent_read().await?;
    /// assert_eq!(again.into_options(), [None]);
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn batch_get<I>(&self, keys: I) -> BatchGet<T>
    where
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        BatchGet::new(&self.target, keys)
    }

    /// Writes a stream of items of any length, in constant memory; each replaces the one with its
    /// key, in the order of the stream.
    ///
    /// The stream may bring `Result`s, so that `copies.load(originals.scan().stream())` copies a table.
    ///
    /// # Errors
    /// Those of [`Load`].
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// # use futures_util::stream;
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64 }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// let stream_of_students = stream::iter((0..1_000).map(|student_id| Student { student_id }));
    /// let mut seen = 0;
    /// let done = students.load(stream_of_students).concurrency(8).on_progress(|p| seen = p.written).await?;
    /// assert_eq!((done.written, seen), (1_000, 1_000));
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn load<'a, S>(&self, items: S) -> Load<'a>
    where
        T: Batchable,
        S: Stream<Item: LoadItem<T>> + Send + 'a,
    {
        Load::new::<T, S>(&self.target, items)
    }

    /// Batches and loads that write whichever version an item is of, as `BatchWriteItem` has no
    /// conditions (API reference): for items that nobody else writes, as when a table is filled.
    ///
    /// Each item is written with the version behind its own. Where another one was there, its version may so
    /// go back, and whoever has read that version would write over the item and see no conflict.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use dynamo_orm::{Db, DynamoItem};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "pages")]
    /// struct Page {
    ///     #[dynamo(partition_key)]
    ///     path: String,
    ///     #[dynamo(version)]
    ///     version: u64,
    /// }
    ///
    /// # let pages = Db::in_memory().table::<Page>();
    /// # pages.create_table().await?;
    /// let imported = [Page { path: "/".into(), version: 0 }, Page { path: "/about".into(), version: 0 }];
    /// pages.ignoring_versions().batch_put(&imported).await?;
    /// assert_eq!(pages.get("/about").await?.unwrap().version, 1);
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ignoring_versions(&self) -> IgnoringVersions<T>
    where
        T: Versioned,
    {
        const { assert!(!T::SCHEMA.keeps_unique(), "{}", NO_BATCH) }
        IgnoringVersions { table: self.clone() }
    }
}

/// What the compiler says where a batch could not keep values unique.
const NO_BATCH: &str = "this type has `unique` fields, whose values a batch cannot keep, as it has no conditions; write the items one by one with `put`, or together with `db.transact_write()`";

/// Batches and loads that check no version, made by [`Table::ignoring_versions`].
pub struct IgnoringVersions<T> {
    table: Table<T>,
}

impl<T: Versioned> IgnoringVersions<T> {
    /// As [`Table::batch_put`].
    pub fn batch_put<I>(&self, items: I) -> BatchWrite
    where
        I: IntoIterator<Item: Borrow<T>>,
    {
        BatchWrite::new(&self.table.target.db).puts(&self.table, items)
    }

    /// As [`Table::batch_delete`].
    pub fn batch_delete<I>(&self, keys: I) -> BatchWrite
    where
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        BatchWrite::new(&self.table.target.db).deletes(&self.table, keys)
    }

    /// As [`Table::load`].
    pub fn load<'a, S>(&self, items: S) -> Load<'a>
    where
        S: Stream<Item: LoadItem<T>> + Send + 'a,
    {
        Load::new::<T, S>(&self.table.target, items)
    }
}

impl<T> fmt::Debug for IgnoringVersions<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.table.fmt(f)
    }
}

/// Filling a batch over several tables.
impl BatchWrite {
    /// Puts an item into a table.
    pub fn put<T: Batchable>(self, table: &Table<T>, item: &T) -> Self {
        self.puts(table, [item])
    }

    /// Puts items into a table.
    pub fn put_all<T, I>(self, table: &Table<T>, items: I) -> Self
    where
        T: Batchable,
        I: IntoIterator<Item: Borrow<T>>,
    {
        self.puts(table, items)
    }

    /// Puts an item into a table, whichever version is there; see [`Table::ignoring_versions`].
    pub fn put_ignoring_version<T: Versioned>(self, table: &Table<T>, item: &T) -> Self {
        const { assert!(!T::SCHEMA.keeps_unique(), "{}", NO_BATCH) }
        self.puts(table, [item])
    }

    /// Deletes an item from a table.
    pub fn delete<T, K>(self, table: &Table<T>, key: K) -> Self
    where
        T: Batchable,
        T::Key: KeyFrom<K>,
    {
        self.deletes(table, [key])
    }

    /// Deletes items from a table.
    pub fn delete_all<T, I>(self, table: &Table<T>, keys: I) -> Self
    where
        T: Batchable,
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        self.deletes(table, keys)
    }

    /// Deletes an item from a table, whichever version is there; see [`Table::ignoring_versions`].
    pub fn delete_ignoring_version<T, K>(self, table: &Table<T>, key: K) -> Self
    where
        T: Versioned,
        T::Key: KeyFrom<K>,
    {
        const { assert!(!T::SCHEMA.keeps_unique(), "{}", NO_BATCH) }
        self.deletes(table, [key])
    }

    fn puts<T, I>(self, table: &Table<T>, items: I) -> Self
    where
        T: DynamoItem,
        I: IntoIterator<Item: Borrow<T>>,
    {
        let target = &table.target;
        self.add(target, items, |w, number, item| {
            Element::put::<T>(w, &target.db, number, item.borrow())
        })
    }

    fn deletes<T, I>(self, table: &Table<T>, keys: I) -> Self
    where
        T: DynamoItem,
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        self.add(&table.target, keys, |w, number, key| {
            Element::delete::<T, I::Item>(w, number, &key)
        })
    }
}

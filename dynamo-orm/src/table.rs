//! The table's handle: each method one operation.

use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use futures_core::Stream;

use crate::client::Db;
use crate::item::{Batchable, DynamoItem, Index, Primary, Versioned};
use crate::key::{KeyFrom, PartitionFrom};
use crate::op::{
    BatchGet, BatchWrite, Check, CreateTable, Delete, DeleteTable, Element, Get, Insert, Load,
    LoadItem, Modify, Put, Query, Scan, Target, Update,
};

/// A table of items of type `T`.
///
/// Cheap to clone. Every operation is a value: `.await` it, or `.send().await` it. A key is the
/// bare value of the key field, a tuple where there is a sort key, `&item`, or the key struct.
pub struct Table<T> {
    target: Target,
    item: PhantomData<fn() -> T>,
}

impl Db {
    /// The table of `T`, by the name that its derive gives.
    #[must_use]
    pub fn table<T: DynamoItem>(&self) -> Table<T> {
        let target = Target { db: self.clone(), table: T::SCHEMA.table.into(), schema: T::SCHEMA };
        Table { target, item: PhantomData }
    }
}

impl<T: DynamoItem> Table<T> {
    /// The same table by another name, as `students-prod`, or by its ARN, which the service takes
    /// and the embedded engine does not.
    ///
    /// A name that the service refuses is an error of each call.
    #[must_use]
    pub fn named(mut self, name: impl Into<Arc<str>>) -> Self {
        self.target.table = name.into();
        self
    }

    /// The table's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.target.table
    }

    /// Makes the table from the derived schema; returns when it is ACTIVE.
    ///
    /// Fails with [`is_table_in_use`](crate::Error::is_table_in_use) if it is there already.
    pub fn create_table(&self) -> CreateTable {
        CreateTable::new(self.target.clone())
    }

    /// Deletes the table with all its items; returns when it is gone.
    pub fn delete_table(&self) -> DeleteTable {
        DeleteTable::new(self.target.clone())
    }

    /// Writes an item whole, at most 400 KB; one with the same key is replaced, attributes that `T`
    /// does not know included.
    ///
    /// # Errors
    /// [`is_invalid_input`](crate::Error::is_invalid_input) if the service would refuse a value or
    /// the size; else what any call can meet, see [`ErrorKind`](crate::ErrorKind).
    pub fn put(&self, item: &T) -> Put<T> {
        Put::new(&self.target, item)
    }

    /// Writes an item if its key is new, else fails with
    /// [`is_already_exists`](crate::Error::is_already_exists) and the item that is there
    /// ([`old_item`](crate::Error::old_item)).
    ///
    /// Where a reply was lost on the way, an item that is there with every attribute equal counts as
    /// the one that this call wrote; see [`outcome`](crate::Error::outcome). For a lock, which only one
    /// of two equal callers may have, give the item something of the caller's own.
    ///
    /// # Errors
    /// That, and those of [`put`](Self::put).
    pub fn insert(&self, item: &T) -> Insert<T> {
        Insert::new(&self.target, item)
    }

    /// Reads the item with that key; `None` if there is none.
    ///
    /// The read may be a moment behind the last write; see
    /// [`consistent_read`](Get::consistent_read).
    ///
    /// # Errors
    /// [`is_decode`](crate::Error::is_decode) if the item cannot be read as `T`,
    /// [`is_invalid_input`](crate::Error::is_invalid_input) if no key can be that (empty, over
    /// 2,048 bytes, a sort key over 1,024); else what any call can meet, see
    /// [`ErrorKind`](crate::ErrorKind).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn get<K>(&self, key: K) -> Get<T>
    where
        T::Key: KeyFrom<K>,
    {
        Get::new(&self.target, &key)
    }

    /// Changes attributes of the item with that key, by the setters of its fields.
    ///
    /// The item must exist, else the call fails with [`is_not_found`](crate::Error::is_not_found).
    ///
    /// # Errors
    /// That; [`is_invalid_input`](crate::Error::is_invalid_input) if nothing is changed, one place
    /// is changed twice, or the service would refuse a value; else what any call can meet, see
    /// [`ErrorKind`](crate::ErrorKind).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn update<K>(&self, key: K) -> T::Update
    where
        T::Key: KeyFrom<K>,
        T::Update: From<Update<T>>,
    {
        T::Update::from(Update::new(&self.target, &key))
    }

    /// Reads the item with that key, changes it by the closure, and writes what was changed; gives the item as it
    /// is then.
    ///
    /// It is read [consistently](Get::consistent_read), and written on the condition that nobody changed in
    /// between what was read; where somebody did, the closure is called again for the item as it is now, up to
    /// ten times ([`attempts`](Modify::attempts)). So it must do the same each time, and leave the key as it is.
    /// Only attributes that differ are written, attributes that `T` does not know stay, and if nothing
    /// differs, nothing is written. More in the [guide](crate::guide::modify).
    ///
    /// The closure may borrow. It is `Send`, as the call may wait anywhere; `T` need not be.
    ///
    /// # Errors
    /// - [`is_not_found`](crate::Error::is_not_found): there is no item, and no
    ///   [`or_insert_with`](Modify::or_insert_with).
    /// - [`is_contended`](crate::Error::is_contended): others were faster in each attempt; nothing was written.
    /// - [`is_condition_failed`](crate::Error::is_condition_failed), with
    ///   [`may_have_been_applied`](crate::Error::may_have_been_applied): the reply to the write was lost, and the
    ///   item does not tell whether it is done. The closure is never applied on top of what may be its own work,
    ///   so that nothing counts twice. One that changes nothing in an item that it changed already is safe from
    ///   that, as then there is nothing left to do.
    /// - [`is_invalid_input`](crate::Error::is_invalid_input): the closure changed the key or a field that it
    ///   is made of, the service would refuse a value, or the item has more attributes than a condition
    ///   can hold (about 130); nothing was written.
    /// - [`is_decode`](crate::Error::is_decode): the item cannot be read as `T`. An item of an older edition
    ///   can, and is written whole as one of the newest.
    /// - Else what any call can meet, see [`ErrorKind`](crate::ErrorKind).
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// # #[derive(Debug, PartialEq, DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, grades: Vec<u32>, best: Option<u32> }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// # students.put(&Student { student_id: 3098390, grades: vec![85], best: None }).await?;
    /// let student = students
    ///     .modify(3098390, |s| {
    ///         s.grades.push(90);
    ///         s.best = s.grades.iter().copied().max();
    ///     })
    ///     .await?;
    /// assert_eq!((student.grades, student.best), (vec![85, 90], Some(90)));
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn modify<'f, K>(&self, key: K, closure: impl FnMut(&mut T) + Send + 'f) -> Modify<'f, T>
    where
        T::Key: KeyFrom<K>,
    {
        Modify::new(&self.target, &key, closure)
    }

    /// Deletes the item with that key; one that is not there is no error.
    ///
    /// # Errors
    /// [`is_invalid_input`](crate::Error::is_invalid_input) if no key can be that; else what any
    /// call can meet, see [`ErrorKind`](crate::ErrorKind).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn delete<K>(&self, key: K) -> Delete<T>
    where
        T::Key: KeyFrom<K>,
    {
        Delete::new(&self.target, &key)
    }

    /// Requires something of an item that a transaction does not change, by the check's
    /// [`condition`](Check::condition); for [`Db::transact_write`](crate::Db::transact_write).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn check<K>(&self, key: K) -> Check<T>
    where
        T::Key: KeyFrom<K>,
    {
        Check::new(&self.target, &key)
    }
}

/// Reading many items.
impl<T: DynamoItem> Table<T> {
    /// Reads the items with that partition key, in the order of their sort key.
    ///
    /// # Errors
    /// Those of [`Query::send`].
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn query<K>(&self, partition: K) -> Query<T, Primary<T>, T::Sort>
    where
        T::Partition: PartitionFrom<K>,
    {
        Query::new(&self.target, &partition)
    }

    /// Reads all items, in no order that means anything.
    ///
    /// # Errors
    /// Those of [`Scan::send`].
    pub fn scan(&self) -> Scan<T, Primary<T>> {
        Scan::new(&self.target)
    }

    /// An index of the table, as `orders.index(Order::BY_STATUS)`.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "an index is a constant")]
    pub fn index<I: Index<T>>(&self, _index: I) -> TableIndex<T, I> {
        TableIndex { target: self.target.clone(), typed: PhantomData }
    }
}

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

    fn puts<T, I>(mut self, table: &Table<T>, items: I) -> Self
    where
        T: DynamoItem,
        I: IntoIterator<Item: Borrow<T>>,
    {
        let Target { db, .. } = &table.target;
        for item in items {
            self.add(&table.target, |number| Element::put::<T>(db, number, item.borrow()));
        }
        self
    }

    fn deletes<T, I>(mut self, table: &Table<T>, keys: I) -> Self
    where
        T: DynamoItem,
        I: IntoIterator,
        T::Key: KeyFrom<I::Item>,
    {
        for key in keys {
            self.add(&table.target, |number| Element::delete::<T, I::Item>(number, &key));
        }
        self
    }
}

/// An index of a table, made by [`Table::index`].
///
/// A global index is written a moment after its table, and an item that lacks one of the index's
/// key attributes is not in it ("Using global secondary indexes" in the developer guide).
pub struct TableIndex<T, I> {
    target: Target,
    typed: PhantomData<fn() -> (T, I)>,
}

impl<T: DynamoItem, I: Index<T>> TableIndex<T, I> {
    /// Reads the items with that partition key of the index, in the order of its sort key; a tuple
    /// where the partition key has several attributes.
    ///
    /// # Errors
    /// Those of [`Query::send`].
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn query<K>(&self, partition: K) -> Query<T, I, I::Sort>
    where
        I::Partition: PartitionFrom<K>,
    {
        Query::new(&self.target, &partition)
    }

    /// Reads all items of the index.
    ///
    /// # Errors
    /// Those of [`Scan::send`].
    pub fn scan(&self) -> Scan<T, I> {
        Scan::new(&self.target)
    }

    /// The index's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        I::SCHEMA.map_or(self.target.schema.table, |index| index.name)
    }
}

impl<T, I> Clone for TableIndex<T, I> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), typed: PhantomData }
    }
}

impl<T: DynamoItem, I: Index<T>> fmt::Debug for TableIndex<T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TableIndex({} by {})", self.target.table, self.name())
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), item: PhantomData }
    }
}

impl<T> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({})", self.target.table)
    }
}

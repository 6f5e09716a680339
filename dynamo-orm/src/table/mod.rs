//! The table's handle: each method one operation.

mod bulk;
mod index;
mod schema;

pub use bulk::IgnoringVersions;
pub use index::TableIndex;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::client::Db;
use crate::definition::Schema;
use crate::item::{DynamoItem, Index, Primary};
use crate::key::{KeyFrom, PartitionFrom};
use crate::op::{
    Check, CreateTable, Delete, EnsureTable, Get, Insert, Modify, Put, Query, Scan, Target, Update,
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

    /// The table as `T` alone describes it, to be made, checked or changed; of several types that share
    /// it see [`Db::schema`].
    pub fn schema(&self) -> Schema<Db> {
        Schema::over(self.target.db.clone()).with::<T>().named(&*self.target.table)
    }

    /// Makes the table from the derived schema, with its indexes and settings; returns when all are
    /// ACTIVE.
    ///
    /// Fails with [`is_table_in_use`](crate::Error::is_table_in_use) if it is there already; see
    /// [`Schema::create_table`] for all errors.
    pub fn create_table(&self) -> CreateTable {
        CreateTable::new(&self.schema())
    }

    /// Makes the table if there is none, and checks it if there is one; see
    /// [`Schema::ensure_table`], also for all errors.
    pub fn ensure_table(&self) -> EnsureTable {
        self.schema().ensure_table()
    }

    /// Writes an item whole, at most 400 KB; one with the same key is replaced, attributes that `T`
    /// does not know included.
    ///
    /// An item with a `version` replaces only the one that has it; see
    /// [the guide](crate::guide::lifecycle). One with `unique` values takes them along; see
    /// [there](crate::guide::unique).
    ///
    /// # Errors
    /// [`is_version_conflict`](crate::Error::is_version_conflict) and
    /// [`is_unique_violation`](crate::Error::is_unique_violation) of such items;
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
    /// The item must exist, else the call fails with [`is_not_found`](crate::Error::is_not_found). An
    /// update of `&item` asks for its `version`, where it has one; one by key for none.
    ///
    /// # Errors
    /// That; [`is_version_conflict`](crate::Error::is_version_conflict);
    /// [`is_unique_violation`](crate::Error::is_unique_violation); [`is_invalid_input`](crate::Error::is_invalid_input) if nothing is changed, one place
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
        TableIndex::new(&self.target)
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

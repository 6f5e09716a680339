//! A whole table in a database: made, checked, changed, deleted.

use crate::client::Db;
use crate::definition::Schema;
use crate::item::DynamoItem;
use crate::op::{CheckTable, CreateTable, DeleteTable, EnsureTable, PlanTable};

impl Db {
    /// A table as the types that share it describe it, to be made, checked or changed: each type is
    /// added by [`with`](Schema::with).
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use dynamo_orm::{Db, DynamoItem};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "shop", entity = "Customer")]
    /// #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
    /// struct Customer {
    ///     customer_id: String,
    /// }
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "shop", entity = "Order")]
    /// #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{order_id}"))]
    /// #[dynamo(global_index(name = "by-status", partition_key(status)))]
    /// struct Order {
    ///     customer_id: String,
    ///     order_id: u64,
    ///     status: String,
    /// }
    ///
    /// let db = Db::in_memory();
    /// db.schema().with::<Customer>().with::<Order>().create_table().await?;
    /// assert_eq!(db.table::<Order>().query("c-1").count().await?, 0);
    ///
    /// db.delete_table("shop").await?;
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schema(&self) -> Schema<Self> {
        Schema::over(self.clone())
    }

    /// Holds the table of `T` against `T` as its only type; reads only. Of several types that share a table
    /// see [`Schema::check`].
    ///
    /// # Errors
    /// Those of [`Schema::check`].
    pub fn check<T: DynamoItem>(&self) -> CheckTable {
        self.schema().with::<T>().check()
    }

    /// Plans what makes the table of `T` as `T`, its only type, describes it; reads only, and does nothing
    /// until it is [applied](crate::Plan::apply). Of several types that share a table see
    /// [`Schema::plan`]: a plan of one of them takes the indexes of the others for superfluous.
    ///
    /// # Errors
    /// Those of [`Schema::check`].
    pub fn plan<T: DynamoItem>(&self) -> PlanTable {
        self.schema().with::<T>().plan()
    }

    /// Deletes the table of that name with all its items; returns when it is gone.
    ///
    /// The name is written out, as nothing brings the items back; no other call deletes a table. One
    /// with deletion protection is refused by the service ([`ErrorKind::Service`](crate::ErrorKind)).
    ///
    /// # Errors
    /// [`is_table_not_found`](crate::Error::is_table_not_found),
    /// [`is_table_in_use`](crate::Error::is_table_in_use) while it is made or changed,
    /// [`is_deadline_exceeded`](crate::Error::is_deadline_exceeded) if it is not seen to go; else what
    /// any call can meet, see [`ErrorKind`](crate::ErrorKind).
    pub fn delete_table(&self, name: &str) -> DeleteTable {
        DeleteTable::new(self, name)
    }
}

impl Schema {
    /// The same schema, to be made, checked or changed in a database.
    pub fn in_db(self, db: &Db) -> Schema<Db> {
        self.connected(db.clone())
    }
}

impl Schema<Db> {
    /// Makes the table with its indexes and settings; returns when all are ACTIVE.
    ///
    /// # Errors
    /// [`is_table_in_use`](crate::Error::is_table_in_use) if it is there already;
    /// [`is_schema_conflict`](crate::Error::is_schema_conflict) and
    /// [`is_invalid_input`](crate::Error::is_invalid_input) before anything is sent;
    /// [`is_deadline_exceeded`](crate::Error::is_deadline_exceeded) if it is not seen to become ACTIVE;
    /// else what any call can meet, see [`ErrorKind`](crate::ErrorKind). After the table was sent for,
    /// [`Error::steps`](crate::Error::steps) tells what is done and what is not.
    pub fn create_table(&self) -> CreateTable {
        CreateTable::new(self)
    }

    /// Holds the table against its types; reads only. More in the [guide](crate::guide::schema).
    ///
    /// A table that is not there, or is another, is no error but what the check tells. Only what the types
    /// and the schema speak of is compared, and which other indexes there are.
    ///
    /// # Errors
    /// [`is_schema_conflict`](crate::Error::is_schema_conflict) and
    /// [`is_invalid_input`](crate::Error::is_invalid_input) before anything is sent;
    /// [`is_decode`](crate::Error::is_decode) if the service's description cannot be read; else what any
    /// call can meet, see [`ErrorKind`](crate::ErrorKind).
    pub fn check(&self) -> CheckTable {
        CheckTable::new(self)
    }

    /// Plans what makes the table as its types describe it; reads only, and does nothing until it is
    /// [applied](crate::Plan::apply). More in the [guide](crate::guide::schema).
    ///
    /// The plan of a table that is not there makes it.
    ///
    /// # Errors
    /// Those of [`check`](Self::check).
    pub fn plan(&self) -> PlanTable {
        PlanTable::new(self)
    }

    /// Makes the table if there is none, and [checks](Self::check) it if there is one; for the start of a
    /// program. More in the [guide](crate::guide::schema).
    ///
    /// Any number of callers may do so at once: one makes the table, and all return when it is usable. A
    /// table that is there is never changed.
    ///
    /// # Errors
    /// [`is_schema_mismatch`](crate::Error::is_schema_mismatch) if the table that is there breaks calls of
    /// its types, with the [`check`](crate::Error::schema_check);
    /// [`is_deadline_exceeded`](crate::Error::is_deadline_exceeded) if it, or an index of a type, is being
    /// made for longer; else those of [`create_table`](Self::create_table) and [`check`](Self::check).
    pub fn ensure_table(&self) -> EnsureTable {
        EnsureTable::new(self)
    }
}

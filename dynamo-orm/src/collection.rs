//! The handle of a collection: reads over the items of several types.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::client::Db;
use crate::item::{Assembled, DynamoCollection, DynamoItem, Index, Items, Member};
use crate::key::PartitionFrom;
use crate::op::{CollectionQuery, GetCollection, Query, Target};

/// The items of several types that share the partitions of one table.
///
/// Cheap to clone. It reads; each type is written through the [`Table`](crate::Table) of its own.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use dynamo_orm::{Db, DynamoCollection, DynamoItem};
///
/// #[derive(Debug, PartialEq, DynamoItem)]
/// #[dynamo(table = "shop", entity = "Customer")]
/// struct Customer {
///     #[dynamo(partition_key)] customer_id: String,
///     #[dynamo(sort_key)] sk: String,
///     name: String,
/// }
///
/// #[derive(Debug, PartialEq, DynamoItem)]
/// #[dynamo(table = "shop", entity = "Order")]
/// struct Order {
///     #[dynamo(partition_key)] customer_id: String,
///     #[dynamo(sort_key)] sk: String,
///     total: u64,
/// }
///
/// #[derive(DynamoCollection)]
/// enum CustomerItem {
///     Customer(Customer),
///     Order(Order),
/// }
///
/// #[derive(DynamoCollection)]
/// struct CustomerWithOrders {
///     customer: Customer,
///     orders: Vec<Order>,
/// }
///
/// let db = Db::in_memory();
/// db.table::<Customer>().create_table().await?;
/// let alice = Customer { customer_id: "c-1".into(), sk: "profile".into(), name: "Alice".into() };
/// db.table::<Customer>().put(&alice).await?;
/// let order = Order { customer_id: "c-1".into(), sk: "order-1".into(), total: 70 };
/// db.table::<Order>().put(&order).await?;
///
/// let items = db.collection::<CustomerItem>().query("c-1").all().await?;
/// assert!(matches!(&items[..], [CustomerItem::Order(_), CustomerItem::Customer(_)]));
///
/// let whole = db.collection::<CustomerWithOrders>().get("c-1").await?.unwrap();
/// assert_eq!(whole.customer.name, "Alice");
/// assert_eq!(whole.orders, [order]);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Collection<C> {
    target: Target,
    items: PhantomData<fn() -> C>,
}

type First<C> = <<C as DynamoCollection>::Member as Member>::First;
type Read<C> = <<C as DynamoCollection>::Member as Member>::Index;

impl Db {
    /// The items of the types of `C`, in the table that they share.
    #[must_use]
    pub fn collection<C: DynamoCollection>(&self) -> Collection<C> {
        let schema = <First<C> as DynamoItem>::SCHEMA;
        let target = Target { db: self.clone(), table: schema.table.into(), schema };
        Collection { target, items: PhantomData }
    }
}

impl<C: DynamoCollection> Collection<C> {
    /// The same items in a table by another name, or by its ARN; see
    /// [`Table::named`](crate::Table::named).
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

    /// Reads the items of a partition one by one, each as the variant of its type, in the order of
    /// the sort key.
    ///
    /// A condition on the sort key is one on that of the first type.
    ///
    /// # Errors
    /// [`is_foreign_item`](crate::Error::is_foreign_item) if an item is of none of the types and no
    /// variant has `#[dynamo(other)]`; else those of [`Query::send`].
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn query<K>(&self, partition: K) -> CollectionQuery<C::Member>
    where
        C: Items,
        <Read<C> as Index<First<C>>>::Partition: PartitionFrom<K>,
    {
        Query::of_collection(&self.target, &partition)
    }

    /// Reads all items of a partition and puts them together; `None` if it has none.
    ///
    /// # Errors
    /// Those of [`GetCollection::send`].
    #[allow(clippy::needless_pass_by_value, reason = "callers write the key in place")]
    pub fn get<K>(&self, partition: K) -> GetCollection<C>
    where
        C: Assembled,
        <Read<C> as Index<First<C>>>::Partition: PartitionFrom<K>,
    {
        GetCollection::new(&self.target, &partition)
    }
}

impl<C> Clone for Collection<C> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), items: PhantomData }
    }
}

impl<C> fmt::Debug for Collection<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Collection({})", self.target.table)
    }
}

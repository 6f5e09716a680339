//! `Query`.

use std::marker::PhantomData;

use super::Typed;
use super::collected::CollectionQuery;
use super::options::Options;
use super::reads::reads;
use super::sort::SortCondition;
use crate::codec::Record;
use crate::item::{DynamoItem, Index, Member, Whole};
use crate::key::{
    OpenSortKey, PartitionFrom, SortKeyArgument, SortKeyConditionGiven, TemplateSortKey,
    WholeSortKey,
};
use crate::op::Target;
use crate::value::{Accepts, DynamoValue, Prefixed};
use crate::wire::Operation;

/// Reads the items of one partition in the order of their sort key, made by
/// [`Table::query`](crate::Table::query) and [`TableIndex::query`](crate::TableIndex::query).
///
/// `I` is the table or index that is read, `S` what is open of its sort key, `O` what is asked for
/// of each item. Awaiting it gives one [`Page`](crate::Page); [`all`](Self::all),
/// [`stream`](Self::stream), [`first`](Self::first), [`one`](Self::one) and [`count`](Self::count)
/// go on from page to page.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// # use dynamo_orm::{Db, DynamoItem, DynamoValue};
/// # #[derive(Debug, PartialEq, DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # struct Order {
/// #     #[dynamo(partition_key)] customer_id: String,
/// #     #[dynamo(sort_key)] order_id: String,
/// #     total: u64,
/// # }
/// # let orders = Db::in_memory().table::<Order>();
/// # orders.create_table().await?;
/// # for (order_id, total) in [("2025-9", 70), ("2026-1", 200), ("2026-2", 300)] {
/// #     orders.put(&Order { customer_id: "c-1".into(), order_id: order_id.into(), total }).await?;
/// # }
/// let page = orders
///     .query("c-1")
///     .sort_key_begins_with("2026-")
///     .filter(|o| o.total().gt(100))
///     .limit(20)
///     .await?;
/// assert_eq!(page.len(), 2);
///
/// let newest: Vec<Order> = orders.query("c-1").descending().all().await?;
/// assert_eq!(newest[0].order_id, "2026-2");
/// assert_eq!(orders.query("c-1").count().await?, 3);
/// assert_eq!(orders.query("c-1").first().await?.unwrap().total, 70);
///
/// #[derive(DynamoValue)]
/// struct Line { order_id: String, total: u64 }
///
/// let lines: Vec<Line> = orders.query("c-1").project::<Line>().all().await?;
/// assert_eq!(lines[2].total, 300);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A projection that cannot be answered does not build: an attribute that the item does not have,
/// or has with another type,
///
/// ```compile_fail
/// # use dynamo_orm::{Db, DynamoItem, DynamoValue};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # #[dynamo(global_index(name = "by-total", partition_key(total), project(keys_only)))]
/// # struct Order { #[dynamo(partition_key)] customer_id: String, total: u64, note: Option<String>, city: String }
/// # fn main() { let orders = Db::in_memory().table::<Order>();
/// #[derive(DynamoValue)]
/// struct Line { total: String }
///
/// let lines = orders.query("c-1").project::<Line>().all();
/// # }
/// ```
///
/// one that the index does not hold,
///
/// ```compile_fail
/// # use dynamo_orm::{Db, DynamoItem, DynamoValue};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # #[dynamo(global_index(name = "by-total", partition_key(total), project(keys_only)))]
/// # struct Order { #[dynamo(partition_key)] customer_id: String, total: u64, note: Option<String>, city: String }
/// # fn main() { let orders = Db::in_memory().table::<Order>();
/// #[derive(DynamoValue)]
/// struct Line { city: String }
///
/// let lines = orders.index(Order::BY_TOTAL).query(5).project::<Line>().all();
/// # }
/// ```
///
/// or one that is required here and that the item may lack:
///
/// ```compile_fail
/// # use dynamo_orm::{Db, DynamoItem, DynamoValue};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # #[dynamo(global_index(name = "by-total", partition_key(total), project(keys_only)))]
/// # struct Order { #[dynamo(partition_key)] customer_id: String, total: u64, note: Option<String>, city: String }
/// # fn main() { let orders = Db::in_memory().table::<Order>();
/// #[derive(DynamoValue)]
/// struct Line { note: String }
///
/// let lines = orders.query("c-1").project::<Line>().all();
/// # }
/// ```
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Query<T, I, S, O = Whole> {
    pub(super) options: Options,
    typed: Typed<(T, I, S, O)>,
}

impl<T: DynamoItem, I: Index<T>> Query<T, I, I::Sort> {
    pub(crate) fn new<K>(target: &Target, partition: &K) -> Self
    where
        I::Partition: PartitionFrom<K>,
    {
        let mut options = Options::new(target, Operation::Query, T::ATTRIBUTES, I::SCHEMA);
        options.partition_is::<I::Partition, K>(partition);
        options.keep_to_entity();
        Self { options, typed: PhantomData }
    }
}

impl<M: Member> CollectionQuery<M> {
    pub(crate) fn of_collection<K>(target: &Target, partition: &K) -> Self
    where
        <M::Index as Index<M::First>>::Partition: PartitionFrom<K>,
    {
        Self { options: Options::of_collection::<M, K>(target, partition), typed: PhantomData }
    }
}

macro_rules! ranges {
    ($($(#[doc = $doc:literal])* $name:ident $condition:ident;)*) => {$(
        $(#[doc = $doc])*
        pub fn $name<A, N>(self, value: A) -> Query<T, I, SortKeyConditionGiven, O>
        where
            S: OpenSortKey,
            S::Value: SortKeyArgument<A, N>,
        {
            self.sort(SortCondition::$condition(value))
        }
    )*};
}

impl<T: DynamoItem, I: Index<T>, S, O> Query<T, I, S, O> {
    fn retyped<S2, O2>(self) -> Query<T, I, S2, O2> {
        Query { options: self.options, typed: PhantomData }
    }

    fn sort<S2>(mut self, condition: SortCondition<S::Value>) -> Query<T, I, S2, O>
    where
        S: OpenSortKey,
    {
        self.options.sort(S::LEFT, condition.into_inner());
        self.retyped()
    }

    /// Reads the items whose sort key is that. Of a sort key of several attributes this is the first
    /// that has no condition yet; the next one may follow.
    ///
    /// Where a template makes the sort key, this takes its first fields, as
    /// [`sort_key_prefix`](Self::sort_key_prefix) does; so do the other comparisons. These compare the
    /// values, also of a field that stands there the greatest first, as `{placed:desc}`.
    pub fn sort_key_eq<A, N, Rest>(self, value: A) -> Query<T, I, Rest, O>
    where
        S: OpenSortKey<Rest = Rest>,
        S::Value: SortKeyArgument<A, N>,
    {
        self.sort(SortCondition::eq(value))
    }

    /// Reads the items with these first fields in the template of the sort key: a value, or a tuple
    /// of values in the template's order.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "app")]
    /// #[dynamo(key(pk = "CUSTOMER#{customer}", sk = "ORDER#{year}#{number}"))]
    /// struct Order {
    ///     customer: String,
    ///     year: u16,
    ///     number: u32,
    /// }
    ///
    /// let orders = Db::in_memory().table::<Order>();
    /// # orders.create_table().await?;
    /// orders.put(&Order { customer: "c-1".into(), year: 2026, number: 7 }).await?;
    /// let of_2026 = orders.query("c-1").sort_key_prefix(2026).all().await?;
    /// assert_eq!(of_2026[0].number, 7);
    /// assert!(orders.query("c-1").sort_key_gt((2026, 7)).all().await?.is_empty());
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sort_key_prefix<A, N>(self, first: A) -> Query<T, I, SortKeyConditionGiven, O>
    where
        S: OpenSortKey + TemplateSortKey,
        S::Value: SortKeyArgument<A, N>,
    {
        self.sort(SortCondition::eq(first))
    }

    ranges! {
        /// Reads the items whose sort key is less than that: text by its UTF-8 bytes, numbers by
        /// value, bytes as unsigned ones ("Key condition expressions" in the developer guide).
        sort_key_lt lt;
        /// Reads the items whose sort key is that or less.
        sort_key_le le;
        /// Reads the items whose sort key is greater than that.
        sort_key_gt gt;
        /// Reads the items whose sort key is that or greater.
        sort_key_ge ge;
    }

    /// Reads the items whose sort key is one from `low` to `high`, both included.
    ///
    /// Bounds the wrong way round are refused before sending, as the service refuses them.
    pub fn sort_key_between<A, B, N, M>(
        self,
        low: A,
        high: B,
    ) -> Query<T, I, SortKeyConditionGiven, O>
    where
        S: OpenSortKey,
        S::Value: SortKeyArgument<A, N> + SortKeyArgument<B, M>,
    {
        self.sort(SortCondition::between(low, high))
    }

    /// Reads the items whose sort key, text or bytes, begins with that.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn sort_key_begins_with<A>(self, prefix: A) -> Query<T, I, SortKeyConditionGiven, O>
    where
        S: OpenSortKey + WholeSortKey,
        <S::Whole as DynamoValue>::Operators: Prefixed<Prefix: Accepts<A>>,
    {
        self.sort(SortCondition::beginning::<S::Whole, A>(&prefix))
    }

    /// Reads the items that meet a condition which is decided at run time; `None` asks for all.
    pub fn maybe_sort_key(
        self,
        condition: Option<SortCondition<S::Value>>,
    ) -> Query<T, I, SortKeyConditionGiven, O>
    where
        S: OpenSortKey,
    {
        match condition {
            Some(condition) => self.sort(condition),
            None => self.retyped(),
        }
    }

    /// Reads from the greatest sort key to the least.
    pub fn descending(mut self) -> Self {
        self.options.descending = true;
        self
    }
}

reads!([S] Query, "query");

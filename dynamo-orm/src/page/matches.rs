//! What one page of a query or a scan brought.

use std::fmt;

use super::Cursor;
use crate::wire::ConsumedCapacity;

/// What awaiting a query or a scan gives: its matches, and where to go on.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// # use dynamo_orm::{Db, DynamoItem};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # struct Order { #[dynamo(partition_key)] customer_id: String, #[dynamo(sort_key)] order_id: u32 }
/// # let orders = Db::in_memory().table::<Order>();
/// # orders.create_table().await?;
/// # for order_id in 1..=3 { orders.put(&Order { customer_id: "c-1".into(), order_id }).await?; }
/// let page = orders.query("c-1").limit(2).await?;
/// assert_eq!((page.len(), page.scanned()), (2, 2));
///
/// let next = orders.query("c-1").maybe_start_at(page.cursor()).await?;
/// for order in next {
///     assert_eq!(order.order_id, 3);
/// }
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) cursor: Option<Cursor>,
    pub(crate) scanned: u64,
    pub(crate) consumed_capacity: Option<ConsumedCapacity>,
    pub(crate) hit_max_pages: bool,
}

impl<T> Page<T> {
    /// The matches, in the order of the sort key for a query.
    #[must_use]
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// The matches, owned.
    #[must_use]
    pub fn into_items(self) -> Vec<T> {
        self.items
    }

    /// Where to go on; `None` where everything was read.
    ///
    /// That there is a cursor does not promise that there is another match ("Paginating table
    /// query results" in the developer guide).
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        self.cursor.clone()
    }

    /// How many rows the service read for it, filtered out or not: what it charges for.
    ///
    /// With a filter and a limit some of them may come again on the next page.
    #[must_use]
    pub fn scanned(&self) -> u64 {
        self.scanned
    }

    /// What all requests for it consumed, if
    /// [`return_consumed_capacity`](crate::Query::return_consumed_capacity) asked for that and the
    /// server told.
    #[must_use]
    pub fn consumed_capacity(&self) -> Option<ConsumedCapacity> {
        self.consumed_capacity
    }

    /// Whether it ends because of [`max_pages`](crate::Query::max_pages), before it had what was
    /// asked for.
    #[must_use]
    pub fn hit_max_pages(&self) -> bool {
        self.hit_max_pages
    }

    /// How many matches it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it has no match.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'p, T> IntoIterator for &'p Page<T> {
    type Item = &'p T;
    type IntoIter = std::slice::Iter<'p, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// Shows how many items there are, and none of them.
impl<T> fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("items", &self.items.len())
            .field("cursor", &self.cursor)
            .field("scanned", &self.scanned)
            .field("consumed_capacity", &self.consumed_capacity)
            .field("hit_max_pages", &self.hit_max_pages)
            .finish()
    }
}

//! Where a query or a scan goes on.

use std::sync::Arc;

use super::text::{sealed, sealed_text, unsealed};
use super::{Binding, KeyShape};
use crate::error::{EncodeError, EncodeResult, Error};

/// The first byte of every cursor.
const VERSION: u8 = 1;

/// Where a query or a scan goes on: behind the last item that was returned.
///
/// It is text for a URL, a cookie or a queue, by `Display` and `FromStr` or by serde. It holds the
/// key of that item as plain JSON in base64, so **whoever has it can read that key**, and it is
/// neither secret nor signed: encrypt it where the key must not be seen.
///
/// It is bound to its table, its index and its partition, and to conditions on the sort key that its
/// key meets: given to another query it is refused before anything is sent, and so is one that was
/// cut or changed. The direction, filters, limits and projections may change from page to page. The binding finds mistakes and not attackers, who
/// can compute it; what they cannot do is leave the partition, which the service checks, or say
/// anything else in the request.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// # use dynamo_orm::{Cursor, Db, DynamoItem};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # struct Order { #[dynamo(partition_key)] customer_id: String, #[dynamo(sort_key)] order_id: u32 }
/// # let orders = Db::in_memory().table::<Order>();
/// # orders.create_table().await?;
/// # for order_id in 1..=3 { orders.put(&Order { customer_id: "c-1".into(), order_id }).await?; }
/// let page = orders.query("c-1").limit(2).await?;
/// let link = page.cursor().map(|cursor| format!("/orders?after={cursor}")).unwrap_or_default();
///
/// let after: Cursor = link.trim_start_matches("/orders?after=").parse()?;
/// let page = orders.query("c-1").start_at(after).limit(2).await?;
/// assert_eq!(page.items()[0].order_id, 3);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Cursor(Arc<[u8]>);

sealed_text!(Cursor, VERSION, "this text is no cursor; give back what `Display` of one gave");

impl Cursor {
    pub(crate) fn new(binding: &Binding, key: &[u8]) -> Self {
        Self(sealed(VERSION, binding, key).into())
    }

    /// The key, if the cursor belongs there.
    pub(crate) fn open(&self, binding: &Binding, shape: &KeyShape) -> EncodeResult<Vec<u8>> {
        let refusal = "this cursor is of another table, index or partition, or was changed; start without one";
        let key = unsealed(&self.0, binding, refusal)?;
        // Whoever forges the digest still cannot put anything but a key into the request.
        shape.read(key).ok().flatten().ok_or_else(|| EncodeError::new(refusal))
    }
}

impl Error {
    /// Where to go on, in an error that [`is_incomplete`](Self::is_incomplete) of a query or a scan.
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        self.resume_at()?.parse().ok()
    }
}

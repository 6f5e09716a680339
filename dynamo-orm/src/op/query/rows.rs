//! Rows as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use tokio::time::Instant;

use super::fetching::{Collected, Fetching};
use super::totals::ReadProgress;
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::page::{Cursor, Position};

/// A sequence of requests, with the items of the page at hand.
pub(super) struct Lane<P> {
    pub(super) fetching: Fetching,
    items: std::vec::IntoIter<P>,
    /// How many items of the page at hand were returned.
    returned: usize,
    failed: Option<Error>,
    /// When the request in flight is given up, where several are waited for at once.
    pub(super) due: Duration,
    read: fn(&mut Reader<'_>) -> DecodeResult<P>,
}

impl<P> Lane<P> {
    pub(super) fn new(fetching: Fetching, read: fn(&mut Reader<'_>) -> DecodeResult<P>) -> Self {
        Self {
            fetching,
            items: Vec::new().into_iter(),
            returned: 0,
            failed: None,
            due: Duration::MAX,
            read,
        }
    }

    /// The next item, or what went wrong behind the items that came before it.
    pub(super) fn pop(&mut self) -> Option<Result<P>> {
        match self.items.next() {
            Some(item) => {
                self.returned += 1;
                Some(Ok(item))
            }
            None => self.failed.take().map(Err),
        }
    }

    pub(super) fn has_some(&self) -> bool {
        !self.items.as_slice().is_empty() || self.failed.is_some()
    }

    /// Fetches the next page, once all of the last one was returned.
    pub(super) fn poll_fill(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let mut items = Vec::new();
        let mut collected = Collected { items: &mut items, read: self.read };
        let filled = ready!(self.fetching.poll_page(context, &mut collected));
        // What was read last may be what is wrong.
        items.truncate(self.fetching.taken());
        self.items = items.into_iter();
        self.returned = 0;
        self.failed = filled.err();
        Poll::Ready(())
    }

    /// When its request is given up, if one is in flight.
    pub(super) fn due(&self) -> Option<Duration> {
        self.fetching.is_in_flight().then_some(self.due)
    }

    /// Waits for its request no longer.
    pub(super) fn give_up(&mut self) {
        self.failed = Some(self.fetching.give_up());
    }

    pub(super) fn position(&self) -> Position {
        self.fetching.position(self.returned)
    }
}

/// The rows of a query or a scan, page after page, as they are asked for.
///
/// A `Stream` of `Result`s, which ends with the first error. It needs no extension trait: see
/// [`next`](Self::next) and [`try_next`](Self::try_next). At most one page is held in memory, and
/// the next one is asked for once all of it was returned.
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
/// let mut rows = orders.query("c-1").stream();
/// let mut sum = 0;
/// while let Some(order) = rows.try_next().await? {
///     sum += order.order_id;
/// }
/// assert_eq!(sum, 6);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Rows<P> {
    lane: std::result::Result<Box<Lane<P>>, Refused>,
    is_over: bool,
    since: Instant,
}

/// A read that never began: why, until that is said, and where it should have begun.
struct Refused {
    error: Option<Error>,
    given: Option<Cursor>,
}

impl<P> Rows<P> {
    pub(super) fn new(
        fetching: Result<Fetching>,
        given: Option<Cursor>,
        read: fn(&mut Reader<'_>) -> DecodeResult<P>,
    ) -> Self {
        let lane = fetching.map(|fetching| Box::new(Lane::new(fetching, read)));
        let lane = lane.map_err(|error| Refused { error: Some(error), given });
        Self { lane, is_over: false, since: Instant::now() }
    }

    /// The next row; `None` after the last one, and after an error.
    ///
    /// Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<P>> {
        std::future::poll_fn(|context| self.poll_row(context)).await
    }

    /// The next row, with the error outside, for `?`.
    ///
    /// # Errors
    /// Those of the request behind it; of the item, if it cannot be read; and
    /// [`is_incomplete`](Error::is_incomplete) where [`max_pages`](crate::Query::max_pages) were
    /// read and there are more.
    pub async fn try_next(&mut self) -> Result<Option<P>> {
        self.next().await.transpose()
    }

    /// Where to go on after the last row that was returned: `None` before the first one, unless the
    /// stream itself was started at a cursor, and `None` when all were returned, which
    /// [`is_done`](Self::is_done) tells apart. A stream that was refused gives back the cursor that it
    /// was started at.
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        match &self.lane {
            Ok(lane) => lane.fetching.cursor_behind(lane.returned),
            Err(refused) => refused.given.clone(),
        }
    }

    /// Whether all rows that there are were returned, so that there is nowhere to go on; not where a
    /// [`limit`](crate::Query::limit) or an error ended it before that.
    ///
    /// What a worker keeps, so that it can go on after a crash:
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
    /// enum Progress { At(Option<Cursor>), Done }
    ///
    /// # let mut kept = Progress::At(None);
    /// # let mut runs = 0;
    /// # while let Progress::At(_) = kept {
    /// if let Progress::At(cursor) = &kept {
    ///     let mut rows = orders.query("c-1").maybe_start_at(cursor.clone()).stream();
    ///     while let Some(order) = rows.try_next().await? {
    ///         // Work with the order, then keep how far it is.
    ///         kept = if rows.is_done() { Progress::Done } else { Progress::At(rows.cursor()) };
    /// #       runs += 1;
    /// #       break;
    ///     }
    ///     if rows.is_done() {
    ///         kept = Progress::Done;
    ///     }
    /// }
    /// # }
    /// # assert_eq!(runs, 3);
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.lane.as_ref().is_ok_and(|lane| lane.position() == Position::Done)
    }

    /// How far it is: rows, bytes, capacity, time.
    #[must_use]
    pub fn progress(&self) -> ReadProgress {
        let totals = self.lane.as_ref().map(|lane| lane.fetching.totals);
        totals.unwrap_or_default().progress(self.since)
    }

    fn poll_row(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<P>>> {
        let lane = match &mut self.lane {
            Ok(lane) => lane,
            Err(refused) => return Poll::Ready(refused.error.take().map(Err)),
        };
        loop {
            if self.is_over {
                return Poll::Ready(None);
            }
            if let Some(row) = lane.pop() {
                self.is_over = row.is_err();
                return Poll::Ready(Some(row));
            }
            if lane.fetching.is_over() {
                self.is_over = true;
            } else if !lane.fetching.may_go_on() {
                self.is_over = true;
                return Poll::Ready(Some(Err(lane.fetching.incomplete())));
            } else {
                ready!(lane.poll_fill(context));
            }
        }
    }
}

impl<P> Stream for Rows<P> {
    type Item = Result<P>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_row(context)
    }
}

/// What is polled stands in a box.
impl<P> Unpin for Rows<P> {}

impl<P> fmt::Debug for Rows<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rows")
    }
}

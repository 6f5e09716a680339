//! Rows of a scan that is read in segments at once.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use futures_core::Stream;

use super::gather::Gathered;
use super::lanes::{Lanes, OnProgress, Planned};
use super::totals::ReadProgress;
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::page::Positions;

/// The rows of a parallel scan, in whatever order the segments bring them.
///
/// A `Stream` of `Result`s that needs no extension trait: see [`next`](Self::next). A segment that
/// fails gives its error and stops; the others go on if the stream is polled further, and
/// [`positions`](Self::positions) has the place of each, the failed one too.
///
/// A request's deadline counts the time that is spent waiting for rows. However long a caller takes
/// with a row, no segment fails for it.
#[must_use = "streams do nothing unless polled"]
pub struct SegmentRows<P> {
    lanes: std::result::Result<Box<Lanes<P>>, Refused>,
}

/// A scan that never began: why, until that is said, and where it should have begun.
struct Refused {
    error: Option<Error>,
    given: Option<Positions>,
}

impl<P> SegmentRows<P> {
    pub(super) fn new(
        plan: Result<Planned>,
        given: Option<Positions>,
        concurrency: usize,
        on_progress: Option<OnProgress>,
        read: fn(&mut Reader<'_>) -> DecodeResult<P>,
    ) -> Self {
        let lanes =
            plan.map(|planned| Box::new(Lanes::new(planned, concurrency, on_progress, read)));
        Self { lanes: lanes.map_err(|error| Refused { error: Some(error), given }) }
    }

    /// The next row, of whichever segment has one; `None` when all segments ended.
    ///
    /// Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<P>> {
        let asked = Asked(self);
        std::future::poll_fn(|context| asked.0.poll_row(context)).await
    }

    /// The next row, with the error outside, for `?`.
    ///
    /// # Errors
    /// Those of a segment's request, or of an item that cannot be read; and
    /// [`is_incomplete`](Error::is_incomplete) where [`max_pages`](crate::Scan::max_pages) were read
    /// and there are more.
    pub async fn try_next(&mut self) -> Result<Option<P>> {
        self.next().await.transpose()
    }

    /// Where each segment goes on after the rows that were returned, for
    /// [`SegmentedScan::start_at`](crate::SegmentedScan::start_at): no row is lost, and none comes
    /// twice. A scan that was refused gives back those that it was started at.
    #[must_use]
    pub fn positions(&self) -> Positions {
        match &self.lanes {
            Ok(lanes) => lanes.positions(),
            Err(refused) => refused.given.clone().unwrap_or_else(Positions::beginning),
        }
    }

    /// How far it is, all segments together: rows, bytes, capacity, time.
    #[must_use]
    pub fn progress(&self) -> ReadProgress {
        self.lanes.as_ref().map(|lanes| lanes.progress()).unwrap_or_default()
    }

    pub(super) fn poll_row(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<P>>> {
        let lanes = match &mut self.lanes {
            Ok(lanes) => lanes,
            Err(refused) => return Poll::Ready(refused.error.take().map(Err)),
        };
        let waker = Waker::from(lanes.bell.clone());
        let row = lanes.poll_row(&mut Context::from_waker(&waker), context);
        if row.is_ready() {
            lanes.patience.pause();
        }
        row
    }

    /// What was gathered, of a scan that was not refused.
    pub(super) fn gathered(&self) -> Option<Gathered> {
        self.lanes.as_ref().ok().map(|lanes| lanes.gathered())
    }
}

/// A caller that waits for a row; one that stops waiting lets no deadline pass meanwhile.
struct Asked<'r, P>(&'r mut SegmentRows<P>);

impl<P> Drop for Asked<'_, P> {
    fn drop(&mut self) {
        if let Ok(lanes) = &mut self.0.lanes {
            lanes.patience.pause();
        }
    }
}

impl<P> Stream for SegmentRows<P> {
    type Item = Result<P>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_row(context)
    }
}

/// What is polled stands in boxes.
impl<P> Unpin for SegmentRows<P> {}

impl<P> fmt::Debug for SegmentRows<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SegmentRows({})", self.lanes.as_ref().map_or(0, |lanes| lanes.len()))
    }
}

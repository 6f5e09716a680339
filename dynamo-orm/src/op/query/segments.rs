//! Rows of a scan that is read in segments at once.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::fetching::Fetching;
use super::gather::Gathered;
use super::plan::{Plan, Wanted};
use super::rows::Lane;
use super::totals::Totals;
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::page::{Bookmarks, Position, Positions};

/// The rows of a parallel scan, in whatever order the segments bring them.
///
/// A `Stream` of `Result`s that needs no extension trait: see [`next`](Self::next). A segment that
/// fails gives its error and stops; the others go on if the stream is polled further, and
/// [`positions`](Self::positions) has the place of each, the failed one too.
#[must_use = "streams do nothing unless polled"]
pub struct SegmentRows<P> {
    plan: std::result::Result<Arc<Plan>, Option<Error>>,
    segments: Vec<Segment<P>>,
    /// The segments that are being read, by number.
    active: Vec<usize>,
    /// The first segment that was not looked at yet.
    waiting: usize,
    /// Which of the active ones returns rows.
    current: usize,
    concurrency: usize,
    /// How many more rows may be returned.
    left: Option<u64>,
    /// How many more requests may be made.
    requests: Option<u32>,
    /// What the segments that ended had counted.
    totals: Totals,
    is_over: bool,
    read: fn(&mut Reader<'_>) -> DecodeResult<P>,
}

/// The requests, and where each segment goes on.
pub(super) type Planned = (Arc<Plan>, Vec<Position>);

enum Segment<P> {
    Resting(Position),
    Active(Box<Lane<P>>),
}

/// What going through the active segments found: the greatest counts.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Sweep {
    Done,
    OutOfRequests,
    Waiting,
    Ready,
}

impl<P> SegmentRows<P> {
    pub(super) fn new(
        plan: Result<Planned>,
        concurrency: usize,
        read: fn(&mut Reader<'_>) -> DecodeResult<P>,
    ) -> Self {
        let (plan, positions) = match plan {
            Ok((plan, positions)) => (Ok(plan), positions),
            Err(error) => (Err(Some(error)), Vec::new()),
        };
        let told = plan.as_ref().ok();
        Self {
            left: told.and_then(|plan| plan.limit),
            requests: told.and_then(|plan| plan.max_pages),
            plan,
            segments: positions.into_iter().map(Segment::Resting).collect(),
            active: Vec::new(),
            waiting: 0,
            current: 0,
            concurrency,
            totals: Totals::default(),
            is_over: false,
            read,
        }
    }

    /// The next row, of whichever segment has one; `None` when all segments ended.
    ///
    /// Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<P>> {
        std::future::poll_fn(|context| self.poll_row(context)).await
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
    /// twice.
    #[must_use]
    pub fn positions(&self) -> Positions {
        let mut bookmarks = Bookmarks::default();
        for segment in &self.segments {
            match segment {
                Segment::Resting(position) => bookmarks.add(position),
                Segment::Active(lane) => bookmarks.add(&lane.position()),
            }
        }
        match &self.plan {
            Ok(plan) => bookmarks.seal(&plan.binding),
            Err(_) => Positions::none(),
        }
    }

    pub(super) fn poll_row(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<P>>> {
        if let Err(refused) = &mut self.plan {
            return Poll::Ready(refused.take().map(Err));
        }
        loop {
            if self.is_over || self.left == Some(0) {
                return Poll::Ready(None);
            }
            if let Some(row) = self.pop() {
                return Poll::Ready(Some(row));
            }
            match self.sweep(context) {
                Sweep::Ready => {}
                Sweep::Waiting => return Poll::Pending,
                Sweep::Done => self.is_over = true,
                Sweep::OutOfRequests => {
                    self.is_over = true;
                    return Poll::Ready(Some(Err(self.incomplete())));
                }
            }
        }
    }

    /// What the segment whose turn it is has to return.
    fn pop(&mut self) -> Option<Result<P>> {
        let row = self.lane(self.current)?.pop()?;
        match &row {
            Ok(_) => self.left = self.left.map(|left| left.saturating_sub(1)),
            Err(_) => self.rest(self.current),
        }
        Some(row)
    }

    fn lane_at(&self, place: usize) -> Option<&Lane<P>> {
        match self.segments.get(*self.active.get(place)?)? {
            Segment::Active(lane) => Some(lane),
            Segment::Resting(_) => None,
        }
    }

    fn lane(&mut self, place: usize) -> Option<&mut Lane<P>> {
        match self.segments.get_mut(*self.active.get(place)?)? {
            Segment::Active(lane) => Some(lane),
            Segment::Resting(_) => None,
        }
    }

    /// Keeps a request of each active segment in flight, and starts those whose turn it is.
    fn sweep(&mut self, context: &mut Context<'_>) -> Sweep {
        let (mut found, mut place) = (Sweep::Done, 0);
        self.start_waiting();
        while place < self.active.len() {
            let may_ask = self.requests != Some(0);
            let Some(lane) = self.lane(place) else { break };
            if lane.has_some() {
                found = Sweep::Ready;
                place += 1;
                continue;
            }
            if lane.fetching.is_over() {
                self.rest(place);
                self.start_waiting();
                continue;
            }
            let asks = !lane.fetching.is_in_flight();
            if asks && !may_ask {
                found = found.max(Sweep::OutOfRequests);
                place += 1;
                continue;
            }
            // A page without rows is followed by the next one at once.
            if lane.poll_fill(context).is_pending() {
                found = found.max(Sweep::Waiting);
                place += 1;
            }
            if asks {
                self.requests = self.requests.map(|requests| requests.saturating_sub(1));
            }
            if self.is_counted_enough() {
                return Sweep::Done;
            }
        }
        self.turn_to_rows();
        found
    }

    /// The next segment in turn that has something to return.
    fn turn_to_rows(&mut self) {
        let active = self.active.len();
        let mut places = (1..=active).map(|step| (self.current + step) % active);
        let next = places.find(|place| self.lane_at(*place).is_some_and(Lane::has_some));
        self.current = next.unwrap_or_default();
    }

    /// Whether a count has reached its limit.
    fn is_counted_enough(&self) -> bool {
        let Ok(plan) = &self.plan else { return true };
        plan.wanted == Wanted::Count
            && plan.limit.is_some_and(|limit| self.totals().matched >= limit)
    }

    fn start_waiting(&mut self) {
        let Ok(plan) = &self.plan else { return };
        while self.active.len() < self.concurrency
            && let Some(segment) = self.segments.get_mut(self.waiting)
        {
            if let Segment::Resting(position) = segment
                && *position != Position::Done
            {
                let number = u32::try_from(self.waiting).ok();
                let start = std::mem::replace(position, Position::Done).key();
                let fetching = Fetching::new(plan.clone(), number, start, None);
                *segment = Segment::Active(Box::new(Lane::new(fetching, self.read)));
                self.active.push(self.waiting);
            }
            self.waiting += 1;
        }
    }

    /// Takes an active segment out, and keeps where it is.
    fn rest(&mut self, place: usize) {
        if place >= self.active.len() {
            return;
        }
        let number = self.active.swap_remove(place);
        if let Some(segment) = self.segments.get_mut(number)
            && let Segment::Active(lane) = segment
        {
            self.totals.add(lane.fetching.totals);
            *segment = Segment::Resting(lane.position());
        }
    }

    fn incomplete(&self) -> Error {
        let table = self.plan.as_ref().map_or("", |plan| &*plan.target.table);
        Error::incomplete(self.positions().to_string()).at(table, None)
    }

    fn totals(&self) -> Totals {
        let mut totals = self.totals;
        for lane in (0..self.active.len()).filter_map(|place| self.lane_at(place)) {
            totals.add(lane.fetching.totals);
        }
        totals
    }

    pub(super) fn gathered(&self) -> Gathered {
        let (table, limit) = match &self.plan {
            Ok(plan) => (plan.target.table.clone(), plan.limit),
            Err(_) => ("".into(), None),
        };
        let mut totals = self.totals();
        totals.matched = limit.map_or(totals.matched, |limit| totals.matched.min(limit));
        Gathered { table, totals, cursor: None, hit_max_pages: false }
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
        write!(f, "SegmentRows({})", self.segments.len())
    }
}

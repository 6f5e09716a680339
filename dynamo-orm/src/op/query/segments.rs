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
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::page::{Bookmarks, Position, Positions};
use crate::wire::ConsumedCapacity;

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
    /// Which of the active ones returned a row last.
    current: usize,
    concurrency: usize,
    /// How many more rows may be returned.
    left: Option<u64>,
    /// How many more requests may be made.
    requests: Option<u32>,
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

/// What the segments that ended had counted.
#[derive(Default)]
struct Totals {
    matched: u64,
    scanned: u64,
    units: Option<f64>,
}

/// What going through the active segments found.
enum Sweep {
    Ready,
    Waiting,
    OutOfRequests,
    Done,
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

    /// A row of the segment that had the last one, else of the next that has one.
    fn pop(&mut self) -> Option<Result<P>> {
        for step in 0..self.active.len() {
            let place = (self.current + step) % self.active.len();
            let Some(lane) = self.lane(place) else { continue };
            if step > 0 && !lane.has_some() {
                continue;
            }
            match lane.pop() {
                Some(Ok(row)) => {
                    self.current = place;
                    self.left = self.left.map(|left| left.saturating_sub(1));
                    return Some(Ok(row));
                }
                Some(Err(error)) => {
                    self.rest(place);
                    return Some(Err(error));
                }
                // Its next page is asked for before the rows of others are returned.
                None => return None,
            }
        }
        None
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
                found = found.or(Sweep::OutOfRequests);
                place += 1;
                continue;
            }
            // A page without rows is followed by the next one at once.
            if lane.poll_fill(context).is_pending() {
                found = found.or(Sweep::Waiting);
                place += 1;
            }
            if asks {
                self.requests = self.requests.map(|requests| requests.saturating_sub(1));
            }
            if self.is_counted_enough() {
                return Sweep::Done;
            }
        }
        self.current =
            if self.active.is_empty() { 0 } else { (self.current + 1) % self.active.len() };
        found
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
            self.totals.add(&lane.fetching);
            *segment = Segment::Resting(lane.position());
        }
    }

    fn incomplete(&self) -> Error {
        let table = self.plan.as_ref().map_or("", |plan| &*plan.target.table);
        Error::incomplete(self.positions().to_string()).at(table, None)
    }

    fn totals(&self) -> Totals {
        let mut totals = Totals { ..self.totals };
        for segment in &self.segments {
            if let Segment::Active(lane) = segment {
                totals.add(&lane.fetching);
            }
        }
        totals
    }

    pub(super) fn gathered(&self) -> Gathered {
        let (table, limit) = match &self.plan {
            Ok(plan) => (plan.target.table.clone(), plan.limit),
            Err(_) => ("".into(), None),
        };
        let Totals { matched, scanned, units } = self.totals();
        Gathered {
            table,
            matched: limit.map_or(matched, |limit| matched.min(limit)),
            scanned,
            consumed_capacity: units.map(|capacity_units| ConsumedCapacity { capacity_units }),
            cursor: None,
            hit_max_pages: false,
        }
    }
}

impl Totals {
    fn add(&mut self, fetching: &Fetching) {
        self.matched += fetching.matched;
        self.scanned += fetching.scanned;
        self.units = match (self.units, fetching.units) {
            (Some(before), Some(more)) => Some(before + more),
            (before, more) => more.or(before),
        };
    }
}

impl Sweep {
    /// What is nearer to a row counts.
    fn or(self, other: Self) -> Self {
        match (&self, &other) {
            (Self::Ready, _) | (Self::Waiting, Self::OutOfRequests | Self::Done) => self,
            _ => other,
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
        write!(f, "SegmentRows({})", self.segments.len())
    }
}

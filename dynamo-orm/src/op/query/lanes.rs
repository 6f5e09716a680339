//! The segments of a scan that are read at once.

use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::time::Instant;

use super::fetching::Fetching;
use super::gather::Gathered;
use super::plan::{Plan, Wanted};
use super::rows::Lane;
use super::totals::{ReadProgress, Totals};
use super::waiting::{Bell, Patience};
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::page::{Bookmarks, Position, Positions};

/// All segments, some of them with a request in flight or with rows at hand.
pub(super) struct Lanes<P> {
    plan: Arc<Plan>,
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
    since: Instant,
    on_progress: Option<OnProgress>,
    pub(super) bell: Arc<Bell>,
    pub(super) patience: Patience,
    read: fn(&mut Reader<'_>) -> DecodeResult<P>,
}

/// Called after each page.
pub(super) type OnProgress = Box<dyn FnMut(ReadProgress) + Send>;

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

impl<P> Lanes<P> {
    pub(super) fn new(
        (plan, positions): Planned,
        concurrency: usize,
        on_progress: Option<OnProgress>,
        read: fn(&mut Reader<'_>) -> DecodeResult<P>,
    ) -> Self {
        Self {
            left: plan.limit,
            requests: plan.max_pages,
            plan,
            segments: positions.into_iter().map(Segment::Resting).collect(),
            active: Vec::new(),
            waiting: 0,
            current: 0,
            concurrency,
            totals: Totals::default(),
            is_over: false,
            since: Instant::now(),
            on_progress,
            bell: Bell::new(),
            patience: Patience::default(),
            read,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.segments.len()
    }

    pub(super) fn positions(&self) -> Positions {
        let mut bookmarks = Bookmarks::default();
        for segment in &self.segments {
            match segment {
                Segment::Resting(position) => bookmarks.add(position),
                Segment::Active(lane) => bookmarks.add(&lane.position()),
            }
        }
        bookmarks.seal(&self.plan.binding)
    }

    /// Requests ring the bell within `requests`; what nothing but the caller minds goes by `caller`.
    pub(super) fn poll_row(
        &mut self,
        requests: &mut Context<'_>,
        caller: &mut Context<'_>,
    ) -> Poll<Option<Result<P>>> {
        loop {
            if self.is_over || self.left == Some(0) {
                return Poll::Ready(None);
            }
            // A caller who takes long with the rows at hand must not keep the others waiting.
            if self.bell.answer() {
                self.sweep(requests);
            }
            if let Some(row) = self.pop() {
                return Poll::Ready(Some(row));
            }
            match self.sweep(requests) {
                Sweep::Ready => {}
                Sweep::Waiting => {
                    // An answer that is there counts, whatever the time.
                    if self.bell.call(caller.waker()) {
                        return Poll::Pending;
                    }
                    ready!(self.poll_patience(caller));
                }
                Sweep::Done => self.is_over = true,
                Sweep::OutOfRequests => {
                    self.is_over = true;
                    return Poll::Ready(Some(Err(self.incomplete())));
                }
            }
        }
    }

    /// Gives up what was waited for too long; all requests were asked just before.
    fn poll_patience(&mut self, caller: &mut Context<'_>) -> Poll<()> {
        let lanes = (0..self.active.len()).filter_map(|place| self.lane_at(place));
        let due = lanes.filter_map(Lane::due).min().unwrap_or(Duration::MAX);
        ready!(self.patience.poll_until(due, &self.plan.target.db, caller));
        let waited = self.patience.waited();
        for place in 0..self.active.len() {
            if let Some(lane) = self.lane(place)
                && lane.due().is_some_and(|due| due <= waited)
            {
                lane.give_up();
            }
        }
        Poll::Ready(())
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
            let due = self.patience.waited().saturating_add(self.plan.deadline);
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
            let is_waiting = lane.poll_fill(context).is_pending();
            if is_waiting {
                found = found.max(Sweep::Waiting);
                place += 1;
            }
            if asks {
                lane.due = due.saturating_add(lane.fetching.held_back);
                self.requests = self.requests.map(|requests| requests.saturating_sub(1));
            }
            if !is_waiting {
                self.tell_progress();
            }
            if self.is_counted_enough() {
                return Sweep::Done;
            }
        }
        self.turn_to_rows();
        found
    }

    fn tell_progress(&mut self) {
        let progress = self.progress();
        if let Some(see) = &mut self.on_progress {
            see(progress);
        }
    }

    pub(super) fn progress(&self) -> ReadProgress {
        self.totals().progress(self.since)
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
        let plan = &self.plan;
        plan.wanted == Wanted::Count
            && plan.limit.is_some_and(|limit| self.totals().matched >= limit)
    }

    fn start_waiting(&mut self) {
        while self.active.len() < self.concurrency
            && let Some(segment) = self.segments.get_mut(self.waiting)
        {
            if let Segment::Resting(position) = segment
                && *position != Position::Done
            {
                let number = u32::try_from(self.waiting).ok();
                let start = std::mem::replace(position, Position::Done).key();
                let fetching = Fetching::new(self.plan.clone(), number, start, None);
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
        Error::incomplete(self.positions().to_string()).at(&self.plan.target.table, None)
    }

    fn totals(&self) -> Totals {
        let mut totals = self.totals;
        for lane in (0..self.active.len()).filter_map(|place| self.lane_at(place)) {
            totals.add(lane.fetching.totals);
        }
        totals
    }

    pub(super) fn gathered(&self) -> Gathered {
        let Plan { target, limit, .. } = &*self.plan;
        let mut totals = self.totals();
        totals.matched = limit.map_or(totals.matched, |limit| totals.matched.min(limit));
        Gathered { table: target.table.clone(), totals, cursor: None, hit_max_pages: false }
    }
}

//! One sequence of requests: a query, a scan, or one segment of a scan.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use super::plan::{Plan, Wanted};
use super::totals::Totals;
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, ErrorKind, Result, Sent};
use crate::key::describe_key;
use crate::page::{Cursor, Position, WrongShape};
use crate::wire::{PageFault, PageHead, Reply};

pub(super) type Boxed<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// Reads an item, or passes over it.
pub(super) type Take<'t> = &'t mut dyn FnMut(&mut Reader<'_>) -> DecodeResult<()>;

/// One sequence of requests, and how far it is.
pub(super) struct Fetching {
    pub(super) plan: Arc<Plan>,
    segment: Option<u32>,
    /// The key that the page at hand starts behind.
    start: Option<Vec<u8>>,
    page: Option<Fetched>,
    /// How many more matches may be returned, if that is bounded here.
    left: Option<u64>,
    /// The `Limit` of the last request.
    rows: Option<u64>,
    requests: u32,
    in_flight: Option<Boxed<Reply>>,
    pub(super) totals: Totals,
}

/// The page that came last.
struct Fetched {
    reply: Reply,
    /// Where each item starts in the reply.
    starts: Vec<usize>,
    /// How many of its items were taken.
    taken: usize,
    next: Next,
}

enum Next {
    Page(Vec<u8>),
    End,
    /// The page holds more matches than were wanted.
    Cut,
    /// The page could not be read to its end.
    Unknown,
}

impl Fetching {
    pub(super) fn new(
        plan: Arc<Plan>,
        segment: Option<u32>,
        start: Option<Vec<u8>>,
        left: Option<u64>,
    ) -> Self {
        Self {
            plan,
            segment,
            start,
            page: None,
            left,
            rows: None,
            requests: 0,
            in_flight: None,
            totals: Totals::default(),
        }
    }

    pub(super) fn is_in_flight(&self) -> bool {
        self.in_flight.is_some()
    }

    /// Whether `max_pages` allows what comes next.
    pub(super) fn may_go_on(&self) -> bool {
        self.is_in_flight() || self.plan.max_pages.is_none_or(|most| self.requests < most)
    }

    /// Whether all was read that was asked for.
    pub(super) fn is_over(&self) -> bool {
        let next = self.page.as_ref().map(|page| &page.next);
        self.left == Some(0) || matches!(next, Some(Next::End | Next::Cut | Next::Unknown))
    }

    /// Asks for the next page, and hands its items to `take`.
    ///
    /// Called when all items of the last page were returned, and not after an error.
    pub(super) fn poll_page(
        &mut self,
        context: &mut Context<'_>,
        take: Take<'_>,
    ) -> Poll<Result<()>> {
        if self.in_flight.is_none() {
            self.in_flight = Some(self.ask());
        }
        let Some(in_flight) = &mut self.in_flight else { return Poll::Pending };
        let answer = ready!(in_flight.as_mut().poll(context));
        self.in_flight = None;
        Poll::Ready(answer.and_then(|reply| self.read(reply, take)))
    }

    fn ask(&mut self) -> Boxed<Reply> {
        if let Some(Fetched { next: Next::Page(key), .. }) = self.page.take() {
            self.start = Some(key);
        }
        if let Some(advice) = &self.plan.advice {
            advice.say(&self.plan.target.table);
        }
        self.requests = self.requests.saturating_add(1);
        self.rows = self.plan.rows(self.left.or(self.plan.limit), self.rows);
        let request = self.plan.request(self.segment, self.start.as_deref(), self.rows);
        let plan = self.plan.clone();
        Box::pin(async move {
            let answer = plan.target.db.execute(request, plan.deadline).await;
            answer.map_err(|error| error.at(&plan.target.table, None))
        })
    }

    fn read(&mut self, reply: Reply, take: Take<'_>) -> Result<()> {
        let (mut starts, mut taken) = (Vec::new(), 0);
        let left = self.left.map(|left| usize::try_from(left).unwrap_or(usize::MAX));
        let read = reply.page(&mut starts, &mut |reader| {
            if left.is_some_and(|left| taken >= left) {
                return reader.skip();
            }
            take(reader)?;
            taken += 1;
            Ok(())
        });
        let next = match read {
            Ok(head) => self.next(head, starts.len(), taken),
            Err(fault) => Err(self.unreadable(&reply, fault)),
        };
        let (next, result) = match next {
            Ok(next) => (next, Ok(())),
            Err(error) => (Next::Unknown, Err(error.at(&self.plan.target.table, None))),
        };
        self.page = Some(Fetched { reply, starts, taken, next });
        result
    }

    /// Counts the page, and tells what comes after it.
    fn next(&mut self, head: PageHead, items: usize, taken: usize) -> Result<Next> {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let (found, taken) = match self.plan.wanted {
            Wanted::Items => (count(items), count(taken)),
            Wanted::Count => {
                let found =
                    head.count.ok_or_else(|| protocol("an answer to a count has no `Count`"))?;
                (found, self.left.map_or(found, |left| found.min(left)))
            }
        };
        self.totals.add(Totals {
            matched: taken,
            scanned: head.scanned.unwrap_or(found),
            units: head.capacity_units,
        });
        self.left = self.left.map(|left| left.saturating_sub(taken));
        if found > taken {
            return Ok(Next::Cut);
        }
        let Some(last) = head.last_key else { return Ok(Next::End) };
        match self.plan.shape.read(&last) {
            Ok(None) => Ok(Next::End),
            Ok(key) if key == self.start => Err(protocol(
                "the service says to go on from the key that it went on from already, which never ends",
            )),
            Ok(Some(key)) => Ok(Next::Page(key)),
            Err(WrongShape) => Err(protocol(
                "the service says to go on from a key that is none of this table or index",
            )),
        }
    }

    fn unreadable(&self, reply: &Reply, fault: PageFault) -> Error {
        let target = &self.plan.target;
        let key = fault.start.and_then(|start| describe_key(target.schema, reply.from(start)));
        Error::decode(&target.table, key, fault.error)
    }

    /// Where to go on when so many items of the page at hand were returned.
    pub(super) fn position(&self, returned: usize) -> Position {
        let start = || self.start.clone().map_or(Position::Start, Position::At);
        let Some(page) = &self.page else { return start() };
        match &page.next {
            Next::Page(key) if returned >= page.taken => Position::At(key.clone()),
            Next::End if returned >= page.taken => Position::Done,
            _ => {
                let last = returned.min(page.taken).checked_sub(1);
                let last = last.and_then(|place| page.starts.get(place));
                let key = last.and_then(|at| self.plan.shape.of_item(page.reply.from(*at)).ok());
                // An item that came without its key is one that comes again.
                key.map_or_else(start, Position::At)
            }
        }
    }

    /// Where to go on when all items so far were returned.
    pub(super) fn cursor(&self) -> Option<Cursor> {
        self.cursor_behind(usize::MAX)
    }

    pub(super) fn cursor_behind(&self, returned: usize) -> Option<Cursor> {
        let key = self.position(returned).key()?;
        Some(Cursor::new(&self.plan.binding, &key))
    }

    /// That `max_pages` were read, and there are more.
    pub(super) fn incomplete(&self) -> Error {
        let cursor = self.cursor().map(|cursor| cursor.to_string()).unwrap_or_default();
        Error::incomplete(cursor).at(&self.plan.target.table, None)
    }

    /// Ends with an error when the deadline passes, and never otherwise.
    pub(super) fn alarm(&self) -> Boxed<()> {
        let plan = self.plan.clone();
        Box::pin(async move {
            let Plan { target, deadline, .. } = &*plan;
            let waiting = target.db.within(*deadline, || Sent::Read, std::future::pending()).await;
            waiting.map_err(|error: Error| error.at(&target.table, None))
        })
    }
}

fn protocol(why: &'static str) -> Error {
    Error::stated(ErrorKind::Protocol, why)
}

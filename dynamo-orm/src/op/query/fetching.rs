//! One sequence of requests: a query, a scan, or one segment of a scan.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use super::circle::Circle;
use super::pace::Pace;
use super::plan::{Plan, Wanted};
use super::totals::Totals;
use crate::codec::Reader;
use crate::error::{DecodeError, DecodeResult, Error, ErrorKind, Result, Sent};
use crate::key::describe_key;
use crate::kind::Kind;
use crate::page::{Cursor, KeyShape, Position, WrongShape};
use crate::wire::{Exchange, PageHead, Reply, TakeItems};

pub(super) type Boxed<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// Bytes of memory that are made ready for a page before it is read.
const ROOM_AHEAD: usize = 1 << 20;

/// Reads the items of a page into a list.
pub(super) struct Collected<'c, P> {
    pub(super) items: &'c mut Vec<P>,
    pub(super) read: fn(&mut Reader<'_>) -> DecodeResult<P>,
}

impl<P> TakeItems for Collected<'_, P> {
    /// Makes room for as many as a page holds, though not for as many as an answer may say.
    fn expect(&mut self, items: usize) {
        let most = ROOM_AHEAD / size_of::<P>().max(1);
        self.items.reserve(items.min(most));
    }

    fn take(&mut self, reader: &mut Reader<'_>) -> DecodeResult<()> {
        self.items.push((self.read)(reader)?);
        Ok(())
    }
}

/// Takes the items that are wanted, each with the key that it was read by.
struct Wants<'w> {
    items: &'w mut dyn TakeItems,
    reply: &'w Reply,
    /// The key that each item must have, where it is not read anyway.
    key: Option<&'w KeyShape>,
    left: Option<usize>,
    taken: usize,
    /// Where the item starts that has no such key.
    keyless: Option<usize>,
}

impl TakeItems for Wants<'_> {
    fn expect(&mut self, items: usize) {
        self.items.expect(self.left.map_or(items, |left| items.min(left)));
    }

    fn take(&mut self, reader: &mut Reader<'_>) -> DecodeResult<()> {
        if self.left.is_some_and(|left| self.taken >= left) {
            return reader.skip();
        }
        let start = reader.position();
        self.items.take(reader)?;
        let item = || self.reply.part(start, reader.position().saturating_sub(start));
        if self.key.is_some_and(|key| key.of_item(item()).is_err()) {
            self.keyless = Some(start);
            return Err(DecodeError::missing(Kind::S));
        }
        self.taken += 1;
        Ok(())
    }
}

/// One sequence of requests, and how far it is.
pub(super) struct Fetching {
    pub(super) plan: Arc<Plan>,
    segment: Option<u32>,
    /// The key that the page at hand starts behind.
    start: Option<Vec<u8>>,
    page: Option<Fetched>,
    /// How many more matches may be returned, if that is bounded here.
    left: Option<u64>,
    pace: Pace,
    circle: Circle,
    requests: u32,
    /// What the last page consumed.
    last_units: f64,
    /// How long the budget holds back the request in flight.
    pub(super) held_back: Duration,
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

impl Fetched {
    /// The JSON of an item, with what stands between it and the next one.
    fn item(&self, place: usize) -> Option<&[u8]> {
        let start = *self.starts.get(place)?;
        let end = self.starts.get(place + 1).copied().unwrap_or(self.reply.len());
        Some(self.reply.part(start, end.saturating_sub(start)))
    }
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
            pace: Pace::default(),
            circle: Circle::default(),
            requests: 0,
            last_units: 0.0,
            held_back: Duration::ZERO,
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

    /// Asks for the next page, and hands its items to `items`.
    ///
    /// Called when all items of the last page were returned, and not after an error.
    pub(super) fn poll_page(
        &mut self,
        context: &mut Context<'_>,
        items: &mut dyn TakeItems,
    ) -> Poll<Result<()>> {
        if self.in_flight.is_none() {
            self.in_flight = Some(self.ask());
        }
        let Some(in_flight) = &mut self.in_flight else { return Poll::Pending };
        let answer = ready!(in_flight.as_mut().poll(context));
        self.in_flight = None;
        Poll::Ready(answer.and_then(|reply| self.read(reply, items)))
    }

    /// Waits for the request in flight no longer; it may be made again.
    pub(super) fn give_up(&mut self) -> Error {
        self.in_flight = None;
        let error = Error::deadline(self.plan.deadline).sent(Sent::Read);
        error.at(&self.plan.target.table, None)
    }

    fn ask(&mut self) -> Boxed<Reply> {
        if let Some(Fetched { next: Next::Page(key), .. }) = self.page.take() {
            self.start = Some(key);
        }
        if let Some(advice) = &self.plan.advice {
            advice.say(&self.plan.target.table);
        }
        self.requests = self.requests.saturating_add(1);
        let left = self.left.or(self.plan.limit);
        let rows = self.plan.rows(left, &mut self.pace, &self.totals);
        let request = self.plan.request(self.segment, self.start.as_deref(), rows);
        let (plan, is_one_of_many) = (self.plan.clone(), self.segment.is_some());
        // The next page is expected to consume as much as the last one.
        let budget = plan.budget.as_ref();
        self.held_back = budget.map_or(Duration::ZERO, |budget| budget.take(self.last_units));
        let wait = self.held_back;
        Box::pin(async move {
            let db = &plan.target.db;
            if !wait.is_zero() {
                db.pause(wait).await;
            }
            let answer = match is_one_of_many {
                true => db.execute_unbounded(request, &Exchange::default()).await,
                false => db.execute(request, plan.deadline).await,
            };
            answer.map_err(|error| error.at(&plan.target.table, None))
        })
    }

    fn read(&mut self, reply: Reply, items: &mut dyn TakeItems) -> Result<()> {
        let left = self.left.map(|left| usize::try_from(left).unwrap_or(usize::MAX));
        let (mut starts, key) = (Vec::new(), self.plan.unsure.as_ref());
        let mut wants = Wants { items, reply: &reply, key, left, taken: 0, keyless: None };
        let read = reply.page(&mut starts, &mut wants);
        let Wants { taken, keyless, .. } = wants;
        self.totals.requests += 1;
        self.totals.bytes += u64::try_from(reply.len()).unwrap_or(u64::MAX);
        let table = self.plan.target.table.clone();
        let next = match (read, keyless) {
            (Ok(head), _) => self.next(head, starts.len(), taken).map_err(|e| e.at(&table, None)),
            (Err(_), Some(start)) => {
                let error = protocol(
                    "an item lacks a key attribute of the table or index that it was read from",
                );
                Err(error.at(&table, self.key(&reply, start)))
            }
            (Err(fault), None) => {
                let key = fault.start.and_then(|start| self.key(&reply, start));
                Err(Error::decode(&table, key, fault.error))
            }
        };
        let (next, result) = match next {
            Ok(next) => (next, Ok(())),
            Err(error) => (Next::Unknown, Err(error)),
        };
        self.page = Some(Fetched { reply, starts, taken, next });
        result
    }

    /// Counts the page, and tells what comes after it.
    fn next(&mut self, head: PageHead, items: usize, taken: usize) -> Result<Next> {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let (found, taken) = match self.plan.wanted {
            Wanted::Items if self.plan.is_whole && head.count.is_none() => {
                return Err(protocol("an answer to a query has no `Count`"));
            }
            Wanted::Items => (count(items), count(taken)),
            Wanted::Count => {
                let found =
                    head.count.ok_or_else(|| protocol("an answer to a count has no `Count`"))?;
                (found, self.left.map_or(found, |left| found.min(left)))
            }
        };
        self.mind_budget(head.capacity_units);
        self.totals.add(Totals {
            matched: taken,
            scanned: head.scanned.unwrap_or(found),
            units: head.capacity_units,
            ..Totals::default()
        });
        self.left = self.left.map(|left| left.saturating_sub(taken));
        if found > taken {
            return Ok(Next::Cut);
        }
        let Some(last) = head.last_key else { return Ok(Next::End) };
        match self.plan.shape.read(&last) {
            Ok(None) => Ok(Next::End),
            Ok(Some(key)) if self.came_before(&key) => Err(protocol(
                "the service says to go on from a key that it went on from already, which never ends",
            )),
            Ok(Some(key)) => Ok(Next::Page(key)),
            Err(WrongShape) => Err(protocol(
                "the service says to go on from a key that is none of this table or index",
            )),
        }
    }

    fn mind_budget(&mut self, consumed: Option<f64>) {
        if let (Some(budget), Some(consumed)) = (&self.plan.budget, consumed) {
            budget.correct(consumed - self.last_units);
            self.last_units = consumed;
        }
    }

    fn came_before(&mut self, key: &[u8]) -> bool {
        let shape = &self.plan.shape;
        self.start.as_ref().is_some_and(|start| shape.is_same(start, key))
            || self.circle.closes(key, shape)
    }

    /// The text of the key of an item that is the trouble.
    fn key(&self, reply: &Reply, start: usize) -> Option<String> {
        describe_key(self.plan.target.schema, reply.tail(start))
    }

    /// How many items of the page at hand were taken.
    pub(super) fn taken(&self) -> usize {
        self.page.as_ref().map_or(0, |page| page.taken)
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
                let key = last.and_then(|place| self.plan.shape.of_item(page.item(place)?).ok());
                // No item is taken without its key, but for a damaged one, which comes again.
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

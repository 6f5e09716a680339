//! The futures of queries and scans: pages gathered to one result.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use super::fetching::{Boxed, Collected, Fetching};
use super::plan::Plan;
use super::segments::SegmentRows;
use super::totals::Totals;
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, ErrorKind, Result};
use crate::page::{Cursor, Page};
use crate::wire::TakeItems;

/// A query or a scan on its way; awaiting it gives `O`, made of rows `P`.
#[must_use = "futures do nothing unless polled"]
pub struct Fetch<P, O> {
    source: Source<P>,
    items: Vec<P>,
    read: fn(&mut Reader<'_>) -> DecodeResult<P>,
    finish: fn(Vec<P>, Gathered) -> Result<O>,
}

enum Source<P> {
    Refused(Option<Error>),
    /// The result was given; polled again, it waits for nothing.
    Over,
    Pages(Box<Gathering>),
    Segments(Box<SegmentRows<P>>),
}

/// What was gathered beside the items.
pub(super) struct Gathered {
    pub(super) table: Arc<str>,
    pub(super) totals: Totals,
    pub(super) cursor: Option<Cursor>,
    pub(super) hit_max_pages: bool,
}

/// When gathering stops before the end and the limit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// At the first page with a match, or at `max_pages`.
    Page,
    /// Not at all; it is an error to stop at `max_pages`.
    End,
}

/// Pages one after the other, until there is enough.
pub(super) struct Gathering {
    fetching: Fetching,
    until: Until,
    alarm: Option<Boxed<()>>,
}

impl<P, O> Fetch<P, O> {
    pub(super) fn pages(
        fetching: Result<Fetching>,
        until: Until,
        deadline_for_all: bool,
        read: fn(&mut Reader<'_>) -> DecodeResult<P>,
        finish: fn(Vec<P>, Gathered) -> Result<O>,
    ) -> Self {
        let source = match fetching {
            Ok(fetching) => {
                Source::Pages(Box::new(Gathering::new(fetching, until, deadline_for_all)))
            }
            Err(error) => Source::Refused(Some(error)),
        };
        Self { source, items: Vec::new(), read, finish }
    }

    pub(super) fn segments(
        rows: SegmentRows<P>,
        read: fn(&mut Reader<'_>) -> DecodeResult<P>,
        finish: fn(Vec<P>, Gathered) -> Result<O>,
    ) -> Self {
        Self { source: Source::Segments(Box::new(rows)), items: Vec::new(), read, finish }
    }

    fn poll_gathered(&mut self, context: &mut Context<'_>) -> Poll<Result<Gathered>> {
        let Self { source, items, read, .. } = self;
        match source {
            Source::Over => Poll::Pending,
            Source::Refused(error) => match error.take() {
                Some(error) => Poll::Ready(Err(error)),
                None => Poll::Pending,
            },
            Source::Pages(pages) => pages.poll(context, &mut Collected { items, read: *read }),
            Source::Segments(rows) => {
                while let Some(item) = ready!(rows.poll_row(context)) {
                    items.push(item?);
                }
                rows.gathered().map_or(Poll::Pending, |gathered| Poll::Ready(Ok(gathered)))
            }
        }
    }
}

impl Gathering {
    pub(super) fn new(fetching: Fetching, until: Until, deadline_for_all: bool) -> Self {
        let alarm = deadline_for_all.then(|| fetching.alarm());
        Self { fetching, until, alarm }
    }

    pub(super) fn poll(
        &mut self,
        context: &mut Context<'_>,
        items: &mut dyn TakeItems,
    ) -> Poll<Result<Gathered>> {
        loop {
            let page = self.fetching.poll_page(context, items);
            if page.is_pending()
                && let Some(alarm) = &mut self.alarm
            {
                ready!(alarm.as_mut().poll(context))?;
            }
            ready!(page)?;
            let fetching = &self.fetching;
            if items.has_enough() {
                return Poll::Ready(Ok(self.gathered(false)));
            }
            let has_page = self.until == Until::Page
                && fetching.plan.limit.is_none()
                && fetching.totals.matched > 0;
            if fetching.is_over() || has_page {
                return Poll::Ready(Ok(self.gathered(false)));
            }
            if !fetching.may_go_on() {
                return Poll::Ready(match self.until {
                    Until::Page => Ok(self.gathered(true)),
                    Until::End => Err(fetching.incomplete()),
                });
            }
        }
    }

    fn gathered(&self, hit_max_pages: bool) -> Gathered {
        let fetching = &self.fetching;
        let Plan { target, .. } = &*fetching.plan;
        Gathered {
            table: target.table.clone(),
            totals: fetching.totals,
            cursor: fetching.cursor(),
            hit_max_pages,
        }
    }
}

/// Counts have no items to read.
pub(super) fn pass_over(reader: &mut Reader<'_>) -> DecodeResult<()> {
    reader.skip()
}

impl Gathered {
    pub(super) fn page<P>(self, items: Vec<P>) -> Page<P> {
        let Self { totals, cursor, hit_max_pages, .. } = self;
        let consumed_capacity = totals.consumed_capacity();
        Page { items, cursor, scanned: totals.scanned, consumed_capacity, hit_max_pages }
    }

    pub(super) fn one<P>(self, items: Vec<P>) -> Result<Option<P>> {
        if items.len() > 1 {
            let why = "more than one item matches where one was asked for";
            return Err(Error::stated(ErrorKind::NotUnique, why).at(&self.table, None));
        }
        Ok(items.into_iter().next())
    }
}

impl<P, O> Future for Fetch<P, O> {
    type Output = Result<O>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        let gathered = ready!(this.poll_gathered(context));
        this.source = Source::Over;
        let gathered = gathered?;
        let items = std::mem::take(&mut this.items);
        Poll::Ready((this.finish)(items, gathered))
    }
}

/// The items stand in a `Vec`, and the pages in a box.
impl<P, O> Unpin for Fetch<P, O> {}

impl<P, O> fmt::Debug for Fetch<P, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fetch")
    }
}

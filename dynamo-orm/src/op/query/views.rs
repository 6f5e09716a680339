//! Rows that are shown and not kept.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::ControlFlow;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::fetching::Fetching;
use super::gather::{Gathering, Until};
use crate::codec::{Arena, Reader, ViewRecord};
use crate::error::{DecodeResult, Error, Result};
use crate::wire::TakeItems;

/// A query or a scan that shows its rows of `P` to a closure; awaiting it gives how many were shown.
///
/// It borrows what the closure does.
#[must_use = "futures do nothing unless polled"]
pub struct Views<P, F> {
    source: Source,
    shown: Shown<P, F>,
}

enum Source {
    Refused(Option<Error>),
    /// The result was given; polled again, it waits for nothing.
    Over,
    Pages(Box<Gathering>),
}

/// Whether more rows are wanted: what the closure of `views` gives, `()` for always.
#[diagnostic::on_unimplemented(
    message = "the closure of `views` gives `{Self}`",
    label = "neither `()` nor `ControlFlow<()>`",
    note = "a view ends with its call: keep what you need of it in a variable outside, and end the closure with `;`",
    note = "to stop early, give `ControlFlow::Break(())`, and `ControlFlow::Continue(())` else"
)]
pub trait GoesOn: sealed::Sealed {
    #[doc(hidden)]
    fn goes_on(self) -> bool;
}

impl GoesOn for () {
    fn goes_on(self) -> bool {
        true
    }
}

impl GoesOn for ControlFlow<()> {
    fn goes_on(self) -> bool {
        self.is_continue()
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for () {}
    impl Sealed for std::ops::ControlFlow<()> {}
}

/// Shows the items of a page one after the other.
struct Shown<P, F> {
    arena: Arena,
    see: F,
    check: Option<fn(&mut Reader<'_>) -> DecodeResult<()>>,
    count: u64,
    is_stopped: bool,
    item: PhantomData<fn() -> P>,
}

impl<P, F, R> TakeItems for Shown<P, F>
where
    P: ViewRecord,
    F: for<'v> FnMut(P::View<'v>) -> R,
    R: GoesOn,
{
    fn expect(&mut self, _: usize) {}

    fn take(&mut self, reader: &mut Reader<'_>) -> DecodeResult<()> {
        if self.is_stopped {
            return reader.skip();
        }
        if let Some(check) = self.check {
            check(reader)?;
        }
        // What the item before put there is shown no more.
        self.arena.reset();
        let view = P::view_record(reader, &self.arena)?;
        self.count += 1;
        self.is_stopped = !(self.see)(view).goes_on();
        Ok(())
    }

    fn has_enough(&self) -> bool {
        self.is_stopped
    }
}

impl<P, F> Views<P, F> {
    pub(super) fn new(
        fetching: Result<Fetching>,
        check: Option<fn(&mut Reader<'_>) -> DecodeResult<()>>,
        see: F,
    ) -> Self {
        let source = match fetching {
            Ok(fetching) => Source::Pages(Box::new(Gathering::new(fetching, Until::End, false))),
            Err(error) => Source::Refused(Some(error)),
        };
        let (arena, item) = (Arena::new(), PhantomData);
        let shown = Shown { arena, see, check, count: 0, is_stopped: false, item };
        Self { source, shown }
    }
}

impl<P, F, R> Future for Views<P, F>
where
    P: ViewRecord,
    F: for<'v> FnMut(P::View<'v>) -> R,
    R: GoesOn,
{
    type Output = Result<u64>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<u64>> {
        let Self { source, shown } = self.get_mut();
        let result = match source {
            Source::Over => return Poll::Pending,
            Source::Refused(error) => match error.take() {
                Some(error) => Err(error),
                None => return Poll::Pending,
            },
            Source::Pages(pages) => ready!(pages.poll(context, shown)).map(|_| shown.count),
        };
        *source = Source::Over;
        Poll::Ready(result)
    }
}

/// The closure is never pinned, and the pages stand in a box.
impl<P, F> Unpin for Views<P, F> {}

impl<P, F> fmt::Debug for Views<P, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Views")
    }
}

//! A scan in segments, before it is sent.

use std::fmt;
use std::marker::PhantomData;

use super::Typed;
use super::gather::{Fetch, pass_over};
use super::lanes::{OnProgress, Planned};
use super::options::Options;
use super::plan::Wanted;
use super::projection::Output;
use super::segments::SegmentRows;
use super::totals::ReadProgress;
use crate::error::{EncodeError, Error, Result};
use crate::item::{Covers, DynamoItem, Index};
use crate::limits::SCAN_SEGMENTS;
use crate::op::Explain;
use crate::page::{Position, Positions};

/// How many requests are in flight at once, if nothing else was said.
const CONCURRENCY: usize = 16;

/// The most that may be: each has a connection and a page of up to 1 MB.
const MOST_CONCURRENCY: usize = 256;

/// A scan that reads several parts at once, made by [`Scan::segments`](crate::Scan::segments).
///
/// # Examples
///
/// A scan that another process goes on with:
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// # use dynamo_orm::{Db, DynamoItem, Positions};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "students")]
/// # struct Student { #[dynamo(partition_key)] student_id: u64 }
/// # let students = Db::in_memory().table::<Student>();
/// # students.create_table().await?;
/// # for student_id in 0..20 { students.put(&Student { student_id }).await?; }
/// let mut rows = students.scan().segments(4).stream();
/// for _ in 0..5 {
///     rows.try_next().await?;
/// }
/// let saved = rows.positions().to_string();
///
/// let positions: Positions = saved.parse()?;
/// let rest = students.scan().segments(4).start_at(positions).all().await?;
/// assert_eq!(rest.len(), 15);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "a scan in segments does nothing until `stream`, `all` or `count` reads it"]
pub struct SegmentedScan<T, I, O> {
    options: Options,
    segments: u32,
    concurrency: Option<usize>,
    start: Option<Positions>,
    on_progress: Option<OnProgress>,
    typed: Typed<(T, I, O)>,
}

impl<T: DynamoItem, I: Index<T>, O: Output<T>> SegmentedScan<T, I, O> {
    /// Has at most so many requests in flight at once: 1 to 256, else the scan is refused before
    /// sending. If not set, as many as there are segments, but 16 at most.
    ///
    /// Each takes a connection of the client, and a page of up to 1 MB in memory.
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.concurrency = Some(requests);
        self
    }

    /// Calls `see` after each page that is answered, with how far the scan is.
    pub fn on_progress(mut self, see: impl FnMut(ReadProgress) + Send + 'static) -> Self {
        self.on_progress = Some(Box::new(see));
        self
    }

    /// Goes on where an earlier scan of as many segments was.
    ///
    /// Positions of another table, index or number of segments are refused before sending.
    pub fn start_at(self, positions: Positions) -> Self {
        self.maybe_start_at(Some(positions))
    }

    /// Goes on where an earlier scan was, or starts from the beginning.
    pub fn maybe_start_at(mut self, positions: Option<Positions>) -> Self {
        self.start = positions;
        self
    }

    /// The rows, as they come.
    pub fn stream(self) -> SegmentRows<O::Item>
    where
        I: Covers<T, O>,
    {
        let read = O::reader(self.options.reads_marks());
        let (given, concurrency) = (self.start.clone(), self.in_flight());
        let (plan, see) = self.plan(Wanted::Items);
        SegmentRows::new(plan, given, concurrency, see, read)
    }

    /// The first request as it would be sent, without sending it: of the first segment that is not
    /// at its end.
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input), as the call itself would, and where all
    /// segments are at their end, so that nothing would be sent.
    pub fn explain(self) -> Result<Explain>
    where
        I: Covers<T, O>,
    {
        let (plan, positions) = self.plan(Wanted::Items).0?;
        let mut open = (0..).zip(positions).filter(|(_, position)| *position != Position::Done);
        let Some((segment, position)) = open.next() else {
            let nothing = EncodeError::new("all segments were read to their end; nothing is sent");
            return Err(Error::encoding(nothing).at(&plan.target.table, None));
        };
        plan.explain(Some(segment), position.key().as_deref())
    }

    /// All rows, in memory at once, in whatever order the segments bring them; the first segment that
    /// fails ends it.
    ///
    /// # Errors
    /// Those of [`Scan::send`](crate::Scan::send), and
    /// [`is_incomplete`](Error::is_incomplete), which says by
    /// [`positions`](Error::positions) where to go on.
    pub fn all(self) -> Fetch<O::Item, Vec<O::Item>>
    where
        I: Covers<T, O>,
    {
        let read = O::reader(self.options.reads_marks());
        Fetch::segments(self.stream(), read, |items, _| Ok(items))
    }

    /// How many rows there are, without fetching them; never more than the limit. It costs as much as
    /// reading them.
    ///
    /// # Errors
    /// Those of [`all`](Self::all).
    pub fn count(self) -> Fetch<(), u64> {
        let concurrency = self.in_flight();
        let (plan, see) = self.plan(Wanted::Count);
        let rows = SegmentRows::new(plan, None, concurrency, see, pass_over);
        Fetch::segments(rows, pass_over, |_, gathered| Ok(gathered.totals.matched))
    }
}

impl<T, I, O> SegmentedScan<T, I, O> {
    pub(super) fn new(mut options: Options, segments: u32) -> Self {
        if !(1..=SCAN_SEGMENTS).contains(&segments) {
            options.refuse(EncodeError::new("a scan has 1 to 1,000,000 segments"));
        }
        if options.start.is_some() {
            options.refuse(EncodeError::new(
                "a cursor is of a scan without segments; give `Positions` to `start_at` after `segments`",
            ));
        }
        options.segments = Some(segments);
        options.binding.feed(&segments.to_be_bytes());
        Self {
            options,
            segments,
            concurrency: None,
            start: None,
            on_progress: None,
            typed: PhantomData,
        }
    }

    fn in_flight(&self) -> usize {
        self.concurrency.unwrap_or(CONCURRENCY)
    }

    /// The requests, and who sees how far they are.
    fn plan(mut self, wanted: Wanted) -> (Result<Planned>, Option<OnProgress>) {
        let see = self.on_progress.take();
        (self.planned(wanted), see)
    }

    fn planned(mut self, wanted: Wanted) -> Result<Planned> {
        if !(1..=MOST_CONCURRENCY).contains(&self.in_flight()) {
            self.options.refuse(EncodeError::new("a scan has 1 to 256 requests in flight"));
        }
        let segments = self.segments;
        self.options.plan(wanted).and_then(|(plan, _)| {
            let positions = match &self.start {
                Some(start) => start
                    .open(&plan.binding, &plan.shape, segments)
                    .map_err(|error| Error::encoding(error).at(&plan.target.table, None))?,
                None => (0..segments).map(|_| Position::Start).collect(),
            };
            Ok((plan, positions))
        })
    }
}

impl<T, I, O> fmt::Debug for SegmentedScan<T, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in {} segments", self.options, self.segments)
    }
}

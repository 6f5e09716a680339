//! One operation, as the proofs run it: what is there before, how it begins, how much it may take.

use std::fmt::Debug;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dynamo_orm::{
    BatchGetHandle, BatchHandle, Cursor, Db, MeteredOutput, Positions, Result, Rows, SegmentRows,
};

use tokio::task::yield_now;

use super::world::{Furniture, Place};

/// How long one call may take.
pub(crate) const DEADLINE: Duration = Duration::from_secs(6);

pub(crate) type Later<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

/// What an operation gave, row by row, in words.
pub(crate) type Seen = Vec<String>;

/// One line of the table of operations.
#[derive(Clone, Copy)]
pub(crate) struct Scenario {
    /// The public methods that it goes through, joined by ` + `.
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) furniture: Furniture,
    /// For how many of its calls a deadline holds.
    pub(crate) patience: Patience,
    pub(crate) start: fn(&Db) -> Started,
}

/// What is to be checked of it.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// It changes nothing.
    Read,
    /// One call that writes. Done again by the SDK it comes to the same.
    Write,
    /// One call that writes, and is refused if the SDK repeats it; nothing shows by whom it was done.
    Guarded,
    /// One call that writes, and gives back something else if the SDK repeats it.
    WriteWithOld,
    /// One call that counts up, and again if the SDK repeats it.
    Count,
    /// A read and a write that is made of it, done at most once. Whether it is always told how it ended:
    /// it is where the change has nothing left to do when it is done.
    Modify(Told),
    /// One call that writes, with a token: the service does it once, however often it is repeated.
    Token,
    /// It reads, and then there is one call that writes, as one or with a token.
    ReadAndWrite,
    /// A table's own life: several calls.
    Table,
    /// Many writes, each at its place in what was given.
    Batch(fn() -> Vec<Place>),
    /// The same from a stream, and how the rest of the stream is written from an index on.
    Load(fn() -> Vec<Place>, fn(&Db, usize) -> Later<()>),
}

/// Whether a repetition finds out how a modify ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Always,
    UnlessLost,
}

#[derive(Clone, Copy)]
pub(crate) enum Patience {
    /// All of it together has one deadline.
    Whole,
    /// Each request has one.
    EachRequest,
}

/// An operation that was begun, and what tells of it when it is gone.
pub(crate) struct Started {
    pub(crate) work: Later<Seen>,
    pub(crate) trace: Trace,
}

#[derive(Clone)]
pub(crate) enum Trace {
    None,
    Writes(BatchHandle),
    Gets(BatchGetHandle),
    Rows(Arc<Mutex<Trail>>),
}

/// The rows that a stream or a sequence of pages gave, and where to go on.
#[derive(Clone)]
pub(crate) struct Trail {
    pub(crate) rows: Seen,
    pub(crate) left_at: LeftAt,
    pub(crate) go_on: fn(&Db, LeftAt) -> Later<Seen>,
}

#[derive(Clone)]
pub(crate) enum LeftAt {
    Start,
    Cursor(Cursor),
    Positions(Positions),
    End,
}

impl LeftAt {
    pub(crate) fn cursor(self) -> Option<Cursor> {
        if let Self::Cursor(cursor) = self { Some(cursor) } else { None }
    }

    pub(crate) fn positions(self) -> Option<Positions> {
        if let Self::Positions(positions) = self { Some(positions) } else { None }
    }
}

fn words(value: &impl Debug) -> String {
    format!("{value:?}")
}

/// An operation that gives one thing.
pub(crate) fn single<O: Debug>(
    operation: impl IntoFuture<Output = Result<O>, IntoFuture: 'static>,
) -> Started {
    let operation = operation.into_future();
    let work = Box::pin(async move { Ok(vec![words(&operation.await?)]) });
    Started { work, trace: Trace::None }
}

/// The same with what it consumed, which is not compared: a repetition may consume otherwise.
pub(crate) fn metered<O: Debug>(
    operation: impl IntoFuture<Output = Result<MeteredOutput<O>>, IntoFuture: 'static>,
) -> Started {
    let operation = operation.into_future();
    let work = Box::pin(async move { Ok(vec![words(&operation.await?.output)]) });
    Started { work, trace: Trace::None }
}

/// An operation that gives many things.
pub(crate) fn many<O: Debug>(
    operation: impl IntoFuture<Output = Result<Vec<O>>, IntoFuture: 'static>,
) -> Started {
    let operation = operation.into_future();
    let work = Box::pin(async move { Ok(operation.await?.iter().map(words).collect()) });
    Started { work, trace: Trace::None }
}

fn trail(go_on: fn(&Db, LeftAt) -> Later<Seen>) -> Arc<Mutex<Trail>> {
    Arc::new(Mutex::new(Trail { rows: Seen::new(), left_at: LeftAt::Start, go_on }))
}

/// Notes what was returned last, and where a stream is then.
fn note(trail: &Mutex<Trail>, rows: impl IntoIterator<Item = String>, left_at: LeftAt) {
    let mut trail = trail.lock().unwrap();
    trail.rows.extend(rows);
    trail.left_at = left_at;
}

fn place_of_rows<P>(rows: &Rows<P>) -> LeftAt {
    match (rows.is_done(), rows.cursor()) {
        (true, _) => LeftAt::End,
        (false, cursor) => cursor.map_or(LeftAt::Start, LeftAt::Cursor),
    }
}

/// A stream, to its end.
pub(crate) fn streamed<P: Debug + 'static>(
    mut rows: Rows<P>,
    go_on: fn(&Db, LeftAt) -> Later<Seen>,
) -> Started {
    let trail = trail(go_on);
    let trace = Trace::Rows(trail.clone());
    let work = Box::pin(async move {
        loop {
            let row = rows.try_next().await;
            let row = row.inspect_err(|_| note(&trail, None, place_of_rows(&rows)))?;
            note(&trail, row.as_ref().map(words), place_of_rows(&rows));
            if row.is_none() {
                return Ok(trail.lock().unwrap().rows.clone());
            }
            // The caller waits for something else: a point where the stream may be dropped, too.
            yield_now().await;
        }
    });
    Started { work, trace }
}

/// A stream of segments, to the end of them all; its first error counts.
pub(crate) fn in_segments<P: Debug + 'static>(
    mut rows: SegmentRows<P>,
    go_on: fn(&Db, LeftAt) -> Later<Seen>,
) -> Started {
    let trail = trail(go_on);
    let trace = Trace::Rows(trail.clone());
    let work = Box::pin(async move {
        let mut failed = None;
        while let Some(row) = rows.next().await {
            let row = row.map_err(|error| failed.get_or_insert(error).kind()).ok();
            note(&trail, row.as_ref().map(words), LeftAt::Positions(rows.positions()));
            yield_now().await;
        }
        match failed {
            Some(error) => Err(error),
            None => Ok(trail.lock().unwrap().rows.clone()),
        }
    });
    Started { work, trace }
}

/// Page after page, each its own call that starts where the last one ended.
pub(crate) fn paged<P: Debug + 'static, F>(
    page: impl Fn(Option<Cursor>) -> F + 'static,
    go_on: fn(&Db, LeftAt) -> Later<Seen>,
) -> Started
where
    F: IntoFuture<Output = Result<dynamo_orm::Page<P>>> + 'static,
{
    let trail = trail(go_on);
    let trace = Trace::Rows(trail.clone());
    let work = Box::pin(async move {
        let mut cursor = None;
        loop {
            let page = page(cursor).await?;
            cursor = page.cursor();
            let left_at = cursor.clone().map_or(LeftAt::End, LeftAt::Cursor);
            note(&trail, page.items().iter().map(words), left_at);
            if cursor.is_none() {
                return Ok(trail.lock().unwrap().rows.clone());
            }
            yield_now().await;
        }
    });
    Started { work, trace }
}

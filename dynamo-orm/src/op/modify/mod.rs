//! Reading an item, changing it in Rust, and writing what was changed: `modify`.
//!
//! `change` is what has the type, and holds it only there; `difference` and `merge` say what is to be
//! written, `unchanged` on which condition, `write` in which request; `attempts` sends it until nobody else
//! was faster.

mod attempts;
mod attributes;
mod change;
mod contention;
mod difference;
mod line;
mod merge;
mod unchanged;
mod version;
mod write;

use std::borrow::Borrow;
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use self::attempts::{Changing, Closures, Making, Work};
use self::change::{change, written, written_again, written_new};
use self::difference::Facts;
use self::line::{Line, Modified};
use super::condition::{Conditions, conditional};
use super::{MeteredOutput, Target};
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult, Error, Result};
use crate::item::{DynamoItem, Stamps, read_item};
use crate::key::{KeyFrom, write_key};

/// How often a modify is tried at most, unless it is told otherwise.
const ATTEMPTS: u32 = 10;

/// Reads an item, changes it by a closure, and writes what was changed, made by
/// [`Table::modify`](crate::Table::modify).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Modify<'f, T, O = T> {
    target: Target,
    key: EncodeResult<Vec<u8>>,
    change: Changing<'f>,
    make: Option<Making<'f>>,
    conditions: Conditions,
    attempts: u32,
    deadline: Option<Duration>,
    is_metered: bool,
    finish: fn(&Modified) -> Result<O>,
    item: PhantomData<fn() -> T>,
}

impl<'f, T: DynamoItem> Modify<'f, T> {
    #[inline]
    pub(crate) fn new<K>(
        target: &Target,
        key: &K,
        mut closure: impl FnMut(&mut T) + Send + 'f,
    ) -> Self
    where
        T::Key: KeyFrom<K>,
    {
        let mut writer = Writer::default();
        let written = write_key(T::SCHEMA, &mut writer, |w| T::Key::write_key(key, w));
        let table = target.table.clone();
        Self {
            target: target.clone(),
            key: written.map(|()| writer.into_bytes()),
            change: Box::new(move |stored| change::<T>(&table, stored, &mut closure)),
            make: None,
            conditions: Conditions::new(),
            attempts: ATTEMPTS,
            deadline: None,
            is_metered: false,
            finish: item,
            item: PhantomData,
        }
    }

    /// Asks what the calls consume, all together; the awaited type becomes
    /// [`MeteredOutput`](crate::MeteredOutput).
    ///
    /// What a write consumed that was refused, the service does not tell.
    #[inline]
    pub fn return_consumed_capacity(self) -> Modify<'f, T, MeteredOutput<T>> {
        let finish: fn(&Modified) -> Result<MeteredOutput<T>> = |modified| {
            let consumed_capacity = modified.consumed;
            Ok(MeteredOutput { output: item(modified)?, consumed_capacity })
        };
        let Self { target, key, change, make, conditions, attempts, deadline, .. } = self;
        let (is_metered, item) = (true, PhantomData);
        Modify {
            target,
            key,
            change,
            make,
            conditions,
            attempts,
            deadline,
            is_metered,
            finish,
            item,
        }
    }
}

impl<'f, T: DynamoItem, O> Modify<'f, T, O> {
    /// Inserts this item where there is none, changed by the closure; see
    /// [`or_insert_with`](Self::or_insert_with).
    #[inline]
    pub fn or_insert(self, item: impl Borrow<T>) -> Self {
        let made = written::<T>(item.borrow()).map_err(Arc::new);
        self.making(Box::new(move || made.clone().map_err(Error::shared)))
    }

    /// Inserts what `make` makes where there is no item, changed by the closure.
    ///
    /// It is written if there is still no item; if somebody else made one in between, that one is changed. The
    /// item must have the key that the call was given, else it is refused before sending. The closure gets it
    /// as it would be read: a field that is not stored (`skip`) has its default.
    #[inline]
    pub fn or_insert_with(self, mut make: impl FnMut() -> T + Send + 'f) -> Self {
        self.making(Box::new(move || written::<T>(&make())))
    }

    #[inline]
    fn making(mut self, make: Making<'f>) -> Self {
        self.make = Some(make);
        self
    }

    /// Tries at most so many times, 10 if not set: each is a write that is refused because somebody else wrote
    /// between the read and it. 0 is refused before sending.
    ///
    /// Then the call fails with an error that [`is_contended`](crate::Error::is_contended). The second attempt
    /// starts at once from the item that stood in the way of the first; after that each second one starts
    /// with a pause (50 ms at first, up to 4 seconds, of random length) and a new read.
    #[inline]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Gives this call another deadline than the database's; see
    /// [`Db::with_deadline`](crate::Db::with_deadline). It holds for all attempts, pauses and repetitions
    /// together.
    #[inline]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Sends the call, as `.await` does.
    #[inline]
    pub fn send(self) -> ModifyRun<'f, O> {
        let finish = self.finish;
        let table = self.target.table.clone();
        let sending: Sending<'f> = match self.into_work() {
            Ok(work) => Box::pin(work.run()),
            Err(error) => {
                let error = Error::encoding(error).at(&table, None);
                Box::pin(std::future::ready(Err(error)))
            }
        };
        ModifyRun { sending, finish }
    }

    #[inline]
    fn into_work(self) -> EncodeResult<Work<'f>> {
        let Self { target, key, change, make, conditions, attempts, deadline, is_metered, .. } =
            self;
        if attempts == 0 {
            return Err(EncodeError::new("a modify has at least 1 attempt"));
        }
        let facts = Facts {
            schema: T::SCHEMA,
            attributes: T::ATTRIBUTES,
            written_again: written_again::<T>,
            written_new: T::IS_STAMPED.then_some(written_new::<T>),
            stamps: Stamps::of::<T>,
        };
        let asked = conditions.into_given()?;
        let line = Line { target, key: key?, is_metered, consumed: None, ends: None };
        let closures = Closures { facts, change, make, asked };
        Ok(Work { line, closures, attempts, deadline })
    }
}

conditional!(
    ['f, T: DynamoItem, O] Modify<'f, T, O>, T,
    "It is asked of the item with the write, beside what the call asks of its own, and of the missing item where one is"
    "to be inserted. If it fails, nothing is written, and the error [`is_condition_failed`](crate::Error::is_condition_failed)"
    "with the item ([`old_item`](crate::Error::old_item)). Where the closure changes nothing, nothing is written"
    "and nothing asked."
);

/// The item as its type.
#[inline]
fn item<T: DynamoItem>(modified: &Modified) -> Result<T> {
    let Modified { item, table, is_written, .. } = modified;
    read_item(table, item).map_err(|error| if *is_written { error.applied() } else { error })
}

type Sending<'f> = Pin<Box<dyn Future<Output = Result<Modified>> + Send + 'f>>;

/// A modify on its way.
///
/// Dropping it stops it; a write that was sent may be applied all the same.
#[must_use = "futures do nothing unless polled"]
pub struct ModifyRun<'f, O> {
    sending: Sending<'f>,
    finish: fn(&Modified) -> Result<O>,
}

impl<O> Future for ModifyRun<'_, O> {
    type Output = Result<O>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.sending.as_mut().poll(context).map(|modified| (self.finish)(&modified?))
    }
}

impl<O> fmt::Debug for ModifyRun<'_, O> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ModifyRun")
    }
}

impl<'f, T: DynamoItem, O> IntoFuture for Modify<'f, T, O> {
    type Output = Result<O>;
    type IntoFuture = ModifyRun<'f, O>;

    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<T, O> fmt::Debug for Modify<'_, T, O> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Modify({})", self.target.table)
    }
}

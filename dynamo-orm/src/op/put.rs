//! `PutItem`: `put` replaces, `insert` refuses to.

use std::marker::PhantomData;

use super::condition::{Conditions, FailedCondition, conditional};
use super::evidence::Evidence;
use super::lifecycle::AskedVersion;
use super::returned::Returned;
use super::run::{Answer, Operation, Prepared};
use super::unique::Knowledge;
use super::{Call, Target, operation};
use crate::error::{ErrorKind, Result};
use crate::expr::Predicate;
use crate::item::{DynamoItem, UniqueFields, Versioned, write_item};
use crate::path::PathBuf;
use crate::wire::Operation as Wire;

/// Writes an item whole, made by [`Table::put`](crate::Table::put).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Put<T, O = ()> {
    call: Call,
    /// The version that is asked for.
    version: Option<u64>,
    conditions: Conditions,
    /// What is known of the item that it replaces.
    knowledge: Knowledge,
    output: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> Put<T> {
    pub(crate) fn new(target: &Target, item: &T) -> Self {
        let (call, version) = put(target, item);
        let (conditions, knowledge) = (Conditions::new(), Knowledge::default());
        Self { call, version, conditions, knowledge, output: PhantomData }
    }

    /// Gives back the item that was replaced, if there was one.
    ///
    /// Refused before sending where the type has `unique` fields, whose writes are transactions: those
    /// give nothing back.
    pub fn return_old(self) -> Put<T, Option<T>> {
        self.returning(|call| call.returning("ALL_OLD"))
    }

    /// Gives back the item as it was written, with what was filled in: its version, its times, what
    /// was generated.
    pub fn return_new(self) -> Put<T, T> {
        self.returning(Call::returning_item)
    }

    fn returning<O>(self, returning: impl FnOnce(Call) -> Call) -> Put<T, O> {
        let Self { call, version, conditions, knowledge, .. } = self;
        Put { call: returning(call), version, conditions, knowledge, output: PhantomData }
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Put<T, O> {
    type Output = O::Output;
    type Call = Prepared;

    fn into_call(self) -> Prepared {
        let Self { call, version, mut conditions, knowledge, .. } = self;
        let expected = AskedVersion::of(T::SCHEMA, version);
        conditions.expect(expected);
        if T::SCHEMA.keeps_unique() {
            return Prepared(call.expecting(expected).putting(conditions, knowledge, false));
        }
        // Without a condition a put that is sent again cannot fail for its own success.
        let mut call = match conditions.is_empty() {
            true => call,
            false => call.expecting(expected).evidence(Evidence::WholeItem),
        };
        call.edit(|body| body.only_condition(conditions.joined(None)?.as_ref()));
        Prepared(call)
    }

    fn finish(answer: &Answer) -> Result<O::Output> {
        O::returned(answer)
    }
}

impl<T: Versioned, O> Put<T, O> {
    /// Writes whichever version is there: the item then has the version behind its own, as ever.
    ///
    /// So the version may go back, to one that somebody else has read, who would then write over this
    /// item and see no conflict. An [`update`](crate::Table::update) that ignores the version moves it on
    /// from what is there.
    pub fn ignore_version(mut self) -> Self {
        self.version = None;
        self
    }
}

operation!([T: DynamoItem, O: Returned<T>] Put<T, O>, O::Output);
conditional!(
    [T: DynamoItem, O: Returned<T>] Put<T, O>, T,
    "If it fails, nothing is written, and the error tells which way: [`is_not_found`](crate::Error::is_not_found)"
    "if there is no item under the key, else [`is_condition_failed`](crate::Error::is_condition_failed),"
    "and [`old_item`](crate::Error::old_item) gives the item that it failed on."
);

impl<T: DynamoItem, O> Put<T, O> {
    /// Says which item is there, for whoever read it; of no meaning where no value is kept unique.
    pub(crate) fn replacing(mut self, item: &T) -> Self {
        if T::SCHEMA.keeps_unique() {
            self.knowledge.of_item(&self.call, item);
        }
        self
    }
}

impl<T: UniqueFields, O> Put<T, O> {
    /// Takes the unique values that are in the table from the item as it was read, and so reads
    /// nothing; if others are there by now, nothing is written, and the error
    /// [`is_condition_failed`](crate::Error::is_condition_failed).
    ///
    /// In a transaction of several writes a put of such an item needs this.
    pub fn knowing(self, item: &T) -> Self {
        self.replacing(item)
    }

    /// Takes the unique values that stay as they are once more, at the price of a write each: for items
    /// that were written before their attribute was `unique`.
    pub fn claim(mut self) -> Self {
        self.knowledge.claim();
        self
    }
}

/// Writes an item if its key is new, made by [`Table::insert`](crate::Table::insert).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Insert<T, O = ()> {
    call: Call,
    conditions: Conditions,
    output: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> Insert<T> {
    pub(crate) fn new(target: &Target, item: &T) -> Self {
        let (call, _) = put(target, item);
        Self { call, conditions: Conditions::new(), output: PhantomData }
    }

    /// Gives back the item as it was written; see [`Put::return_new`].
    pub fn return_new(self) -> Insert<T, T> {
        let Self { call, conditions, .. } = self;
        Insert { call: call.returning_item(), conditions, output: PhantomData }
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Insert<T, O> {
    type Output = O::Output;
    type Call = Prepared;

    fn into_call(self) -> Prepared {
        // Without an item in the way only the caller's own conditions are left to fail.
        let absent = match self.conditions.is_empty() {
            true => ErrorKind::AlreadyExists,
            false => ErrorKind::ConditionFailed,
        };
        let failed = FailedCondition::meaning(ErrorKind::AlreadyExists, absent);
        let mut call = self.call.failed_condition(failed).evidence(Evidence::WholeItem);
        if T::SCHEMA.keeps_unique() {
            return Prepared(call.putting(self.conditions, Knowledge::default(), true));
        }
        let is_new = Predicate::not_exists(PathBuf::of(T::SCHEMA.partition_key.name));
        call.edit(|body| body.only_condition(self.conditions.joined([is_new])?.as_ref()));
        Prepared(call)
    }

    fn finish(answer: &Answer) -> Result<O::Output> {
        O::returned(answer)
    }
}

operation!([T: DynamoItem, O: Returned<T>] Insert<T, O>, O::Output);
conditional!(
    [T: DynamoItem, O: Returned<T>] Insert<T, O>, T,
    "If there is an item, the error [`is_already_exists`](crate::Error::is_already_exists); if there is none and"
    "the condition fails, it [`is_condition_failed`](crate::Error::is_condition_failed)."
);

/// The call, and the version that the item is of.
fn put<T: DynamoItem>(target: &Target, item: &T) -> (Call, Option<u64>) {
    let mut version = None;
    let call = Call::new(target, Wire::PutItem, |body| {
        version = body.member("Item", |w| write_item(item, || target.db.now(), w))?;
        Ok(())
    });
    (call, version)
}

//! `DeleteItem`.

use std::marker::PhantomData;

use super::condition::{Conditions, conditional};
use super::lifecycle::{AskedVersion, versioned};
use super::returned::Returned;
use super::run::{Answer, Operation, Prepared};
use super::unique::Knowledge;
use super::{Call, Target, operation};
use crate::error::Result;
use crate::item::{DynamoItem, UniqueFields, Versioned};
use crate::key::KeyFrom;
use crate::wire::Operation as Wire;

/// Deletes one item by its key, made by [`Table::delete`](crate::Table::delete).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Delete<T, O = ()> {
    call: Call,
    /// The version that is asked for.
    version: Option<u64>,
    conditions: Conditions,
    /// What is known of the item.
    knowledge: Knowledge,
    output: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> Delete<T> {
    pub(crate) fn new<K>(target: &Target, key: &K) -> Self
    where
        T::Key: KeyFrom<K>,
    {
        let mut version = None;
        let call = Call::new(target, Wire::DeleteItem, |body| {
            version = body.key_and_facts::<T, K>(key)?.version;
            Ok(())
        });
        let (conditions, knowledge) = (Conditions::new(), Knowledge::default());
        Self { call, version, conditions, knowledge, output: PhantomData }
    }

    /// Gives back the item that was deleted, if there was one.
    ///
    /// Refused before sending where the type has `unique` fields; see
    /// [`Put::return_old`](crate::Put::return_old).
    pub fn return_old(self) -> Delete<T, Option<T>> {
        let Self { call, version, conditions, knowledge, .. } = self;
        let call = call.returning("ALL_OLD");
        Delete { call, version, conditions, knowledge, output: PhantomData }
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Delete<T, O> {
    type Output = O::Output;
    type Call = Prepared;

    fn into_call(self) -> Prepared {
        let Self { call, version, mut conditions, knowledge, .. } = self;
        let expected = AskedVersion::of(T::SCHEMA, version);
        conditions.expect(expected);
        if T::SCHEMA.keeps_unique() {
            return Prepared(call.expecting(expected).deleting(conditions, knowledge));
        }
        let mut call = call.expecting(expected);
        call.edit(|body| body.only_condition(conditions.joined(None)?.as_ref()));
        Prepared(call)
    }

    fn finish(answer: &Answer) -> Result<O::Output> {
        O::returned(answer)
    }
}

impl<T: UniqueFields, O> Delete<T, O> {
    /// Takes the unique values that are in the table from the item as it was read; see
    /// [`Put::knowing`](crate::Put::knowing).
    pub fn knowing(mut self, item: &T) -> Self {
        self.knowledge.of_item(&self.call, item);
        self
    }
}

versioned!(Delete, "a delete of `&item` asks for that of the item, and one by key for none");
operation!([T: DynamoItem, O: Returned<T>] Delete<T, O>, O::Output);
conditional!(
    [T: DynamoItem, O: Returned<T>] Delete<T, O>, T,
    "If it fails, nothing is written, and the error tells which way: [`is_not_found`](crate::Error::is_not_found)"
    "if there is no item under the key, else [`is_condition_failed`](crate::Error::is_condition_failed),"
    "and [`old_item`](crate::Error::old_item) gives the item that it failed on."
);

//! `ConditionCheck`: what must hold of an item that a transaction does not change.

use std::fmt;
use std::marker::PhantomData;

use super::item::TransactItem;
use super::part::{TransactPart, Verb};
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{Condition, Predicate};
use crate::item::DynamoItem;
use crate::key::KeyFrom;
use crate::op::condition::Conditions;
use crate::op::lifecycle::AskedVersion;
use crate::op::{FailedCondition, Target, marks};
use crate::path::PathBuf;
use crate::wire::Body;

/// Requires something of an item that the transaction does not change, made by
/// [`Table::check`](crate::Table::check).
///
/// It has at least one condition (a check of `&item` asks for its `version`, where it has one), and is
/// no call of its own: add it to a [`TransactWrite`](crate::TransactWrite). The item must be of the
/// entity and the edition of its struct, if that has them.
#[must_use = "a check does nothing until it is added to a transaction"]
pub struct Check<T> {
    target: Target,
    body: EncodeResult<Body>,
    expected: Option<AskedVersion>,
    conditions: Conditions,
    item: PhantomData<fn() -> T>,
}

impl<T: DynamoItem> Check<T> {
    #[inline]
    pub(crate) fn new<K>(target: &Target, key: &K) -> Self
    where
        T::Key: KeyFrom<K>,
    {
        let mut version = None;
        let body = Body::of_table(&target.table).and_then(|mut body| {
            version = body.key_and_facts::<T, K>(key)?.version;
            Ok(body)
        });
        let expected = AskedVersion::of(T::SCHEMA, version);
        let mut conditions = Conditions::new();
        conditions.expect(expected);
        Self { target: target.clone(), body, expected, conditions, item: PhantomData }
    }

    /// The transaction is applied only if the condition holds; several must all hold.
    ///
    /// If it fails, nothing is written, and the reason of this check tells which way:
    /// [`is_not_found`](crate::Error::is_not_found) if there is no item under the key, else
    /// [`is_condition_failed`](crate::Error::is_condition_failed), and
    /// [`old_item`](crate::Error::old_item) gives the item that it failed on.
    #[inline]
    pub fn condition(self, condition: impl FnOnce(T::Fields) -> Condition<T>) -> Self {
        self.maybe_condition(Some(condition(T::fields())))
    }

    /// The transaction is applied only if the condition holds, if there is one.
    #[inline]
    pub fn maybe_condition(mut self, condition: Option<Condition<T>>) -> Self {
        if let Some(condition) = condition {
            self.conditions.add(condition);
        }
        self
    }
}

impl<T: DynamoItem> TransactItem for Check<T> {
    #[inline]
    fn into_part(self) -> TransactPart {
        let Self { target, body, expected, conditions, .. } = self;
        let body = body.and_then(|mut body| {
            if conditions.is_empty() {
                return Err(EncodeError::new(
                    "a check has a condition: give it one with `condition`",
                ));
            }
            // A version of 0 is also that of what is not there.
            let is_there = Predicate::exists(PathBuf::of(T::SCHEMA.partition_key.name));
            let is_there = expected.map(|_| is_there);
            let own = is_there.into_iter().chain(marks::asked(T::SCHEMA)?);
            let condition = conditions.joined(own)?;
            body.only_condition(condition.as_ref())?;
            Ok(body)
        });
        let marks = Some(T::SCHEMA);
        let failed = FailedCondition { version: expected, marks, ..FailedCondition::ORDINARY };
        TransactPart::new(Verb::ConditionCheck, target, body, failed)
    }
}

impl<T> fmt::Debug for Check<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ConditionCheck({})", self.target.table)
    }
}

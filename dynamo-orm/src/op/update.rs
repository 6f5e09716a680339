//! `UpdateItem`: `update` changes an item that exists, `upsert` may make it.

use std::marker::PhantomData;

use super::changes::Changes;
use super::condition::{Conditions, FailedCondition, conditional};
use super::evidence::Evidence;
use super::lifecycle::AskedVersion;
use super::lifecycle::versioned;
use super::returned::{Changed, OldIfAny, Returned, is_changeable_part};
use super::run::{Answer, Operation, Prepared};
use super::unique::{Knowledge, asked, touched};
use super::{Call, Target, marks, operation};
use crate::codec::Record;
use crate::error::{ErrorKind, Result};
use crate::expr::{Action, Predicate};
use crate::item::{DynamoItem, UniqueFields, Versioned};
use crate::key::{KeyFacts, KeyFrom, Sources};
use crate::path::PathBuf;
use crate::wire::Operation as Wire;

/// Changes attributes of one item, made by [`Table::update`](crate::Table::update).
///
/// The item must exist: an update of a missing item is an error that
/// [`is_not_found`](crate::Error::is_not_found). Where the struct has an entity or a schema version,
/// the item must be of both, else it is left as it is, with an error that
/// [`is_foreign_item`](crate::Error::is_foreign_item) or
/// [`is_older_version`](crate::Error::is_older_version). The derive wraps this in a type with a setter for
/// each field.
///
/// One that sets or removes a `unique` field is a transaction, which gives nothing back: what it is to
/// return but `()` is refused before sending.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Update<T, O = ()> {
    call: Call,
    pub(super) changes: Changes,
    /// The values of the fields that feed templates, as far as they are known.
    pub(super) sources: Sources,
    /// The version that is asked for.
    version: Option<u64>,
    conditions: Conditions,
    /// What is known of the item.
    knowledge: Knowledge,
    output: PhantomData<fn() -> (T, O)>,
}

/// Changes attributes of one item, or makes it, by `upsert` of an update.
///
/// It is refused before sending unless it sets every required field, as an item made by it could
/// not be read otherwise. A counter and a list that grows are set by their `increment` and `append`.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Upsert<T, O = ()> {
    call: Call,
    changes: Changes,
    /// The values of the fields that feed templates, as far as they are known.
    sources: Sources,
    /// The version that is asked for.
    version: Option<u64>,
    conditions: Conditions,
    /// What is known of the item.
    knowledge: Knowledge,
    output: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> Update<T> {
    pub(crate) fn new<K>(target: &Target, key: &K) -> Self
    where
        T::Key: KeyFrom<K>,
    {
        let mut facts = KeyFacts::default();
        let call = Call::new(target, Wire::UpdateItem, |body| {
            facts = body.key_and_facts::<T, K>(key)?;
            Ok(())
        });
        let KeyFacts { sources, version, .. } = facts;
        let (changes, conditions) = (Changes::default(), Conditions::new());
        let knowledge = Knowledge::default();
        Self { call, changes, sources, version, conditions, knowledge, output: PhantomData }
    }

    #[doc(hidden)]
    pub fn apply(self, change: impl FnOnce(T::Fields) -> Action<T>) -> Self {
        self.change(change(T::fields()))
    }

    #[doc(hidden)]
    pub fn maybe_apply(self, change: Option<Action<T>>) -> Self {
        match change {
            Some(change) => self.change(change),
            None => self,
        }
    }

    pub(super) fn change(mut self, action: Action<T>) -> Self {
        self.changes.add(action.into_inner());
        self
    }

    /// Makes the item if it is not there.
    ///
    /// Refused before sending unless every required field is set, as an item made by it could not
    /// be read otherwise.
    pub fn upsert(self) -> Upsert<T> {
        let Self { call, changes, sources, version, conditions, knowledge, .. } = self;
        Upsert { call, changes, sources, version, conditions, knowledge, output: PhantomData }
    }

    /// Gives back the item as it is after the update.
    pub fn return_new(self) -> Update<T, T> {
        self.returning("ALL_NEW")
    }

    /// Gives back the item as it was before the update.
    pub fn return_old(self) -> Update<T, T> {
        self.returning("ALL_OLD")
    }

    /// Gives back the attributes that were changed, as they are after the update.
    ///
    /// `P` derives `DynamoValue` or `DynamoItem` and has some of the item's fields, by name and
    /// DynamoDB type, but for the keys, which never change; that is checked when the call is built. Of a
    /// map only the changed places are given back; a change of an element of a list is refused, as
    /// its list would come without the others. An attribute that the update does not
    /// change is not given back, so its field in `P` is an `Option`.
    pub fn return_updated_new<P: Record>(self) -> Update<T, Changed<P>> {
        const { assert!(is_changeable_part::<T, P>(), "{}", NOT_A_PART) }
        self.returning_changes("UPDATED_NEW")
    }

    /// Gives back the attributes that were changed, as they were before the update; see
    /// [`return_updated_new`](Self::return_updated_new).
    pub fn return_updated_old<P: Record>(self) -> Update<T, Changed<P>> {
        const { assert!(is_changeable_part::<T, P>(), "{}", NOT_A_PART) }
        self.returning_changes("UPDATED_OLD")
    }

    fn returning_changes<O>(mut self, values: &str) -> Update<T, O> {
        self.changes.refuse_elements();
        self.returning(values)
    }

    fn returning<O>(self, values: &str) -> Update<T, O> {
        let Self { call, changes, sources, version, conditions, knowledge, .. } = self;
        let call = call.returning(values);
        Update { call, changes, sources, version, conditions, knowledge, output: PhantomData }
    }
}

/// What the compiler says of a struct that is no part of the item.
const NOT_A_PART: &str = "a field of this struct is a key, is no attribute of the item, or has another type; give it the name and the type of one of the item's fields that are no keys";

impl<T: DynamoItem> Upsert<T> {
    /// Gives back the item as it is after the update.
    pub fn return_new(self) -> Upsert<T, T> {
        self.returning("ALL_NEW")
    }

    /// Gives back the item as it was before the update, if there was one.
    pub fn return_old(self) -> Upsert<T, OldIfAny> {
        self.returning("ALL_OLD")
    }

    /// Gives back the attributes that were changed, as they are after the update; see
    /// [`Update::return_updated_new`].
    pub fn return_updated_new<P: Record>(self) -> Upsert<T, Changed<P>> {
        const { assert!(is_changeable_part::<T, P>(), "{}", NOT_A_PART) }
        self.returning_changes("UPDATED_NEW")
    }

    /// Gives back the attributes that were changed, as they were before the update; see
    /// [`Update::return_updated_new`].
    pub fn return_updated_old<P: Record>(self) -> Upsert<T, Changed<P>> {
        const { assert!(is_changeable_part::<T, P>(), "{}", NOT_A_PART) }
        self.returning_changes("UPDATED_OLD")
    }

    fn returning_changes<O>(mut self, values: &str) -> Upsert<T, O> {
        self.changes.refuse_elements();
        self.returning(values)
    }

    fn returning<O>(self, values: &str) -> Upsert<T, O> {
        let Self { call, changes, sources, version, conditions, knowledge, .. } = self;
        let call = call.returning(values);
        Upsert { call, changes, sources, version, conditions, knowledge, output: PhantomData }
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Update<T, O> {
    type Output = O::Output;
    type Call = Prepared;

    fn into_call(self) -> Prepared {
        let must_exist = Predicate::exists(PathBuf::of(T::SCHEMA.partition_key.name));
        let Self { mut call, mut changes, mut conditions, version, knowledge, .. } = self;
        let expected = AskedVersion::of(T::SCHEMA, version);
        changes.stamp::<T>(&call.target.db, expected, false);
        conditions.expect(expected);
        let touched = touched(T::SCHEMA, &mut changes);
        if !touched.is_empty() {
            let call = call.asking_marks().expecting(expected);
            let own = asked(T::SCHEMA, Some(must_exist));
            return Prepared(call.updating(touched, changes, conditions, own, knowledge));
        }
        if conditions.is_empty() && !changes.is_guarded() {
            // Only that the item exists was asked, so nothing else can have failed.
            let missing = FailedCondition::meaning(ErrorKind::NotFound, ErrorKind::NotFound);
            call = call.failed_condition(missing);
        }
        call = call.asking_marks().expecting(expected);
        let mut evidence = Evidence::None;
        call.edit(|body| {
            let own = std::iter::once(must_exist).chain(marks::asked(T::SCHEMA)?);
            evidence = changes.write(body, T::SCHEMA, conditions, own)?;
            Ok(())
        });
        Prepared(call.evidence(evidence))
    }

    fn finish(answer: &Answer) -> Result<O::Output> {
        O::returned(answer)
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Upsert<T, O> {
    type Output = O::Output;
    type Call = Prepared;

    fn into_call(self) -> Prepared {
        let Self { call, mut changes, sources, version, mut conditions, knowledge, .. } = self;
        let expected = AskedVersion::of(T::SCHEMA, version);
        let failed =
            FailedCondition::meaning(ErrorKind::ConditionFailed, ErrorKind::ConditionFailed);
        let mut call = call.failed_condition(failed).asking_marks().expecting(expected);
        let mut evidence = Evidence::None;
        changes.stamp::<T>(&call.target.db, expected, true);
        conditions.expect(expected);
        changes.complete(T::SCHEMA, &sources);
        changes.mark(T::SCHEMA);
        let keys = T::SCHEMA.key_attributes().map(|key| key.name);
        if let Err(error) = changes.check_complete(T::ATTRIBUTES, keys) {
            changes.add(Err(error));
        }
        let touched = touched(T::SCHEMA, &mut changes);
        if !touched.is_empty() {
            let own = marks::asked_if_any(T::SCHEMA).map(|own| own.into_iter().collect());
            return Prepared(call.updating(touched, changes, conditions, own, knowledge));
        }
        call.edit(|body| {
            let own = marks::asked_if_any(T::SCHEMA)?;
            evidence = changes.write(body, T::SCHEMA, conditions, own)?;
            Ok(())
        });
        Prepared(call.evidence(evidence))
    }

    fn finish(answer: &Answer) -> Result<O::Output> {
        O::returned(answer)
    }
}

impl<T: UniqueFields, O> Update<T, O> {
    /// Takes the unique values that are in the table from the item as it was read; see
    /// [`Put::knowing`](crate::Put::knowing).
    pub fn knowing(mut self, item: &T) -> Self {
        self.knowledge.of_item(&self.call, item);
        self
    }
}

versioned!(Update, "an update of `&item` asks for that of the item, and one by key for none");
versioned!(Upsert, "an upsert of `&item` asks for that of the item, and one by key for none");
operation!([T: DynamoItem, O: Returned<T>] Update<T, O>, O::Output);
conditional!(
    [T: DynamoItem, O: Returned<T>] Update<T, O>, T,
    "If it fails, nothing is written, and the error tells which way: [`is_not_found`](crate::Error::is_not_found)"
    "if there is no item under the key, else [`is_condition_failed`](crate::Error::is_condition_failed),"
    "and [`old_item`](crate::Error::old_item) gives the item that it failed on."
);
operation!([T: DynamoItem, O: Returned<T>] Upsert<T, O>, O::Output);
conditional!(
    [T: DynamoItem, O: Returned<T>] Upsert<T, O>, T,
    "If it fails, nothing is written, and the error [`is_condition_failed`](crate::Error::is_condition_failed);"
    "[`old_item`](crate::Error::old_item) gives the item that it failed on, if there is one."
);

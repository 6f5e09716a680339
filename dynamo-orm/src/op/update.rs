//! `UpdateItem`: `update` changes an item that exists, `upsert` may make it.

use std::marker::PhantomData;

use super::run::{Answer, Operation, Prepared, Returned};
use super::{Call, Target, operation};
use crate::codec::Attribute;
use crate::error::{DecodeError, EncodeError, EncodeResult, Error, ErrorKind, Result};
use crate::expr::{Action, Clause, Condition, Placeholders, UpdateAction, within};
use crate::item::DynamoItem;
use crate::key::KeyFrom;
use crate::limits::ITEM_BYTES;
use crate::path::PathBuf;
use crate::value::Accepts;
use crate::wire::{Body, Operation as Wire};

/// Changes attributes of one item, made by [`Table::update`](crate::Table::update).
///
/// The item must exist: an update of a missing item is an error that
/// [`is_not_found`](Error::is_not_found). The derive wraps this in a type with a setter for each
/// field.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Update<T, O = ()> {
    call: Call,
    changes: Changes,
    output: PhantomData<fn() -> (T, O)>,
}

/// Changes attributes of one item, or makes it, by `upsert` of an update.
///
/// It is refused before sending unless it sets every required field, as an item made by it could
/// not be read otherwise.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Upsert<T, O = ()> {
    call: Call,
    changes: Changes,
    output: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> Update<T> {
    pub(crate) fn new<K>(target: &Target, key: &K) -> Self
    where
        T::Key: KeyFrom<K>,
    {
        let call = Call::new(target, Wire::UpdateItem, |body| body.key::<T, K>(key));
        Self { call, changes: Changes::default(), output: PhantomData }
    }

    #[doc(hidden)]
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set_attribute<F: Accepts<A>, A>(self, name: &'static str, value: A) -> Self {
        self.change(Action::set::<F, A>(PathBuf::of(name), &value))
    }

    #[doc(hidden)]
    pub fn maybe_set_attribute<F: Accepts<A>, A>(
        self,
        name: &'static str,
        value: Option<A>,
    ) -> Self {
        match value {
            Some(value) => self.set_attribute::<F, A>(name, value),
            None => self,
        }
    }

    #[doc(hidden)]
    pub fn remove_attribute(self, name: &'static str) -> Self {
        self.change(Action::remove(PathBuf::of(name)))
    }

    #[doc(hidden)]
    pub fn apply(self, change: impl FnOnce(T::Fields) -> Action<T>) -> Self {
        self.change(change(T::fields()))
    }

    fn change(mut self, action: Action<T>) -> Self {
        self.changes.add(action.into_inner());
        self
    }

    /// Makes the item if it is not there.
    ///
    /// Refused before sending unless every required field is set, as an item made by it could not
    /// be read otherwise.
    pub fn upsert(self) -> Upsert<T> {
        Upsert { call: self.call, changes: self.changes, output: PhantomData }
    }

    /// Gives back the item as it is after the update.
    pub fn return_new(self) -> Update<T, T> {
        self.returning("ALL_NEW")
    }

    /// Gives back the item as it was before the update.
    pub fn return_old(self) -> Update<T, T> {
        self.returning("ALL_OLD")
    }

    fn returning(self, values: &str) -> Update<T, T> {
        let call = self.call.text("ReturnValues", values);
        Update { call, changes: self.changes, output: PhantomData }
    }
}

impl<T: DynamoItem> Upsert<T> {
    /// Gives back the item as it is after the update.
    pub fn return_new(self) -> Upsert<T, T> {
        let call = self.call.text("ReturnValues", "ALL_NEW");
        Upsert { call, changes: self.changes, output: PhantomData }
    }
}

impl<T: DynamoItem> Returned<T> for T {
    fn returned(answer: &Answer) -> Result<Self> {
        let missing =
            || Error::decode(&answer.table, None, DecodeError::missing(crate::kind::Kind::M));
        answer.reply.item(&answer.table, "Attributes")?.ok_or_else(missing)
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Update<T, O> {
    type Output = O;

    fn into_call(self) -> Prepared {
        let must_exist = Condition::Exists(PathBuf::of(T::SCHEMA.partition_key.name));
        let mut call = self.call.condition_means(ErrorKind::NotFound);
        call.edit(|body| body.update(self.changes, Some(&must_exist)));
        Prepared(call)
    }

    fn finish(answer: &Answer) -> Result<O> {
        O::returned(answer)
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Upsert<T, O> {
    type Output = O;

    fn into_call(self) -> Prepared {
        let mut call = self.call;
        call.edit(|body| {
            self.changes
                .check_complete(T::ATTRIBUTES, T::SCHEMA.key_attributes().map(|k| k.name))?;
            body.update(self.changes, None)
        });
        Prepared(call)
    }

    fn finish(answer: &Answer) -> Result<O> {
        O::returned(answer)
    }
}

operation!([T: DynamoItem, O: Returned<T>] Update<T, O>, O);
operation!([T: DynamoItem, O: Returned<T>] Upsert<T, O>, O);

/// The changes so far, or the first that was refused.
struct Changes(EncodeResult<Vec<UpdateAction>>);

impl Default for Changes {
    fn default() -> Self {
        Self(Ok(Vec::new()))
    }
}

impl Changes {
    fn add(&mut self, action: EncodeResult<UpdateAction>) {
        if let Ok(actions) = &mut self.0 {
            match action.and_then(|action| check_overlap(actions, action)) {
                Ok(action) => actions.push(action),
                Err(error) => self.0 = Err(error),
            }
        }
    }

    fn check_complete(
        &self,
        attributes: &[Attribute],
        keys: impl Iterator<Item = &'static str>,
    ) -> EncodeResult {
        let keys: Vec<_> = keys.collect();
        let Ok(actions) = &self.0 else { return Ok(()) };
        let is_set = |name: &'static str| {
            let path = PathBuf::of(name);
            actions.iter().any(|a| a.clause == Clause::Set && a.path == path)
        };
        let missing =
            attributes.iter().find(|a| a.required && !keys.contains(&a.name) && !is_set(a.name));
        match missing {
            Some(attribute) => Err(EncodeError::new(
                "an upsert sets every required field, as the item that it makes could not be read otherwise",
            )
            .at(attribute.name)),
            None => Ok(()),
        }
    }
}

/// The service refuses two changes of one place, or of a place and its inside.
fn check_overlap(actions: &[UpdateAction], action: UpdateAction) -> EncodeResult<UpdateAction> {
    if actions.iter().any(|other| other.path.overlaps(&action.path)) {
        return Err(EncodeError::new(format!(
            "an update changes each place once, and {:?} was changed already",
            action.path
        )));
    }
    Ok(action)
}

/// What is set alone is more than an item may hold; whether the whole fits, the service knows.
fn check_size(actions: &[UpdateAction]) -> EncodeResult {
    if actions.iter().map(|action| action.bytes).sum::<usize>() <= ITEM_BYTES {
        return Ok(());
    }
    let error = EncodeError::new(format!("an item is at most {ITEM_BYTES} bytes large"));
    Err(match actions.iter().max_by_key(|action| action.bytes) {
        Some(largest) => within(&largest.path, error),
        None => error,
    })
}

impl Body {
    fn update(&mut self, changes: Changes, condition: Option<&Condition>) -> EncodeResult {
        let actions = changes.0?;
        if actions.is_empty() {
            return Err(EncodeError::new("an update changes something; this one has no change"));
        }
        check_size(&actions)?;
        let mut placeholders = Placeholders::default();
        let update = placeholders.update(&actions)?;
        self.text("UpdateExpression", &update);
        if let Some(condition) = condition {
            let condition = placeholders.condition(condition)?;
            self.text("ConditionExpression", &condition);
            self.text("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
        }
        self.placeholders(&placeholders);
        Ok(())
    }

    pub(super) fn condition(&mut self, condition: &Condition) -> EncodeResult {
        let mut placeholders = Placeholders::default();
        let text = placeholders.condition(condition)?;
        self.text("ConditionExpression", &text);
        self.text("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
        self.placeholders(&placeholders);
        Ok(())
    }
}

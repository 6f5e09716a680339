//! The changes of an update: collected, checked against each other, written.

use aws_sdk_dynamodb::types::AttributeValue;

use super::condition::Conditions;
use super::evidence::Evidence;
use crate::codec::{Attribute, FromAttribute, Reader, stored};
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{
    Action, Placeholders, Predicate, Step, UpdateAction, actions, expected_after, extend, guards,
    within,
};
use crate::item::check_index_key;
use crate::key::{Sources, render};
use crate::limits::ITEM_BYTES;
use crate::path::PathBuf;
use crate::schema::{TableSchema, Template};
use crate::wire::Body;

/// The changes so far, or the first that was refused.
#[derive(Clone)]
pub(super) struct Changes(EncodeResult<Vec<Step>>);

impl Default for Changes {
    fn default() -> Self {
        Self(Ok(Vec::new()))
    }
}

impl Changes {
    pub(super) fn add(&mut self, added: EncodeResult<Vec<Step>>) {
        if let Ok(steps) = &mut self.0
            && let Err(error) = added.and_then(|added| extend(steps, added))
        {
            self.0 = Err(error);
        }
    }

    /// Adds the text that a template makes of the fields, or takes it away where a field has no value.
    pub(super) fn derive(&mut self, name: &'static str, template: &Template, sources: &Sources) {
        let path = PathBuf::of(name);
        let steps = render(template, sources).and_then(|text| match text {
            Some(text) => Action::<()>::set::<String, _>(path, &text).into_inner(),
            None => Action::<()>::remove(path).into_inner(),
        });
        self.add(steps);
    }

    /// Adds what an item that is made by the update needs beside what is set: the fields that its key
    /// was made of, and what other attributes are made of them.
    pub(super) fn complete(&mut self, schema: &TableSchema, sources: &Sources) {
        let is_key = |name: &str| schema.key_attributes().any(|key| key.name == name);
        for (name, json) in sources.given() {
            if !is_key(name) && !self.changes(name) {
                let value = AttributeValue::read(&mut Reader::new(json));
                let steps = value.map_err(|_| no_value(name)).and_then(|value| {
                    let path = PathBuf::of(name);
                    Action::<()>::set::<AttributeValue, _>(path, &value).into_inner()
                });
                self.add(steps);
            }
        }
        for (name, template) in schema.derived() {
            let is_known = template.sources().all(|source| sources.knows(source));
            if is_known && !is_key(name) && !self.changes(name) {
                self.derive(name, template, sources);
            }
        }
    }

    /// Whether the attribute as a whole is changed already.
    fn changes(&self, name: &str) -> bool {
        let steps = self.0.as_deref().unwrap_or_default();
        actions(steps).any(|action| action.path.is_attribute() && action.path.attribute() == name)
    }

    /// The typed ones.
    pub(super) fn actions(&self) -> impl Iterator<Item = &UpdateAction> {
        actions(self.0.as_deref().unwrap_or_default())
    }

    /// Whether a change in raw words names the attribute.
    pub(super) fn mentions_in_raw(&self, name: &str) -> bool {
        let steps = self.0.as_deref().unwrap_or_default();
        steps.iter().any(|step| matches!(step, Step::Raw(_, raw) if raw.mentions(name)))
    }

    /// Whether nothing is changed.
    pub(super) fn is_empty(&self) -> bool {
        self.0.as_ref().is_ok_and(Vec::is_empty)
    }

    /// Whether a change has a condition of its own.
    pub(super) fn is_guarded(&self) -> bool {
        self.0.as_ref().is_ok_and(|steps| actions(steps).any(|action| action.guard.is_some()))
    }

    /// An item that is made by the update must be one that can be read.
    pub(super) fn check_complete(
        &self,
        attributes: &[Attribute],
        keys: impl Iterator<Item = &'static str>,
    ) -> EncodeResult {
        let keys: Vec<_> = keys.collect();
        let Ok(steps) = &self.0 else { return Ok(()) };
        let is_set = |name: &'static str| {
            let sets_it = |action: &UpdateAction| {
                action.change.fills()
                    && action.path.is_attribute()
                    && action.path.attribute() == name
            };
            actions(steps).any(sets_it)
        };
        let missing =
            stored(attributes).find(|a| a.required && !keys.contains(&a.name) && !is_set(a.name));
        match missing {
            Some(attribute) => Err(EncodeError::new(
                "an upsert sets every required field, as the item that it makes could not be read otherwise",
            )
            .at(attribute.name)),
            None => Ok(()),
        }
    }

    /// Refuses changes of elements of lists, for calls that give back what was changed: the service
    /// then gives a list of these elements alone.
    pub(super) fn refuse_elements(&mut self) {
        let steps = self.0.as_deref().unwrap_or_default();
        let element = actions(steps).find(|action| action.path.is_within_list());
        if let Some(path) = element.map(|action| action.path.clone()) {
            let error = EncodeError::new(
                "the service gives back a changed element without its list; ask for the whole item",
            );
            self.0 = Err(within(&path, error));
        }
    }

    /// Writes the expressions of the whole update, and tells how it shows that it was applied.
    pub(super) fn write(
        self,
        body: &mut Body,
        schema: &'static TableSchema,
        conditions: Conditions,
        own: impl IntoIterator<Item = Predicate>,
    ) -> EncodeResult<Evidence> {
        let steps = self.0?;
        if steps.is_empty() {
            return Err(EncodeError::new("an update changes something; this one has no change"));
        }
        check_size(&steps)?;
        for action in actions(&steps).filter(|a| a.path.is_attribute() && a.change.writes_value()) {
            check_index_key(schema, action.path.attribute(), action.bytes)?;
        }
        let left = actions(&steps).filter(|action| action.change.leaves_value());
        body.count(left.map(|action| action.bytes).sum());
        let expected = expected_after(&steps, conditions.given());
        let condition = conditions.joined(own.into_iter().chain(guards(&steps)))?;
        let mut placeholders = Placeholders::default();
        let update = placeholders.update(&steps)?;
        body.text("UpdateExpression", &update);
        if let Some(condition) = &condition {
            body.condition(condition, &mut placeholders)?;
        }
        body.placeholders(&placeholders)?;
        Ok(expected.map_or(Evidence::None, Evidence::After))
    }
}

fn no_value(name: &'static str) -> EncodeError {
    EncodeError::new("its `ToAttribute` does not write one whole value").at(name)
}

/// What is set alone is more than an item may hold; whether the whole fits, the service knows.
fn check_size(steps: &[Step]) -> EncodeResult {
    if actions(steps).map(|action| action.bytes).sum::<usize>() <= ITEM_BYTES {
        return Ok(());
    }
    let error = EncodeError::new(format!("an item is at most {ITEM_BYTES} bytes large"));
    Err(match actions(steps).max_by_key(|action| action.bytes) {
        Some(largest) => within(&largest.path, error),
        None => error,
    })
}

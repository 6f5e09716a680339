//! The one write of an attempt: an update of the item that was read, or a put of one that was missing.

use super::attributes::Attributes;
use super::change::Change;
use super::difference::{Facts, Written};
use super::unchanged::pinned;
use super::version::version_of;
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{Expected, Placeholders, Predicate, Step, actions};
use crate::item::is_same_json;
use crate::limits::EXPRESSION_OPERATORS;
use crate::op::lifecycle::AskedVersion;
use crate::op::unique::sentinels_between;
use crate::op::{Call, Target, TransactPart};
use crate::path::PathBuf;
use crate::wire::Operation as Wire;

/// A write that was made of what was read, and what that was.
pub(super) struct Write {
    pub(super) call: Call,
    /// What the item must have, if one was read.
    pub(super) pins: Option<Expected>,
    /// The item as it is afterwards, where the service does not say.
    pub(super) item: Option<Vec<u8>>,
    /// What keeps the unique values that it changes.
    pub(super) sentinels: Vec<TransactPart>,
}

impl Facts {
    /// The update that brings a stored item to what the closure left; `None` if it left it as it is.
    #[inline]
    pub(super) fn update(
        &self,
        target: &Target,
        key: &[u8],
        json: &[u8],
        change: &Change,
        asked: &[Predicate],
    ) -> EncodeResult<Option<Write>> {
        let stored = Attributes::of(json).map_err(|_| EncodeError::new("no item came"))?;
        let written = self.difference(&stored, change)?;
        if written.is_empty() {
            return Ok(None);
        }
        let version = version_of(self.schema, &stored)?;
        let mut pins = self.marks(&stored);
        pins.extend(match version {
            // What an older edition or no edition of the type wrote may not have moved it on.
            Some(AskedVersion { attribute, .. })
                if stored.get(attribute).is_some() && !change.is_upgraded =>
            {
                pinned(attribute, &stored)
            }
            _ => self.unchanged(&stored, change.read_as, &written),
        });
        let unique = self.schema.unique.iter().map(|attribute| attribute.name);
        for name in unique.filter(|name| written.iter().any(|written| written.name == *name)) {
            if !pins.iter().any(|(pin, _)| pin == name) {
                pins.extend(pinned(name, &stored));
            }
        }
        let condition = self.condition(&pins, asked)?;
        let steps = self.steps(&written, version, || target.db.now())?;
        let sentinels = self.sentinels(target, key, &stored, &steps)?;
        let call = Call::new(target, Wire::UpdateItem, |body| {
            body.member("Key", |w| w.raw(key));
            let mut placeholders = Placeholders::default();
            let update = placeholders.update(&steps).map_err(|_| too_many_written(&written))?;
            body.text("UpdateExpression", &update);
            // The pins alone are known to fit by their number; by their length they may not.
            let condition = body.condition(&condition, &mut placeholders);
            condition
                .map_err(|error| if asked.is_empty() { too_many_read(&pins) } else { error })?;
            body.placeholders(&placeholders)
        });
        let (call, item) = match sentinels.is_empty() {
            true => (call.returning("ALL_NEW"), None),
            // A transaction gives nothing back.
            false => (call, Some(after(&stored, &steps)?)),
        };
        Ok(Some(Write { call, pins: Some(pins), item, sentinels }))
    }

    /// What keeps the unique values that the steps change.
    #[inline]
    fn sentinels(
        &self,
        target: &Target,
        key: &[u8],
        stored: &Attributes<'_>,
        steps: &[Step],
    ) -> EncodeResult<Vec<TransactPart>> {
        if !self.schema.keeps_unique() {
            return Ok(Vec::new());
        }
        let before = stored.with(None)?;
        sentinels_between(target, key, Some(&before), &after(stored, steps)?)
    }

    /// All that must hold: that the item is there, as it was read, and what the caller asks.
    #[inline]
    fn condition(&self, pins: &Expected, asked: &[Predicate]) -> EncodeResult<Predicate> {
        let exists = Predicate::exists(PathBuf::of(self.schema.partition_key.name));
        let own = self.predicates(pins).into_iter().try_fold(exists, Predicate::and);
        let own = own.map_err(|_| too_many_read(pins))?;
        asked.iter().cloned().try_fold(own, Predicate::and)
    }

    /// The put of an item that was not there.
    #[inline]
    pub(super) fn insert(
        &self,
        target: &Target,
        key: &[u8],
        item: Vec<u8>,
        asked: &[Predicate],
    ) -> EncodeResult<Write> {
        self.check_own_key(key, &item)?;
        let item = match self.written_new {
            Some(written_new) => written_new(&item, target.db.now())?,
            None => item,
        };
        let is_new = Predicate::not_exists(PathBuf::of(self.schema.partition_key.name));
        let condition = asked.iter().cloned().try_fold(is_new, Predicate::and)?;
        let call = Call::new(target, Wire::PutItem, |body| {
            body.member("Item", |w| w.raw(&item));
            body.only_condition(Some(&condition))
        });
        let sentinels = match self.schema.keeps_unique() {
            true => sentinels_between(target, key, None, &item)?,
            false => Vec::new(),
        };
        Ok(Write { call, pins: None, item: Some(item), sentinels })
    }

    /// An item that is made is the one that was asked for.
    #[inline]
    fn check_own_key(&self, key: &[u8], item: &[u8]) -> EncodeResult {
        let [key, item] = [key, item].map(Attributes::of);
        let (Ok(key), Ok(item)) = (key, item) else { return Err(EncodeError::new("no item")) };
        let is_own = |name: &str| match (key.get(name), item.get(name)) {
            (Some(asked), Some(made)) => is_same_json(asked, made),
            _ => false,
        };
        match self.schema.key_attributes().find(|key| !is_own(key.name)) {
            Some(other) => {
                Err(EncodeError::new("the item to insert has another key than the one to modify")
                    .at(other.name))
            }
            None => Ok(()),
        }
    }
}

/// The item as these steps leave it; each of them sets a value or removes one.
#[inline]
fn after(stored: &Attributes<'_>, steps: &[Step]) -> EncodeResult<Vec<u8>> {
    let changed = actions(steps)
        .filter_map(|action| Some((action.path.attribute(), action.change.new_value()?)));
    stored.with(changed)
}

#[inline]
fn too_many_read(pins: &Expected) -> EncodeError {
    EncodeError::new(format!(
        "a modify asks of each attribute that it read whether it is unchanged, and of {} that is more than an expression can hold ({EXPRESSION_OPERATORS} operators, 4,096 bytes); put fields that go together into a nested struct, which is one attribute, or change the item with `update`",
        pins.len()
    ))
}

#[inline]
fn too_many_written(written: &[Written]) -> EncodeError {
    EncodeError::new(format!(
        "one update cannot write {} attributes, as an expression is at most 4,096 bytes long; put fields that go together into a nested struct, which is one attribute, or put the item whole",
        written.len()
    ))
}

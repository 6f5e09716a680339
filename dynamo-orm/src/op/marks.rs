//! The entity and the edition of an item in expressions: what a read keeps to and an update asks.

use super::changes::Changes;
use crate::codec::ToAttribute;
use crate::error::EncodeResult;
use crate::expr::{Action, Comparator, Predicate};
use crate::key::SENTINEL_PREFIX;
use crate::path::PathBuf;
use crate::schema::{Entity, SchemaVersion, TableSchema};

/// That an item has these marks; nothing where the type has none.
pub(super) fn asked(schema: &TableSchema) -> EncodeResult<Vec<Predicate>> {
    let mut asked = Vec::new();
    if let Some(Entity::Named { attribute, name }) = schema.entity {
        asked.push(equals(attribute, name)?);
    }
    if let Some(SchemaVersion { attribute, number }) = schema.schema_version {
        let is_current = equals(attribute, &number)?;
        asked.push(match number {
            // An item without the attribute is of the first edition.
            1 => Predicate::not_exists(PathBuf::of(attribute)).or(is_current)?,
            _ => is_current,
        });
    }
    Ok(asked)
}

/// The same, or that there is no item.
pub(super) fn asked_if_any(schema: &TableSchema) -> EncodeResult<Option<Predicate>> {
    let Some(asked) = Predicate::all(asked(schema)?)? else { return Ok(None) };
    Predicate::not_exists(PathBuf::of(schema.partition_key.name)).or(asked).map(Some)
}

/// What a read of this type filters by, where its key does not tell already.
pub(super) fn filter(
    schema: &TableSchema,
    holds: impl Fn(&str) -> bool,
    may_filter: impl Fn(&str) -> bool,
) -> EncodeResult<Vec<Predicate>> {
    match schema.entity {
        Some(Entity::Named { attribute, name }) if holds(attribute) => {
            Ok(vec![equals(attribute, name)?])
        }
        Some(Entity::ByKey) => {
            let parts = schema.key_attributes().zip(schema.leading());
            let told = parts.filter(|(key, text)| !text.is_empty() && may_filter(key.name));
            told.map(|(key, text)| Ok(Predicate::begins_with(PathBuf::of(key.name), json(text)?)))
                .collect()
        }
        _ => Ok(Vec::new()),
    }
}

/// That an item is none of those that keep values unique, where the filter does not tell already.
///
/// Told by the key, which every index holds.
pub(super) fn no_sentinel(
    schema: &TableSchema,
    holds: impl Fn(&str) -> bool,
) -> EncodeResult<Option<Predicate>> {
    let is_told = match schema.entity {
        Some(Entity::Named { attribute, .. }) => holds(attribute),
        Some(Entity::ByKey) => schema
            .leading()
            .into_iter()
            .any(|text| !SENTINEL_PREFIX.starts_with(text) && !text.starts_with(SENTINEL_PREFIX)),
        None => false,
    };
    if is_told {
        return Ok(None);
    }
    let key = PathBuf::of(schema.partition_key.name);
    Predicate::begins_with(key, json(SENTINEL_PREFIX)?).not().map(Some)
}

impl Changes {
    /// Adds the marks of an item that the update may make.
    pub(super) fn mark(&mut self, schema: &TableSchema) {
        if let Some(Entity::Named { attribute, name }) = schema.entity {
            self.add(Action::<()>::set::<String, _>(PathBuf::of(attribute), &name).into_inner());
        }
        if let Some(SchemaVersion { attribute, number }) = schema.schema_version {
            self.add(Action::<()>::set::<u64, _>(PathBuf::of(attribute), &number).into_inner());
        }
    }
}

fn equals<V: ToAttribute + ?Sized>(attribute: &'static str, value: &V) -> EncodeResult<Predicate> {
    Ok(Predicate::compare(PathBuf::of(attribute), Comparator::Eq, json(value)?))
}

fn json<V: ToAttribute + ?Sized>(value: &V) -> EncodeResult<Vec<u8>> {
    let mut writer = crate::codec::Writer::default();
    value.write(&mut writer)?;
    Ok(writer.into_bytes())
}

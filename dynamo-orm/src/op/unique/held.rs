//! The unique values of an item, as they are stored.

use crate::codec::Reader;
use crate::error::{DecodeResult, EncodeError, EncodeResult};
use crate::expr::{Comparator, Predicate, UpdateAction};
use crate::key::sentinel_key;
use crate::op::changes::Changes;
use crate::path::PathBuf;
use crate::schema::{TableSchema, UniqueAttribute};

/// A value of a unique attribute.
#[derive(Clone)]
pub(crate) struct Value {
    json: Vec<u8>,
    /// What its sentinel is called; `None` of a value that is not kept.
    key: Option<String>,
}

/// The unique values of an item, in the order of the schema; none where there is no item.
#[derive(Clone, Default)]
pub(crate) struct Held(Option<Vec<Option<Value>>>);

/// A unique attribute that an update changes, by its place in the schema, and its new value.
pub(crate) type Touched = (usize, Option<Value>);

impl Value {
    #[inline]
    fn read(schema: &TableSchema, of: UniqueAttribute, json: &[u8]) -> DecodeResult<Self> {
        Ok(Self { json: json.to_vec(), key: sentinel_key(schema, of, json)? })
    }

    #[inline]
    pub(super) fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    #[inline]
    fn is_same(&self, other: &Self) -> bool {
        match (&self.key, &other.key) {
            (Some(key), Some(of_other)) => key == of_other,
            _ => self.json == other.json,
        }
    }
}

impl Held {
    #[inline]
    pub(super) fn absent() -> Self {
        Self(None)
    }

    /// Of an item without such values.
    #[inline]
    pub(super) fn nothing(schema: &TableSchema) -> Self {
        Self(Some(vec![None; schema.unique.len()]))
    }

    /// Those of an item, or of a part of one.
    #[inline]
    pub(super) fn of_item(schema: &TableSchema, item: &[u8]) -> DecodeResult<Self> {
        let names: Vec<&str> = schema.unique.iter().map(|attribute| attribute.name).collect();
        let mut values = vec![None; names.len()];
        Reader::new(item).members(&names, &mut |index, reader| {
            let json = reader.skip_over(item)?;
            if let (Some(value), Some(of)) = (values.get_mut(index), schema.unique.get(index)) {
                *value = Some(Value::read(schema, *of, json)?);
            }
            Ok(())
        })?;
        Ok(Self(Some(values)))
    }

    /// Those of an item that was written here.
    #[inline]
    pub(super) fn of_own(schema: &TableSchema, item: &[u8]) -> EncodeResult<Self> {
        Self::of_item(schema, item).map_err(|_| no_value())
    }

    #[inline]
    pub(super) fn value(&self, index: usize) -> Option<&Value> {
        self.0.as_ref()?.get(index)?.as_ref()
    }

    #[inline]
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Option<Value>, &Option<Value>)| match (one, other) {
            (Some(one), Some(other)) => one.is_same(other),
            (None, None) => true,
            _ => false,
        };
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => one.iter().zip(other).all(same),
            (None, None) => true,
            _ => false,
        }
    }

    /// That the item has these values still, as far as they are asked for.
    #[inline]
    pub(super) fn predicates(
        &self,
        schema: &TableSchema,
        is_asked: impl Fn(usize) -> bool,
    ) -> Vec<Predicate> {
        let Some(values) = &self.0 else {
            return vec![Predicate::not_exists(PathBuf::of(schema.partition_key.name))];
        };
        let each = schema.unique.iter().zip(values).enumerate();
        each.filter(|(index, _)| is_asked(*index))
            .map(|(_, (attribute, value))| {
                let path = PathBuf::of(attribute.name);
                match value {
                    Some(value) => Predicate::compare(path, Comparator::Eq, value.json.clone()),
                    None => Predicate::not_exists(path),
                }
            })
            .collect()
    }
}

/// The unique attributes that an update changes.
#[inline]
pub(crate) fn touched(schema: &TableSchema, changes: &mut Changes) -> Vec<Touched> {
    if !schema.keeps_unique() {
        return Vec::new();
    }
    let found = all_touched(schema, changes);
    found.unwrap_or_else(|error| {
        changes.add(Err(error));
        Vec::new()
    })
}

#[inline]
fn all_touched(schema: &TableSchema, changes: &Changes) -> EncodeResult<Vec<Touched>> {
    let mut touched = Vec::new();
    for (index, of) in schema.unique.iter().enumerate() {
        if changes.mentions_in_raw(of.name) {
            return Err(EncodeError::new(
                "a change in raw words does not tell the value of a unique attribute; set it by its setter",
            )
            .at(of.name));
        }
        let action = changes.actions().find(|action| action.path.attribute() == of.name);
        if let Some(action) = action {
            touched.push((index, after(schema, *of, action).map_err(|error| error.at(of.name))?));
        }
    }
    Ok(touched)
}

#[inline]
fn after(
    schema: &TableSchema,
    of: UniqueAttribute,
    action: &UpdateAction,
) -> EncodeResult<Option<Value>> {
    match action.change.new_value() {
        _ if !action.path.is_attribute() => Err(untold()),
        Some(None) => Ok(None),
        Some(Some(json)) => Value::read(schema, of, json).map(Some).map_err(|_| no_value()),
        None => Err(untold()),
    }
}

#[inline]
fn untold() -> EncodeError {
    EncodeError::new("the value of a unique attribute is set as a whole, by its setter")
}

#[inline]
fn no_value() -> EncodeError {
    EncodeError::new("a unique attribute is text, a number or bytes")
}

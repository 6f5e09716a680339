//! What a write gives back, by type.

use std::marker::PhantomData;

use super::run::Answer;
use crate::codec::{Attribute, FromAttribute, Reader, Record, find, same, stored};
use crate::error::{DecodeError, DecodeResult, Error, Result};
use crate::item::DynamoItem;
use crate::kind::Kind;
use crate::schema::TableSchema;

/// What a write gives back: nothing (`()`), the item (`T`), the item if there was one
/// (`Option<T>`), or the attributes that it changed ([`Changed`]).
pub trait Returned<T> {
    /// What awaiting the write gives.
    type Output;

    #[doc(hidden)]
    fn returned(answer: &Answer) -> Result<Self::Output>;
}

/// Asks an update for the attributes that it changed, as a struct `P` with some of the item's fields.
///
/// The service gives back only what was changed (`ReturnValues` in the API reference of
/// `UpdateItem`), so what may not be among it is an `Option` in `P`.
#[derive(Debug)]
pub struct Changed<P>(PhantomData<fn() -> P>);

impl<T> Returned<T> for () {
    type Output = ();

    fn returned(answer: &Answer) -> Result<()> {
        answer.reply.check(&answer.table)
    }
}

impl<T: DynamoItem> Returned<T> for T {
    type Output = Self;

    fn returned(answer: &Answer) -> Result<Self> {
        let missing = || Error::decode(&answer.table, None, DecodeError::missing(Kind::M));
        answer.reply.item(&answer.table, "Attributes")?.ok_or_else(missing)
    }
}

impl<T: DynamoItem> Returned<T> for Option<T> {
    type Output = Self;

    fn returned(answer: &Answer) -> Result<Self> {
        answer.reply.item(&answer.table, "Attributes")
    }
}

/// Asks an upsert for the item as it was before, if there was one.
#[derive(Debug)]
pub struct OldIfAny;

impl<T: DynamoItem> Returned<T> for OldIfAny {
    type Output = Option<T>;

    /// Some servers answer with the key of the item that they made, where the service answers with
    /// nothing: a key alone is an item only where no other field is required.
    fn returned(answer: &Answer) -> Result<Option<T>> {
        let is_key = |name: &str| T::SCHEMA.key_attributes().any(|key| key.name == name);
        if stored(T::ATTRIBUTES).any(|field| field.required && !is_key(field.name)) {
            let mut is_key_alone = true;
            let old = answer.reply.member(&answer.table, "Attributes")?.unwrap_or(b"{}");
            Reader::new(old)
                .entries(|name, Passed| is_key_alone &= is_key(&name))
                .map_err(|e| Error::decode(&answer.table, None, e))?;
            if is_key_alone {
                return Ok(None);
            }
        }
        answer.reply.item(&answer.table, "Attributes")
    }
}

/// A value that is not looked at.
struct Passed;

impl FromAttribute for Passed {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.skip().map(|()| Self)
    }
}

impl<T: DynamoItem, P: Record> Returned<T> for Changed<P> {
    type Output = P;

    fn returned(answer: &Answer) -> Result<P> {
        let changed = answer.reply.member(&answer.table, "Attributes")?.unwrap_or(b"{}");
        P::read_record(&mut Reader::new(changed)).map_err(|e| Error::decode(&answer.table, None, e))
    }
}

/// Whether each attribute of `part` is one of `whole`, by name and type; one of type `Any` takes
/// whatever stands there.
pub(crate) const fn is_part(part: &[Attribute], whole: &[Attribute]) -> bool {
    let mut rest = part;
    while let [attribute, others @ ..] = rest {
        let is_known = match (attribute.inside, find(attribute.name, whole)) {
            (Some(inside), _) => !attribute.is_rest && is_part(inside, whole),
            (None, Some(known)) => {
                same(attribute.name, known.name) && fits(attribute.kind, known.kind)
            }
            (None, None) => false,
        };
        if !is_known {
            return false;
        }
        rest = others;
    }
    true
}

/// Whether each attribute of `P` is one of the item's that an update may change.
pub(super) const fn is_changeable_part<T: DynamoItem, P: Record>() -> bool {
    is_part(P::ATTRIBUTES, T::ATTRIBUTES) && !has_key(P::ATTRIBUTES, T::SCHEMA)
}

const fn has_key(part: &[Attribute], schema: &TableSchema) -> bool {
    let mut rest = part;
    while let [attribute, others @ ..] = rest {
        let is_key = match attribute.inside {
            Some(inside) => has_key(inside, schema),
            None => schema.is_key_or_source(attribute.name),
        };
        if is_key {
            return true;
        }
        rest = others;
    }
    false
}

const fn fits(asked: Kind, stored: Kind) -> bool {
    matches!(asked, Kind::Any) || same(asked.as_str(), stored.as_str())
}

//! Collections: items of several types that share the partitions of one table.

use std::collections::HashMap;
use std::marker::PhantomData;

use aws_sdk_dynamodb::types::AttributeValue;

use super::{DynamoItem, Index, Marks};
use crate::codec::{Reader, same};
use crate::error::{DecodeError, DecodeResult, ErrorKind};
use crate::schema::{Entity, IndexSchema, KeyAttribute, TableSchema};

/// The items of several types that share the partitions of one table, as one type: made by
/// `#[derive(DynamoCollection)]` on an enum with a variant for each type, or on a struct that holds
/// the items of one partition.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no collection of items",
    label = "not a collection",
    note = "derive it: `#[derive(DynamoCollection)]` on an enum with an item type in each variant, or on a struct with items in its fields"
)]
pub trait DynamoCollection: Sized {
    /// What each item becomes: the enum itself, or what the struct is put together from.
    type Member: Member;
}

/// One item of a collection, of one of several types.
///
/// Made by the derive; not meant to be written by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not one of several items",
    label = "not an enum that derives `DynamoCollection`"
)]
#[doc(hidden)]
pub trait Member: Sized {
    /// The first type, whose table and key are those of all.
    type First: DynamoItem;

    /// What is read: the table, or the index of that name of the first type.
    type Index: Index<Self::First>;

    /// The tables of all types, in order.
    const SCHEMAS: &'static [&'static TableSchema];

    /// Reads an item of the type at that place; the place after the last is that of any other item.
    ///
    /// # Errors
    /// Those of the type, and that the item is of none of them.
    fn read_member(place: usize, reader: &mut Reader<'_>) -> DecodeResult<Self>;
}

/// A collection that is put together from the items of one partition.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not put together from the items of a partition",
    label = "not a struct that derives `DynamoCollection`",
    note = "an enum is queried: `db.collection::<{Self}>().query(..)`"
)]
#[doc(hidden)]
pub trait Assembled: DynamoCollection {
    /// The items by field, on their way.
    type Parts: Default;

    /// Puts an item to those of its field.
    fn place(parts: &mut Self::Parts, member: Self::Member);

    /// The whole.
    ///
    /// # Errors
    /// A field that holds one item has none or several.
    fn assemble(parts: Self::Parts) -> Result<Self, Misfit>;
}

/// An enum is its own member.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be queried item by item",
    label = "not an enum that derives `DynamoCollection`",
    note = "a struct is read whole: `db.collection::<{Self}>().get(..)`"
)]
#[doc(hidden)]
pub trait Items: DynamoCollection<Member = Self> + Member {}

/// A field of a collection that has no item, or too many.
#[doc(hidden)]
#[derive(Debug)]
pub struct Misfit {
    pub(crate) kind: ErrorKind,
    pub(crate) field: &'static str,
}

/// The one item of a field.
///
/// # Errors
/// There is none, or there are several.
#[doc(hidden)]
pub fn exactly_one<T>(items: Vec<T>, field: &'static str) -> Result<T, Misfit> {
    at_most_one(items, field)?.ok_or(Misfit { kind: ErrorKind::MissingMember, field })
}

/// The item of a field, if there is one.
///
/// # Errors
/// There are several.
#[doc(hidden)]
pub fn at_most_one<T>(items: Vec<T>, field: &'static str) -> Result<Option<T>, Misfit> {
    if items.len() > 1 {
        return Err(Misfit { kind: ErrorKind::NotUnique, field });
    }
    Ok(items.into_iter().next())
}

/// An item of no known type, where the collection keeps no others.
///
/// # Errors
/// Always that.
#[doc(hidden)]
pub fn unknown_member<T>() -> DecodeResult<T> {
    Err(DecodeError::foreign(None, false))
}

/// An item as its attributes.
///
/// # Errors
/// The JSON is broken.
#[doc(hidden)]
pub fn raw_item(reader: &mut Reader<'_>) -> DecodeResult<HashMap<String, AttributeValue>> {
    let mut item = HashMap::new();
    reader.entries(|name, value| {
        item.insert(name, value);
    })?;
    Ok(item)
}

/// The index of an item type by the hash of its name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no index of the name that the collection reads",
    label = "no index of that name",
    note = "each member of a collection over an index has that index, with one partition key"
)]
#[doc(hidden)]
pub trait IndexNamed<const NAME: u64>: Sized {
    /// The index of that name.
    type Index: Index<Self>;
}

/// Reads one item of a collection, of whichever type it is.
pub(crate) fn read_member<M: Member>(reader: &mut Reader<'_>) -> DecodeResult<M> {
    let place = place(M::SCHEMAS, &mut reader.again())?;
    M::read_member(place, reader)
}

/// Which of the types an item is of; one past the last for none.
fn place(schemas: &[&TableSchema], reader: &mut Reader<'_>) -> DecodeResult<usize> {
    // All are told in one way, so what tells one tells every other.
    let Some(first) = schemas.first() else { return Ok(0) };
    let marks = Marks::read(first, reader)?;
    let own = schemas.iter().position(|schema| marks.foreign(schema).is_none());
    Ok(own.unwrap_or(schemas.len()))
}

/// What is asked of the members of a collection, for constants: what it finds does not compile.
#[doc(hidden)]
#[derive(Debug)]
pub struct Members<M>(PhantomData<fn() -> M>);

impl<M: Member> Members<M> {
    /// Holds the type at `place` to the table of the first, and to a name of its own.
    #[track_caller]
    pub const fn assert_member(place: usize) {
        let (before, rest) = M::SCHEMAS.split_at(place);
        let [own, ..] = rest else { return };
        assert!(
            own.entity.is_some() || same(own.table, TableSchema::INERT.table),
            "this item tells nobody what it is; write `entity = \"..\"` above its struct"
        );
        if let [first, ..] = before {
            assert!(
                first.is_same_table(own) && (reads_index::<M>() || first.has_same_partitions(own)),
                "this item is of another table than the first, or its key is another: the members of a collection have the same table, and partition keys of the same attribute, type and template"
            );
            assert!(
                is_told_alike(first, own),
                "this item is told in another way than the first: the members of a collection all have `entity_by_key`, or all an `entity` in one attribute"
            );
        }
        let mut rest = before;
        while let [other, after @ ..] = rest {
            assert!(
                !overlap(other, own),
                "this item cannot be told from another of the collection: give each struct an `entity` of its own, or keys that begin with different texts"
            );
            rest = after;
        }
    }
}

/// Whether an index is read, whose partitions are not the table's.
const fn reads_index<M: Member>() -> bool {
    <M::Index as Index<M::First>>::SCHEMA.is_some()
}

/// Holds the index of a member to the key of the first one's. For constants.
#[doc(hidden)]
#[track_caller]
pub const fn assert_same_partition<A, B, I: Index<A>, J: Index<B>>() {
    let (Some(one), Some(other)) = (I::SCHEMA, J::SCHEMA) else { return };
    assert!(
        is_same_key(one, other),
        "the index of this item has another key than that of the first: the members of a collection have partition keys of the same attribute, type and template, and sort keys of the same attribute and type"
    );
}

/// Holds an index to all of an item's attributes.
#[doc(hidden)]
pub const fn assert_covers<T, I: super::Covers<T, super::Whole>>() {}

const fn is_same_key(one: &IndexSchema, other: &IndexSchema) -> bool {
    are_same(one.partition_key, other.partition_key, true)
        && are_same(one.sort_key, other.sort_key, false)
}

/// Whether both are the same attributes, and made in one way where that is asked.
const fn are_same(one: &[KeyAttribute], other: &[KeyAttribute], made_alike: bool) -> bool {
    let (mut one, mut other) = (one, other);
    while let ([a, rest_a @ ..], [b, rest_b @ ..]) = (one, other) {
        if !(a.is_same(b) || !made_alike && a.is_same_attribute(b)) {
            return false;
        }
        (one, other) = (rest_a, rest_b);
    }
    one.is_empty() && other.is_empty()
}

const fn is_told_alike(one: &TableSchema, other: &TableSchema) -> bool {
    match (one.entity, other.entity) {
        (
            Some(Entity::Named { attribute: one, .. }),
            Some(Entity::Named { attribute: other, .. }),
        ) => same(one, other),
        (Some(Entity::ByKey), Some(Entity::ByKey)) | (None, _) | (_, None) => true,
        _ => false,
    }
}

/// Whether an item could be of both types.
const fn overlap(one: &TableSchema, other: &TableSchema) -> bool {
    match (one.entity, other.entity) {
        (Some(Entity::Named { name: one, .. }), Some(Entity::Named { name: other, .. })) => {
            same(one, other)
        }
        (Some(Entity::ByKey), Some(Entity::ByKey)) => {
            let ([pk, sk], [other_pk, other_sk]) = (one.leading(), other.leading());
            begins_alike(pk, other_pk) && begins_alike(sk, other_sk)
        }
        _ => false,
    }
}

/// Whether one of the texts begins with the other.
const fn begins_alike(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest_a @ ..], [b, rest_b @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest_a, rest_b);
    }
    true
}

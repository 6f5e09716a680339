//! What can be queried: a table itself, and its indexes.

use std::marker::PhantomData;

use aws_sdk_dynamodb::types::AttributeValue;

use super::DynamoItem;
use crate::codec::{FromAttribute, Reader};
use crate::error::{DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;
use crate::limits::{PARTITION_KEY_BYTES, SORT_KEY_BYTES};
use crate::schema::{IndexSchema, TableSchema};

/// Something of the item type `T` that can be queried: the table itself ([`Primary`]), or one of the
/// indexes that the derive makes a constant for, as `Order::BY_STATUS`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an index of `{T}`",
    label = "not one of the indexes of `{T}`",
    note = "an index named `by-status` in the derive of `{T}` is `{T}::BY_STATUS`"
)]
pub trait Index<T> {
    /// The types of the partition key, as a tuple.
    type Partition;
    /// The types of the sort key: [`SortBy`](crate::index::SortBy) a tuple, or
    /// [`ThisHasNoSortKey`](crate::index::ThisHasNoSortKey).
    type Sort;
    /// The description; `None` for the table itself.
    const SCHEMA: Option<&'static IndexSchema>;
}

/// The table itself, as something to query.
#[derive(Debug)]
pub struct Primary<T>(PhantomData<fn() -> T>);

#[diagnostic::do_not_recommend]
impl<T: DynamoItem> Index<T> for Primary<T> {
    type Partition = T::Partition;
    type Sort = T::Sort;
    const SCHEMA: Option<&'static IndexSchema> = None;
}

/// What can be read consistently: a table and its local indexes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a global index: DynamoDB cannot read it consistently",
    label = "a global index is written a moment after its table",
    note = "leave `consistent_read` out, or query the table or a local index"
)]
pub trait Consistent {}
#[diagnostic::do_not_recommend]
impl<T> Consistent for Primary<T> {}

/// A local index, which can fetch what it does not hold from its table.
#[diagnostic::on_unimplemented(
    message = "only a local index can fetch attributes that it does not hold from its table",
    label = "`{Self}` is not a local index"
)]
pub trait Local {}

/// Asks for items whole.
#[derive(Debug)]
pub struct Whole;

/// Asks for the attributes of `P` alone.
#[derive(Debug)]
pub struct Part<P>(PhantomData<fn() -> P>);

/// Asks for items whole from a local index that does not hold them: the service then reads the table too.
#[derive(Debug)]
pub struct Fetched;

/// Asks for items of the several types of a collection, each as one `M`.
#[derive(Debug)]
pub struct Several<M>(PhantomData<fn() -> M>);

/// Rows of one type, which has fields to ask for and to filter by.
#[diagnostic::on_unimplemented(
    message = "the items of a collection have no fields in common",
    label = "a query of a collection",
    note = "query the table of one type, as `db.table::<Order>().query(..)`"
)]
pub trait OneType {}
#[diagnostic::do_not_recommend]
impl OneType for Whole {}
#[diagnostic::do_not_recommend]
impl OneType for Fetched {}
#[diagnostic::do_not_recommend]
impl<P> OneType for Part<P> {}

/// The index holds all that is asked of it.
#[diagnostic::on_unimplemented(
    message = "the index `{Self}` does not hold every field that `{T}` needs",
    label = "holds only some of the attributes",
    note = "ask for less with `.project::<Part>()`, or make the index with `project(all)`"
)]
pub trait Covers<T, O> {}
#[diagnostic::do_not_recommend]
impl<T> Covers<T, Whole> for Primary<T> {}
#[diagnostic::do_not_recommend]
impl<T, P, I: Index<T>> Covers<T, Part<P>> for I {}
#[diagnostic::do_not_recommend]
impl<T, I: Local> Covers<T, Fetched> for I {}

/// That an item which was written as JSON may be in each index of its table: the service refuses
/// an item whose index key is empty or too long ("Limits" of the developer guide), and leaves one
/// without that attribute out of the index.
pub(crate) fn check_index_keys(schema: &TableSchema, item: &[u8]) -> EncodeResult {
    if schema.indexes.is_empty() {
        return Ok(());
    }
    let limits = key_limits(schema);
    let names: Vec<&str> = limits.iter().map(|(name, _)| *name).collect();
    let mut fault = None;
    let read = Reader::new(item).members(&names, &mut |place, reader| {
        let KeyBytes(bytes) = KeyBytes::read(reader)?;
        if let (Some((name, limit)), Some(bytes)) = (limits.get(place), bytes) {
            fault = fault.or_else(|| Some((*name, length_fault(bytes, *limit)?)));
        }
        Ok(())
    });
    // A value that cannot be read back is none that a key could be; the service says so.
    drop(read);
    match fault {
        Some((name, why)) => Err(EncodeError::new(why).at(name)),
        None => Ok(()),
    }
}

/// The same for one attribute that an update sets, where it is the key of an index.
pub(crate) fn check_index_key(schema: &TableSchema, name: &str, bytes: usize) -> EncodeResult {
    if schema.indexes.is_empty() {
        return Ok(());
    }
    let limit = key_limits(schema).into_iter().find(|(known, _)| *known == name);
    match limit.and_then(|(name, limit)| Some((name, length_fault(bytes, limit)?))) {
        Some((name, why)) => Err(EncodeError::new(why).at(name)),
        None => Ok(()),
    }
}

fn length_fault(bytes: usize, limit: usize) -> Option<&'static str> {
    match bytes {
        0 => Some("the key of an index is never empty; leave the attribute out, with `None`"),
        _ if bytes <= limit => None,
        _ if limit == PARTITION_KEY_BYTES => {
            Some("the partition key of an index is at most 2,048 bytes long")
        }
        _ => Some("the sort key of an index is at most 1,024 bytes long"),
    }
}

/// Each attribute of an index key once, with the lower of its limits.
fn key_limits(schema: &TableSchema) -> Vec<(&'static str, usize)> {
    let mut limits: Vec<(&str, usize)> = Vec::new();
    let keys = schema.indexes.iter().flat_map(|index| {
        let partition = index.partition_key.iter().map(|key| (key.name, PARTITION_KEY_BYTES));
        partition.chain(index.sort_key.iter().map(|key| (key.name, SORT_KEY_BYTES)))
    });
    for (name, limit) in keys {
        match limits.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = limit.min(*known),
            None => limits.push((name, limit)),
        }
    }
    limits
}

/// How long a text or binary is; a number is never too long.
struct KeyBytes(Option<usize>);

impl FromAttribute for KeyBytes {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        match reader.kind()? {
            Kind::S => reader.string(|text| Ok(Self(Some(text.len())))),
            Kind::B => reader.binary().map(|bytes| Self(Some(bytes.len()))),
            _ => AttributeValue::read(reader).map(|_| Self(None)),
        }
    }
}

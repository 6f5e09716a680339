//! Arguments of expressions as JSON, with their place in errors.

use std::cmp::Ordering;

use aws_sdk_dynamodb::types::AttributeValue;

use crate::codec::{Decimal, FromAttribute, Reader, Writer};
use crate::error::{EncodeError, EncodeResult};
use crate::path::{PathBuf, Segment};
use crate::value::Accepts;

/// The error, of the value at that path.
pub(crate) fn within(path: &PathBuf, error: EncodeError) -> EncodeError {
    path.iter().rev().fold(error, |error, segment| match segment {
        Segment::Name(name) => error.at(name.clone()),
        Segment::Index(index) | Segment::Slot(index, _) => error.at_index(*index),
    })
}

/// The JSON of what `write` writes for the attribute at that path, and its least size.
pub(super) fn written(
    path: &PathBuf,
    write: impl FnOnce(&mut Writer) -> EncodeResult,
) -> EncodeResult<(Vec<u8>, usize)> {
    let mut writer = Writer::within(path.iter().len() - 1);
    write(&mut writer).map_err(|error| within(path, error))?;
    let bytes = writer.least_bytes();
    Ok((writer.into_bytes(), bytes))
}

/// The JSON of an argument for the attribute at that path.
pub(super) fn encode<T: Accepts<A>, A>(path: &PathBuf, value: &A) -> EncodeResult<Vec<u8>> {
    written(path, |w| T::accept(value, w)).map(|(json, _)| json)
}

/// The order that the service sees between two scalars of one type.
pub(crate) fn order(left: &[u8], right: &[u8]) -> Option<Ordering> {
    match (scalar(left)?, scalar(right)?) {
        (AttributeValue::S(left), AttributeValue::S(right)) => Some(left.cmp(&right)),
        (AttributeValue::B(left), AttributeValue::B(right)) => {
            Some(left.as_ref().cmp(right.as_ref()))
        }
        (AttributeValue::N(left), AttributeValue::N(right)) => {
            Some(Decimal::parse(&left).ok()?.cmp(&Decimal::parse(&right).ok()?))
        }
        _ => None,
    }
}

/// Whether the text or the bytes begin with the others.
pub(crate) fn begins_with(value: &[u8], prefix: &[u8]) -> bool {
    match (scalar(value), scalar(prefix)) {
        (Some(AttributeValue::S(value)), Some(AttributeValue::S(prefix))) => {
            value.starts_with(&prefix)
        }
        (Some(AttributeValue::B(value)), Some(AttributeValue::B(prefix))) => {
            value.as_ref().starts_with(prefix.as_ref())
        }
        _ => false,
    }
}

/// The service refuses a range whose lower bound is the higher.
pub(super) fn check_order(low: &[u8], high: &[u8]) -> EncodeResult {
    match order(low, high) {
        Some(Ordering::Greater) => Err(EncodeError::new("the lower bound of a range comes first")),
        Some(_) => Ok(()),
        None => Err(EncodeError::new("the bounds of a range are two values of one type")),
    }
}

fn scalar(json: &[u8]) -> Option<AttributeValue> {
    AttributeValue::read(&mut Reader::new(json)).ok()
}

/// The JSON of an integer.
pub(super) fn from_integer(value: i128) -> Vec<u8> {
    format!("{{\"N\":\"{value}\"}}").into_bytes()
}

/// Whether the integer that the JSON is, if it is one, is negative, and how far it is from 0.
pub(super) fn to_integer(json: &[u8]) -> Option<(bool, u128)> {
    let AttributeValue::N(text) = scalar(json)? else { return None };
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.as_str()),
    };
    Some((is_negative, digits.parse().ok()?))
}

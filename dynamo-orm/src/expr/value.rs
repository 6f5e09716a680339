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

/// The service refuses a range whose lower bound is the higher.
pub(super) fn check_order(low: &[u8], high: &[u8]) -> EncodeResult {
    let order = match (scalar(low), scalar(high)) {
        (Some(AttributeValue::S(low)), Some(AttributeValue::S(high))) => low.cmp(&high),
        (Some(AttributeValue::B(low)), Some(AttributeValue::B(high))) => {
            low.as_ref().cmp(high.as_ref())
        }
        (Some(AttributeValue::N(low)), Some(AttributeValue::N(high))) => {
            match (Decimal::parse(&low), Decimal::parse(&high)) {
                (Ok(low), Ok(high)) => low.cmp(&high),
                _ => Ordering::Equal,
            }
        }
        _ => return Err(EncodeError::new("the bounds of a range are two values of one type")),
    };
    if order == Ordering::Greater {
        return Err(EncodeError::new("the lower bound of a range comes first"));
    }
    Ok(())
}

fn scalar(json: &[u8]) -> Option<AttributeValue> {
    AttributeValue::read(&mut Reader::new(json)).ok()
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

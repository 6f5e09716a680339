//! That no two actions of a transaction are about one item.

use std::collections::HashMap;

use super::part::TransactPart;
use crate::error::{EncodeError, Error, Result};
use crate::key::key_identity;

/// Refuses two actions about one item, as the service does (API reference of `TransactWriteItems`).
#[inline]
pub(super) fn check_distinct(actions: &[TransactPart]) -> Result<()> {
    let mut seen = HashMap::with_capacity(actions.len());
    let actions = actions.iter().enumerate();
    let each =
        actions.flat_map(|(position, action)| action.each().map(move |part| (position, part)));
    for (position, part) in each {
        // A key that cannot be told is the service's to compare.
        let key = part.key_json().and_then(|json| key_identity(part.schema, json));
        let Some(key) = key else { continue };
        if let Some(first) = seen.insert((&*part.table, key), position) {
            return Err(Error::encoding(same(part, first, position)).at(&part.table, None));
        }
    }
    Ok(())
}

#[inline]
fn same(part: &TransactPart, first: usize, second: usize) -> EncodeError {
    match &part.sentinel {
        Some(sentinel) => EncodeError::new(format!(
            "actions {first} and {second} are about one value of a unique attribute, which only one item has; give it back in a transaction of its own before another item takes it"
        ))
        .at(sentinel.attribute.name),
        None => EncodeError::new(format!(
            "actions {first} and {second} are about the same item; a transaction has one action for each item"
        )),
    }
}

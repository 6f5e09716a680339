//! That no two actions of a transaction are about one item.

use std::collections::HashMap;

use super::part::TransactPart;
use crate::error::{EncodeError, Error, Result};
use crate::key::key_identity;

/// Refuses two actions about one item, as the service does (API reference of `TransactWriteItems`).
pub(super) fn check_distinct(parts: &[TransactPart]) -> Result<()> {
    let mut seen = HashMap::with_capacity(parts.len());
    for (position, part) in parts.iter().enumerate() {
        // A key that cannot be told is the service's to compare.
        let key = part.key_json().and_then(|json| key_identity(part.schema, json));
        let Some(key) = key else { continue };
        if let Some(first) = seen.insert((&*part.table, key), position) {
            let error = EncodeError::new(format!(
                "actions {first} and {position} are about the same item; a transaction has one action for each item"
            ));
            return Err(Error::encoding(error).at(&part.table, None));
        }
    }
    Ok(())
}

//! A value that the closure changed, with what is stored within it and its type does not have.
//!
//! A nested struct may leave out some of the map that it is read from. What the closure did is the
//! difference between what its type wrote before and after; done to what is stored, it keeps the rest.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
use crate::item::is_same_value;

/// What is stored, changed as `before` became `after`; each is the JSON of one value.
#[inline]
pub(super) fn merged(stored: &[u8], before: &[u8], after: &[u8]) -> Option<Vec<u8>> {
    let [stored, before, after] = [stored, before, after].map(value);
    let merged = merge(&stored?, &before?, &after?);
    let mut writer = Writer::default();
    merged.write(&mut writer).ok()?;
    Some(writer.into_bytes())
}

#[inline]
fn value(json: &[u8]) -> Option<AttributeValue> {
    AttributeValue::read(&mut Reader::new(json)).ok()
}

/// Values come from the reader, which bounds their depth.
#[inline]
fn merge(
    stored: &AttributeValue,
    before: &AttributeValue,
    after: &AttributeValue,
) -> AttributeValue {
    use AttributeValue::{L, M};
    if is_same_value(before, after) {
        return stored.clone();
    }
    match (stored, before, after) {
        (M(stored), M(before), M(after)) => M(maps(stored, before, after)),
        (L(stored), L(before), L(after)) if stored.len() == before.len() => {
            L(lists(stored, before, after))
        }
        _ => after.clone(),
    }
}

type Map = HashMap<String, AttributeValue>;

#[inline]
fn maps(stored: &Map, before: &Map, after: &Map) -> Map {
    let mut merged = stored.clone();
    merged.retain(|key, _| after.contains_key(key) || !before.contains_key(key));
    for (key, after) in after {
        let merged_value = match (stored.get(key), before.get(key)) {
            (Some(stored), Some(before)) => merge(stored, before, after),
            // It came from elsewhere, or from nowhere, and stays there unless it was changed.
            (None, Some(before)) if is_same_value(before, after) => continue,
            _ => after.clone(),
        };
        merged.insert(key.clone(), merged_value);
    }
    merged
}

/// An element that is one of those before is that one, wherever it moved. One that is none of them is
/// the element in its place, changed, if the list kept its length; else it is a new one.
#[inline]
fn lists(
    stored: &[AttributeValue],
    before: &[AttributeValue],
    after: &[AttributeValue],
) -> Vec<AttributeValue> {
    let mut sources: Vec<Option<usize>> = vec![None; after.len()];
    let mut is_taken = vec![false; before.len()];
    let in_place = |place: usize, after| before.get(place).is_some_and(|b| is_same_value(b, after));
    for (place, (source, after)) in sources.iter_mut().zip(after).enumerate() {
        if let (true, Some(taken)) = (in_place(place, after), is_taken.get_mut(place)) {
            *taken = true;
            *source = Some(place);
        }
    }
    for (source, after) in sources.iter_mut().zip(after).filter(|(source, _)| source.is_none()) {
        let mut free = is_taken.iter_mut().zip(before).enumerate();
        let moved = free.find(|(_, (taken, before))| !**taken && is_same_value(before, after));
        if let Some((place, (taken, _))) = moved {
            *taken = true;
            *source = Some(place);
        }
    }
    let merged = after.iter().zip(&sources).enumerate().map(|(place, (after, source))| {
        let is_changed_in_place =
            || before.len() == sources.len() && is_taken.get(place) == Some(&false);
        match source.or_else(|| is_changed_in_place().then_some(place)) {
            Some(from) => match (stored.get(from), before.get(from)) {
                (Some(stored), Some(before)) => merge(stored, before, after),
                _ => after.clone(),
            },
            None => after.clone(),
        }
    });
    merged.collect()
}

#[cfg(test)]
mod tests {
    use super::merged;
    use crate::item::is_same_json;

    #[track_caller]
    fn check(stored: &str, before: &str, after: &str, expected: &str) {
        let found = merged(stored.as_bytes(), before.as_bytes(), after.as_bytes()).unwrap();
        assert!(is_same_json(&found, expected.as_bytes()), "{}", String::from_utf8_lossy(&found));
    }

    #[test]
    fn what_a_struct_leaves_out_of_a_map_stays_at_every_depth() {
        check(
            r#"{"M":{"city":{"S":"Oslo"},"x":{"N":"1"},"in":{"M":{"a":{"N":"1"},"y":{"N":"2"}}}}}"#,
            r#"{"M":{"city":{"S":"Oslo"},"in":{"M":{"a":{"N":"1"}}}}}"#,
            r#"{"M":{"city":{"S":"Rome"},"in":{"M":{"a":{"N":"2"}}}}}"#,
            r#"{"M":{"city":{"S":"Rome"},"x":{"N":"1"},"in":{"M":{"a":{"N":"2"},"y":{"N":"2"}}}}}"#,
        );
        check(
            r#"{"M":{"city":{"S":"Oslo"},"x":{"N":"1"}}}"#,
            r#"{"M":{"city":{"S":"Oslo"}}}"#,
            r#"{"M":{}}"#,
            r#"{"M":{"x":{"N":"1"}}}"#,
        );
    }

    #[test]
    fn an_element_that_moves_takes_its_own_along() {
        let one = r#"{"M":{"a":{"N":"1"},"x":{"S":"of 1"}}}"#;
        let two = r#"{"M":{"a":{"N":"2"},"x":{"S":"of 2"}}}"#;
        let stored = format!(r#"{{"L":[{one},{two}]}}"#);
        let before = r#"{"L":[{"M":{"a":{"N":"1"}}},{"M":{"a":{"N":"2"}}}]}"#;
        let swapped = r#"{"L":[{"M":{"a":{"N":"2"}}},{"M":{"a":{"N":"1"}}}]}"#;
        check(&stored, before, swapped, &format!(r#"{{"L":[{two},{one}]}}"#));
        let at_front =
            r#"{"L":[{"M":{"a":{"N":"9"}}},{"M":{"a":{"N":"1"}}},{"M":{"a":{"N":"2"}}}]}"#;
        let nine = r#"{"M":{"a":{"N":"9"}}}"#;
        check(&stored, before, at_front, &format!(r#"{{"L":[{nine},{one},{two}]}}"#));
        let changed = r#"{"L":[{"M":{"a":{"N":"1"}}},{"M":{"a":{"N":"3"}}}]}"#;
        let three = r#"{"M":{"a":{"N":"3"},"x":{"S":"of 2"}}}"#;
        check(&stored, before, changed, &format!(r#"{{"L":[{one},{three}]}}"#));
    }
}

//! A word about scans that could be queries.

use std::sync::Once;

use super::projection::{Selected, is_held};
use crate::codec::{Attribute, find};
use crate::op::Target;
use crate::schema::{IndexSchema, IndexScope};

/// A scan whose filter names a whole partition: a query would read that partition alone.
pub(super) struct Advice {
    index: Option<&'static str>,
    said: Once,
}

impl Advice {
    pub(super) fn of(
        target: &Target,
        item: &[Attribute],
        scanned: Option<&'static IndexSchema>,
        selected: Selected,
        consistent: bool,
        pinned: &[&str],
    ) -> Option<Self> {
        let advice = |index| Some(Self { index, said: Once::new() });
        let is_pinned =
            |index: &IndexSchema| index.partition_key.iter().all(|key| pinned.contains(&key.name));
        if let Some(index) = scanned {
            return is_pinned(index).then_some(()).and_then(|()| advice(Some(index.name)));
        }
        if pinned.contains(&target.schema.partition_key.name) {
            return advice(None);
        }
        let would_do = |index: &&IndexSchema| {
            let is_current = !consistent || index.scope == IndexScope::Local;
            // An item without the index's sort key is not in the index.
            let is_there =
                |name: &str| pinned.contains(&name) || find(name, item).is_some_and(|a| a.required);
            let asked = match selected {
                Selected::Named(attributes) => attributes,
                Selected::Held | Selected::All => item,
            };
            is_pinned(index)
                && is_current
                && index.sort_key.iter().all(|key| is_there(key.name))
                && is_held(asked, target.schema, Some(index))
        };
        target.schema.indexes.iter().find(would_do).and_then(|index| advice(Some(index.name)))
    }

    /// Says it, once for each scan.
    pub(super) fn say(&self, table: &str) {
        self.said.call_once(|| match self.index {
            None => tracing::warn!(
                table,
                "a scan reads the whole table to filter out one partition; write `.query(..)` instead of `.scan()`"
            ),
            Some(index) => tracing::warn!(
                table,
                index,
                "a scan reads everything to filter out one partition of an index; write `.index(..).query(..)` instead"
            ),
        });
    }
}

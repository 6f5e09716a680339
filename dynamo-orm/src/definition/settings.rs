//! What the derives set of a table, under what was set in code.

use std::fmt::Debug;

use super::conflict::{Conflicts, Said};
use super::{Chosen, Definition, ItemType};

/// Adds to the description what the types say; what was chosen in code stays and is no conflict.
#[inline]
pub(super) fn join(definition: &mut Definition, chosen: &Chosen, conflicts: &mut Conflicts) {
    let types = &definition.types;
    let ttl = |of: &ItemType| of.schema.ttl;
    definition.ttl = agreed("the ttl attribute", types, None, conflicts, ttl);
    let billing = |of: &ItemType| of.schema.settings.billing;
    definition.billing = agreed("the billing", types, chosen.billing, conflicts, billing);
    let stream = |of: &ItemType| of.schema.settings.stream;
    definition.stream = agreed("the stream", types, chosen.stream, conflicts, stream);
    let class = |of: &ItemType| of.schema.settings.table_class;
    definition.table_class = agreed("the table class", types, chosen.table_class, conflicts, class);
    let protection = |of: &ItemType| of.schema.settings.deletion_protection;
    definition.deletion_protection =
        agreed("the deletion protection", types, chosen.deletion_protection, conflicts, protection);
    let recovery = |of: &ItemType| of.schema.settings.point_in_time_recovery;
    definition.point_in_time_recovery = agreed(
        "the point-in-time recovery",
        types,
        chosen.point_in_time_recovery,
        conflicts,
        recovery,
    );
    definition.tags.extend(tags(types, chosen, conflicts));
    definition.tags.sort();
}

/// What is chosen, or else what all types say that say anything.
#[inline]
fn agreed<V: Copy + PartialEq + Debug>(
    subject: &str,
    types: &[ItemType],
    chosen: Option<V>,
    conflicts: &mut Conflicts,
    said: impl Fn(&ItemType) -> Option<V>,
) -> Option<V> {
    if chosen.is_some() {
        return chosen;
    }
    let mut known = None;
    for of in types {
        conflicts.agree(subject, &mut known, said(of), of, |value| format!("given as {value:?}"));
    }
    known.map(|known| known.value)
}

#[inline]
fn tags(types: &[ItemType], chosen: &Chosen, conflicts: &mut Conflicts) -> Vec<(String, String)> {
    let mut known: Vec<(&str, Option<Said<&str>>)> = Vec::new();
    let said = types.iter().flat_map(|of| of.schema.settings.tags.iter().map(move |tag| (of, tag)));
    for (of, (name, value)) in said {
        if chosen.tags.iter().any(|(chosen, _)| chosen == name) {
            continue;
        }
        let subject = format!("the tag `{name}`");
        match known.iter_mut().find(|(other, _)| other == name) {
            Some((_, known)) => {
                conflicts.agree(&subject, known, Some(*value), of, |value| format!("`{value}`"));
            }
            None => known.push((*name, Some(Said { by: of.name, value: *value }))),
        }
    }
    let owned =
        |(name, said): (&str, Option<Said<&str>>)| Some((name.to_owned(), said?.value.to_owned()));
    known.into_iter().filter_map(owned).collect()
}

//! The questions that keys and indexes answer.

use super::keys::{Keys, Part, Place, keys};
use crate::definition::{Definition, ItemType};

/// A question with the call that asks it.
pub(super) struct Pattern {
    pub(super) asks: Asks,
    /// The types whose items it gives, by their places in the definition.
    pub(super) types: Vec<usize>,
    pub(super) place: Place,
    /// What is given.
    pub(super) by: Vec<Part>,
    /// What the answer is sorted by.
    pub(super) sorted: Vec<Part>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// One item.
    One,
    /// Items of one type.
    Several,
    /// Items of several types that share a partition.
    Together,
}

/// All questions: item by item, then by partition, then by index.
#[inline]
pub(super) fn all(definition: &Definition) -> Vec<Pattern> {
    let ones = (0..definition.types.len()).map(|place| one(definition, place));
    let mut patterns: Vec<_> = ones.flatten().collect();
    for place in Place::all(definition) {
        let in_place = |position| several(definition, position, place);
        patterns.extend((0..definition.types.len()).filter_map(in_place));
        patterns.extend(together(definition, place));
    }
    patterns
}

#[inline]
fn one(definition: &Definition, position: usize) -> Option<Pattern> {
    let keys = keys(definition.types.get(position)?, Place::Table)?;
    let by = keys.partition_parts().into_iter().chain(keys.sort_parts()).collect();
    let (types, sorted) = (vec![position], Vec::new());
    Some(Pattern { asks: Asks::One, types, place: Place::Table, by, sorted })
}

#[inline]
fn several(definition: &Definition, position: usize, place: Place) -> Option<Pattern> {
    let keys = keys(definition.types.get(position)?, place)?;
    // What a key of the table alone names is got; an index names any number of items.
    if place == Place::Table && keys.is_alone() {
        return None;
    }
    Some(of_partition(Asks::Several, vec![position], place, &keys))
}

#[inline]
fn of_partition(asks: Asks, types: Vec<usize>, place: Place, keys: &Keys) -> Pattern {
    // Items of several types lie in the order of the key's text, which has no name.
    let sorted = if asks == Asks::Together { Vec::new() } else { keys.sort_parts() };
    Pattern { asks, types, place, by: keys.partition_parts(), sorted }
}

/// The groups of at least two types that share their partitions.
#[inline]
fn together(definition: &Definition, place: Place) -> Vec<Pattern> {
    let placed = |(position, of): (usize, &ItemType)| Some((position, keys(of, place)?));
    let placed: Vec<_> = definition.types.iter().enumerate().filter_map(placed).collect();
    let mut found = Vec::new();
    for (at, (_, first)) in placed.iter().enumerate() {
        if placed.iter().take(at).any(|(_, earlier)| earlier.share_partitions(first)) {
            continue;
        }
        let same = placed.iter().filter(|(_, keys)| keys.share_partitions(first));
        let types: Vec<_> = same.map(|(position, _)| *position).collect();
        if types.len() > 1 {
            found.push(of_partition(Asks::Together, types, place, first));
        }
    }
    found
}

impl Pattern {
    /// The question in words, each name put by `name`.
    #[inline]
    pub(super) fn in_words(
        &self,
        definition: &Definition,
        name: impl Fn(&str) -> String,
    ) -> String {
        let types = self.types.iter().filter_map(|place| definition.types.get(*place));
        let types: Vec<_> = types.map(|of| name(of.name)).collect();
        let listed = |parts: &[Part]| {
            let parts = parts.iter().map(|part| match part.is_descending {
                true => format!("{} (greatest first)", name(part.name)),
                false => name(part.name),
            });
            parts.collect::<Vec<_>>().join(", ")
        };
        let (types, by) = (types.join(", "), listed(&self.by));
        let sorted = match self.sorted.as_slice() {
            [] => String::new(),
            sorted => format!(", sorted by {}", listed(sorted)),
        };
        let (article, by) = match (self.asks, self.by.as_slice()) {
            (Asks::One, _) => ("one ", by),
            (Asks::Several, _) => ("", by),
            (Asks::Together, _) => ("all of ", by),
        };
        match self.by.is_empty() {
            true => format!("{article}{types}{sorted}"),
            false => format!("{article}{types} by {by}{sorted}"),
        }
    }

    /// The call that asks it, in Rust.
    #[inline]
    pub(super) fn call(&self, definition: &Definition) -> String {
        let first = self.types.first().and_then(|place| definition.types.get(*place));
        let first = first.map_or("", |of| of.name);
        let names: Vec<_> = self.by.iter().map(|part| part.name).collect();
        let given = match names.as_slice() {
            [] => "()".to_owned(),
            [only] => (*only).to_owned(),
            several => format!("({})", several.join(", ")),
        };
        let index = match self.place {
            Place::Table => String::new(),
            Place::Index(name) => format!(".index({first}::{})", constant(name)),
        };
        match self.asks {
            Asks::One => format!("db.table::<{first}>().get({given})"),
            Asks::Several => format!("db.table::<{first}>(){index}.query({given})"),
            Asks::Together => format!("db.collection::<_>().query({given})"),
        }
    }
}

/// The constant that the derive makes of an index's name.
#[inline]
fn constant(index: &str) -> String {
    let (mut constant, mut before) = (String::new(), None::<char>);
    for letter in index.chars() {
        let is_hump = letter.is_ascii_uppercase() && before.is_some_and(|c| c.is_ascii_lowercase());
        let is_behind_break = before.is_some_and(|c| !c.is_ascii_alphanumeric());
        before = Some(letter);
        if !letter.is_ascii_alphanumeric() {
            continue;
        }
        if (is_hump || is_behind_break) && !constant.is_empty() {
            constant.push('_');
        }
        constant.push(letter.to_ascii_uppercase());
    }
    match constant.chars().next() {
        None => "INDEX".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("_{constant}"),
        Some(_) => constant,
    }
}

//! What the service would refuse of a table, found before it is asked.

use super::{Chosen, Definition};
use crate::limits::{
    GLOBAL_INDEXES, LOCAL_INDEXES, PROJECTED_ATTRIBUTES, TABLE_TAGS, TAG_NAME_CHARACTERS,
    TAG_VALUE_CHARACTERS,
};
use crate::schema::{Billing, IndexScope, Throughput};

/// All faults, in words.
#[inline]
pub(super) fn faults(definition: &Definition, chosen: &Chosen) -> Vec<String> {
    let mut faults = Vec::new();
    name(definition, &mut faults);
    indexes(definition, &mut faults);
    throughput(definition, chosen, &mut faults);
    tags(definition, &mut faults);
    faults
}

/// Whether a table may be called so ("Naming rules" of the developer guide).
#[inline]
pub(crate) fn is_plain_name(name: &str) -> bool {
    let is_allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    (3..=255).contains(&name.len()) && name.bytes().all(is_allowed)
}

/// Those of indexes are held to the same rule by the derive.
#[inline]
fn name(definition: &Definition, faults: &mut Vec<String>) {
    // What is there already may be named by its ARN.
    if !is_plain_name(&definition.table) && !definition.table.starts_with("arn:") {
        faults.push(format!(
            "the table cannot be called `{}`: a name has 3 to 255 characters of a-z, A-Z, 0-9, `_`, `-` and `.`",
            definition.table.escape_debug()
        ));
    }
}

#[inline]
fn indexes(definition: &Definition, faults: &mut Vec<String>) {
    for (scope, word, most) in [
        (IndexScope::Global, "global", GLOBAL_INDEXES),
        (IndexScope::Local, "local", LOCAL_INDEXES),
    ] {
        let count = definition.indexes_of(scope).count();
        if count > most {
            faults.push(format!("a table has at most {most} {word} indexes, and this has {count}"));
        }
    }
    let named: usize = definition.indexes.iter().map(|i| i.projection.names().len()).sum();
    if named > PROJECTED_ATTRIBUTES {
        faults.push(format!(
            "all indexes of a table together include at most {PROJECTED_ATTRIBUTES} attributes by name, and these include {named}"
        ));
    }
}

#[inline]
fn throughput(definition: &Definition, chosen: &Chosen, faults: &mut Vec<String>) {
    let is_none = |t: Throughput| t.read_units == 0 || t.write_units == 0;
    if let Some(Billing::Provisioned(throughput)) = definition.billing
        && is_none(throughput)
    {
        faults.push("the table has at least one read unit and one write unit".to_owned());
    }
    for (name, throughput) in &chosen.index_throughput {
        let mut global = definition.indexes_of(IndexScope::Global);
        if !global.any(|index| index.name == name) {
            faults.push(format!("units are given for `{name}`, which is no global index"));
        } else if is_none(*throughput) {
            faults
                .push(format!("the index `{name}` has at least one read unit and one write unit"));
        }
    }
}

/// "Tagging restrictions" of the developer guide.
#[inline]
fn tags(definition: &Definition, faults: &mut Vec<String>) {
    if definition.tags.len() > TABLE_TAGS {
        let count = definition.tags.len();
        faults.push(format!("a table has at most {TABLE_TAGS} tags, and this has {count}"));
    }
    for (name, value) in &definition.tags {
        let is_long = !(1..=TAG_NAME_CHARACTERS).contains(&name.chars().count());
        let is_reserved = name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"));
        if is_long || is_reserved || !name.chars().all(is_tag_character) {
            faults.push(format!(
                "no tag can be called `{}`: a name has 1 to {TAG_NAME_CHARACTERS} letters, digits, spaces and `+ - = . _ : / @`, and does not begin with `aws:`",
                name.escape_debug()
            ));
        }
        let is_long = value.chars().count() > TAG_VALUE_CHARACTERS;
        if is_long || !value.chars().all(is_tag_character) {
            faults.push(format!(
                "the tag `{}` has a value that is refused: at most {TAG_VALUE_CHARACTERS} letters, digits, spaces and `+ - = . _ : / @`",
                name.escape_debug()
            ));
        }
    }
}

#[inline]
fn is_tag_character(c: char) -> bool {
    c.is_alphanumeric() || c == ' ' || "+-=._:/@".contains(c)
}

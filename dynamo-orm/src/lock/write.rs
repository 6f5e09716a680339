//! A lock as JSON: names in their order as text, and nothing that is not so.

use std::collections::{BTreeMap, BTreeSet};

use super::data::{
    Attribute, Entity, Form, Held, Index, Item, Key, Lock, Names, Record, Table, Tagged, Value,
};
use super::{FORMAT, template};
use crate::document::Node;

/// The parts of a map that are there.
type Entries = Vec<(&'static str, Node)>;

impl Lock {
    /// The text of the file.
    #[inline]
    pub(super) fn to_json(&self) -> String {
        let lock = Node::map([
            ("format", Node::Number(FORMAT)),
            ("tables", named(&self.tables, table)),
            ("values", named(&self.values, value)),
        ]);
        lock.to_json()
    }
}

#[inline]
fn named<T>(parts: &BTreeMap<String, T>, node: impl Fn(&T) -> Node) -> Node {
    Node::map(parts.iter().map(|(name, part)| (name.clone(), node(part))))
}

#[inline]
fn table(table: &Table) -> Node {
    let mut entries = vec![("key", keys(&table.key))];
    if !table.indexes.is_empty() {
        entries.push(("indexes", named(&table.indexes, index)));
    }
    entries.push(("types", named(&table.types, item)));
    Node::map(entries)
}

#[inline]
fn keys(keys: &[Key]) -> Node {
    let key = |key: &Key| {
        Node::map([("name", Node::text(&key.name)), ("type", Node::text(key.kind.as_str()))])
    };
    Node::list(keys.iter().map(key))
}

#[inline]
fn index(index: &Index) -> Node {
    let mut entries = vec![("partition_key", keys(&index.partition_key))];
    if !index.sort_key.is_empty() {
        entries.push(("sort_key", keys(&index.sort_key)));
    }
    flag("local", index.is_local, &mut entries);
    Node::map(entries)
}

#[inline]
fn item(item: &Item) -> Node {
    let mut entries = Entries::new();
    match &item.entity {
        None => {}
        Some(Entity::ByKey) => flag("entity_by_key", true, &mut entries),
        Some(Entity::Named { attribute, name }) => {
            let entity = [("attribute", Node::text(attribute)), ("name", Node::text(name))];
            entries.push(("entity", Node::map(entity)));
        }
    }
    if let Some(version) = &item.version {
        let version = [
            ("attribute", Node::text(&version.attribute)),
            ("number", Node::Number(version.number)),
        ];
        entries.push(("schema_version", Node::map(version)));
    }
    if !item.unique.is_empty() {
        let form = |is_hidden: &bool| Node::text(if *is_hidden { "hidden" } else { "shown" });
        entries.push(("unique", named(&item.unique, form)));
    }
    if !item.templates.is_empty() {
        entries.push((
            "templates",
            named(&item.templates, |pieces| Node::text(template::text(pieces))),
        ));
    }
    record(&item.record, &mut entries);
    Node::map(entries)
}

#[inline]
fn record(record: &Record, entries: &mut Entries) {
    entries.push(("attributes", named(&record.attributes, attribute)));
    if let Some(form) = &record.unknown {
        entries.push(("unknown", Node::text(form.to_string())));
    }
}

#[inline]
fn attribute(attribute: &Attribute) -> Node {
    let mut entries = vec![("type", Node::text(attribute.form.to_string()))];
    flag("required", attribute.is_required, &mut entries);
    flag("null", attribute.writes_null, &mut entries);
    if !attribute.aliases.is_empty() {
        entries.push(("aliases", Node::texts(&attribute.aliases)));
    }
    Node::map(entries)
}

#[inline]
fn value(value: &Value) -> Node {
    let mut entries = Entries::new();
    match value {
        Value::Struct(fields) => record(fields, &mut entries),
        Value::Names(Names { names, old, takes_others }) => {
            entries.push(("names", Node::texts(names)));
            old_names(old, &mut entries);
            flag("takes_others", *takes_others, &mut entries);
        }
        Value::Tagged(tagged) => self::tagged(tagged, &mut entries),
        Value::Untagged(variants) => {
            let variant = |(name, form): &(String, Form)| {
                Node::map([("variant", Node::text(name)), ("type", Node::text(form.to_string()))])
            };
            entries.push(("untagged", Node::list(variants.iter().map(variant))));
        }
    }
    Node::map(entries)
}

#[inline]
fn old_names(old: &BTreeSet<String>, entries: &mut Entries) {
    if !old.is_empty() {
        entries.push(("old_names", Node::texts(old)));
    }
}

#[inline]
fn tagged(tagged: &Tagged, entries: &mut Entries) {
    entries.push(("tag", Node::text(&tagged.tag)));
    if let Some(content) = &tagged.content {
        entries.push(("content", Node::text(content)));
    }
    entries.push(("variants", named(&tagged.variants, |held| held_in(held.as_ref()))));
    if !tagged.old.is_empty() {
        entries.push(("old_names", named(&tagged.old, |name| Node::text(name))));
    }
    flag("takes_others", tagged.takes_others, entries);
}

#[inline]
fn held_in(held: Option<&Held>) -> Node {
    let mut entries = Entries::new();
    if let Some(held) = held {
        entries.push(("type", Node::text(held.form.to_string())));
        flag("required", held.is_required, &mut entries);
    }
    Node::map(entries)
}

/// What is not so is not written.
#[inline]
fn flag(name: &'static str, is_set: bool, entries: &mut Entries) {
    if is_set {
        entries.push((name, Node::Bool(true)));
    }
}

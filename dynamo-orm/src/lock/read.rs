//! A lock out of JSON. What is not as it would be written is no lock, and nothing is skipped.

use super::FORMAT;
use super::data::{
    Attribute, Entity, Form, Held, Index, Item, Key, Lock, Names, Piece, Record, Table, Tagged,
    Value, Version,
};
use super::part::{Fault, Part, Reading, damaged};
use super::template;
use crate::document::Node;
use crate::kind::Kind;

/// The lock of a text.
#[inline]
pub(super) fn parse(json: &str) -> Reading<Lock> {
    let root = Node::parse_json(json).map_err(damaged)?;
    let root = Part::whole(&root);
    match root.number("format")? {
        FORMAT => {}
        format if format > FORMAT => return Err(Fault::Later(format)),
        _ => return Err(root.field("format")?.wrong("a format that was written once")),
    }
    root.assert_only(&["format", "tables", "values"])?;
    let lock = Lock { tables: root.named("tables", table)?, values: root.named("values", value)? };
    lock.assert_whole().map(|()| lock)
}

#[inline]
fn table(part: &Part<'_>) -> Reading<Table> {
    part.assert_only(&["key", "indexes", "types"])?;
    Ok(Table {
        key: part.list("key", key)?,
        indexes: part.named("indexes", index)?,
        types: part.named("types", item)?,
    })
}

#[inline]
fn key(part: &Part<'_>) -> Reading<Key> {
    part.assert_only(&["name", "type"])?;
    let field = part.field("type")?;
    let kind = Kind::from_tag(field.text()?.as_bytes());
    let kind = kind.ok_or_else(|| field.wrong("an attribute type"))?;
    Ok(Key { name: part.text_of("name")?, kind })
}

#[inline]
fn index(part: &Part<'_>) -> Reading<Index> {
    part.assert_only(&["local", "partition_key", "sort_key"])?;
    Ok(Index {
        is_local: part.flag("local")?,
        partition_key: part.list("partition_key", key)?,
        sort_key: part.list("sort_key", key)?,
    })
}

#[inline]
fn item(part: &Part<'_>) -> Reading<Item> {
    part.assert_only(&[
        "entity",
        "entity_by_key",
        "schema_version",
        "unique",
        "templates",
        "attributes",
        "unknown",
    ])?;
    let entity = entity(part)?;
    let version = part.maybe("schema_version")?.as_ref().map(version).transpose()?;
    let unique = part.named("unique", |unique| match unique.text()?.as_str() {
        "hidden" => Ok(true),
        "shown" => Ok(false),
        _ => Err(unique.wrong("`hidden` or `shown`")),
    })?;
    let templates = part.named("templates", pieces)?;
    Ok(Item { entity, version, unique, templates, record: record(part)? })
}

#[inline]
fn entity(part: &Part<'_>) -> Reading<Option<Entity>> {
    match (part.maybe("entity")?, part.maybe("entity_by_key")?) {
        (Some(_), Some(by_key)) => Err(by_key.wrong("left out where there is an `entity`")),
        (Some(entity), None) => {
            entity.assert_only(&["attribute", "name"])?;
            let (attribute, name) = (entity.text_of("attribute")?, entity.text_of("name")?);
            Ok(Some(Entity::Named { attribute, name }))
        }
        (None, _) => Ok(part.flag("entity_by_key")?.then_some(Entity::ByKey)),
    }
}

#[inline]
fn version(part: &Part<'_>) -> Reading<Version> {
    part.assert_only(&["attribute", "number"])?;
    Ok(Version { attribute: part.text_of("attribute")?, number: part.number("number")? })
}

#[inline]
fn pieces(part: &Part<'_>) -> Reading<Vec<Piece>> {
    template::parse(&part.text()?).ok_or_else(|| part.wrong("a template"))
}

#[inline]
fn record(part: &Part<'_>) -> Reading<Record> {
    Ok(Record {
        attributes: part.named("attributes", attribute)?,
        unknown: part.maybe("unknown")?.map(|unknown| unknown.form()).transpose()?,
    })
}

#[inline]
fn attribute(part: &Part<'_>) -> Reading<Attribute> {
    part.assert_only(&["type", "required", "null", "aliases"])?;
    Ok(Attribute {
        form: part.form_of("type")?,
        is_required: part.flag("required")?,
        writes_null: part.flag("null")?,
        aliases: part.list("aliases", Part::text)?,
    })
}

#[inline]
fn value(part: &Part<'_>) -> Reading<Value> {
    if part.maybe("names")?.is_some() {
        part.assert_only(&["names", "old_names", "takes_others"])?;
        return Ok(Value::Names(Names {
            names: part.list("names", Part::text)?,
            old: part.list("old_names", Part::text)?,
            takes_others: part.flag("takes_others")?,
        }));
    }
    if part.maybe("untagged")?.is_some() {
        part.assert_only(&["untagged"])?;
        return part.list("untagged", variant).map(Value::Untagged);
    }
    match part.maybe("tag")? {
        Some(tag) => tagged(part, tag.text()?).map(Value::Tagged),
        None => {
            part.assert_only(&["attributes", "unknown"])?;
            part.field("attributes").and_then(|_| record(part)).map(Value::Struct)
        }
    }
}

/// What a variant of an enum without a tag holds.
#[inline]
fn variant(part: &Part<'_>) -> Reading<(String, Form)> {
    part.assert_only(&["variant", "type"])?;
    Ok((part.text_of("variant")?, part.form_of("type")?))
}

#[inline]
fn held(part: &Part<'_>) -> Reading<Option<Held>> {
    part.assert_only(&["type", "required"])?;
    let form = part.maybe("type")?.map(|form| form.form()).transpose()?;
    let is_required = part.flag("required")?;
    match form {
        None if is_required => Err(part.wrong("a variant that holds something")),
        form => Ok(form.map(|form| Held { form, is_required })),
    }
}

#[inline]
fn tagged(part: &Part<'_>, tag: String) -> Reading<Tagged> {
    part.assert_only(&["tag", "content", "variants", "old_names", "takes_others"])?;
    Ok(Tagged {
        tag,
        content: part.maybe("content")?.map(|content| content.text()).transpose()?,
        variants: part.named("variants", held)?,
        old: part.named("old_names", Part::text)?,
        takes_others: part.flag("takes_others")?,
    })
}

impl Lock {
    /// Holds every struct and enum that is named to be there.
    #[inline]
    fn assert_whole(&self) -> Reading<()> {
        let mut missing = None;
        let items = self.tables.values().flat_map(|table| table.types.values());
        items.for_each(|item| item.record.names(&mut |name| self.look_for(name, &mut missing)));
        self.values.values().for_each(|value| {
            value.names(&mut |name| self.look_for(name, &mut missing));
        });
        match missing {
            Some(name) => Err(damaged(format!("`values` has no `{name}`"))),
            None => Ok(()),
        }
    }

    #[inline]
    fn look_for(&self, name: &str, missing: &mut Option<String>) {
        if !self.values.contains_key(name) {
            *missing = Some(name.to_owned());
        }
    }
}

impl Record {
    #[inline]
    fn names(&self, each: &mut dyn FnMut(&str)) {
        self.attributes.values().for_each(|attribute| attribute.form.names(each));
        self.unknown.iter().for_each(|form| form.names(each));
    }
}

impl Value {
    #[inline]
    fn names(&self, each: &mut dyn FnMut(&str)) {
        match self {
            Self::Struct(record) => record.names(each),
            Self::Names(_) => {}
            Self::Tagged(tagged) => {
                tagged.variants.values().flatten().for_each(|held| held.form.names(each));
            }
            Self::Untagged(variants) => variants.iter().for_each(|(_, form)| form.names(each)),
        }
    }
}

impl Form {
    #[inline]
    fn names(&self, each: &mut dyn FnMut(&str)) {
        match self {
            Self::Value(name) => each(name),
            Self::Optional(inner) | Self::List(inner, _) | Self::Set(inner) => inner.names(each),
            Self::Tuple(forms) => forms.iter().for_each(|form| form.names(each)),
            Self::Map { key, value } => {
                key.iter().for_each(|key| key.names(each));
                value.names(each);
            }
            _ => {}
        }
    }
}

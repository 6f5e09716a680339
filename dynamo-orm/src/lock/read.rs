//! A lock out of JSON. What is not as it would be written is no lock.

use jiter::JsonValue;

use super::FORMAT;
use super::data::{
    Attribute, Entity, Form, Held, Index, Item, Key, Lock, Names, Piece, Record, Table, Tagged,
    Value, Version,
};
use super::part::{Fault, Part, Reading, damaged};
use super::template;
use crate::kind::Kind;

/// The lock of a text.
pub(super) fn parse(json: &str) -> Reading<Lock> {
    let root = JsonValue::parse(json.as_bytes(), false)
        .map_err(|error| damaged(error.description(json.as_bytes())))?;
    let root = Part::whole(&root);
    match root.number("format")? {
        FORMAT => {}
        format if format > FORMAT => return Err(Fault::Later(format)),
        _ => return Err(root.field("format")?.wrong("a format that was written once")),
    }
    let lock = Lock { tables: root.named("tables", table)?, values: root.named("values", value)? };
    lock.assert_whole().map(|()| lock)
}

fn table(part: &Part<'_>) -> Reading<Table> {
    Ok(Table {
        key: part.list("key", key)?,
        indexes: part.named("indexes", index)?,
        types: part.named("types", item)?,
    })
}

fn key(part: &Part<'_>) -> Reading<Key> {
    let field = part.field("type")?;
    let kind = Kind::from_tag(field.text()?.as_bytes());
    let kind = kind.ok_or_else(|| field.wrong("an attribute type"))?;
    Ok(Key { name: part.text_of("name")?, kind })
}

fn index(part: &Part<'_>) -> Reading<Index> {
    Ok(Index {
        is_local: part.flag("local")?,
        partition_key: part.list("partition_key", key)?,
        sort_key: part.list("sort_key", key)?,
    })
}

fn item(part: &Part<'_>) -> Reading<Item> {
    let entity = match (part.maybe("entity")?, part.flag("entity_by_key")?) {
        (Some(entity), _) => Some(Entity::Named {
            attribute: entity.text_of("attribute")?,
            name: entity.text_of("name")?,
        }),
        (None, true) => Some(Entity::ByKey),
        (None, false) => None,
    };
    let version = match part.maybe("schema_version")? {
        Some(version) => Some(Version {
            attribute: version.text_of("attribute")?,
            number: version.number("number")?,
        }),
        None => None,
    };
    let unique = part.named("unique", |unique| match unique.text()?.as_str() {
        "hidden" => Ok(true),
        "shown" => Ok(false),
        _ => Err(unique.wrong("`hidden` or `shown`")),
    })?;
    let templates = part.named("templates", pieces)?;
    Ok(Item { entity, version, unique, templates, record: record(part)? })
}

fn pieces(part: &Part<'_>) -> Reading<Vec<Piece>> {
    template::parse(&part.text()?).ok_or_else(|| part.wrong("a template"))
}

fn record(part: &Part<'_>) -> Reading<Record> {
    Ok(Record {
        attributes: part.named("attributes", attribute)?,
        unknown: part.maybe("unknown")?.map(|unknown| unknown.form()).transpose()?,
    })
}

fn attribute(part: &Part<'_>) -> Reading<Attribute> {
    Ok(Attribute {
        form: part.form_of("type")?,
        is_required: part.flag("required")?,
        writes_null: part.flag("null")?,
        aliases: part.list("aliases", Part::text)?,
    })
}

fn value(part: &Part<'_>) -> Reading<Value> {
    if part.maybe("names")?.is_some() {
        return Ok(Value::Names(Names {
            names: part.list("names", Part::text)?,
            old: part.list("old_names", Part::text)?,
            takes_others: part.flag("takes_others")?,
        }));
    }
    if part.maybe("untagged")?.is_some() {
        let variant = |part: &Part<'_>| Ok((part.text_of("variant")?, part.form_of("type")?));
        return part.list("untagged", variant).map(Value::Untagged);
    }
    match part.maybe("tag")? {
        Some(tag) => tagged(part, tag.text()?).map(Value::Tagged),
        None => part.field("attributes").and_then(|_| record(part)).map(Value::Struct),
    }
}

fn tagged(part: &Part<'_>, tag: String) -> Reading<Tagged> {
    let held = |part: &Part<'_>| match part.maybe("type")? {
        Some(_) => {
            Ok(Some(Held { form: part.form_of("type")?, is_required: part.flag("required")? }))
        }
        None => Ok(None),
    };
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

    fn look_for(&self, name: &str, missing: &mut Option<String>) {
        if !self.values.contains_key(name) {
            *missing = Some(name.to_owned());
        }
    }
}

impl Record {
    fn names(&self, each: &mut dyn FnMut(&str)) {
        self.attributes.values().for_each(|attribute| attribute.form.names(each));
        self.unknown.iter().for_each(|form| form.names(each));
    }
}

impl Value {
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

//! The lock of the structs as they are now.

use std::collections::BTreeMap;

use super::data::{Attribute, Entity, Index, Item, Key, Lock, Piece, Record, Table, Version};
use super::values::Values;
use crate::codec::{self, rest_of, stored};
use crate::definition::{Definition, IndexDefinition, ItemType, Schema};
use crate::error::{EncodeError, Error, ErrorKind, Result};
use crate::schema::{self, IndexScope, KeyAttribute, Placeholder, Segment, TableSchema};
use crate::value::Form;

impl Lock {
    /// What the types of all schemas store.
    #[inline]
    pub(super) fn of(schemas: impl IntoIterator<Item = Schema>) -> Result<Self> {
        let (mut lock, mut values) = (Self::default(), Values::default());
        for schema in schemas {
            let definition = schema.define()?;
            let table = table(&definition);
            let known = lock.tables.entry(definition.table.clone()).or_insert(table.clone());
            if known.key != table.key || !agree(&mut known.indexes, table.indexes) {
                return Err(conflict(&definition, "is described in two ways by two schemas"));
            }
            for of in &definition.types {
                let item = item(of, &mut values);
                match known.types.insert(label(of).to_owned(), item.clone()) {
                    Some(before) if before != item => {
                        let why = format!(
                            "has two types `{}`; give each an `entity` of its own",
                            label(of)
                        );
                        return Err(conflict(&definition, &why));
                    }
                    _ => {}
                }
            }
        }
        let labels = values.labels();
        lock.records_mut().for_each(|record| record.forms_mut(&mut |form| form.rename(&labels)));
        lock.values = values.into_values(&labels);
        Ok(lock)
    }

    #[inline]
    fn records_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        let items = self.tables.values_mut().flat_map(|table| table.types.values_mut());
        items.map(|item| &mut item.record)
    }
}

#[inline]
fn conflict(definition: &Definition, why: &str) -> Error {
    let error = EncodeError::new(format!("the table {why}"));
    Error::encoding(error).of_kind(ErrorKind::SchemaConflict).at(&definition.table, None)
}

/// What the items of a type are called: their entity, or their struct.
#[inline]
fn label(of: &ItemType) -> &'static str {
    match of.schema.entity {
        Some(schema::Entity::Named { name, .. }) => name,
        _ => of.name,
    }
}

#[inline]
fn table(definition: &Definition) -> Table {
    let index = |index: &IndexDefinition| (index.name.to_owned(), index_of(index));
    Table {
        key: keys(definition.key_attributes()),
        indexes: definition.indexes.iter().map(index).collect(),
        types: BTreeMap::new(),
    }
}

#[inline]
fn index_of(index: &IndexDefinition) -> Index {
    Index {
        is_local: index.scope == IndexScope::Local,
        partition_key: keys(index.partition_key.iter().copied()),
        sort_key: keys(index.sort_key.iter().copied()),
    }
}

#[inline]
fn keys(keys: impl IntoIterator<Item = KeyAttribute>) -> Vec<Key> {
    keys.into_iter().map(|key| Key { name: key.name.to_owned(), kind: key.kind }).collect()
}

/// Adds the indexes of another schema; false where one of them is another index of the same name.
#[inline]
fn agree(known: &mut BTreeMap<String, Index>, more: BTreeMap<String, Index>) -> bool {
    more.into_iter().all(|(name, index)| *known.entry(name).or_insert(index.clone()) == index)
}

#[inline]
fn item(of: &ItemType, values: &mut Values) -> Item {
    let ItemType { schema, attributes, .. } = of;
    // What is made of others is told by their templates and the marks.
    let made: Vec<&str> =
        schema.derived().map(|(name, _)| name).chain(schema.mark_names()).collect();
    Item {
        entity: schema.entity.map(entity),
        version: schema.schema_version.map(|version| Version {
            attribute: version.attribute.to_owned(),
            number: version.number,
        }),
        unique: schema.unique.iter().map(|of| (of.name.to_owned(), of.is_sensitive)).collect(),
        templates: templates(schema),
        record: record(attributes, &made, values),
    }
}

#[inline]
fn entity(entity: schema::Entity) -> Entity {
    match entity {
        schema::Entity::Named { attribute, name } => {
            Entity::Named { attribute: attribute.to_owned(), name: name.to_owned() }
        }
        schema::Entity::ByKey => Entity::ByKey,
    }
}

#[inline]
fn templates(schema: &TableSchema) -> BTreeMap<String, Vec<Piece>> {
    let pieces = |template: &schema::Template| template.segments.iter().map(piece).collect();
    schema.derived().map(|(name, template)| (name.to_owned(), pieces(template))).collect()
}

#[inline]
fn piece(segment: &Segment) -> Piece {
    match segment {
        Segment::Literal(text) => Piece::Literal((*text).to_owned()),
        Segment::Field(Placeholder { attribute, form, descending }) => Piece::Field {
            attribute: (*attribute).to_owned(),
            form: match form {
                Form::Text => "text".to_owned(),
                Form::Moment => "moment".to_owned(),
                Form::Unsigned { digits } => format!("unsigned {digits}"),
                Form::Signed { digits } => format!("signed {digits}"),
                Form::Float => "float".to_owned(),
                Form::Bool => "bool".to_owned(),
                Form::Bytes => "bytes".to_owned(),
            },
            is_descending: *descending,
        },
    }
}

/// The attributes that a struct reads, without those of these names.
#[inline]
pub(super) fn record(
    attributes: &[codec::Attribute],
    without: &[&str],
    values: &mut Values,
) -> Record {
    let own = stored(attributes).filter(|attribute| !without.contains(&attribute.name));
    let described = own.map(|attribute| {
        let described = Attribute {
            form: values.form(&attribute.form.get()),
            is_required: attribute.required,
            writes_null: attribute.writes_null,
            aliases: attribute.aliases.iter().map(|&alias| alias.to_owned()).collect(),
        };
        (attribute.name.to_owned(), described)
    });
    let attributes_of = described.collect();
    let unknown = rest_of(attributes).map(|rest| values.form(&rest.form.get()));
    Record { attributes: attributes_of, unknown }
}

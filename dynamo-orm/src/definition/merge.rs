//! From the descriptions of several types to that of their table.

use std::collections::BTreeMap;

use super::conflict::{Conflicts, Said, are_same, shown};
use super::{Chosen, Definition, IndexDefinition, ItemType, Projected, Schema, settings};
use crate::codec::find;
use crate::kind::Kind;
use crate::schema::{IndexSchema, IndexScope, Projection};

/// The description of the table, or what its types disagree on.
#[inline]
pub(super) fn merge<C>(schema: &Schema<C>) -> Result<Definition, Vec<String>> {
    let types = distinct(&schema.types);
    let Some(first) = types.first().copied() else {
        return Err(vec!["the schema has no types; add each by `.with::<Type>()`".to_owned()]);
    };
    let mut conflicts = Conflicts::default();
    keys(&types, &mut conflicts);
    key_types(&types, &mut conflicts);
    let chosen = &schema.chosen;
    let mut definition = Definition {
        table: table(schema, &types, &mut conflicts),
        partition_key: first.schema.partition_key,
        sort_key: first.schema.sort_key,
        indexes: indexes(&types, chosen, &mut conflicts),
        ttl: None,
        billing: chosen.billing,
        stream: chosen.stream,
        table_class: chosen.table_class,
        deletion_protection: chosen.deletion_protection,
        point_in_time_recovery: chosen.point_in_time_recovery,
        tags: chosen.tags.clone(),
        types,
    };
    settings::join(&mut definition, chosen, &mut conflicts);
    conflicts.into_result(definition)
}

/// Each type once.
#[inline]
fn distinct(types: &[ItemType]) -> Vec<ItemType> {
    let mut found: Vec<ItemType> = Vec::new();
    for of in types {
        if found.iter().all(|known| known.path != of.path) {
            found.push(*of);
        }
    }
    found
}

#[inline]
fn table<C>(schema: &Schema<C>, types: &[ItemType], conflicts: &mut Conflicts) -> String {
    if let Some(name) = &schema.name {
        return name.clone();
    }
    let mut known = None;
    for of in types {
        let said = Some(of.schema.table);
        conflicts.agree("the table", &mut known, said, of, |name| format!("called `{name}`"));
    }
    known.map_or_else(String::new, |said| said.value.to_owned())
}

#[inline]
fn keys(types: &[ItemType], conflicts: &mut Conflicts) {
    let Some((first, others)) = types.split_first() else { return };
    for of in others {
        let keys = |of: &ItemType| of.schema.key_attributes().collect::<Vec<_>>();
        let (known, said) = (keys(first), keys(of));
        if !are_same(&known, &said) {
            let first = Said { by: first.name, value: format!("described as {}", shown(known)) };
            let second = Said { by: of.name, value: format!("described as {}", shown(said)) };
            conflicts.add("the primary key", &first, &second);
        }
    }
}

#[inline]
fn indexes(types: &[ItemType], chosen: &Chosen, conflicts: &mut Conflicts) -> Vec<IndexDefinition> {
    let mut merged: Vec<(&'static str, &IndexSchema, IndexDefinition)> = Vec::new();
    for of in types {
        for index in of.schema.indexes {
            match merged.iter_mut().find(|(_, known, _)| known.name == index.name) {
                Some((by, known, definition)) => {
                    let first = Said { by, value: *known };
                    join(definition, first, Said { by: of.name, value: index }, conflicts);
                }
                None => merged.push((of.name, index, definition(index, chosen))),
            }
        }
    }
    merged.into_iter().map(|(_, _, definition)| definition).collect()
}

#[inline]
fn definition(index: &IndexSchema, chosen: &Chosen) -> IndexDefinition {
    let own = chosen.index_throughput.iter().find(|(name, _)| name == index.name);
    IndexDefinition {
        name: index.name,
        scope: index.scope,
        partition_key: index.partition_key,
        sort_key: index.sort_key,
        projection: projected(index.projection),
        throughput: own.map(|(_, throughput)| *throughput),
    }
}

#[inline]
fn projected(projection: Projection) -> Projected {
    match projection {
        Projection::All => Projected::All,
        Projection::KeysOnly => Projected::KeysOnly,
        Projection::Include(names) => {
            Projected::Include(names.iter().map(|name| (*name).to_owned()).collect())
        }
    }
}

/// Holds a second description of an index to the first; named attributes of both are held.
#[inline]
fn join(
    definition: &mut IndexDefinition,
    first: Said<&IndexSchema>,
    second: Said<&IndexSchema>,
    conflicts: &mut Conflicts,
) {
    let subject = format!("the index `{}`", definition.name);
    let (known, said) = (first.value, second.value);
    let has_same_keys = are_same(known.partition_key, said.partition_key)
        && are_same(known.sort_key, said.sort_key)
        && known.scope == said.scope;
    if !has_same_keys {
        let first = Said { by: first.by, value: in_words(known) };
        let second = Said { by: second.by, value: in_words(said) };
        conflicts.add(&subject, &first, &second);
    }
    match (&mut definition.projection, projected(said.projection)) {
        (Projected::Include(names), Projected::Include(more)) => {
            let new = more.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>();
            names.extend(new);
        }
        (known, said) if *known == said => {}
        (known, said) => {
            let first = Said { by: first.by, value: format!("given as {}", known.as_str()) };
            let second = Said { by: second.by, value: format!("given as {}", said.as_str()) };
            conflicts.add(format!("the projection of {subject}"), &first, &second);
        }
    }
}

#[inline]
fn in_words(index: &IndexSchema) -> String {
    let scope = match index.scope {
        IndexScope::Global => "global",
        IndexScope::Local => "local",
    };
    let (partition, sort) = (index.partition_key, index.sort_key);
    let sort = match sort {
        [] => String::new(),
        sort => format!(", sorted by {}", shown(sort.iter().copied())),
    };
    format!("{scope} over {}{sort}", shown(partition.iter().copied()))
}

/// An attribute that is a key somewhere is of one type in all items, or the service refuses those
/// of the other.
#[inline]
fn key_types(types: &[ItemType], conflicts: &mut Conflicts) {
    let mut known: BTreeMap<&str, Said<Kind>> = BTreeMap::new();
    for of in types {
        let of_indexes = of.schema.indexes.iter().flat_map(IndexSchema::key_attributes);
        for key in of_indexes {
            let said = Said { by: of.name, value: key.kind };
            let first = *known.entry(key.name).or_insert(said);
            if first.value != key.kind {
                differs(key.name, first, said, conflicts);
            }
        }
    }
    for of in types {
        for (name, first) in &known {
            let stored = find(name, of.attributes).map(|attribute| attribute.kind);
            if let Some(kind) = stored.filter(|kind| *kind != first.value && of.name != first.by) {
                differs(name, *first, Said { by: of.name, value: kind }, conflicts);
            }
        }
    }
}

#[inline]
fn differs(name: &str, first: Said<Kind>, second: Said<Kind>, conflicts: &mut Conflicts) {
    let first = Said { by: first.by, value: format!("written as {}", first.value.as_str()) };
    let second = Said { by: second.by, value: format!("written as {}", second.value.as_str()) };
    conflicts.add(format!("the key attribute `{name}` of an index"), &first, &second);
}

//! The page.

use super::keys::{Place, keys, made_of};
use super::mermaid::flowchart;
use super::pattern::{Pattern, all};
use crate::definition::{Definition, IndexDefinition, ItemType, Projected};
use crate::schema::{Billing, Entity, IndexScope, KeyAttribute, Stream};

#[inline]
pub(super) fn page(definition: &Definition) -> String {
    let patterns = all(definition);
    let mut page = format!("# The table {}\n", code(&definition.table));
    let settings = settings(definition);
    if !settings.is_empty() {
        page.push('\n');
        settings.iter().for_each(|line| page.push_str(&format!("- {line}\n")));
    }
    section(&mut page, "Keys", &["", "partition key", "sort key", "holds"], &key_rows(definition));
    let heads = heads(definition);
    let heads: Vec<_> = heads.iter().map(String::as_str).collect();
    section(&mut page, "Items", &heads, &item_rows(definition));
    let rows = pattern_rows(definition, &patterns);
    section(&mut page, "Access patterns", &["", "asks for", "by the call", "reads"], &rows);
    let flowchart = flowchart(definition, &patterns);
    page.push_str(&format!(
        "\n## Which access pattern is served by what\n\n```mermaid\n{flowchart}```\n"
    ));
    page
}

/// A heading and a table; a row is as long as the heads.
#[inline]
fn section(page: &mut String, title: &str, heads: &[&str], rows: &[Vec<String>]) {
    page.push_str(&format!("\n## {title}\n\n"));
    row(page, heads.iter().copied());
    row(page, heads.iter().map(|_| "---"));
    for cells in rows {
        row(page, cells.iter().map(String::as_str));
    }
}

#[inline]
fn row<'c>(page: &mut String, cells: impl Iterator<Item = &'c str>) {
    page.push('|');
    for cell in cells {
        // A bar ends a cell, in code too.
        let cell = cell.replace('|', "\\|");
        page.push_str(&format!(" {cell} |"));
    }
    page.push('\n');
}

/// As code, whatever it holds.
#[inline]
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    match longest {
        0 => format!("{fence}{text}{fence}"),
        _ => format!("{fence} {text} {fence}"),
    }
}

#[inline]
fn settings(definition: &Definition) -> Vec<String> {
    let switched = |what: &str, is_on: Option<bool>| {
        is_on.map(|is_on| format!("{what}: {}", if is_on { "on" } else { "off" }))
    };
    let billing = definition.billing.map(|billing| match billing {
        Billing::OnDemand => "billing: on demand".to_owned(),
        Billing::Provisioned(units) => format!(
            "billing: provisioned, {} read units and {} write units a second",
            units.read_units, units.write_units
        ),
    });
    let stream = definition.stream.map(|stream| match stream {
        Stream::Off => "stream: off".to_owned(),
        on => format!("stream: {}", code(on.as_str().unwrap_or_default())),
    });
    let tags: Vec<_> =
        definition.tags.iter().map(|(name, value)| code(&format!("{name}={value}"))).collect();
    [
        definition.ttl.map(|name| format!("items end at the time in {}", code(name))),
        billing,
        stream,
        definition.table_class.map(|class| format!("table class: {}", code(class.as_str()))),
        switched("deletion protection", definition.deletion_protection),
        switched("point-in-time recovery", definition.point_in_time_recovery),
        (!tags.is_empty()).then(|| format!("tags: {}", tags.join(", "))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[inline]
fn key_rows(definition: &Definition) -> Vec<Vec<String>> {
    let shown = |keys: &[KeyAttribute]| {
        let keys = keys.iter().map(|key| format!("{} ({})", code(key.name), key.kind.as_str()));
        keys.collect::<Vec<_>>().join(", ")
    };
    let (partition, sort) = (definition.partition_key, definition.sort_key);
    let whole = "all of each item".to_owned();
    let table = vec!["table".to_owned(), shown(&[partition]), shown(sort.as_slice()), whole];
    let index = |index: &IndexDefinition| {
        let scope = match index.scope {
            IndexScope::Global => "index",
            IndexScope::Local => "local index",
        };
        let (partition, sort) = (shown(index.partition_key), shown(index.sort_key));
        vec![format!("{scope} {}", code(index.name)), partition, sort, held(&index.projection)]
    };
    std::iter::once(table).chain(definition.indexes.iter().map(index)).collect()
}

#[inline]
fn held(projection: &Projected) -> String {
    match projection {
        Projected::All => "all of each item".to_owned(),
        Projected::KeysOnly => "the keys".to_owned(),
        Projected::Include(names) => {
            let names: Vec<_> = names.iter().map(|name| code(name)).collect();
            format!("the keys, {}", names.join(", "))
        }
    }
}

#[inline]
fn heads(definition: &Definition) -> Vec<String> {
    let places = Place::all(definition).map(|place| match place {
        Place::Table => "in the table".to_owned(),
        Place::Index(name) => format!("in {}", code(name)),
    });
    ["".to_owned(), "told by".to_owned()].into_iter().chain(places).collect()
}

#[inline]
fn item_rows(definition: &Definition) -> Vec<Vec<String>> {
    let of_type = |of: &ItemType| {
        let places = Place::all(definition).map(|place| placed(of, place));
        [code(of.name), told_by(of)].into_iter().chain(places).collect()
    };
    definition.types.iter().map(of_type).collect()
}

#[inline]
fn told_by(of: &ItemType) -> String {
    match of.schema.entity {
        Some(Entity::Named { attribute, name }) => format!("{} = {}", code(attribute), code(name)),
        Some(Entity::ByKey) => "its keys".to_owned(),
        None => "its table".to_owned(),
    }
}

/// The keys of a type in a place, a line each.
#[inline]
fn placed(of: &ItemType, place: Place) -> String {
    let Some(keys) = keys(of, place) else { return String::new() };
    let lines = keys.partition.iter().chain(&keys.sort).map(|key| match key.template {
        Some(_) => format!("{} = {}", code(key.name), code(&made_of(key))),
        None => code(key.name),
    });
    lines.collect::<Vec<_>>().join("<br>")
}

#[inline]
fn pattern_rows(definition: &Definition, patterns: &[Pattern]) -> Vec<Vec<String>> {
    let row = |(number, pattern): (usize, &Pattern)| {
        let reads = match pattern.place {
            Place::Table => "the table".to_owned(),
            Place::Index(name) => code(name),
        };
        let (asks, call) = (pattern.in_words(definition, code), code(&pattern.call(definition)));
        vec![(number + 1).to_string(), asks, call, reads]
    };
    patterns.iter().enumerate().map(row).collect()
}

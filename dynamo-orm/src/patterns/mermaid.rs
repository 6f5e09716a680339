//! The diagram: questions to the left, what they read to the right.

use super::keys::{Keys, Place, keys, made_of};
use super::pattern::{Asks, Pattern};
use crate::definition::Definition;
use crate::schema::KeyAttribute;

/// The types that share partitions in a place.
struct Group {
    place: Place,
    partition: Vec<KeyAttribute>,
    /// By their places in the definition, with what they are sorted by.
    types: Vec<(usize, Vec<KeyAttribute>)>,
}

/// A Mermaid flowchart, each statement on a line.
#[inline]
pub(super) fn flowchart(definition: &Definition, patterns: &[Pattern]) -> String {
    let groups = groups(definition);
    let mut chart = String::from("flowchart LR\n");
    for (number, pattern) in patterns.iter().enumerate() {
        let words = format!("{}: {}", number + 1, pattern.in_words(definition, str::to_owned));
        chart.push_str(&format!("  q{}({})\n", number + 1, label(&[words])));
    }
    for place in Place::all(definition) {
        let (id, title) = match place {
            Place::Table => ("t".to_owned(), format!("table {}", definition.table)),
            Place::Index(name) => (index_id(definition, name), format!("index {name}")),
        };
        chart.push_str(&format!("  subgraph {id}[{}]\n", label(&[title])));
        for (number, group) in groups.iter().enumerate().filter(|(_, g)| g.place == place) {
            partition(&mut chart, definition, number, group);
        }
        chart.push_str("  end\n");
    }
    for (number, pattern) in patterns.iter().enumerate() {
        for target in targets(&groups, pattern) {
            chart.push_str(&format!("  q{} --> {target}\n", number + 1));
        }
    }
    chart
}

#[inline]
fn partition(chart: &mut String, definition: &Definition, number: usize, group: &Group) {
    // Only the first line of such a title has room.
    let title = group.partition.iter().map(line).collect::<Vec<_>>().join(", ");
    chart.push_str(&format!("    subgraph p{number}[{}]\n", label(&[title])));
    for (position, sort) in &group.types {
        let name = definition.types.get(*position).map_or("", |of| of.name);
        let lines: Vec<_> = std::iter::once(name.to_owned()).chain(sort.iter().map(line)).collect();
        chart.push_str(&format!("      p{number}i{position}[{}]\n", label(&lines)));
    }
    chart.push_str("    end\n");
}

/// What a question reads: an item of a partition, or a partition as a whole.
#[inline]
fn targets<'g>(
    groups: &'g [Group],
    pattern: &'g Pattern,
) -> impl Iterator<Item = String> + use<'g> {
    let in_place = groups.iter().enumerate().filter(|(_, group)| group.place == pattern.place);
    in_place.filter_map(|(number, group)| {
        let first = pattern.types.first()?;
        group.types.iter().find(|(position, _)| position == first)?;
        Some(match pattern.asks {
            Asks::Together => format!("p{number}"),
            Asks::One | Asks::Several => format!("p{number}i{first}"),
        })
    })
}

#[inline]
fn groups(definition: &Definition) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for place in Place::all(definition) {
        for (position, of) in definition.types.iter().enumerate() {
            let Some(keys) = keys(of, place) else { continue };
            let is_same = |group: &&mut Group| {
                let known = Keys { partition: group.partition.clone(), sort: Vec::new() };
                group.place == place && known.share_partitions(&keys)
            };
            match groups.iter_mut().find(is_same) {
                Some(group) => group.types.push((position, keys.sort)),
                None => groups.push(Group {
                    place,
                    partition: keys.partition,
                    types: vec![(position, keys.sort)],
                }),
            }
        }
    }
    groups
}

#[inline]
fn index_id(definition: &Definition, name: &str) -> String {
    let place = definition.indexes.iter().position(|index| index.name == name);
    format!("x{}", place.unwrap_or_default())
}

#[inline]
fn line(key: &KeyAttribute) -> String {
    match key.template {
        Some(_) => format!("{} = {}", key.name, made_of(key)),
        None => key.name.to_owned(),
    }
}

/// Lines as one quoted label; what means something to Mermaid or to HTML is written by its number.
#[inline]
fn label(lines: &[String]) -> String {
    let escaped = |line: &String| line.chars().map(escaped).collect::<String>();
    let lines: Vec<_> = lines.iter().map(escaped).collect();
    format!("\"{}\"", lines.join("<br>"))
}

#[inline]
fn escaped(c: char) -> String {
    match c {
        '"' | '#' | '<' | '>' | '&' | '`' | '\\' | ';' | '*' => {
            ["#", &u32::from(c).to_string(), ";"].concat()
        }
        c if c.is_control() => " ".to_owned(),
        c => c.to_string(),
    }
}

//! Tables: their keys, their indexes, and which types there are.

use super::Comparison;
use crate::lock::change::Place;
use crate::lock::data::{Entity, Index, Item, Key, Table};

impl<'l> Comparison<'l> {
    #[inline]
    pub(super) fn tables(&mut self) {
        for (name, table) in &self.old.tables {
            self.place = Place { table: name.clone(), ..Place::default() };
            match self.new.tables.get(name) {
                Some(now) => self.table(table, now),
                None => self.breaks(
                    "the table is described no more",
                    "add its types to the schemas again, or take this over if the table is gone",
                ),
            }
        }
        for name in self.new.tables.keys().filter(|name| !self.old.tables.contains_key(*name)) {
            self.place = Place { table: name.clone(), ..Place::default() };
            self.allows("the table is new");
        }
    }

    #[inline]
    fn table(&mut self, old: &'l Table, new: &'l Table) {
        if old.key != new.key {
            self.breaks(
                format!("the primary key was {}, is {}", shown(&old.key), shown(&new.key)),
                "the key of a table never changes: keep it, or describe a table of another name and copy the items there",
            );
        }
        for (name, index) in &old.indexes {
            if let Some(now) = new.indexes.get(name).filter(|now| *now != index) {
                self.breaks(
                    format!("the index `{name}` was {}, is {}", in_words(index), in_words(now)),
                    "the keys of an index never change: give the new one another name",
                );
            }
        }
        self.types(old, new);
    }

    #[inline]
    fn types(&mut self, old: &'l Table, new: &'l Table) {
        let renamed = renamed(old, new);
        for (name, item) in &old.types {
            self.place.of = Some(name.clone());
            let now = new.types.get(name).or_else(|| match renamed {
                Some((before, _, now)) if before == name => Some(now),
                _ => None,
            });
            match now {
                Some(now) => self.item(item, now),
                None => self.gone(name, item),
            }
        }
        for name in new.types.keys().filter(|name| !old.types.contains_key(*name)) {
            if renamed.is_none_or(|(_, now, _)| now != name) {
                self.place.of = Some(name.clone());
                self.allows("the type is new");
            }
        }
    }

    #[inline]
    fn gone(&mut self, name: &str, item: &Item) {
        let advice = match item.entity {
            Some(Entity::Named { .. }) => format!(
                "give the type that reads them `entity = \"{name}\"`, add it to the schema, or take this over if there are no such items"
            ),
            _ => "add the type to the schema, or take this over if there are no such items"
                .to_owned(),
        };
        self.breaks("the type is described no more, so nothing reads its items", advice);
    }
}

/// The one type that goes by another name now, where that is no part of what is stored: nothing is lost by
/// another name of a struct.
#[inline]
fn renamed<'l>(old: &'l Table, new: &'l Table) -> Option<(&'l str, &'l str, &'l Item)> {
    let mut gone = old.types.iter().filter(|(name, _)| !new.types.contains_key(*name));
    let mut come = new.types.iter().filter(|(name, _)| !old.types.contains_key(*name));
    match (gone.next(), gone.next(), come.next(), come.next()) {
        (Some((before, item)), None, Some((now, other)), None) => {
            let is_told = matches!(item.entity, Some(Entity::Named { .. }));
            (!is_told).then_some((before, now, other))
        }
        _ => None,
    }
}

#[inline]
fn shown(keys: &[Key]) -> String {
    let keys: Vec<String> =
        keys.iter().map(|key| format!("`{}` ({})", key.name, key.kind)).collect();
    keys.join(" and ")
}

#[inline]
fn in_words(index: &Index) -> String {
    let scope = if index.is_local { "local" } else { "global" };
    let sort = match index.sort_key.as_slice() {
        [] => String::new(),
        sort => format!(", sorted by {}", shown(sort)),
    };
    format!("{scope} over {}{sort}", shown(&index.partition_key))
}

//! The items of one type: how they are told, which edition they are of, and the keys that are made of
//! their fields.

use super::Comparison;
use crate::kind::Kind;
use crate::lock::data::{Entity, Form, Integer, Item, Piece, Record};
use crate::lock::template;

/// What a key that is made of fields is, and the mark of an entity.
static TEXT: Form = Form::All(Kind::S);

/// What the mark of an edition is.
static NUMBER: Form = Form::Integer(Integer { bits: 64, is_signed: false, is_nonzero: false });

impl<'l> Comparison<'l> {
    #[inline]
    pub(super) fn item(&mut self, old: &'l Item, new: &'l Item) {
        // What an upgrade reads in one type is not read so in another.
        self.seen.clear();
        self.entity(old, new);
        self.edition(old, new);
        self.unique(old, new);
        self.templates(old, new);
        self.marks(old, new);
        let before = self.changes.len();
        let is_made =
            |name: &str| old.templates.contains_key(name) || new.templates.contains_key(name);
        self.record_but(&old.record, &new.record, &is_made);
        if new.edition() > old.edition() {
            self.changes.iter_mut().skip(before).for_each(crate::lock::change::Change::upgrade);
        }
    }

    #[inline]
    fn entity(&mut self, old: &Item, new: &Item) {
        match (&old.entity, &new.entity) {
            (old, new) if old == new => {}
            (Some(Entity::Named { attribute, name }), Some(Entity::Named { attribute: now, name: new })) => {
                self.breaks(
                    format!(
                        "stored items are told by `{name}` in the attribute `{attribute}`, and asked for `{new}` in `{now}`, so they are refused"
                    ),
                    format!("write `entity = \"{name}\"` and `entity_attribute = \"{attribute}\"`, or write the new mark into the stored items first"),
                );
            }
            (_, Some(Entity::Named { attribute, name })) => self.breaks(
                format!("stored items have no `{name}` in the attribute `{attribute}`, so they are refused"),
                "leave `entity` out, or write the attribute into the stored items first",
            ),
            // The texts that keys begin with are compared as those of templates.
            (_, Some(Entity::ByKey)) => self.allows("the items are told by their keys"),
            (_, None) => self.breaks(
                "the items are told from others no more, so those of other types may be read as these",
                "keep `entity` or `entity_by_key`, or take this over if the table has items of this type only",
            ),
        }
    }

    #[inline]
    fn edition(&mut self, old: &Item, new: &Item) {
        let (stored, now) = (old.edition(), new.edition());
        if now < stored {
            self.breaks(
                format!("stored items are of schema version {stored}, and this is {now}, so they are refused"),
                format!("write `schema_version = {stored}`, or a higher one with an `upgrade`"),
            );
            return;
        }
        let attribute =
            |item: &Item| item.version.as_ref().map(|version| version.attribute.clone());
        if let (Some(stored_in), Some(now_in)) = (attribute(old), attribute(new))
            && stored_in != now_in
            && stored > 1
        {
            self.breaks(
                format!(
                    "the schema version is stored in `{stored_in}`, and looked for in `{now_in}`"
                ),
                format!("write `schema_version_attribute = \"{stored_in}\"`"),
            );
        }
        if now > stored {
            self.allows(format!("schema version {stored} is now {now}"));
        }
    }

    #[inline]
    fn unique(&mut self, old: &Item, new: &Item) {
        let is_still_unique = new.unique.keys().any(|name| old.unique.contains_key(name));
        if is_still_unique && old.scope() != new.scope() {
            self.breaks(
                format!(
                    "the unique values of stored items are claimed {}, and looked for {}, so other items may take them",
                    scope_in_words(old),
                    scope_in_words(new)
                ),
                "tell the items as before, or claim the values anew, as the guide shows on its page of unique values",
            );
        }
        for (name, is_hidden) in &new.unique {
            self.at(name, |own| match old.unique.get(name) {
                None => own.allows("is unique now: stored items hold no claim of their values"),
                Some(was_hidden) if was_hidden != is_hidden => own.breaks(
                    "the values of stored items are claimed under other keys, so other items may take them",
                    "keep `sensitive` as it was, or claim the values anew, as the guide shows on its page of unique values",
                ),
                Some(_) => {}
            });
        }
    }

    /// The attributes that the types write of themselves.
    #[inline]
    fn marks(&mut self, old: &'l Item, new: &'l Item) {
        let names = |item: &'l Item| {
            let entity = match &item.entity {
                Some(Entity::Named { attribute, .. }) => Some((attribute.as_str(), &TEXT)),
                _ => None,
            };
            let version = item.version.as_ref().map(|of| (of.attribute.as_str(), &NUMBER));
            entity.into_iter().chain(version)
        };
        for (name, form) in names(old) {
            if names(new).all(|(now, _)| now != name) {
                self.written_no_more(name, form, new);
            }
        }
    }

    /// What stored items have beside their fields, and what reads it now: a field of that name, or the map
    /// that keeps the unknown.
    #[inline]
    fn written_no_more(&mut self, name: &str, form: &'l Form, new: &'l Item) {
        let reader = new.record.reader(name).map(|(_, reader)| &reader.form);
        if let Some(now) = reader.or(new.record.unknown.as_ref()) {
            self.at(name, |own| own.form(form, now));
        }
    }

    #[inline]
    fn templates(&mut self, old: &'l Item, new: &'l Item) {
        for (name, pieces) in &old.templates {
            let text = template::text(pieces);
            match new.templates.get(name) {
                Some(now) if is_same(pieces, now, &new.record) => {}
                Some(now) => self.made_otherwise(
                    name,
                    format!("was made as `{text}`, is made as `{}`", template::text(now)),
                ),
                None if new.record.attributes.contains_key(name) => {
                    self.made_otherwise(
                        name,
                        format!("was made as `{text}`, is a field of its own"),
                    );
                }
                None => {
                    self.at(name, |own| own.allows("the attribute of an index is made no more"));
                    self.written_no_more(name, &TEXT, new);
                }
            }
        }
        for (name, pieces) in
            new.templates.iter().filter(|(name, _)| !old.templates.contains_key(*name))
        {
            let text = template::text(pieces);
            if old.record.attributes.contains_key(name) {
                self.made_otherwise(name, format!("was a field of its own, is made as `{text}`"));
            } else {
                let what = format!(
                    "is new, made as `{text}`: an index over it holds stored items from their next put on"
                );
                self.at(name, |own| own.allows(what));
            }
        }
    }

    /// A key that stored items do not have as it would be made now.
    #[inline]
    fn made_otherwise(&mut self, name: &str, what: String) {
        let tables = &self.old.tables;
        let is_primary = tables
            .get(&self.place.table)
            .is_some_and(|table| table.key.iter().any(|key| key.name == name));
        let advice = match is_primary {
            true => {
                "stored items stay under their old keys and are not found: keep the template, or copy them to their new keys first"
            }
            false => {
                "the index finds stored items by their old keys only: keep the template, or put every item again, as by `load(scan().stream())`"
            }
        };
        self.at(name, |own| own.breaks(what, advice));
    }
}

#[inline]
fn scope_in_words(item: &Item) -> String {
    match &item.entity {
        Some(Entity::Named { name, .. }) => format!("for the entity `{name}`"),
        Some(Entity::ByKey) => "by the texts that keys begin with".to_owned(),
        None => "for the whole table".to_owned(),
    }
}

/// Whether both make the same texts of the same fields, which may have new names.
#[inline]
fn is_same(old: &[Piece], new: &[Piece], record: &Record) -> bool {
    let is_one = |old: &str, new: &str| {
        old == new || record.reader(old).is_some_and(|(name, _)| name == new)
    };
    old.len() == new.len()
        && old.iter().zip(new).all(|pair| match pair {
            (Piece::Literal(old), Piece::Literal(new)) => old == new,
            (
                Piece::Field { attribute: old, form, is_descending },
                Piece::Field { attribute: new, form: now, is_descending: order },
            ) => form == now && is_descending == order && is_one(old, new),
            _ => false,
        })
}

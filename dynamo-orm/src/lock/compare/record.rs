//! Attributes that stand together: those that are stored, and those that are asked for.

use std::collections::BTreeMap;
use std::iter;

use super::Comparison;
use crate::kind::Kind;
use crate::lock::data::{Attribute, Form, Record};

/// No attributes.
pub(super) static EMPTY: Record = Record { attributes: BTreeMap::new(), unknown: None };

impl<'l> Comparison<'l> {
    #[inline]
    pub(super) fn record(&mut self, old: &'l Record, new: &'l Record) {
        self.record_but(old, new, &|_| false);
    }

    /// The same without attributes that are compared elsewhere.
    #[inline]
    pub(super) fn record_but(
        &mut self,
        old: &'l Record,
        new: &'l Record,
        is_apart: &dyn Fn(&str) -> bool,
    ) {
        for (name, attribute) in old.attributes.iter().filter(|(name, _)| !is_apart(name)) {
            self.at(name, |own| match new.reader(name) {
                Some(reader) => own.stored(name, attribute, reader, (old, new)),
                None => match &new.unknown {
                    Some(unknown) => own.left_over((name, attribute), unknown, (old, new)),
                    None => own.lost(attribute, old, new),
                },
            });
        }
        for (name, attribute) in new.attributes.iter().filter(|(name, _)| !is_apart(name)) {
            self.at(name, |own| own.asked_for(name, attribute, old, new));
        }
        match (&old.unknown, &new.unknown) {
            (Some(old), Some(new)) => self.at("*", |own| own.form(old, new)),
            (Some(_), None) => self.breaks(
                "attributes that no field has are kept no more, so a put of the item loses them",
                "keep the flattened map, or take this over if nothing stands in it",
            ),
            (None, _) => {}
        }
    }

    #[inline]
    fn stored(
        &mut self,
        name: &str,
        attribute: &'l Attribute,
        (now, reader): (&'l String, &'l Attribute),
        (old, new): (&Record, &'l Record),
    ) {
        if now != name {
            self.allows(format!("is called `{now}` now, and read by its old name, too"));
        }
        // Of several names that an item has the first is read.
        let names = iter::once(now).chain(&reader.aliases);
        let mut before = names.take_while(|other| *other != name);
        if let Some(first) = before.find(|other| old.attributes.contains_key(*other)) {
            self.breaks(
                format!(
                    "of an item that has `{first}`, too, only that is read, and a put loses this"
                ),
                format!("keep a field for `{name}`, or take this over if no item has both"),
            );
        }
        self.old_names((name, attribute), Some(now), (old, new));
        if attribute.writes_null && !self.reads_null(&reader.form) {
            self.breaks(
                "is stored as the NULL where there is no value, which is read no more",
                "keep `Option` and `null`",
            );
        }
        self.form(attribute.form.present(), &reader.form);
    }

    /// The names that the oldest items have it by, which are read as what the name is read as.
    #[inline]
    fn old_names(
        &mut self,
        (name, attribute): (&str, &Attribute),
        now: Option<&String>,
        (old, new): (&Record, &Record),
    ) {
        let is_own = |alias: &&String| old.reader(alias).is_some_and(|(reader, _)| reader == name);
        for alias in attribute.aliases.iter().filter(is_own) {
            match (new.reader(alias), now) {
                (Some((other, _)), now) if now != Some(other) => self.breaks(
                    format!(
                        "items from before it had this name have it as `{alias}`, which is read as another attribute, `{other}`"
                    ),
                    format!("give `{other}` another name, and write `alias = \"{alias}\"` again"),
                ),
                (None, Some(_)) => self.breaks(
                    format!(
                        "items from before it had this name have it as `{alias}`, which is read no more"
                    ),
                    format!("write `alias = \"{alias}\"` again"),
                ),
                _ => {}
            }
        }
    }

    /// An attribute that a map keeps.
    #[inline]
    fn left_over(
        &mut self,
        (name, attribute): (&str, &'l Attribute),
        unknown: &'l Form,
        records: (&Record, &Record),
    ) {
        let stored = if attribute.writes_null { &attribute.form } else { attribute.form.present() };
        self.allows("has no field, and is kept with the unknown");
        self.old_names((name, attribute), None, records);
        self.form(stored, unknown);
    }

    /// An attribute that no field reads.
    #[inline]
    fn lost(&mut self, attribute: &Attribute, old: &Record, new: &Record) {
        let is_new = |(name, now): &(&String, &Attribute)| {
            now.form == attribute.form && !old.attributes.contains_key(*name)
        };
        let mut others = new.attributes.iter().filter(is_new);
        let field = match (others.next(), others.next()) {
            (Some((name, _)), None) => format!("`{name}`, if it takes its place"),
            _ => "the field that takes its place".to_owned(),
        };
        let name = self.place.path.rsplit('.').next().unwrap_or_default().to_owned();
        self.breaks(
            "has no field, so nothing reads it and a put of the item loses it",
            format!(
                "write `alias = \"{name}\"` on {field}, or keep unknown attributes in a flattened map, or take this over if it is no loss"
            ),
        );
    }

    /// An attribute that older structs knew nothing of: whether what they kept of that name is read.
    #[inline]
    fn known_now(&mut self, attribute: &'l Attribute, old: &'l Record) {
        let Some(unknown) = old.unknown.as_ref().filter(|form| !self.reads(form, &attribute.form))
        else {
            return;
        };
        let [was, is] =
            [self.shown(unknown, self.old), self.shown(attribute.form.present(), self.new)];
        let what = format!("stored items may have it among the unknown, as {was}");
        match unknown {
            // Of these nothing is known, and nothing is said of them.
            Form::All(Kind::Any) => self.allows(what),
            _ => self.breaks(
                format!("{what}, and {is} does not read all of it"),
                "choose another name, or take this over if no item has this one",
            ),
        }
    }

    /// An attribute that is read now: whether all stored items have it that must.
    #[inline]
    fn asked_for(&mut self, name: &str, attribute: &'l Attribute, old: &'l Record, new: &Record) {
        let is_read_here =
            |stored: &str| new.reader(stored).is_some_and(|(reader, _)| reader == name);
        let mut stored =
            old.attributes.iter().filter(|(stored, _)| is_read_here(stored)).peekable();
        let is_new = stored.peek().is_none();
        let is_always_there = stored.any(|(_, stored)| stored.is_required);
        let advice =
            "make it an `Option`, give it a `default`, or raise `schema_version` with an `upgrade`";
        match (attribute.is_required, is_new) {
            (true, true) => {
                self.breaks("is new and required, and stored items do not have it", advice);
            }
            (true, false) if !is_always_there => {
                self.breaks("may be missing from stored items, and is required now", advice);
            }
            (false, true) => {
                self.allows("is new, and may be missing");
                self.known_now(attribute, old);
            }
            (false, false) if is_always_there => self.allows("may be missing now"),
            _ => {}
        }
    }
}

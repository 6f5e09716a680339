//! Structs and enums: what each was, and what stands in its place.

use std::collections::BTreeSet;

use super::Comparison;
use super::record::EMPTY;
use crate::kind::Kind;
use crate::lock::data::{Form, Held, Lock, Names, Record, Tagged, Value};

impl<'l> Comparison<'l> {
    /// Two forms, one of which is a struct or an enum at least.
    #[inline]
    pub(super) fn value(&mut self, old: &'l Form, new: &'l Form) {
        if let (Form::Value(old), Form::Value(new)) = (old, new)
            && !self.seen.insert((old, new))
        {
            return;
        }
        match (self.old.value(old), self.new.value(new)) {
            (Some(Value::Struct(old)), Some(Value::Struct(new))) => self.record(old, new),
            (Some(Value::Names(old)), Some(Value::Names(new))) => self.names(old, new),
            (Some(Value::Tagged(old)), Some(Value::Tagged(new))) => self.tagged(old, new),
            (Some(Value::Untagged(variants)), _) => self.variants(variants, new),
            (_, Some(Value::Untagged(_))) => {
                if !self.new.alternatives(new).iter().any(|now| self.reads(old, now)) {
                    self.differs(old, new);
                }
            }
            (Some(Value::Names(_)), None) if *new == Form::All(Kind::S) => {
                self.allows("was the name of a variant, is any text");
            }
            (None, Some(Value::Names(names)))
                if names.takes_others && old.kind() == Some(Kind::S) =>
            {
                self.allows("was a text, is the name of a variant, or any other");
            }
            (Some(Value::Struct(record)), None) => self.map(record, old, new),
            _ => self.differs(old, new),
        }
    }

    /// What the message calls a form.
    #[inline]
    pub(super) fn shown(&self, form: &Form, lock: &Lock) -> String {
        match lock.value(form) {
            None => format!("`{}`", form.to_string().replace('`', "")),
            Some(Value::Struct(_)) => format!("the struct {form}"),
            Some(_) => format!("the enum {form}"),
        }
    }

    /// A struct that is read as a map: each of its attributes is a value there.
    #[inline]
    fn map(&mut self, record: &'l Record, old: &'l Form, new: &'l Form) {
        let Form::Map { key: None, value } = new else { return self.differs(old, new) };
        for (name, attribute) in &record.attributes {
            self.at(name, |own| {
                let stored =
                    if attribute.writes_null { &attribute.form } else { attribute.form.present() };
                own.form(stored, value);
            });
        }
        if let Some(unknown) = &record.unknown {
            self.at("*", |own| own.form(unknown, value));
        }
    }

    #[inline]
    fn names(&mut self, old: &Names, new: &Names) {
        let known: BTreeSet<&String> = new.names.union(&new.old).collect();
        for name in old.names.union(&old.old).filter(|name| !known.contains(name)) {
            self.variant_gone(name, new.takes_others);
        }
        // Which of the variants an old name was of is not kept: where it takes the place of one that is an
        // old name now, it is taken for that one.
        let turned = old.names.intersection(&new.old).count();
        let again = old.old.intersection(&new.names).filter(|name| !old.names.contains(*name));
        for name in again.skip(turned) {
            self.used_again(name, "a variant", name);
        }
        self.others(old.takes_others, new.takes_others);
    }

    #[inline]
    fn tagged(&mut self, old: &'l Tagged, new: &'l Tagged) {
        if (&old.tag, &old.content) != (&new.tag, &new.content) {
            return self.breaks(
                format!("was told by {}, is told by {}", marks(old), marks(new)),
                "keep `tag` and `content`, or store the new enum under another name",
            );
        }
        for (name, held) in &old.variants {
            match new.variant(name) {
                Some(now) => {
                    let is_beside = new.content.is_none();
                    self.within(&format!("<{name}>"), |own| {
                        own.held(held.as_ref(), now, is_beside);
                    });
                }
                None => self.variant_gone(name, new.takes_others),
            }
        }
        for (name, of) in old.old.iter().filter(|(name, _)| !old.variants.contains_key(*name)) {
            match (new.named(name), new.named(of)) {
                (None, _) => self.variant_gone(name, new.takes_others),
                (Some((now, _)), Some((same, _))) if now != same => {
                    self.used_again(name, &format!("the variant `{of}`"), now);
                }
                _ => {}
            }
        }
        self.others(old.takes_others, new.takes_others);
    }

    #[inline]
    fn variant_gone(&mut self, name: &str, takes_others: bool) {
        if takes_others {
            return self.allows(format!("the variant `{name}` is read as an unknown one"));
        }
        self.breaks(
            format!("the variant `{name}` may be stored, and is read no more"),
            format!("keep it, or write `alias = \"{name}\"` on the variant that takes its place, or add a variant with `other`"),
        );
    }

    /// An old name of a variant that is read as another than the variant is.
    #[inline]
    fn used_again(&mut self, name: &str, of: &str, now: &str) {
        self.breaks(
            format!("`{name}` was another name of {of}, and is read as `{now}`"),
            "give that variant another name, and write the `alias` again",
        );
    }

    #[inline]
    fn others(&mut self, old: bool, new: bool) {
        if old && !new {
            self.breaks(
                "variants of any name may be stored, and unknown ones are read no more",
                "keep the variant with `other`",
            );
        }
    }

    #[inline]
    fn held(&mut self, old: Option<&'l Held>, new: Option<&'l Held>, is_beside: bool) {
        match (old, new) {
            (None, None) => {}
            (Some(old), Some(new)) => {
                if new.is_required && !old.is_required {
                    self.breaks(
                        "may be without its content, which is required now",
                        "make it an `Option`",
                    );
                }
                self.form(old.form.present(), &new.form);
            }
            (None, Some(held)) => match self.new.value(&held.form) {
                Some(Value::Struct(record)) if is_beside => self.record(&EMPTY, record),
                _ if held.is_required => self.breaks(
                    format!("held nothing, holds {}", self.shown(&held.form, self.new)),
                    "add a variant of another name, or make it an `Option`",
                ),
                _ => self.allows("holds something now, if it is there"),
            },
            (Some(held), None) => match self.old.value(&held.form) {
                Some(Value::Struct(record)) if is_beside => self.record(record, &EMPTY),
                _ => self.breaks(
                    format!(
                        "held {}, holds nothing, so a put loses it",
                        self.shown(&held.form, self.old)
                    ),
                    "keep what it held, or take this over if it is no loss",
                ),
            },
        }
    }
}

impl Tagged {
    /// What the variant of that name holds, if there is one.
    #[inline]
    fn variant(&self, name: &str) -> Option<Option<&Held>> {
        self.named(name).map(|(_, held)| held)
    }

    /// The variant that is read from that name, by its own.
    #[inline]
    fn named(&self, name: &str) -> Option<(&String, Option<&Held>)> {
        let own = self.variants.get_key_value(name);
        let (name, held) = own.or_else(|| self.variants.get_key_value(self.old.get(name)?))?;
        Some((name, held.as_ref()))
    }
}

#[inline]
fn marks(tagged: &Tagged) -> String {
    match &tagged.content {
        Some(content) => format!("`{}` beside `{content}`", tagged.tag),
        None => format!("`{}`", tagged.tag),
    }
}

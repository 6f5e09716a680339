//! Structs and enums: what each was, and what stands in its place.

use std::collections::BTreeSet;

use super::Comparison;
use super::record::EMPTY;
use crate::kind::Kind;
use crate::lock::data::{Form, Held, Lock, Names, Record, Tagged, Value};

impl<'l> Comparison<'l> {
    /// Two forms, one of which is a struct or an enum at least.
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
    pub(super) fn shown(&self, form: &Form, lock: &Lock) -> String {
        match lock.value(form) {
            None => format!("`{}`", form.to_string().replace('`', "")),
            Some(Value::Struct(_)) => format!("the struct {form}"),
            Some(_) => format!("the enum {form}"),
        }
    }

    /// A struct that is read as a map: each of its attributes is a value there.
    fn map(&mut self, record: &'l Record, old: &'l Form, new: &'l Form) {
        let Form::Map { key: None, value } = new else { return self.differs(old, new) };
        for (name, attribute) in &record.attributes {
            self.at(name, |own| {
                let stored =
                    if attribute.writes_null { &attribute.form } else { attribute.form.present() };
                own.form(stored, value);
            });
        }
    }

    fn names(&mut self, old: &Names, new: &Names) {
        let known: BTreeSet<&String> = new.names.union(&new.old).collect();
        for name in old.names.union(&old.old).filter(|name| !known.contains(name)) {
            self.variant_gone(name, new.takes_others);
        }
        self.others(old.takes_others, new.takes_others);
    }

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
        for name in old.old.keys().filter(|name| new.variant(name).is_none()) {
            self.variant_gone(name, new.takes_others);
        }
        self.others(old.takes_others, new.takes_others);
    }

    fn variant_gone(&mut self, name: &str, takes_others: bool) {
        if takes_others {
            return self.allows(format!("the variant `{name}` is read as an unknown one"));
        }
        self.breaks(
            format!("the variant `{name}` may be stored, and is read no more"),
            format!("keep it, or write `alias = \"{name}\"` on the variant that takes its place, or add a variant with `other`"),
        );
    }

    fn others(&mut self, old: bool, new: bool) {
        if old && !new {
            self.breaks(
                "variants of any name may be stored, and unknown ones are read no more",
                "keep the variant with `other`",
            );
        }
    }

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

    /// Each variant of an enum without a tag is read by what stands in its place, whatever it is called.
    fn variants(&mut self, old: &'l [(String, Form)], new: &'l Form) {
        let same = match self.new.value(new) {
            Some(Value::Untagged(variants)) => variants.as_slice(),
            _ => &[],
        };
        for (name, form) in old {
            let same = same.iter().find(|(now, _)| now == name).map(|(_, form)| form);
            for part in self.old.alternatives(form) {
                self.within(&format!("<{name}>"), |own| own.variant(part, same, new));
            }
        }
    }

    /// What a variant held, and what the one of its name holds now.
    fn variant(&mut self, old: &'l Form, same: Option<&'l Form>, new: &'l Form) {
        let alternatives = self.new.alternatives(new);
        if alternatives.iter().any(|now| self.reads(old, now)) {
            return;
        }
        match (same, alternatives.as_slice()) {
            (Some(now), _) => self.form(old, now),
            (None, [now]) => self.form(old, now),
            (None, _) => self.breaks(
                format!("held {}, which no variant reads now", self.shown(old, self.old)),
                "keep the variant, or add one that reads this",
            ),
        }
    }
}

impl Tagged {
    /// What the variant of that name holds, if there is one.
    fn variant(&self, name: &str) -> Option<Option<&Held>> {
        let own = self.variants.get(name);
        let held = own.or_else(|| self.variants.get(self.old.get(name)?));
        held.map(Option::as_ref)
    }
}

fn marks(tagged: &Tagged) -> String {
    match &tagged.content {
        Some(content) => format!("`{}` beside `{content}`", tagged.tag),
        None => format!("`{}`", tagged.tag),
    }
}

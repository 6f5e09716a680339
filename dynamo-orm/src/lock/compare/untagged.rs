//! Enums without a tag: by which variant each value is read.

use std::collections::BTreeSet;

use super::Comparison;
use crate::kind::Kind;
use crate::lock::data::{Form, Lock, Value};

/// A variant, and what it holds.
type Variant = (String, Form);

impl<'l> Comparison<'l> {
    /// Each variant of an enum without a tag is read by what stands in its place, whatever it is called.
    #[inline]
    pub(super) fn variants(&mut self, old: &'l [Variant], new: &'l Form) {
        let now = match self.new.value(new) {
            Some(Value::Untagged(variants)) => variants.as_slice(),
            _ => &[],
        };
        for (place, (name, form)) in old.iter().enumerate() {
            let same = now.iter().find(|(now, _)| now == name).map(|(_, form)| form);
            for part in self.old.alternatives(form) {
                self.within(&format!("<{name}>"), |own| own.variant(part, same, new));
            }
            let (before, _) = old.split_at_checked(place).unwrap_or_default();
            self.within(&format!("<{name}>"), |own| own.in_front(before, (name, form), now));
        }
    }

    /// What a variant held, and what the one of its name holds now.
    #[inline]
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

    /// The variants that stand in front of the one that reads what the old one held, and did not before.
    #[inline]
    fn in_front(&mut self, before: &[Variant], (name, form): (&str, &'l Form), now: &'l [Variant]) {
        let own = now.iter().position(|(now, _)| now == name);
        let reader = own.or_else(|| now.iter().position(|(_, now)| self.reads(form, now)));
        let (front, _) = now.split_at_checked(reader.unwrap_or_default()).unwrap_or_default();
        for (other, other_form) in front.iter().filter(|variant| !before.contains(variant)) {
            if self.may_read(form, other_form) {
                self.breaks(
                    format!(
                        "some values are read as the variant `{other}`, which stands in front now"
                    ),
                    "put that variant behind, or tell the variants apart by a `tag` in an attribute of another name, or take this over if either will do",
                );
            }
        }
    }

    /// Whether some value of the old form might be one of the new: not by what can be seen of the two
    /// alone.
    #[inline]
    fn may_read(&self, old: &Form, new: &Form) -> bool {
        let new = self.new.alternatives(new);
        let old = self.old.alternatives(old);
        old.iter().any(|old| new.iter().any(|new| self.overlap(old, new)))
    }

    #[inline]
    fn overlap(&self, old: &Form, new: &Form) -> bool {
        match (old, new) {
            (Form::Tuple(old), Form::Tuple(new)) => {
                let mut pairs = old.iter().zip(new);
                old.len() == new.len() && pairs.all(|(old, new)| self.share_a_kind(old, new))
            }
            (Form::List(_, Some(old)), Form::List(_, Some(new))) => old == new,
            (Form::Bytes(old), Form::Bytes(new)) => old == new,
            (Form::List(_, Some(count)), Form::Tuple(forms))
            | (Form::Tuple(forms), Form::List(_, Some(count))) => *count == forms.len(),
            _ => match (self.old.value(old), self.new.value(new)) {
                (Some(Value::Names(old)), Some(Value::Names(new))) => {
                    let known: BTreeSet<_> = new.names.union(&new.old).collect();
                    let mut stored = old.names.union(&old.old);
                    old.takes_others || new.takes_others || stored.any(|name| known.contains(name))
                }
                (Some(Value::Struct(old)), Some(Value::Struct(new))) => {
                    let is_stored = |name: &String| {
                        old.unknown.is_some()
                            || old.attributes.keys().any(|stored| {
                                new.reader(stored).is_some_and(|(reader, _)| reader == name)
                            })
                    };
                    new.attributes.iter().all(|(name, of)| !of.is_required || is_stored(name))
                }
                _ => self.share_a_kind(old, new),
            },
        }
    }

    #[inline]
    fn share_a_kind(&self, old: &Form, new: &Form) -> bool {
        let new = self.new.alternatives(new);
        let is_one = |old: &Form, new: &Form| match (kind(old, self.old), kind(new, self.new)) {
            (Some(Kind::Any) | None, _) | (_, Some(Kind::Any) | None) => true,
            (old, new) => old == new,
        };
        let old = self.old.alternatives(old);
        old.iter().any(|old| new.iter().any(|new| is_one(old, new)))
    }
}

/// The attribute type of a form that is no enum without a tag.
#[inline]
fn kind(form: &Form, lock: &Lock) -> Option<Kind> {
    match (form, lock.value(form)) {
        (_, Some(Value::Struct(_) | Value::Tagged(_))) => Some(Kind::M),
        (_, Some(Value::Names(_))) => Some(Kind::S),
        (Form::Set(element), _) => kind(element, lock)?.set(),
        _ => form.kind(),
    }
}

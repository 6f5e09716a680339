//! What a value is stored as, and what it is read as.

use super::{Comparison, leaf};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;
use crate::lock::data::Form;

impl<'l> Comparison<'l> {
    #[inline]
    pub(super) fn form(&mut self, old: &'l Form, new: &'l Form) {
        // Nothing is stored that deep.
        if self.depth > NESTING_LEVELS {
            return;
        }
        match (old, new) {
            (Form::Optional(old), Form::Optional(new)) => self.form(old, new),
            (Form::All(Kind::Null), new) if self.reads_null(new) => self.widens(old, new),
            (_, Form::All(Kind::Any)) => self.widens(old, new),
            (Form::Optional(inner), new) => {
                if !self.reads_null(new) {
                    self.breaks(
                        "may be the NULL, which is read no more",
                        "keep `Option`, or store the new type under another name",
                    );
                }
                self.form(inner, new);
            }
            (old, Form::Optional(inner)) => self.form(old, inner),
            (Form::Value(_), _) | (_, Form::Value(_)) => self.value(old, new),
            (Form::List(..) | Form::Tuple(_), Form::List(..) | Form::Tuple(_)) => {
                self.lists(old, new);
            }
            (Form::Set(old), Form::Set(new)) => self.within("[]", |own| own.form(old, new)),
            (Form::Map { .. }, Form::Map { .. }) => self.maps(old, new),
            (old, new) if leaf::reads(old, new) => self.widens(old, new),
            (old, new) => self.differs(old, new),
        }
    }

    /// Whether the NULL is a value of this form.
    #[inline]
    pub(super) fn reads_null(&self, form: &Form) -> bool {
        let is_null = |form: &&Form| {
            matches!(form, Form::All(Kind::Any | Kind::Null) | Form::Format(Kind::Any, _))
        };
        self.new.alternatives(form).iter().any(is_null)
    }

    #[inline]
    fn widens(&mut self, old: &Form, new: &Form) {
        if old != new {
            let [was, is] = [self.shown(old, self.old), self.shown(new, self.new)];
            self.allows(format!("was {was}, is {is}, which reads all of it"));
        }
    }

    #[inline]
    pub(super) fn differs(&mut self, old: &Form, new: &Form) {
        let [was, is] = [self.shown(old, self.old), self.shown(new, self.new)];
        self.breaks(
            format!("was {was}, is {is}, which does not read all of it"),
            "keep the type, or store the new one under another name, or raise `schema_version` with an `upgrade`",
        );
    }

    #[inline]
    fn lists(&mut self, old: &'l Form, new: &'l Form) {
        match (old, new) {
            (Form::List(old, _), Form::List(new, None)) => {
                self.within("[]", |own| own.form(old, new));
            }
            (Form::List(old, count), Form::List(new, now)) if count == now => {
                self.within("[]", |own| own.form(old, new));
            }
            (Form::Tuple(old), Form::List(new, count)) if count.is_none_or(|n| n == old.len()) => {
                self.elements(old.iter().map(|old| (old, &**new)));
            }
            (Form::List(old, Some(count)), Form::Tuple(new)) if *count == new.len() => {
                self.elements(new.iter().map(|new| (&**old, new)));
            }
            (Form::Tuple(old), Form::Tuple(new)) if old.len() == new.len() => {
                self.elements(old.iter().zip(new));
            }
            _ => self.differs(old, new),
        }
    }

    #[inline]
    fn elements(&mut self, pairs: impl Iterator<Item = (&'l Form, &'l Form)>) {
        for (place, (old, new)) in pairs.enumerate() {
            self.within(&format!("[{place}]"), |own| own.form(old, new));
        }
    }

    #[inline]
    fn maps(&mut self, old: &'l Form, new: &'l Form) {
        let (
            Form::Map { key: old_key, value: old_value },
            Form::Map { key: new_key, value: new_value },
        ) = (old, new)
        else {
            return;
        };
        match (old_key, new_key) {
            (_, None) => {}
            (Some(old), Some(new)) => self.within("{}", |own| own.form(old, new)),
            (None, Some(_)) => self.differs(old, new),
        }
        self.within(".*", |own| own.form(old_value, new_value));
    }
}

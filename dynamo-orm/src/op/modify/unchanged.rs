//! What must still hold of an item so that what was made of it may be written.

use super::attributes::Attributes;
use super::difference::{Facts, Written};
use crate::codec::{Attribute, find, keeps_rest, stored};
use crate::expr::{Comparator, Expected, Predicate};
use crate::limits::EXPRESSION_OPERATORS;

impl Facts {
    /// That nobody changed what was read, nor what is written over: each such attribute has the value
    /// that it had, or is not there as it was not there. The key and the marks are asked apart.
    #[inline]
    pub(super) fn unchanged(
        &self,
        item: &Attributes<'_>,
        read_as: &'static [Attribute],
        written: &[Written],
    ) -> Expected {
        let mut pins = Expected::new();
        let asked = stored(read_as).filter(|a| !self.is_apart(a.name) && !self.is_derived(a.name));
        for attribute in asked {
            // The new name is read before the older ones, so those behind the one that was read tell nothing.
            for name in std::iter::once(&attribute.name).chain(attribute.aliases) {
                let found = item.get(name);
                pin(&mut pins, name, found);
                if found.is_some() {
                    break;
                }
            }
        }
        if keeps_rest(read_as) {
            let others = item.names().filter(|name| find(name, read_as).is_none());
            for name in others.filter(|name| !self.is_apart(name)) {
                pin(&mut pins, name, item.get(name));
            }
        }
        let over = written.iter().filter(|w| w.value.is_some() && !self.is_derived(&w.name));
        for Written { name, .. } in over.filter(|w| !self.is_apart(&w.name)) {
            pin(&mut pins, name, item.get(name));
        }
        pins
    }

    /// That the item is still of the type, and of the edition that was read.
    #[inline]
    pub(super) fn marks(&self, item: &Attributes<'_>) -> Expected {
        let mut pins = Expected::new();
        for name in self.schema.mark_names() {
            pin(&mut pins, name, item.get(name));
        }
        pins
    }

    /// Whether it is asked on its own, or is never another.
    #[inline]
    fn is_apart(&self, name: &str) -> bool {
        self.is_key(name) || self.schema.mark_names().any(|mark| mark == name)
    }

    /// What was read, as conditions.
    #[inline]
    pub(super) fn predicates(&self, pins: &Expected) -> Vec<Predicate> {
        let predicate = |(name, value): &(String, Option<Vec<u8>>)| match value {
            Some(value) => Predicate::compare(self.path(name), Comparator::Eq, value.clone()),
            None => Predicate::not_exists(self.path(name)),
        };
        pins.iter().map(predicate).collect()
    }
}

/// That this attribute is as it was.
#[inline]
pub(super) fn pinned(name: &str, item: &Attributes<'_>) -> Expected {
    let mut pins = Expected::new();
    pin(&mut pins, name, item.get(name));
    pins
}

/// More than an expression can hold are refused when it is written.
#[inline]
fn pin(pins: &mut Expected, name: &str, value: Option<&[u8]>) {
    if pins.len() <= EXPRESSION_OPERATORS && !pins.iter().any(|(pinned, _)| pinned == name) {
        pins.push((name.to_owned(), value.map(<[u8]>::to_vec)));
    }
}

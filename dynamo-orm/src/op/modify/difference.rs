//! What is to be written: attribute by attribute, what the closure changed.

use std::time::SystemTime;

use super::attributes::Attributes;
use super::change::Change;
use super::merge::merged;
use crate::codec::{Attribute, Mutability, find, keeps_rest, stored};
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{Action, Step};
use crate::item::{Stamp, is_same_item, is_same_json};
use crate::op::lifecycle::AskedVersion;
use crate::path::PathBuf;
use crate::schema::TableSchema;

/// An attribute that is to be written, or removed.
pub(super) struct Written {
    pub(super) name: String,
    pub(super) value: Option<Vec<u8>>,
    /// Whether the value holds more than its type has.
    is_merged: bool,
}

/// From an item to what is written of it at that time.
pub(super) type Rewrite = fn(&[u8], SystemTime) -> EncodeResult<Vec<u8>>;

/// The type's description, without the type.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    pub(super) schema: &'static TableSchema,
    pub(super) attributes: &'static [Attribute],
    /// Reads an item and writes it again.
    pub(super) written_again: fn(&[u8]) -> Option<Vec<u8>>,
    /// Writes a new item as it is put now, where that differs from how it is read.
    pub(super) written_new: Option<Rewrite>,
    /// What each update sets by itself.
    pub(super) stamps: fn(SystemTime) -> EncodeResult<Vec<Stamp>>,
}

impl Facts {
    #[inline]
    pub(super) fn is_key(&self, name: &str) -> bool {
        self.schema.key_attributes().any(|key| key.name == name)
    }

    /// Whether it is made of fields when the item is written, and never read.
    #[inline]
    pub(super) fn is_derived(&self, name: &str) -> bool {
        self.schema.derived().any(|(derived, _)| derived == name)
    }

    /// An attribute's place; a name that no field has is data.
    #[inline]
    pub(super) fn path(&self, name: &str) -> PathBuf {
        let known = find(name, self.attributes).map(|known| known.name);
        match known.filter(|known| *known == name) {
            Some(known) => PathBuf::of(known),
            None => PathBuf::of_data(name.to_owned()),
        }
    }

    /// The attributes that differ; none if the item stays as it is.
    #[inline]
    pub(super) fn difference(
        &self,
        stored: &Attributes<'_>,
        change: &Change,
    ) -> EncodeResult<Vec<Written>> {
        let before = Attributes::of(&change.before).map_err(|_| no_item())?;
        let after = Attributes::of(&change.after).map_err(|_| no_item())?;
        self.check_key(&before, &after)?;
        if change.is_upgraded {
            self.check_upgraded_key(stored, &after)?;
            return Ok(self.upgraded(stored, &after, change.read_as));
        }
        self.check_changes(&before, &after)?;
        let mut written = self.changed(stored, &before, &after);
        self.forget_older_names(&mut written);
        self.check_merged(stored, change, &after, &mut written)?;
        Ok(written)
    }

    /// Whether the item stays as it is.
    #[inline]
    pub(super) fn leaves(&self, item: &[u8], change: &Change) -> bool {
        let stored = Attributes::of(item);
        stored.is_ok_and(|stored| self.difference(&stored, change).is_ok_and(|d| d.is_empty()))
    }

    /// The service never changes a key, and an item under another one is another item.
    #[inline]
    fn check_key(&self, before: &Attributes<'_>, after: &Attributes<'_>) -> EncodeResult {
        let mut key = stored(self.attributes)
            .filter(|attribute| self.schema.is_key_or_source(attribute.name));
        let changed =
            key.find(|attribute| !is_same(before.get(attribute.name), after.get(attribute.name)));
        changed.map_or(Ok(()), |attribute| Err(moved().at(attribute.name)))
    }

    /// What was written once stays as it is.
    #[inline]
    fn check_changes(&self, before: &Attributes<'_>, after: &Attributes<'_>) -> EncodeResult {
        let mut fixed = stored(self.attributes).filter(|attribute| match attribute.changes {
            Mutability::Never => true,
            Mutability::Once => before.get(attribute.name).is_some(),
            Mutability::Freely | Mutability::ByItself => false,
        });
        let changed = fixed.find(|fixed| !is_same(before.get(fixed.name), after.get(fixed.name)));
        changed.map_or(Ok(()), |attribute| Err(stays().at(attribute.name)))
    }

    /// Whether each write sets it, whatever the closure says.
    #[inline]
    fn is_set_by_writes(&self, name: &str) -> bool {
        let known = find(name, self.attributes);
        known.is_some_and(|known| known.changes == Mutability::ByItself)
    }

    #[inline]
    fn check_upgraded_key(&self, stored: &Attributes<'_>, after: &Attributes<'_>) -> EncodeResult {
        let mut key = self.schema.key_attributes();
        let other = key.find(|key| !is_same(stored.get(key.name), after.get(key.name)));
        other.map_or(Ok(()), |key| Err(moved().at(key.name)))
    }

    /// Of an item of the newest edition: what the closure changed.
    #[inline]
    fn changed(
        &self,
        stored: &Attributes<'_>,
        before: &Attributes<'_>,
        after: &Attributes<'_>,
    ) -> Vec<Written> {
        let mut written = Vec::new();
        for name in after.names().filter(|name| !self.is_set_by_writes(name)) {
            let (was, is) = (before.get(name), after.get(name));
            if is_same(was, is) || is_same(stored.get(name), is) {
                continue;
            }
            let more = match (stored.get(name), was, is) {
                (Some(stored), Some(was), Some(is)) if !is_same_json(stored, was) => {
                    merged(stored, was, is)
                }
                _ => None,
            };
            let is_merged = more.is_some();
            let value = more.or_else(|| is.map(<[u8]>::to_vec));
            written.push(Written { name: name.to_owned(), value, is_merged });
        }
        let gone = before.names().filter(|name| after.get(name).is_none());
        let gone = gone.filter(|name| !self.is_set_by_writes(name));
        written.extend(gone.map(removed));
        written
    }

    /// An attribute that is written is so under its new name alone.
    #[inline]
    fn forget_older_names(&self, written: &mut Vec<Written>) {
        let older = written.iter().filter_map(|written| {
            let known = find(&written.name, self.attributes)?;
            (known.name == written.name).then_some(known.aliases)
        });
        let older: Vec<Written> = older.flatten().map(|name| removed(name)).collect();
        written.extend(older);
    }

    /// What was kept within values must not change how the item is read: an older name within a map
    /// would come back where the newer one was taken out.
    #[inline]
    fn check_merged(
        &self,
        stored: &Attributes<'_>,
        change: &Change,
        after: &Attributes<'_>,
        written: &mut [Written],
    ) -> EncodeResult {
        if !written.iter().any(|written| written.is_merged) {
            return Ok(());
        }
        let item = stored.with(written.iter().map(|w| (w.name.as_str(), w.value.as_deref())))?;
        let again = (self.written_again)(&item);
        if again.is_none_or(|again| !is_same_item(&again, &change.after)) {
            for written in written.iter_mut().filter(|written| written.is_merged) {
                written.value = after.get(&written.name).map(<[u8]>::to_vec);
            }
        }
        Ok(())
    }

    /// Of an item of an older edition: all of the newest that differs, and nothing of the older.
    #[inline]
    fn upgraded(
        &self,
        stored: &Attributes<'_>,
        after: &Attributes<'_>,
        older: &'static [Attribute],
    ) -> Vec<Written> {
        let keeps_all = keeps_rest(older);
        let is_read = |name: &str| {
            keeps_all || find(name, older).is_some() || find(name, self.attributes).is_some()
        };
        let differ = after.names().filter(|name| !is_same(stored.get(name), after.get(name)));
        let differ = differ.filter(|name| !self.is_set_by_writes(name));
        let set = differ.map(|name| {
            let value = after.get(name).map(<[u8]>::to_vec);
            Written { name: name.to_owned(), value, is_merged: false }
        });
        let gone = stored.names().filter(|name| after.get(name).is_none() && is_read(name));
        set.chain(gone.map(removed)).collect()
    }

    /// The update's steps, what it says of itself among them.
    #[inline]
    pub(super) fn steps(
        &self,
        written: &[Written],
        version: Option<AskedVersion>,
        now: impl FnOnce() -> SystemTime,
    ) -> EncodeResult<Vec<Step>> {
        let mut steps = Vec::with_capacity(written.len());
        if self.written_new.is_some() {
            let stamps = (self.stamps)(now())?.into_iter().filter(|stamp| !stamp.is_first);
            for stamp in stamps {
                steps.extend(Action::<()>::stamp(stamp).into_inner()?);
            }
        }
        if let Some(version) = version {
            steps.extend(version.moved_on()?);
        }
        for Written { name, value, .. } in written {
            let path = self.path(name);
            let action = match value {
                Some(value) => Action::<()>::set_json(path, value.clone()),
                None => Action::<()>::remove(path),
            };
            steps.extend(action.into_inner()?);
        }
        Ok(steps)
    }
}

#[inline]
fn removed(name: &str) -> Written {
    Written { name: name.to_owned(), value: None, is_merged: false }
}

#[inline]
fn is_same(left: Option<&[u8]>, right: Option<&[u8]>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => is_same_json(left, right),
        (left, right) => left.is_none() && right.is_none(),
    }
}

#[inline]
fn moved() -> EncodeError {
    EncodeError::new(
        "a modify leaves the item under its key, and this is the key or a field that it is made of; put the item under its new key and delete this one, in one `transact_write`",
    )
}

#[inline]
fn stays() -> EncodeError {
    EncodeError::new(
        "this field stays as it was written; leave it alone, or put the item whole to replace it",
    )
}

#[inline]
fn no_item() -> EncodeError {
    EncodeError::new("its `ToAttribute` does not write one whole value")
}

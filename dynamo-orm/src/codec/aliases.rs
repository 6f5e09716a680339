//! Fields with older names: what an item calls by one of them is read where the new name is missing.

use super::{Attribute, ReadColumns, Reader, stored_by};
use crate::error::DecodeResult;

/// A value under an old name, on which a reader stands.
struct Old<'j> {
    /// The place of the field, and of the name among its old ones.
    field: usize,
    rank: usize,
    name: &'static str,
    reader: Reader<'j>,
}

/// For generated code.
#[doc(hidden)]
impl<'j> Reader<'j> {
    /// Reads the fields of a struct as [`columns`](Self::columns) does, of whose fields some have older
    /// names. The new name wins, then the old one that is listed first.
    ///
    /// # Errors
    /// A field's own error, or a missing attribute, with the attribute's name.
    pub fn aliased_columns<C: ReadColumns>(
        &mut self,
        attributes: &'static [Attribute],
    ) -> DecodeResult<C> {
        let mut slots = C::empty();
        let own = attributes.get(..C::LEN).unwrap_or(attributes);
        self.fill_aliased(&mut slots, own, &mut C::fill)?;
        C::finish(slots, attributes)
    }

    /// Hands the attributes of the object that comes next to `fill`, by their places in `own`.
    pub(super) fn fill_aliased<S>(
        &mut self,
        slots: &mut S,
        own: &[Attribute],
        fill: &mut impl FnMut(&mut S, usize, &mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let whole = self.again();
        let mut old: Vec<Old<'j>> = Vec::new();
        let mut expected = 0;
        let mut key = self.json.next_object()?;
        while let Some(name) = key {
            if let Some((index, attribute)) = stored_by(name, own, expected) {
                fill(slots, index, self).map_err(|e| e.at(attribute.name))?;
                expected = index + 1;
            } else {
                let found = old_name(own, name);
                if let Some((field, rank, name)) = found {
                    // A look ahead takes the white space before the value.
                    self.json.peek();
                    old.push(Old { field, rank, name, reader: self.again() });
                }
                self.skip()?;
            }
            key = self.json.next_key()?;
        }
        if old.is_empty() { Ok(()) } else { whole.fill_from_old(slots, old, own, fill) }
    }

    /// What no attribute has by its new name, from the best of its old ones.
    #[cold]
    fn fill_from_old<S>(
        mut self,
        slots: &mut S,
        mut old: Vec<Old<'j>>,
        own: &[Attribute],
        fill: &mut impl FnMut(&mut S, usize, &mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let mut is_there = vec![false; own.len()];
        let mut key = self.json.next_object()?;
        while let Some(name) = key {
            if let Some((index, _)) = stored_by(name, own, 0)
                && let Some(place) = is_there.get_mut(index)
            {
                *place = true;
            }
            self.skip()?;
            key = self.json.next_key()?;
        }
        old.sort_by_key(|old| (old.field, old.rank));
        for Old { field, name, mut reader, .. } in old {
            if let Some(place) = is_there.get_mut(field).filter(|place| !**place) {
                *place = true;
                fill(slots, field, &mut reader).map_err(|e| e.at(name))?;
            }
        }
        Ok(())
    }
}

/// The field that was called so, which of its old names that is, and the name.
fn old_name(own: &[Attribute], name: &str) -> Option<(usize, usize, &'static str)> {
    own.iter().enumerate().find_map(|(field, attribute)| {
        let rank = attribute.aliases.iter().position(|alias| *alias == name)?;
        Some((field, rank, *attribute.aliases.get(rank)?))
    })
}

//! How the reader shows what stands next.

use super::{Arena, ArenaList, ViewColumns, ViewRecord, Viewed};
use crate::codec::scan::not_an_attribute;
use crate::codec::{Attribute, Reader, stored_by};
use crate::error::DecodeResult;
use crate::kind::Kind;

impl<'j> Reader<'j> {
    /// An S, as it stands in the answer where it has no escapes.
    pub(crate) fn text_view<'v>(&mut self, arena: &'v Arena) -> DecodeResult<&'v str>
    where
        'j: 'v,
    {
        // In a set, and where the type was looked at, no whole value stands there.
        let is_whole = !self.bare && self.pending.is_none();
        if is_whole && let Some(text) = self.json.plain_value(Kind::S) {
            return Ok(text);
        }
        self.open(Kind::S)?;
        let text = match self.json.string()? {
            Some(text) => text,
            None => arena.text(self.json.unescaped()),
        };
        self.close()?;
        Ok(text)
    }

    /// The bytes of a B.
    pub(crate) fn binary_view<'v>(&mut self, arena: &'v Arena) -> DecodeResult<&'v [u8]> {
        self.text(Kind::B, |text| arena.base64(text))
    }

    /// The elements of an SS, NS or BS, as `kind` is S, N or B.
    pub(crate) fn set_view<'v, E: Viewed>(
        &mut self,
        kind: Kind,
        arena: &'v Arena,
    ) -> DecodeResult<&'v mut [E::View<'v>]>
    where
        'j: 'v,
    {
        let tag = kind.set().ok_or_else(not_an_attribute)?;
        self.open(tag)?;
        self.bare = true;
        let mut elements = ArenaList::new(arena);
        self.array(&mut |reader| {
            reader.pending = Some(kind);
            elements.push(E::view(reader, arena)?);
            Ok(())
        })?;
        self.bare = false;
        self.close()?;
        Ok(elements.into_slice())
    }

    /// The entries of an M, each with the text of its key.
    pub(crate) fn map_view<'v, V: Viewed>(
        &mut self,
        arena: &'v Arena,
        key_of: impl Fn(&'v str, &'v Arena) -> DecodeResult<&'v str>,
    ) -> DecodeResult<&'v mut [(&'v str, V::View<'v>)]>
    where
        'j: 'v,
    {
        self.fields(|reader| {
            let mut entries = ArenaList::new(arena);
            let mut key = reader.json.next_object()?.map(|key| arena.text(key));
            while let Some(name) = key {
                let value = V::view(reader, arena).map_err(|e| e.at(name.to_owned()))?;
                entries.push((key_of(name, arena)?, value));
                key = reader.json.next_key()?.map(|key| arena.text(key));
            }
            Ok(entries.into_slice())
        })
    }
}

/// For generated code.
#[doc(hidden)]
impl<'j> Reader<'j> {
    /// Shows the fields of a struct, as [`columns`](Self::columns) reads them.
    ///
    /// # Errors
    /// A field's own error, or a missing attribute, with the attribute's name.
    pub fn view_columns<'v, C: ViewColumns>(
        &mut self,
        attributes: &'static [Attribute],
        arena: &'v Arena,
    ) -> DecodeResult<C::Out<'v>>
    where
        'j: 'v,
    {
        let mut slots = C::empty();
        let mut expected = 0;
        let mut key = self.json.next_object()?;
        while let Some(name) = key {
            match stored_by(name, attributes, expected) {
                Some((index, attribute)) => {
                    let filled = C::fill(&mut slots, index, self, arena);
                    filled.map_err(|e| e.at(attribute.name))?;
                    expected = index + 1;
                }
                None => self.skip()?,
            }
            key = self.json.next_key()?;
        }
        C::finish(slots, attributes, arena)
    }

    /// The same where fields have older names, as [`aliased_columns`](Self::aliased_columns).
    ///
    /// # Errors
    /// A field's own error, or a missing attribute, with the attribute's name.
    pub fn aliased_view_columns<'v, C: ViewColumns>(
        &mut self,
        attributes: &'static [Attribute],
        arena: &'v Arena,
    ) -> DecodeResult<C::Out<'v>>
    where
        'j: 'v,
    {
        let mut slots = C::empty();
        let own = attributes.get(..C::LEN).unwrap_or(attributes);
        self.fill_aliased(&mut slots, own, &mut |slots, index, reader| {
            C::fill(slots, index, reader, arena)
        })?;
        C::finish(slots, attributes, arena)
    }

    /// Shows a flattened struct, as [`flattened`](Self::flattened) reads it.
    ///
    /// # Errors
    /// Those of the struct's fields.
    pub fn flattened_view<'v, T: ViewRecord>(&self, arena: &'v Arena) -> DecodeResult<T::View<'v>>
    where
        'j: 'v,
    {
        T::view_record(&mut self.again(), arena)
    }

    /// Shows a struct that is an M.
    ///
    /// # Errors
    /// Another type stands there, or a field cannot be read.
    pub fn record_view<'v, T: ViewRecord>(&mut self, arena: &'v Arena) -> DecodeResult<T::View<'v>>
    where
        'j: 'v,
    {
        self.fields(|reader| T::view_record(reader, arena))
    }
}

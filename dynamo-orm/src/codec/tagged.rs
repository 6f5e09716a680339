//! Enums that are a map with a tag: the attribute that names the variant.
//!
//! The tag may stand anywhere in the map, so it is looked for by a second reader of the same bytes;
//! then the variant is read as if it had been known.

use super::{Reader, Record, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;

/// An enum that is stored as a map with the name of its variant in one attribute.
pub trait Tagged {
    /// The name of that attribute.
    const TAG: &'static str;
    /// The names of the variants.
    const TAGS: &'static [&'static str];
    /// Old names of variants, each with the variant's place.
    const OLD_TAGS: &'static [(&'static str, usize)] = &[];
    /// The attribute that holds all that a variant does, if it does not stand beside the tag.
    const CONTENT: Option<&'static str> = None;
    /// Whether a variant stands for all others.
    const TAKES_OTHERS: bool = false;
}

/// What a variant without field names holds beside a tag: a struct, whose attributes stand there.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no attributes that could stand beside the tag",
    label = "not a struct that derives `DynamoValue`",
    note = "write `content = \"value\"` beside `tag`, for any type in an attribute of its own, or name the field, as in `Paid {{ amount: u64 }}`"
)]
pub trait BesideTag: Record {}

#[diagnostic::do_not_recommend]
impl<T: Record> BesideTag for T {}

/// What the tag of a map says.
enum Found {
    /// The variant, by its place among the names.
    Known(usize),
    Unknown,
    Missing,
}

/// For generated code.
#[doc(hidden)]
impl Writer {
    /// Writes a map with a tag; the rest of it is written in `fill`.
    ///
    /// # Errors
    /// Those of `fill`, and one for a value deeper than 32 levels.
    pub fn tagged(
        &mut self,
        tag: &'static str,
        name: &'static str,
        fill: impl FnOnce(&mut Self) -> EncodeResult,
    ) -> EncodeResult {
        self.members(|w| {
            w.attribute(tag, |w| w.string(name))?;
            fill(w)
        })
    }

    /// Writes the attributes of a struct beside the tag.
    ///
    /// # Errors
    /// Those of its fields.
    pub fn beside_tag<T: BesideTag>(&mut self, record: &T) -> EncodeResult {
        record.write_record(self)
    }

    /// Writes the fields of a variant as a map of their own.
    ///
    /// # Errors
    /// Those of `fill`, and one for a value deeper than 32 levels.
    pub fn fields(&mut self, fill: impl FnOnce(&mut Self) -> EncodeResult) -> EncodeResult {
        self.members(fill)
    }

    /// Writes one attribute of the map that is open.
    ///
    /// # Errors
    /// Those of `write`, with the attribute's name.
    pub fn attribute(
        &mut self,
        name: &'static str,
        write: impl FnOnce(&mut Self) -> EncodeResult,
    ) -> EncodeResult {
        self.member(name).and_then(|()| self.whole(write)).map_err(|e| e.at(name))
    }

    /// Refuses a variant that stands for all unknown ones and has kept nothing of what was read:
    /// writing it would destroy that.
    ///
    /// # Errors
    /// Always.
    pub fn unknown_variant(&mut self) -> EncodeResult {
        Err(EncodeError::new(
            "an unknown variant was read and not kept, so it cannot be written; \
             keep it in the variant with `other`, as a `BTreeMap<String, AttributeValue>`",
        ))
    }
}

/// For generated code.
#[doc(hidden)]
impl Reader<'_> {
    /// Which variant the map that comes next is, without reading it.
    ///
    /// # Errors
    /// Another type stands there, the tag is missing or no text, or it names no variant.
    pub fn tag<T: Tagged>(&mut self) -> DecodeResult<usize> {
        match self.find_tag::<T>()? {
            Found::Known(place) => Ok(place),
            Found::Unknown => Err(DecodeError::unknown_name(T::TAGS).at(T::TAG)),
            Found::Missing => Err(DecodeError::missing_name(T::TAGS).at(T::TAG)),
        }
    }

    /// The same for an enum with a variant for unknown ones, which a missing tag means too.
    ///
    /// # Errors
    /// Another type stands there, or the tag is no text.
    pub fn tag_or_other<T: Tagged>(&mut self) -> DecodeResult<Option<usize>> {
        match self.find_tag::<T>()? {
            Found::Known(place) => Ok(Some(place)),
            Found::Unknown | Found::Missing => Ok(None),
        }
    }

    fn find_tag<T: Tagged>(&mut self) -> DecodeResult<Found> {
        let place_of = |text: &str| {
            let place = T::TAGS.iter().position(|name| *name == text);
            let old = || T::OLD_TAGS.iter().find(|(name, _)| *name == text);
            place.or_else(|| old().map(|(_, place)| *place))
        };
        self.look(|ahead| ahead.find_place(T::TAG, &place_of))
    }

    /// Goes to the tag of the map that comes next.
    fn find_place(
        &mut self,
        tag: &'static str,
        place_of: &dyn Fn(&str) -> Option<usize>,
    ) -> DecodeResult<Found> {
        self.open(Kind::M)?;
        let is_tag = |key: &str| key == tag;
        let mut member = self.json.next_object()?.map(is_tag);
        while let Some(is_found) = member {
            if is_found {
                let place = self.string(|text| Ok(place_of(text)));
                return place
                    .map_err(|e| e.at(tag))
                    .map(|p| p.map_or(Found::Unknown, Found::Known));
            }
            self.skip()?;
            member = self.json.next_key()?.map(is_tag);
        }
        Ok(Found::Missing)
    }

    /// Reads an M; `read` reads its members.
    ///
    /// # Errors
    /// Another type stands there, it is too deep, or `read` fails.
    pub fn fields<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        self.open(Kind::M)?;
        let value = self.deeper(read)?;
        self.close()?;
        Ok(value)
    }

    /// Reads the attributes of a struct that stand beside a tag.
    ///
    /// # Errors
    /// Those of its fields.
    pub fn beside_tag<T: BesideTag>(&mut self) -> DecodeResult<T> {
        self.fields(T::read_record)
    }

    /// Reads what stands in one attribute of an M, of type `kind`; others are passed over.
    ///
    /// # Errors
    /// The attribute is missing, or `read` fails.
    pub fn content<T>(
        &mut self,
        name: &'static str,
        kind: Kind,
        mut read: impl FnMut(&mut Self) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        self.fields(|reader| {
            let mut found = None;
            reader.members(&[name], &mut |_, reader| {
                found = Some(read(reader).map_err(|e| e.at(name))?);
                Ok(())
            })?;
            found.ok_or_else(|| DecodeError::missing(kind).at(name))
        })
    }
}

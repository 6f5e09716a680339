//! The one way in: DynamoDB JSON to Rust values.
//!
//! A pull parser: each [`FromAttribute`] asks for the type that it needs and gets the value or an
//! error that names both types. Depth is bounded, and a wrong reply is an error.

use base64_simd::STANDARD;

use super::choice::Choices;
use super::scan::{Scanner, not_an_attribute};
use super::{Attribute, FromAttribute};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

/// Reads attribute values from DynamoDB JSON.
///
/// An implementation of [`FromAttribute`] calls exactly one of the methods [`string`](Self::string),
/// [`number`](Self::number), .. or hands on to another type. [`kind`](Self::kind) looks at the type
/// first, without reading the value.
pub struct Reader<'j> {
    pub(super) json: Scanner<'j>,
    /// The type of the value that stands next, once it was looked at.
    pub(super) pending: Option<Kind>,
    /// Inside a set the type stands once, before the elements.
    pub(super) bare: bool,
    pub(super) depth: usize,
    /// The choices between variants of untagged enums.
    pub(super) choices: Choices,
    /// The attributes of the older struct that the item was read as, if it was.
    pub(crate) edition: Option<&'static [Attribute]>,
}

impl<'j> Reader<'j> {
    pub(crate) fn new(json: &'j [u8]) -> Self {
        Self {
            json: Scanner::new(json),
            pending: None,
            bare: false,
            depth: 0,
            choices: Choices::of(json),
            edition: None,
        }
    }

    /// The type of the value that stands next.
    ///
    /// # Errors
    /// The JSON is broken, or names no attribute type.
    pub fn kind(&mut self) -> DecodeResult<Kind> {
        if let Some(kind) = self.pending {
            return Ok(kind);
        }
        let kind = self.json.next_kind()?;
        self.pending = Some(kind);
        Ok(kind)
    }

    /// Reads an S; `read` makes the value from the text.
    ///
    /// # Errors
    /// Another type stands there, the JSON is broken, or `read` fails.
    pub fn string<T>(&mut self, read: impl FnOnce(&str) -> DecodeResult<T>) -> DecodeResult<T> {
        self.text(Kind::S, read)
    }

    /// Reads an N; `read` makes the value from the decimal text, as the service sent it.
    ///
    /// # Errors
    /// Another type stands there, the JSON is broken, or `read` fails.
    pub fn number<T>(&mut self, read: impl FnOnce(&str) -> DecodeResult<T>) -> DecodeResult<T> {
        self.text(Kind::N, read)
    }

    /// Reads a B.
    ///
    /// # Errors
    /// Another type stands there, the JSON is broken, or its text is not base64.
    pub fn binary(&mut self) -> DecodeResult<Vec<u8>> {
        self.text(Kind::B, |text| {
            STANDARD
                .decode_to_vec(text)
                .map_err(|_| DecodeError::unreadable("expected base64 in a B"))
        })
    }

    /// Reads a BOOL.
    ///
    /// # Errors
    /// Another type stands there, or the JSON is broken.
    pub fn boolean(&mut self) -> DecodeResult<bool> {
        self.open(Kind::Bool)?;
        let value = self.json.next_bool()?;
        self.close()?;
        Ok(value)
    }

    /// Reads the NULL.
    ///
    /// # Errors
    /// Another type stands there, or the JSON is broken.
    pub fn null(&mut self) -> DecodeResult<()> {
        self.open(Kind::Null)?;
        self.json.next_bool()?;
        self.close()
    }

    /// Reads an L; `element` is called with the reader before each element.
    ///
    /// # Errors
    /// Another type stands there, the JSON is broken or too deep, or `element` fails.
    pub fn list(
        &mut self,
        mut element: impl FnMut(&mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        self.open(Kind::L)?;
        self.deeper(|reader| reader.array(&mut element))?;
        self.close()
    }

    /// Reads an SS, NS or BS, as `E` is S, N or B; `element` gets each element.
    ///
    /// # Errors
    /// Another type stands there, the JSON is broken, or an element cannot be read.
    pub fn set<E: FromAttribute>(
        &mut self,
        kind: Kind,
        mut element: impl FnMut(E),
    ) -> DecodeResult<()> {
        let tag = kind.set().ok_or_else(not_an_attribute)?;
        self.open(tag)?;
        self.bare = true;
        self.array(&mut |reader| {
            reader.pending = Some(kind);
            element(E::read(reader)?);
            Ok(())
        })?;
        self.bare = false;
        self.close()
    }

    /// The members of an object whose values are texts, none of them attribute values.
    pub(crate) fn texts(&mut self, mut insert: impl FnMut(String, String)) -> DecodeResult<()> {
        let mut key = self.json.next_object()?.map(str::to_owned);
        while let Some(name) = key {
            insert(name, self.json_text()?);
            key = self.json.next_key()?.map(str::to_owned);
        }
        Ok(())
    }

    /// The named members of an object, by their place in `names`; others are passed over.
    pub(crate) fn members(
        &mut self,
        names: &[&str],
        read: &mut dyn FnMut(usize, &mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let place = |key: &str| names.iter().position(|name| *name == key);
        let mut member = self.json.next_object()?.map(place);
        while let Some(named) = member {
            match named {
                // A member that is null is as good as none.
                Some(index) if !self.is_null() => {
                    read(index, self)?;
                }
                _ => self.skip()?,
            }
            member = self.json.next_key()?.map(place);
        }
        Ok(())
    }

    /// All members of an object, by name; a null is handed on as any other value.
    pub(crate) fn object(
        &mut self,
        read: &mut dyn FnMut(&str, &mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let mut key = self.json.next_object()?.map(str::to_owned);
        while let Some(name) = key {
            read(&name, self)?;
            key = self.json.next_key()?.map(str::to_owned);
        }
        Ok(())
    }

    /// Whether a null stands next.
    pub(crate) fn is_null(&mut self) -> bool {
        self.json.peek() == Some(b'n')
    }

    /// Whether an array stands next.
    pub(crate) fn is_array(&mut self) -> bool {
        self.json.peek() == Some(b'[')
    }

    pub(crate) fn array(
        &mut self,
        element: &mut dyn FnMut(&mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let mut more = self.json.next_array()?;
        let mut index = 0;
        while more {
            element(self).map_err(|e| e.at_index(index))?;
            index += 1;
            more = self.json.next_element()?;
        }
        Ok(())
    }

    /// Another reader of what comes next.
    pub(crate) fn again(&self) -> Self {
        Self { json: self.json.again(), ..*self }
    }

    /// Passes over the attribute value that stands next, whose type may have been looked at.
    ///
    /// # Errors
    /// The JSON is broken.
    #[doc(hidden)]
    pub fn pass_over(&mut self) -> DecodeResult<()> {
        self.kind()?;
        self.pending = None;
        self.skip()?;
        self.close()
    }

    /// How many bytes were read.
    pub(crate) fn position(&self) -> usize {
        self.json.position()
    }

    /// That nothing follows.
    pub(crate) fn finish(&mut self) -> DecodeResult<()> {
        self.json.finish()
    }

    /// Passes over the value that stands next, of whatever shape.
    pub(crate) fn skip(&mut self) -> DecodeResult<()> {
        self.json.skip()
    }

    /// Passes over the value that stands next in `json`, and gives its text.
    pub(crate) fn skip_over<'t>(&mut self, json: &'t [u8]) -> DecodeResult<&'t [u8]> {
        // A look ahead takes the white space before the value.
        self.json.peek();
        let start = self.position();
        self.skip()?;
        Ok(json.get(start..self.position()).unwrap_or_default())
    }

    /// What was not read yet of `json`.
    pub(crate) fn rest<'t>(&self, json: &'t [u8]) -> &'t [u8] {
        json.get(self.position()..).unwrap_or_default()
    }

    /// A JSON string that is no attribute value.
    pub(crate) fn json_text(&mut self) -> DecodeResult<String> {
        self.json.next_str().map(str::to_owned)
    }

    /// A JSON boolean that is no attribute value.
    pub(crate) fn json_flag(&mut self) -> DecodeResult<bool> {
        self.json.next_bool()
    }

    /// A whole JSON number that is no attribute value.
    pub(crate) fn json_count(&mut self) -> DecodeResult<u64> {
        let count = self.json.next_number()?.parse().ok();
        count.ok_or_else(|| DecodeError::unreadable("expected a whole number"))
    }

    pub(super) fn text<T>(
        &mut self,
        kind: Kind,
        read: impl FnOnce(&str) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        // In a set, and where the type was looked at, no whole value stands there.
        let is_whole = !self.bare && self.pending.is_none();
        let plain = if is_whole { self.json.plain_value(kind) } else { None };
        let text = match plain {
            Some(text) => text,
            None => {
                self.open(kind)?;
                self.json.next_str()?
            }
        };
        let value = read(text)?;
        if plain.is_none() {
            self.close()?;
        }
        Ok(value)
    }

    #[inline]
    pub(super) fn open(&mut self, expected: Kind) -> DecodeResult<()> {
        let found = match self.pending.take() {
            Some(found) => found,
            None => self.json.next_kind()?,
        };
        if found == expected { Ok(()) } else { Err(self.wrong_type(expected, found)) }
    }

    #[cold]
    fn wrong_type(&mut self, expected: Kind, found: Kind) -> DecodeError {
        self.pending = Some(found);
        DecodeError::wrong_type(expected, found)
    }

    #[inline]
    pub(super) fn close(&mut self) -> DecodeResult<()> {
        if self.bare {
            return Ok(());
        }
        self.json.close_kind()
    }

    pub(super) fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        if self.depth >= NESTING_LEVELS {
            return Err(DecodeError::unreadable("expected at most 32 levels of nesting"));
        }
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("at", &self.json.position()).finish_non_exhaustive()
    }
}

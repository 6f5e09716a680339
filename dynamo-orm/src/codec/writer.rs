//! The one way out: Rust values to DynamoDB JSON.
//!
//! A value comes in through [`ToAttribute`]; bytes go out. On the way the writer counts nesting
//! and size and refuses what the service would refuse, so that nothing wrong is ever sent.
//! There is no `AttributeValue` between.

use std::time::SystemTime;

use base64_simd::STANDARD;

use super::containers::{ListWriter, MapWriter};
use super::decimal::{Decimal, least_integer_bytes};
use super::json::write_string;
use super::set::SetWriter;
use super::{Attribute, ToAttribute};
use crate::error::{EncodeError, EncodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

/// Writes attribute values as DynamoDB JSON.
///
/// An implementation of [`ToAttribute`] calls exactly one of the methods [`string`](Self::string),
/// [`number`](Self::number), .. or hands on to another value.
#[derive(Default)]
pub struct Writer {
    out: Vec<u8>,
    /// Containers open now.
    pub(super) depth: usize,
    /// What the service will count at least, by its rules for item sizes.
    pub(super) bytes: usize,
    /// Inside a set the type stands once, before the elements.
    bare: bool,
    /// A container was left half written; whoever passed over that error cannot go on.
    pub(super) broken: bool,
    /// When the item is written that is written here; `None` where no item is.
    pub(crate) written_at: Option<SystemTime>,
}

impl Writer {
    /// A writer for a value that stands within so many containers of its item.
    pub(crate) fn within(depth: usize) -> Self {
        Self { depth, ..Self::default() }
    }

    /// The same writer with nothing written, for another value.
    pub(crate) fn cleared(self) -> Self {
        let mut out = self.out;
        out.clear();
        Self { out, ..Self::default() }
    }

    /// Makes room for so many bytes more.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.out.reserve(bytes);
    }

    /// The JSON written so far.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.out
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    /// The least that the service counts for what was written so far.
    pub(crate) fn least_bytes(&self) -> usize {
        self.bytes
    }

    /// When the item is written, if it is the item itself that is written here, and no value within it.
    pub(crate) fn item_written_at(&self) -> Option<SystemTime> {
        self.written_at.filter(|_| self.depth == 0)
    }

    /// Counts what stands in the item, though not in what was written here.
    pub(crate) fn count(&mut self, bytes: usize) {
        self.bytes += bytes;
    }

    /// Writes something for its checks alone.
    pub(crate) fn take_back<T>(
        &mut self,
        write: impl FnOnce(&mut Self) -> EncodeResult<T>,
    ) -> EncodeResult<T> {
        let (length, bytes) = (self.out.len(), self.bytes);
        let written = write(self)?;
        self.out.truncate(length);
        self.bytes = bytes;
        Ok(written)
    }

    /// Appends text that is JSON already.
    #[inline]
    pub(crate) fn raw(&mut self, json: &[u8]) {
        self.out.extend_from_slice(json);
    }

    pub(crate) fn json_string(&mut self, text: &str) {
        write_string(&mut self.out, text);
    }

    /// Writes an S.
    ///
    /// # Errors
    /// None of its own; the service takes any text outside keys, the empty one too.
    pub fn string(&mut self, text: &str) -> EncodeResult {
        self.bytes += text.len();
        self.scalar(b"{\"S\":", |w| w.json_string(text))
    }

    /// Writes an N from its decimal text, as it stands.
    ///
    /// # Errors
    /// The text is not a decimal number, has more than 38 significant digits, or is out of the
    /// range of 1E-130 to 9.99E+125.
    pub fn number(&mut self, text: &str) -> EncodeResult {
        let decimal = Decimal::parse(text).map_err(|fault| EncodeError::new(fault.rule()))?;
        self.bytes += decimal.least_bytes();
        self.digits(text.as_bytes())
    }

    /// Writes an N from the digits of an integer that is known to fit.
    pub(crate) fn integer(&mut self, digits: &str) -> EncodeResult {
        self.bytes += least_integer_bytes(digits.as_bytes());
        self.digits(digits.as_bytes())
    }

    fn digits(&mut self, digits: &[u8]) -> EncodeResult {
        if self.bare {
            self.out.push(b'"');
            self.raw(digits);
            self.out.push(b'"');
        } else {
            // One check for room, as this is written most of all.
            self.out.reserve(digits.len() + 8);
            self.out.extend_from_slice(b"{\"N\":\"");
            self.out.extend_from_slice(digits);
            self.out.extend_from_slice(b"\"}");
        }
        Ok(())
    }

    /// Writes a B, in base64 as the wire has it; its size counts the bytes themselves.
    ///
    /// # Errors
    /// None of its own.
    pub fn binary(&mut self, bytes: &[u8]) -> EncodeResult {
        self.bytes += bytes.len();
        self.scalar(b"{\"B\":", |w| {
            w.out.push(b'"');
            STANDARD.encode_append(bytes, &mut w.out);
            w.out.push(b'"');
        })
    }

    /// Writes a BOOL.
    ///
    /// # Errors
    /// Inside a set.
    pub fn boolean(&mut self, value: bool) -> EncodeResult {
        self.not_in_set()?;
        self.bytes += 1;
        self.raw(if value { b"{\"BOOL\":true}" } else { b"{\"BOOL\":false}" });
        Ok(())
    }

    /// Writes the NULL.
    ///
    /// # Errors
    /// Inside a set.
    pub fn null(&mut self) -> EncodeResult {
        self.not_in_set()?;
        self.bytes += 1;
        self.raw(b"{\"NULL\":true}");
        Ok(())
    }

    /// Writes an L; the elements are pushed in `fill`.
    ///
    /// # Errors
    /// Those of the elements, and one for a value deeper than 32 levels.
    pub fn list(&mut self, fill: impl FnOnce(&mut ListWriter<'_>) -> EncodeResult) -> EncodeResult {
        self.bytes += 3;
        self.container(b"{\"L\":[", b"]}", |w| fill(&mut ListWriter::new(w)))
    }

    /// Writes an M; the entries are put in `fill`.
    ///
    /// # Errors
    /// Those of the entries, and one for a value deeper than 32 levels.
    pub fn map(&mut self, fill: impl FnOnce(&mut MapWriter<'_>) -> EncodeResult) -> EncodeResult {
        self.bytes += 3;
        self.container(b"{\"M\":{", b"}}", |w| fill(&mut MapWriter::new(w)))
    }

    /// Writes an SS, NS or BS, as `kind` is S, N or B; the elements are of that kind.
    ///
    /// # Errors
    /// No elements, as the service has no empty set (a field that is empty is left out before it
    /// comes to this); an element twice, numbers compared by value; the elements' own errors.
    pub fn set<'v, E: ToAttribute + 'v>(
        &mut self,
        kind: Kind,
        elements: impl IntoIterator<Item = &'v E>,
    ) -> EncodeResult {
        self.set_with(kind, true, |set| {
            elements.into_iter().try_for_each(|element| set.push(|w| element.write(w)))
        })
    }

    /// Whoever fills the set says whether its elements may repeat.
    pub(crate) fn set_with(
        &mut self,
        kind: Kind,
        may_repeat: bool,
        fill: impl FnOnce(&mut SetWriter<'_>) -> EncodeResult,
    ) -> EncodeResult {
        self.not_in_set()?;
        let tag =
            kind.set().ok_or_else(|| EncodeError::new("a set holds texts, numbers or bytes"))?;
        self.raw(b"{\"");
        self.raw(tag.as_str().as_bytes());
        self.raw(b"\":[");
        self.bare = true;
        let mut set = SetWriter::new(self, kind);
        fill(&mut set)?;
        set.finish(may_repeat)?;
        self.bare = false;
        self.raw(b"]}");
        Ok(())
    }

    fn scalar(&mut self, open: &[u8], body: impl FnOnce(&mut Self)) -> EncodeResult {
        if self.bare {
            body(self);
        } else {
            self.raw(open);
            body(self);
            self.out.push(b'}');
        }
        Ok(())
    }

    fn container(
        &mut self,
        open: &[u8],
        close: &[u8],
        fill: impl FnOnce(&mut Self) -> EncodeResult,
    ) -> EncodeResult {
        self.not_in_set()?;
        self.raw(open);
        self.depth += 1;
        if let Err(error) = fill(self) {
            self.broken = true;
            return Err(error);
        }
        self.depth -= 1;
        self.raw(close);
        Ok(())
    }

    /// The members of a map that a derived struct fills, names known to be valid.
    pub(crate) fn members(&mut self, fill: impl FnOnce(&mut Self) -> EncodeResult) -> EncodeResult {
        self.bytes += 3;
        self.container(b"{\"M\":{", b"}}", fill)
    }

    /// Starts the next member of the map that is open, and counts its name.
    pub(crate) fn member(&mut self, name: &str) -> EncodeResult {
        self.next_member(name)?;
        self.json_string(name);
        self.out.push(b':');
        Ok(())
    }

    /// Starts the member of an attribute, whose name was looked at when it was compiled.
    pub(super) fn known_member(&mut self, attribute: &Attribute) -> EncodeResult {
        if !attribute.is_plain {
            return self.member(attribute.name);
        }
        self.next_member(attribute.name)?;
        self.out.push(b'"');
        self.raw(attribute.name.as_bytes());
        self.raw(b"\":");
        Ok(())
    }

    /// Goes on to the next member of the map that is open, and counts its name.
    #[inline]
    fn next_member(&mut self, name: &str) -> EncodeResult {
        self.child_fits()?;
        // The name, what stands around it, and a short value.
        self.out.reserve(name.len() + 32);
        if self.out.last() != Some(&b'{') {
            self.out.push(b',');
        }
        // An entry of a nested map costs one byte more than one of the item itself.
        self.bytes += name.len() + usize::from(self.depth > 0);
        Ok(())
    }

    /// Starts the next element of the list that is open.
    pub(crate) fn element(&mut self, index: usize) -> EncodeResult {
        if index > 0 {
            self.out.push(b',');
        }
        self.bytes += 1;
        self.child_fits()
    }

    /// Writes a value that must be one: types written by hand may forget to, or write half of one.
    pub(crate) fn whole(&mut self, write: impl FnOnce(&mut Self) -> EncodeResult) -> EncodeResult {
        let start = self.out.len();
        write(self)?;
        if self.broken || self.out.len() == start {
            return Err(EncodeError::new("its `ToAttribute` does not write one whole value"));
        }
        Ok(())
    }

    #[inline]
    fn child_fits(&self) -> EncodeResult {
        if self.depth < NESTING_LEVELS {
            Ok(())
        } else {
            Err(EncodeError::new("a value is nested at most 32 levels deep"))
        }
    }

    pub(super) fn not_in_set(&self) -> EncodeResult {
        if self.bare {
            return Err(EncodeError::new("a set holds texts, numbers or bytes"));
        }
        Ok(())
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("bytes", &self.bytes).field("depth", &self.depth).finish()
    }
}

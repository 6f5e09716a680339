//! JSON token by token, as fast as checked code allows.
//!
//! What a scanner is given is checked to be UTF-8 once, as a whole, so that each text within it is a
//! slice of it. Where it stops being UTF-8 it ends for the scanner, whose error then names that byte.
//! What stands in a body is checked as strictly as by any JSON parser, passed over or not.

mod skip;
#[cfg(test)]
mod tests;
mod text;
mod word;

pub(crate) use text::is_plain;
pub(super) use text::{is_special, special};
pub(super) use word::Word;

use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;

/// Goes through JSON from its start to its end.
pub(crate) struct Scanner<'j> {
    json: &'j str,
    /// Whether what was given goes on behind `json`, though not as UTF-8.
    is_cut: bool,
    at: usize,
    /// The text that was read last, if it had escapes.
    unescaped: String,
}

impl<'j> Scanner<'j> {
    pub(crate) fn new(json: &'j [u8]) -> Self {
        let text = text::utf8_prefix(json);
        let is_cut = text.len() < json.len();
        Self { json: text, is_cut, at: 0, unescaped: String::new() }
    }

    /// Another scanner of what comes next.
    pub(crate) fn again(&self) -> Self {
        Self { unescaped: String::new(), ..*self }
    }

    /// How many bytes were read.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The byte that the next token starts with; white space before it is passed over.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        let next = self.byte()?;
        if next > b' ' { Some(next) } else { self.peek_behind_space() }
    }

    #[cold]
    fn peek_behind_space(&mut self) -> Option<u8> {
        while matches!(self.byte()?, b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.byte()
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    /// Takes the next token if it is that one.
    #[inline]
    fn take(&mut self, token: u8) -> bool {
        let is_next = self.peek() == Some(token);
        self.at += usize::from(is_next);
        is_next
    }

    /// Opens an object, up to the colon behind its first key.
    #[inline]
    pub(crate) fn next_object(&mut self) -> DecodeResult<Option<&str>> {
        if let Some(key) = self.plain(*b"{\"", *b"\":") {
            return Ok(Some(key));
        }
        if !self.take(b'{') {
            return Err(self.broken());
        }
        if self.take(b'}') { Ok(None) } else { self.key().map(Some) }
    }

    /// Goes on to the colon behind the next key of the object, or out of it.
    #[inline]
    pub(crate) fn next_key(&mut self) -> DecodeResult<Option<&str>> {
        if let Some(key) = self.plain(*b",\"", *b"\":") {
            return Ok(Some(key));
        }
        if self.take(b',') {
            self.key().map(Some)
        } else if self.take(b'}') {
            Ok(None)
        } else {
            Err(self.broken())
        }
    }

    fn key(&mut self) -> DecodeResult<&str> {
        let plain = self.string()?;
        if !self.take(b':') {
            return Err(self.broken());
        }
        Ok(plain.unwrap_or(&self.unescaped))
    }

    /// Opens an array, and tells whether it has an element.
    #[inline]
    pub(crate) fn next_array(&mut self) -> DecodeResult<bool> {
        if !self.take(b'[') {
            return Err(self.broken());
        }
        Ok(!self.take(b']'))
    }

    /// Goes on to the next element of the array, if there is one.
    #[inline]
    pub(crate) fn next_element(&mut self) -> DecodeResult<bool> {
        if self.take(b',') {
            Ok(true)
        } else if self.take(b']') {
            Ok(false)
        } else {
            Err(self.broken())
        }
    }

    /// Opens an attribute value, up to the colon behind its type.
    #[inline]
    pub(crate) fn next_kind(&mut self) -> DecodeResult<Kind> {
        match word::open_kind(self.word()) {
            Some((kind, length)) => {
                self.at += length;
                Ok(kind)
            }
            None => self.next_kind_slowly(),
        }
    }

    #[cold]
    fn next_kind_slowly(&mut self) -> DecodeResult<Kind> {
        let tag = self.next_object()?;
        tag.and_then(|tag| Kind::from_tag(tag.as_bytes())).ok_or_else(not_an_attribute)
    }

    /// Closes an attribute value, which has one type.
    #[inline]
    pub(crate) fn close_kind(&mut self) -> DecodeResult<()> {
        if self.take(b'}') { Ok(()) } else { Err(self.more_than_one_kind()) }
    }

    #[cold]
    fn more_than_one_kind(&mut self) -> DecodeError {
        match self.next_key() {
            Err(broken) => broken,
            Ok(_) => not_an_attribute(),
        }
    }

    /// The next eight bytes, if there are so many.
    #[inline]
    fn word(&self) -> Word {
        self.json.as_bytes().get(self.at..).map_or(Word::default(), Word::first_of)
    }

    /// A boolean.
    pub(crate) fn next_bool(&mut self) -> DecodeResult<bool> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| true),
            Some(b'f') => self.literal("false").map(|()| false),
            _ => Err(self.broken()),
        }
    }

    fn literal(&mut self, literal: &str) -> DecodeResult<()> {
        let rest = self.json.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(literal.as_bytes()) {
            return Err(self.broken());
        }
        self.at += literal.len();
        Ok(())
    }

    /// That nothing but white space follows.
    pub(crate) fn finish(&mut self) -> DecodeResult<()> {
        let is_over = self.peek().is_none() && !self.is_cut;
        if is_over { Ok(()) } else { Err(self.broken()) }
    }

    #[cold]
    fn broken(&self) -> DecodeError {
        DecodeError::unreadable(format!(
            "expected DynamoDB JSON, but it breaks at byte {}",
            self.at
        ))
    }
}

#[cold]
pub(super) fn not_an_attribute() -> DecodeError {
    DecodeError::unreadable("expected one attribute type with its value")
}

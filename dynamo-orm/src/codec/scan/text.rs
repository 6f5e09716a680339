//! Texts: slices of the body, unless they have escapes.

use super::{Scanner, Word};
use crate::error::DecodeResult;
use crate::kind::Kind;

/// The JSON up to where it stops being UTF-8.
pub(super) fn utf8_prefix(json: &[u8]) -> &str {
    match std::str::from_utf8(json) {
        Ok(text) => text,
        Err(error) => {
            let valid = json.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(valid).unwrap_or_default()
        }
    }
}

/// Where the next byte is that a JSON text does not hold as it is: a quote, a backslash, a control
/// character.
#[inline]
pub(in crate::codec) fn special(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let plain = Word::from(*chunk).first_special();
        at += plain;
        if plain < 8 {
            return at;
        }
    }
    // Most texts end as plain as they began, which the last eight bytes tell at once.
    if bytes.last_chunk().is_some_and(|last| Word::from(*last).first_special() == 8) {
        return bytes.len();
    }
    let tail = bytes.get(at..).unwrap_or_default();
    at + tail.iter().position(|byte| is_special(*byte)).unwrap_or(tail.len())
}

/// The same of one byte; for constants too.
pub(in crate::codec) const fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..=0x1f)
}

/// Whether a JSON text holds these bytes as they are.
#[inline]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    special(text, 0) == text.len()
}

impl<'j> Scanner<'j> {
    /// A text.
    pub(crate) fn next_str(&mut self) -> DecodeResult<&str> {
        let plain = self.string()?;
        Ok(plain.unwrap_or(&self.unescaped))
    }

    /// A text without escapes between what opens and what closes it, where all stands there without
    /// white space, as the service writes it; else nothing is read.
    #[inline]
    pub(super) fn plain<const O: usize>(
        &mut self,
        open: [u8; O],
        close: [u8; 2],
    ) -> Option<&'j str> {
        let bytes = self.json.as_bytes();
        if bytes.get(self.at..)?.first_chunk() != Some(&open) {
            return None;
        }
        let start = self.at + O;
        let end = special(bytes, start);
        if bytes.get(end..)?.first_chunk() != Some(&close) {
            return None;
        }
        self.at = end + 2;
        self.json.get(start..end)
    }

    /// The text of an attribute value of that type, where it stands as the service writes it.
    #[inline]
    pub(crate) fn plain_value(&mut self, kind: Kind) -> Option<&'j str> {
        let open = match kind {
            Kind::S => *b"{\"S\":\"",
            Kind::N => *b"{\"N\":\"",
            Kind::B => *b"{\"B\":\"",
            _ => return None,
        };
        self.plain(open, *b"\"}")
    }

    /// A text, as it stands in the body; `None` where it has escapes, and `unescaped` is the text.
    pub(in crate::codec) fn string(&mut self) -> DecodeResult<Option<&'j str>> {
        if !self.take(b'"') {
            return Err(self.broken());
        }
        let start = self.at;
        match self.pass_plain() {
            Some(b'"') => {
                let text = self.json.get(start..self.at);
                self.at += 1;
                Ok(text)
            }
            _ => self.escaped(start).map(|()| None),
        }
    }

    /// The text that was read last, where it had escapes.
    pub(in crate::codec) fn unescaped(&self) -> &str {
        &self.unescaped
    }

    /// Passes over what a text holds as it is; gives the byte behind it.
    #[inline]
    pub(super) fn pass_plain(&mut self) -> Option<u8> {
        self.at = special(self.json.as_bytes(), self.at);
        self.byte()
    }

    /// Reads a text that began there and has an escape here.
    #[cold]
    fn escaped(&mut self, start: usize) -> DecodeResult<()> {
        self.unescaped.clear();
        let mut start = start;
        loop {
            let special = self.pass_plain();
            self.unescaped.push_str(self.json.get(start..self.at).unwrap_or_default());
            match special {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    let character = self.escape()?;
                    self.unescaped.push(character);
                    start = self.at;
                }
                _ => return Err(self.broken()),
            }
        }
    }

    /// The character of the escape that comes next.
    pub(super) fn escape(&mut self) -> DecodeResult<char> {
        let letter = self.json.as_bytes().get(self.at + 1);
        let character = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.broken()),
        };
        self.at += 2;
        Ok(character)
    }

    /// A character by its number, or by the two halves of it in UTF-16.
    fn unicode_escape(&mut self) -> DecodeResult<char> {
        let first = self.code_unit(self.at).ok_or_else(|| self.broken())?;
        let units = std::iter::once(first).chain(self.code_unit(self.at + 6));
        // A half that has no other is no character, and what stands behind a whole one is its own.
        let Some(Ok(character)) = char::decode_utf16(units).next() else {
            return Err(self.broken());
        };
        self.at += 6 * character.len_utf16();
        Ok(character)
    }

    fn code_unit(&self, at: usize) -> Option<u16> {
        let digits = self.json.get(at..at + 6)?.strip_prefix("\\u")?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_hex.then(|| u16::from_str_radix(digits, 16).ok())?
    }
}

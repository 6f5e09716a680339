//! The placeholders of a request; the only file that writes `#` and `:`.
//!
//! Placeholders are numbered and never made from a name, so no user text reaches expression text.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::EXPRESSION_VALUES_BYTES;

/// The names and values of one request's expressions, in the order of their numbers.
#[derive(Default)]
pub(crate) struct Placeholders<'e> {
    names: Vec<Cow<'e, str>>,
    values: Vec<Cow<'e, [u8]>>,
    /// The names that are keys of maps, and so data.
    map_keys: Vec<usize>,
}

impl<'e> Placeholders<'e> {
    /// A name that the program did not write down.
    pub(super) fn map_key(&mut self, key: &'e str, text: &mut String) {
        let known = self.names.len();
        self.name(key, text);
        if self.names.len() > known {
            self.map_keys.push(known);
        }
    }

    /// The placeholders of names that are data.
    pub(crate) fn map_keys(&self) -> impl Iterator<Item = String> {
        self.map_keys.iter().map(|number| format!("#{number}"))
    }

    pub(super) fn name(&mut self, name: &'e str, text: &mut String) {
        let number = self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(Cow::Borrowed(name));
            self.names.len() - 1
        });
        // Writing to a `String` cannot fail.
        let _ = write!(text, "#{number}");
    }

    pub(super) fn value(&mut self, value: &'e [u8], text: &mut String) {
        let number = self.add_value(value);
        self.known_value(number, text);
    }

    /// Adds a value that has its place in the text by [`known_value`](Self::known_value).
    pub(super) fn add_value(&mut self, value: &'e [u8]) -> usize {
        self.values.push(Cow::Borrowed(value));
        self.values.len() - 1
    }

    pub(super) fn known_value(&self, number: usize, text: &mut String) {
        let _ = write!(text, ":{number}");
    }

    /// Calls `member` with the name and the JSON of each non-empty map of placeholders.
    pub(crate) fn write(
        &self,
        mut member: impl FnMut(&'static str, &dyn Fn(&mut Writer)),
    ) -> EncodeResult {
        let bytes = self.names.iter().map(|name| name.len()).sum::<usize>()
            + self.values.iter().map(|value| value.len()).sum::<usize>();
        if bytes > EXPRESSION_VALUES_BYTES {
            return Err(EncodeError::new(
                "the names and values of a call's expressions are at most 2 MB large",
            ));
        }
        if !self.names.is_empty() {
            member("ExpressionAttributeNames", &|w| {
                entries(w, '#', &self.names, |w, name| w.json_string(name));
            });
        }
        if !self.values.is_empty() {
            member("ExpressionAttributeValues", &|w| {
                entries(w, ':', &self.values, |w, value| w.raw(value));
            });
        }
        Ok(())
    }

    /// How many names and values there are.
    pub(super) fn len(&self) -> (usize, usize) {
        (self.names.len(), self.values.len())
    }

    /// Takes back what was added since there were so many.
    pub(super) fn truncate(&mut self, (names, values): (usize, usize)) {
        self.names.truncate(names);
        self.values.truncate(values);
    }

    /// The same, with copies of what it borrowed.
    pub(super) fn into_owned(self) -> Placeholders<'static> {
        Placeholders {
            names: self.names.into_iter().map(|name| Cow::Owned(name.into_owned())).collect(),
            values: self.values.into_iter().map(|value| Cow::Owned(value.into_owned())).collect(),
            map_keys: self.map_keys,
        }
    }

    /// The name behind a placeholder, as far as it may be shown.
    pub(super) fn shown(&self, placeholder: &str) -> &str {
        if self.map_keys().any(|hidden| hidden == placeholder) {
            return "?";
        }
        let known = self.names().find(|(known, _)| known == placeholder);
        known.map_or("", |(_, name)| name)
    }

    /// The names, each with its placeholder.
    pub(super) fn names(&self) -> impl Iterator<Item = (String, &str)> {
        self.names.iter().enumerate().map(|(number, name)| (format!("#{number}"), &**name))
    }

    /// The JSON of the values, each with its placeholder.
    pub(super) fn values(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.values.iter().enumerate().map(|(number, value)| (format!(":{number}"), &**value))
    }
}

/// The text with its names in place, and with what `value` says in place of each value.
pub(crate) fn fill(
    text: &str,
    name: impl Fn(&str) -> String,
    value: impl Fn(&str) -> String,
) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_sigil) {
        let (before, from) = rest.split_at(start);
        let digits = from.get(1..).unwrap_or_default();
        let end = digits.find(|c: char| !c.is_ascii_digit()).map_or(from.len(), |end| end + 1);
        let (placeholder, after) = from.split_at(end);
        filled.push_str(before);
        filled.push_str(&if is_name(placeholder) { name(placeholder) } else { value(placeholder) });
        rest = after;
    }
    filled.push_str(rest);
    filled
}

pub(super) fn is_sigil(letter: char) -> bool {
    matches!(letter, '#' | ':')
}

pub(super) fn is_name(placeholder: &str) -> bool {
    placeholder.starts_with('#')
}

fn entries<T>(writer: &mut Writer, sigil: char, items: &[T], write: impl Fn(&mut Writer, &T)) {
    writer.raw(b"{");
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            writer.raw(b",");
        }
        writer.json_string(&format!("{sigil}{number}"));
        writer.raw(b":");
        write(writer, item);
    }
    writer.raw(b"}");
}

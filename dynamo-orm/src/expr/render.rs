//! Expression data → text, names and values; the only file that writes `#` and `:`.
//!
//! Placeholders are numbered and never made from a name, so no user text reaches expression text.

use std::fmt::Write as _;

use super::ast::{Clause, Condition, UpdateAction};
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::EXPRESSION_BYTES;
use crate::path::{PathBuf, Segment};

/// The names and values of one request's expressions, in the order of their numbers.
#[derive(Default)]
pub(crate) struct Placeholders<'e> {
    names: Vec<&'e str>,
    values: Vec<&'e [u8]>,
}

impl<'e> Placeholders<'e> {
    pub(crate) fn update(&mut self, actions: &'e [UpdateAction]) -> EncodeResult<String> {
        let mut text = String::new();
        for (clause, word) in [(Clause::Set, "SET "), (Clause::Remove, "REMOVE ")] {
            let of_clause = actions.iter().filter(|action| action.clause == clause);
            for (position, action) in of_clause.enumerate() {
                text.push_str(match position {
                    0 if text.is_empty() => "",
                    0 => " ",
                    _ => ", ",
                });
                if position == 0 {
                    text.push_str(word);
                }
                self.action(action, &mut text);
            }
        }
        bounded(text)
    }

    fn action(&mut self, action: &'e UpdateAction, text: &mut String) {
        self.path(&action.path, text);
        if let Some(value) = &action.value {
            text.push_str(" = ");
            self.value(value, text);
        }
    }

    pub(crate) fn condition(&mut self, condition: &'e Condition) -> EncodeResult<String> {
        let (function, path) = match condition {
            Condition::Exists(path) => ("attribute_exists(", path),
            Condition::NotExists(path) => ("attribute_not_exists(", path),
        };
        let mut text = String::from(function);
        self.path(path, &mut text);
        text.push(')');
        bounded(text)
    }

    fn path(&mut self, path: &'e PathBuf, text: &mut String) {
        for (position, Segment::Name(name)) in path.iter().enumerate() {
            if position > 0 {
                text.push('.');
            }
            self.name(name, text);
        }
    }

    fn name(&mut self, name: &'e str, text: &mut String) {
        let number = self.names.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        // Writing to a `String` cannot fail.
        let _ = write!(text, "#{number}");
    }

    fn value(&mut self, value: &'e [u8], text: &mut String) {
        let _ = write!(text, ":{}", self.values.len());
        self.values.push(value);
    }

    /// Calls `member` with the name and the JSON of each non-empty map of placeholders.
    pub(crate) fn write(&self, mut member: impl FnMut(&'static str, &dyn Fn(&mut Writer))) {
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
    }
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

fn bounded(text: String) -> EncodeResult<String> {
    if text.len() > EXPRESSION_BYTES {
        return Err(EncodeError::new(
            "an expression is at most 4,096 bytes long; split the update",
        ));
    }
    Ok(text)
}

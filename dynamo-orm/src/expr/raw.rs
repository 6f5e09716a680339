//! The raw door: expression text of the caller's own, with named values.
//!
//! Text is `&'static str`, so what a user types cannot become part of it; what varies goes through
//! placeholders. They are renumbered when rendered, so they never meet others.

use std::fmt;

use super::placeholders::{is_name, is_sigil};
use super::value::written;
use crate::codec::ToAttribute;
use crate::error::{EncodeError, EncodeResult};
use crate::path::PathBuf;

/// Expression text in DynamoDB's own words, with the names and values of its placeholders.
///
/// For [`Condition::raw`](crate::Condition::raw) and [`Action::raw`](crate::Action::raw). Each
/// placeholder of the text must be given, and each given one used; else the call is refused before
/// sending.
#[must_use = "a raw expression does nothing until a condition or an action is made of it"]
pub struct RawExpression {
    text: &'static str,
    names: Vec<(&'static str, String)>,
    values: EncodeResult<Vec<(&'static str, Vec<u8>)>>,
}

impl RawExpression {
    /// An expression, or a part of one, as "Using expressions" of the developer guide has it.
    pub fn new(text: &'static str) -> Self {
        Self { text, names: Vec::new(), values: Ok(Vec::new()) }
    }

    /// The attribute name for a placeholder that begins with a number sign.
    pub fn name(mut self, placeholder: &'static str, name: impl Into<String>) -> Self {
        self.names.push((placeholder, name.into()));
        self
    }

    /// The value for a placeholder that begins with a colon.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn value<V: ToAttribute>(mut self, placeholder: &'static str, value: V) -> Self {
        if let Ok(values) = &mut self.values {
            match written(&PathBuf::of(placeholder), |w| value.write(w)) {
                Ok((json, _)) => values.push((placeholder, json)),
                Err(error) => self.values = Err(error),
            }
        }
        self
    }

    pub(super) fn finish(self) -> EncodeResult<Raw> {
        let Self { text, names, values } = self;
        Raw::new(text, names, values?)
    }
}

impl fmt::Debug for RawExpression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawExpression({:?})", self.text)
    }
}

/// A raw expression whose placeholders are all known: pieces of text, and what stands between.
#[derive(Clone)]
pub(crate) struct Raw {
    pub(super) pieces: Vec<Piece>,
    names: Vec<(&'static str, String)>,
    values: Vec<(&'static str, Vec<u8>)>,
    text: &'static str,
}

/// A piece of a raw expression.
#[derive(Clone, Copy)]
pub(super) enum Piece {
    Text(&'static str),
    /// A name, by its place among the names.
    Name(usize),
    /// A value, by its place among the values.
    Value(usize),
}

impl Raw {
    fn new(
        text: &'static str,
        names: Vec<(&'static str, String)>,
        values: Vec<(&'static str, Vec<u8>)>,
    ) -> EncodeResult<Self> {
        if text.trim().is_empty() {
            return Err(EncodeError::new("a raw expression says something"));
        }
        let given: Vec<_> =
            names.iter().map(|(p, _)| *p).chain(values.iter().map(|(p, _)| *p)).collect();
        let mut used = Vec::new();
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, placeholder, after)) = next_placeholder(rest) {
            let known = match is_name(placeholder) {
                true => names.iter().position(|(p, _)| *p == placeholder).map(Piece::Name),
                false => values.iter().position(|(p, _)| *p == placeholder).map(Piece::Value),
            };
            let missing = || EncodeError::new(format!("`{placeholder}` is not given"));
            pieces.extend([Piece::Text(before), known.ok_or_else(missing)?]);
            used.push(placeholder);
            rest = after;
        }
        pieces.push(Piece::Text(rest));
        check_given(&given, &used)?;
        check_balance(text)?;
        if names.iter().any(|(_, name)| name.is_empty()) {
            return Err(EncodeError::new("an attribute's name is never empty"));
        }
        Ok(Self { pieces, names, values, text })
    }

    pub(super) fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", |(_, name)| name)
    }

    pub(super) fn value(&self, place: usize) -> &[u8] {
        self.values.get(place).map_or(&[], |(_, value)| value)
    }

    /// As many operators as the service counts in a condition.
    pub(super) fn operators(&self) -> usize {
        self.arithmetic() + self.comparators()
    }

    /// As many operators as the service counts in an update, where `=` is none.
    pub(super) fn arithmetic(&self) -> usize {
        const WORDS: [&str; 5] = ["AND", "OR", "NOT", "IN", "BETWEEN"];
        const FUNCTIONS: [&str; 8] = [
            "attribute_exists",
            "attribute_not_exists",
            "attribute_type",
            "begins_with",
            "contains",
            "size",
            "if_not_exists",
            "list_append",
        ];
        self.texts()
            .map(|text| {
                let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                let is_operator = |word: &&str| {
                    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
                        || FUNCTIONS.contains(word)
                };
                words.filter(is_operator).count() + text.matches(['+', '-']).count()
            })
            .sum()
    }

    /// Comparators, those of two letters counted once.
    fn comparators(&self) -> usize {
        let of_text = |text: &str| {
            let letters = text.bytes();
            let after = std::iter::once(b' ').chain(letters.clone());
            letters
                .zip(after)
                .filter(|(letter, before)| {
                    matches!(letter, b'=' | b'<' | b'>') && !matches!(before, b'<' | b'>')
                })
                .count()
        };
        self.texts().map(of_text).sum()
    }

    /// Whether the attribute may be named in it, by a placeholder or in its text.
    pub(crate) fn mentions(&self, name: &str) -> bool {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        self.names.iter().any(|(_, known)| known == name)
            || self.texts().any(|text| text.split(|c| !is_part(c)).any(|word| word == name))
    }

    /// What stands between the placeholders.
    fn texts(&self) -> impl Iterator<Item = &'static str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(*text),
            Piece::Name(_) | Piece::Value(_) => None,
        })
    }

    /// Whether the whole stands in one pair of parentheses already.
    pub(super) fn is_enclosed(&self) -> bool {
        let text = self.text.trim();
        let mut depth = 0_usize;
        text.starts_with('(')
            && text.char_indices().all(|(place, c)| {
                match c {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                depth > 0 || place + 1 == text.len()
            })
    }
}

/// What stands before the next placeholder, the placeholder, and what stands after it.
fn next_placeholder(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, from) = text.split_at(text.find(is_sigil)?);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let body = from.strip_prefix(is_sigil).unwrap_or_default();
    let end = body.find(|c| !is_part(c)).map_or(from.len(), |end| end + 1);
    let (placeholder, after) = from.split_at(end);
    Some((before, placeholder, after))
}

/// A parenthesis that closes none of its own would end one around it.
fn check_balance(text: &str) -> EncodeResult {
    let mut depth = 0_usize;
    for letter in text.chars() {
        depth = match letter {
            '(' => depth + 1,
            ')' => depth.checked_sub(1).ok_or_else(unbalanced)?,
            _ => depth,
        };
    }
    if depth == 0 { Ok(()) } else { Err(unbalanced()) }
}

fn unbalanced() -> EncodeError {
    EncodeError::new("the parentheses of a raw expression do not match")
}

/// The service refuses what is given and not used; given twice, one would be lost.
fn check_given(given: &[&'static str], used: &[&'static str]) -> EncodeResult {
    for (position, placeholder) in given.iter().enumerate() {
        if !used.contains(placeholder) {
            return Err(EncodeError::new(format!("`{placeholder}` is given and not used")));
        }
        if given.iter().take(position).any(|other| other == placeholder) {
            return Err(EncodeError::new(format!("`{placeholder}` is given twice")));
        }
    }
    Ok(())
}

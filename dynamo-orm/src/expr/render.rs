//! Expression data → text: the grammar of conditions and projections.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;

use super::ast::{Comparator, Function, Operand, Predicate};
use super::placeholders::{Placeholders, fill};
use super::raw::{Piece, Raw};
use super::value::within;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::{EXPRESSION_BYTES, NAME_BYTES, PATH_SEGMENTS};
use crate::path::{PathBuf, Segment};

/// How strongly an expression holds together, from loose to tight: looser ones inside need
/// parentheses, and the service refuses any others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Or,
    And,
    Not,
}

impl<'e> Placeholders<'e> {
    /// A condition, a filter or a key condition.
    pub(crate) fn predicate(&mut self, predicate: &'e Predicate) -> EncodeResult<String> {
        let mut text = String::new();
        self.bound(predicate, Binding::Or, &mut text)?;
        bounded(text)
    }

    /// A projection of attributes of the item.
    pub(crate) fn projection(&mut self, names: &[&'static str]) -> EncodeResult<String> {
        let mut text = String::new();
        for (position, name) in names.iter().enumerate() {
            if position > 0 {
                text.push_str(", ");
            }
            self.name(name, &mut text);
        }
        bounded(text)
    }

    /// The predicate, in parentheses where it holds together looser than its place asks.
    fn bound(
        &mut self,
        predicate: &'e Predicate,
        least: Binding,
        text: &mut String,
    ) -> EncodeResult {
        let own = match predicate {
            Predicate::Any(_) => Binding::Or,
            Predicate::Raw(raw) if !raw.is_enclosed() => Binding::Or,
            Predicate::All(_) => Binding::And,
            _ => Binding::Not,
        };
        if own >= least {
            return self.bare(predicate, text);
        }
        text.push('(');
        self.bare(predicate, text)?;
        text.push(')');
        Ok(())
    }

    fn bare(&mut self, predicate: &'e Predicate, text: &mut String) -> EncodeResult {
        match predicate {
            Predicate::Compare(left, comparator, right) => {
                self.operand(left, text)?;
                text.push_str(comparator.word());
                self.operand(right, text)
            }
            Predicate::Between(of, low, high) => {
                self.operand(of, text)?;
                text.push_str(" BETWEEN ");
                self.operand(low, text)?;
                text.push_str(" AND ");
                self.operand(high, text)
            }
            Predicate::In(of, among) => {
                self.operand(of, text)?;
                text.push_str(" IN (");
                self.listed(among, text)
            }
            Predicate::Function(function, path, argument) => {
                text.push_str(function.word());
                self.path(path, text)?;
                text.push_str(if argument.is_some() { ", " } else { "" });
                self.listed(argument, text)
            }
            Predicate::Not(inner) => {
                text.push_str("NOT ");
                self.bound(inner, Binding::Not, text)
            }
            Predicate::All(parts) => self.joined(parts, " AND ", Binding::Not, text),
            Predicate::Any(parts) => self.joined(parts, " OR ", Binding::And, text),
            Predicate::Raw(raw) => self.raw(raw, text),
        }
    }

    fn joined(
        &mut self,
        parts: &'e [Predicate],
        word: &str,
        least: Binding,
        text: &mut String,
    ) -> EncodeResult {
        for (position, part) in parts.iter().enumerate() {
            if position > 0 {
                text.push_str(word);
            }
            // A raw text may hold an OR of its own.
            let least = if matches!(part, Predicate::Raw(_)) { Binding::Not } else { least };
            self.bound(part, least, text)?;
        }
        Ok(())
    }

    /// Operands with commas between, and the parenthesis that closes them.
    fn listed(
        &mut self,
        operands: impl IntoIterator<Item = &'e Operand>,
        text: &mut String,
    ) -> EncodeResult {
        for (position, operand) in operands.into_iter().enumerate() {
            text.push_str(if position > 0 { ", " } else { "" });
            self.operand(operand, text)?;
        }
        text.push(')');
        Ok(())
    }

    fn operand(&mut self, operand: &'e Operand, text: &mut String) -> EncodeResult {
        match operand {
            Operand::Path(path) => self.path(path, text)?,
            Operand::Value(value) => self.value(value, text),
            Operand::Size(path) => {
                text.push_str("size(");
                self.path(path, text)?;
                text.push(')');
            }
        }
        Ok(())
    }

    pub(super) fn raw(&mut self, raw: &'e Raw, text: &mut String) -> EncodeResult {
        let mut numbers = HashMap::new();
        for piece in &raw.pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Name(place) => self.name(raw.name(*place), text),
                Piece::Value(place) => {
                    let value = raw.value(*place);
                    let number = numbers.entry(*place).or_insert_with(|| self.add_value(value));
                    self.known_value(*number, text);
                }
            }
        }
        Ok(())
    }

    pub(super) fn path(&mut self, path: &'e PathBuf, text: &mut String) -> EncodeResult {
        check_path(path)?;
        for (position, segment) in path.iter().enumerate() {
            match segment {
                Segment::Name(name) => {
                    text.push_str(if position > 0 { "." } else { "" });
                    match name {
                        Cow::Borrowed(name) => self.name(name, text),
                        Cow::Owned(key) => self.map_key(key, text),
                    }
                }
                Segment::Index(index) | Segment::Slot(index, _) => {
                    // Writing to a `String` cannot fail.
                    let _ = write!(text, "[{index}]");
                }
            }
        }
        Ok(())
    }
}

/// A predicate for people: its names in place, and a question mark for each value.
pub(super) fn sketch(predicate: &Predicate) -> String {
    let mut placeholders = Placeholders::default();
    let text = placeholders.predicate(predicate).unwrap_or_default();
    fill(&text, |placeholder| placeholders.shown(placeholder).to_owned(), |_| "?".to_owned())
}

/// Names are the caller's where they are map keys.
fn check_path(path: &PathBuf) -> EncodeResult {
    let is_name = |segment: &Segment| match segment {
        Segment::Name(name) => (1..=NAME_BYTES).contains(&name.len()),
        Segment::Index(_) | Segment::Slot(..) => true,
    };
    if !path.iter().all(is_name) {
        let error = EncodeError::new("a name in a path has 1 to 65,535 bytes");
        return Err(error.at(path.attribute().to_owned()));
    }
    if path.iter().len() > PATH_SEGMENTS {
        let error = EncodeError::new("a path is at most 32 steps long");
        return Err(within(path, error));
    }
    // Set there, an array would grow by one and could not be read.
    if path.iter().any(|segment| matches!(segment, Segment::Slot(index, length) if index >= length))
    {
        return Err(within(path, EncodeError::new("the array has no such element")));
    }
    Ok(())
}

impl Comparator {
    fn word(self) -> &'static str {
        match self {
            Self::Eq => " = ",
            Self::Ne => " <> ",
            Self::Lt => " < ",
            Self::Le => " <= ",
            Self::Gt => " > ",
            Self::Ge => " >= ",
        }
    }
}

impl Function {
    fn word(self) -> &'static str {
        match self {
            Self::Exists => "attribute_exists(",
            Self::NotExists => "attribute_not_exists(",
            Self::Type => "attribute_type(",
            Self::BeginsWith => "begins_with(",
            Self::Contains => "contains(",
        }
    }
}

pub(super) fn bounded(text: String) -> EncodeResult<String> {
    if text.len() > EXPRESSION_BYTES {
        return Err(too_long());
    }
    Ok(text)
}

pub(super) fn too_long() -> EncodeError {
    EncodeError::new("an expression is at most 4,096 bytes long; split the call")
}

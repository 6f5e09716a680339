//! A form in one line, both ways: `optional<list<u32>>`, `S(moment)`, `` `Address` ``.

use std::fmt;

use super::data::{Form, Integer};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

impl fmt::Display for Form {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(kind) => f.write_str(word(*kind)),
            Self::Format(kind, name) => write!(f, "{}({name})", word(*kind)),
            Self::Opaque(kind, name) => write!(f, "{} by `{name}`", word(*kind)),
            Self::Integer(integer) => integer.fmt(f),
            Self::Float(bits) => write!(f, "f{bits}"),
            Self::Bytes(count) => write!(f, "bytes<{count}>"),
            Self::Optional(form) => write!(f, "optional<{form}>"),
            Self::List(form, None) => write!(f, "list<{form}>"),
            Self::List(form, Some(count)) => write!(f, "list<{form}; {count}>"),
            Self::Tuple(forms) => {
                let forms: Vec<String> = forms.iter().map(Self::to_string).collect();
                write!(f, "({})", forms.join(", "))
            }
            Self::Set(form) => write!(f, "set<{form}>"),
            Self::Map { key: None, value } => write!(f, "map<{value}>"),
            Self::Map { key: Some(key), value } => write!(f, "map<{key}, {value}>"),
            Self::Value(name) => write!(f, "`{name}`"),
        }
    }
}

impl fmt::Display for Integer {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { bits, is_signed, is_nonzero } = self;
        let (nonzero, letter) =
            (if *is_nonzero { "nonzero " } else { "" }, if *is_signed { 'i' } else { 'u' });
        write!(f, "{nonzero}{letter}{bits}")
    }
}

#[inline]
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Any => "any",
        kind => kind.as_str(),
    }
}

/// The form of a text, if it is one.
#[inline]
pub(super) fn parse(text: &str) -> Option<Form> {
    let mut parser = Parser { rest: text, depth: 0 };
    parser.form().filter(|_| parser.rest.is_empty())
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl<'t> Parser<'t> {
    #[inline]
    fn form(&mut self) -> Option<Form> {
        // One level that is stored has two in here at most: a list of what is optional.
        if self.depth > 2 * NESTING_LEVELS {
            return None;
        }
        self.depth += 1;
        let form = self.inner();
        self.depth -= 1;
        form
    }

    #[inline]
    fn inner(&mut self) -> Option<Form> {
        if self.take("`").is_some() {
            return self.until('`').map(Form::Value);
        }
        if self.take("(").is_some() {
            return self.tuple();
        }
        Some(match self.word() {
            "optional" => Form::Optional(self.enclosed()?),
            "set" => Form::Set(self.enclosed()?),
            "list" => {
                let form = self.opened()?;
                let count = match self.take("; ") {
                    Some(()) => Some(self.number()?),
                    None => None,
                };
                self.take(">").map(|()| Form::List(form, count))?
            }
            "map" => {
                let form = self.opened()?;
                let (key, value) = match self.take(", ") {
                    Some(()) => (Some(form), Box::new(self.form()?)),
                    None => (None, form),
                };
                self.take(">").map(|()| Form::Map { key, value })?
            }
            "bytes" => {
                let count = self.take("<").and_then(|()| self.number())?;
                self.take(">").map(|()| Form::Bytes(count))?
            }
            "nonzero" => {
                self.take(" ")?;
                Form::Integer(Integer { is_nonzero: true, ..integer(self.word())? })
            }
            "f32" => Form::Float(32),
            "f64" => Form::Float(64),
            word => match integer(word) {
                Some(integer) => Form::Integer(integer),
                None => self.of_kind(kind(word)?)?,
            },
        })
    }

    #[inline]
    fn of_kind(&mut self, kind: Kind) -> Option<Form> {
        if self.take("(").is_some() {
            return self.until(')').map(|name| Form::Format(kind, name));
        }
        match self.take(" by `") {
            Some(()) => self.until('`').map(|name| Form::Opaque(kind, name)),
            None => Some(Form::All(kind)),
        }
    }

    #[inline]
    fn tuple(&mut self) -> Option<Form> {
        let mut forms = Vec::new();
        while self.take(")").is_none() {
            if !forms.is_empty() {
                self.take(", ")?;
            }
            forms.push(self.form()?);
        }
        Some(Form::Tuple(forms))
    }

    #[inline]
    fn opened(&mut self) -> Option<Box<Form>> {
        self.take("<")?;
        self.form().map(Box::new)
    }

    #[inline]
    fn enclosed(&mut self) -> Option<Box<Form>> {
        let form = self.opened()?;
        self.take(">").map(|()| form)
    }

    #[inline]
    fn number(&mut self) -> Option<usize> {
        self.word().parse().ok()
    }

    #[inline]
    fn take(&mut self, sign: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    #[inline]
    fn until(&mut self, end: char) -> Option<String> {
        let (before, behind) = self.rest.split_once(end)?;
        self.rest = behind;
        Some(before.to_owned())
    }

    /// Letters and digits, as far as they go.
    #[inline]
    fn word(&mut self) -> &'t str {
        let is_other = |letter: char| !letter.is_ascii_alphanumeric();
        let end = self.rest.find(is_other).unwrap_or(self.rest.len());
        let (word, behind) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = behind;
        word
    }
}

#[inline]
fn kind(word: &str) -> Option<Kind> {
    match word {
        "any" => Some(Kind::Any),
        word => Kind::from_tag(word.as_bytes()),
    }
}

#[inline]
fn integer(word: &str) -> Option<Integer> {
    let is_signed = match word.as_bytes().first() {
        Some(b'i') => true,
        Some(b'u') => false,
        _ => return None,
    };
    let bits = word.get(1..)?.parse().ok().filter(|bits| [8, 16, 32, 64, 128].contains(bits))?;
    Some(Integer { bits, is_signed, is_nonzero: false })
}

//! Templates of keys as meant: text and fields. What is wrong in one is kept for `check` to name.

use proc_macro2::Span;
use syn::ext::IdentExt;

use super::{Field, Name};
use crate::attr::KeyAttribute;

/// An attribute of a key that is made of fields.
pub(crate) struct Template {
    pub(crate) name: Name,
    /// As it was written.
    pub(crate) text: String,
    /// Where it was written.
    pub(crate) span: Span,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) faults: Vec<Fault>,
}

/// A piece of a template.
#[derive(PartialEq, Eq)]
pub(crate) enum Piece {
    Literal(String),
    Field(Placeholder),
}

/// The place of a field.
#[derive(PartialEq, Eq)]
pub(crate) struct Placeholder {
    pub(crate) written: String,
    /// Which field of the struct it is, if there is one.
    pub(crate) position: Option<usize>,
    pub(crate) descending: bool,
    /// Where it begins in the text, counted in characters from 1.
    pub(crate) column: usize,
}

/// What cannot be read in a template, with its place, counted in characters from 1.
pub(crate) enum Fault {
    /// A `{` without its `}`.
    Unclosed(usize),
    /// A `}` without its `{`.
    Unopened(usize),
    /// `{}`
    NoField(usize),
    /// What stands behind the colon is not `desc`.
    Modifier(usize, String),
}

impl Template {
    pub(super) fn build(written: KeyAttribute, fields: &[Field]) -> Self {
        let KeyAttribute { name, template } = written;
        let text = template.value();
        let mut reading = Reading { pieces: Vec::new(), faults: Vec::new(), fields };
        reading.read(&text);
        Self {
            name: Name { text: name.value(), span: name.span() },
            span: template.span(),
            pieces: reading.pieces,
            faults: reading.faults,
            text,
        }
    }

    /// The places of fields, in order.
    pub(crate) fn placeholders(&self) -> impl Iterator<Item = &Placeholder> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Field(placeholder) => Some(placeholder),
            Piece::Literal(_) => None,
        })
    }

    /// The positions of its fields, each once, in order.
    pub(crate) fn positions(&self) -> Vec<usize> {
        let mut positions = Vec::new();
        for position in self.placeholders().filter_map(|placeholder| placeholder.position) {
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
        positions
    }

    /// Whether both make the same text of the same fields.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// A template on the way from its text.
struct Reading<'f> {
    pieces: Vec<Piece>,
    faults: Vec<Fault>,
    fields: &'f [Field],
}

impl Reading<'_> {
    fn read(&mut self, text: &str) {
        let letters: Vec<char> = text.chars().collect();
        let mut rest = letters.as_slice();
        loop {
            let column = letters.len() - rest.len() + 1;
            rest = match rest {
                [] => return,
                ['{', '{', behind @ ..] => self.literal('{', behind),
                ['}', '}', behind @ ..] => self.literal('}', behind),
                ['}', behind @ ..] => {
                    self.faults.push(Fault::Unopened(column));
                    behind
                }
                ['{', inside @ ..] => {
                    let end = inside.iter().position(|letter| matches!(letter, '{' | '}'));
                    match end.and_then(|end| inside.split_at_checked(end)) {
                        Some((name, ['}', behind @ ..])) => {
                            self.placeholder(&name.iter().collect::<String>(), column);
                            behind
                        }
                        _ => {
                            self.faults.push(Fault::Unclosed(column));
                            return;
                        }
                    }
                }
                [letter, behind @ ..] => self.literal(*letter, behind),
            };
        }
    }

    fn literal<'r>(&mut self, letter: char, behind: &'r [char]) -> &'r [char] {
        match self.pieces.last_mut() {
            Some(Piece::Literal(text)) => text.push(letter),
            _ => self.pieces.push(Piece::Literal(letter.into())),
        }
        behind
    }

    fn placeholder(&mut self, inside: &str, column: usize) {
        let (name, modifier) = match inside.split_once(':') {
            Some((name, modifier)) => (name.trim(), Some(modifier.trim())),
            None => (inside.trim(), None),
        };
        if name.is_empty() {
            return self.faults.push(Fault::NoField(column));
        }
        let descending = modifier == Some("desc");
        if let Some(modifier) = modifier.filter(|modifier| *modifier != "desc") {
            self.faults.push(Fault::Modifier(column, modifier.to_owned()));
        }
        let plain = name.trim_start_matches("r#");
        let position = self.fields.iter().position(|field| field.ident.unraw() == plain);
        let written = plain.to_owned();
        self.pieces.push(Piece::Field(Placeholder { written, position, descending, column }));
    }
}

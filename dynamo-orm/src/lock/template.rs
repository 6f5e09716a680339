//! A key's template in one line, both ways: `ORDER#{placed_at:moment desc}#{order_id}`.

use super::data::Piece;
use crate::schema::in_braces;

/// The template as the derive has it, with the form of each field that is no text.
#[inline]
pub(super) fn text(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Literal(text) => in_braces(text),
        Piece::Field { attribute, form, is_descending } => {
            let name = encoded(attribute);
            match (form.as_str(), is_descending) {
                ("text", false) => format!("{{{name}}}"),
                (form, false) => format!("{{{name}:{form}}}"),
                (form, true) => format!("{{{name}:{form} desc}}"),
            }
        }
    };
    pieces.iter().map(piece).collect()
}

/// The pieces of such a text, if it is one.
#[inline]
pub(super) fn parse(text: &str) -> Option<Vec<Piece>> {
    let (mut pieces, mut literal, mut rest) = (Vec::new(), String::new(), text);
    while let Some(letter) = rest.chars().next() {
        let behind = rest.strip_prefix(letter)?;
        rest = match (letter, behind.strip_prefix(letter)) {
            ('{' | '}', Some(behind)) => {
                literal.push(letter);
                behind
            }
            ('{', None) => {
                let (inside, behind) = behind.split_once('}')?;
                pieces.extend(some_literal(&mut literal));
                pieces.push(field(inside)?);
                behind
            }
            ('}', None) => return None,
            _ => {
                literal.push(letter);
                behind
            }
        };
    }
    pieces.extend(some_literal(&mut literal));
    Some(pieces)
}

#[inline]
fn some_literal(text: &mut String) -> Option<Piece> {
    (!text.is_empty()).then(|| Piece::Literal(std::mem::take(text)))
}

#[inline]
fn field(inside: &str) -> Option<Piece> {
    let (name, form) = inside.split_once(':').unwrap_or((inside, "text"));
    let (form, is_descending) = match form.strip_suffix(" desc") {
        Some(form) => (form, true),
        None => (form, false),
    };
    Some(Piece::Field { attribute: decoded(name)?, form: form.to_owned(), is_descending })
}

/// What ends a name, or begins one, in another way.
const MARKS: [(&str, &str); 4] = [("%", "%25"), ("{", "%7B"), ("}", "%7D"), (":", "%3A")];

#[inline]
fn encoded(name: &str) -> String {
    MARKS.iter().fold(name.to_owned(), |name, (mark, code)| name.replace(mark, code))
}

#[inline]
fn decoded(name: &str) -> Option<String> {
    let (mut decoded, mut rest) = (String::new(), name);
    while let Some((before, behind)) = rest.split_once('%') {
        let (code, behind) = behind.split_at_checked(2)?;
        let (mark, _) = MARKS.iter().find(|(_, known)| known.strip_prefix('%') == Some(code))?;
        decoded.push_str(before);
        decoded.push_str(mark);
        rest = behind;
    }
    decoded.push_str(rest);
    Some(decoded)
}

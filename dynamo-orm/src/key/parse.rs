//! The text of a templated key back into the values of its fields.

use super::encode::{SIGN, escaped, nines, separator};
use super::sources::Sources;
use crate::codec::{Attribute, ReadColumns, Reader, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeError};
use crate::kind::Kind;
use crate::schema::{KeyAttribute, Placeholder, Segment, Template};
use crate::value::Form;

/// For generated code.
#[doc(hidden)]
impl Reader<'_> {
    /// Reads the fields of a key from the object of the attributes that are made of them; other
    /// attributes are passed over.
    ///
    /// # Errors
    /// An attribute is missing, is not what its template makes, or a field cannot be read.
    pub fn key_columns<C: ReadColumns>(
        &mut self,
        keys: &[KeyAttribute],
        attributes: &'static [Attribute],
    ) -> DecodeResult<C> {
        let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
        let mut sources = Sources::default();
        let mut found = vec![false; keys.len()];
        self.members(&names, &mut |place, reader| {
            let Some(key) = keys.get(place) else { return reader.skip() };
            if let Some(found) = found.get_mut(place) {
                *found = true;
            }
            match key.template {
                Some(template) => reader.string(|text| {
                    parse(template, text, &mut sources).ok_or_else(|| {
                        DecodeError::unreadable("expected a text that its template makes")
                    })
                }),
                None => copy(reader, key.kind).map(|json| sources.add(key.name, Some(json))),
            }
            .map_err(|error| error.at(key.name))
        })?;
        if let Some((key, _)) = keys.iter().zip(found).find(|(_, found)| !found) {
            return Err(DecodeError::missing(key.kind).at(key.name));
        }
        Reader::new(&sources.to_json()).columns(attributes)
    }
}

/// A scalar once more.
fn copy(reader: &mut Reader<'_>, kind: Kind) -> DecodeResult<Vec<u8>> {
    let mut writer = Writer::default();
    match kind {
        Kind::N => {
            reader.number(|text| writer.number(text).map_err(EncodeError::into_decode))?;
        }
        Kind::B => writer.binary(&reader.binary()?).map_err(EncodeError::into_decode)?,
        _ => reader.string(|text| writer.string(text).map_err(EncodeError::into_decode))?,
    }
    Ok(writer.into_bytes())
}

/// Adds the values of the fields; `None` if the template does not make that text.
pub(super) fn parse(template: &Template, text: &str, sources: &mut Sources) -> Option<()> {
    let mut rest = text;
    let mut segments = template.segments.iter().peekable();
    while let Some(segment) = segments.next() {
        match segment {
            Segment::Literal(literal) => rest = rest.strip_prefix(literal)?,
            Segment::Field(placeholder) => {
                let value = match segments.peek().and_then(|next| separator(next)) {
                    Some(separator) => {
                        let (value, behind) = rest.split_at(rest.find(separator)?);
                        rest = behind;
                        unescape(value, separator)?
                    }
                    None => std::mem::take(&mut rest).to_owned(),
                };
                let json = decode(placeholder, &value)?;
                match sources.get(placeholder.attribute) {
                    Some(known) if known != json => return None,
                    _ => sources.add(placeholder.attribute, Some(json)),
                }
            }
        }
    }
    rest.is_empty().then_some(())
}

fn unescape(value: &str, separator: char) -> Option<String> {
    let mut pieces = value.split('%');
    let mut plain = pieces.next()?.to_owned();
    for piece in pieces {
        let letter = ['%', separator].into_iter().find_map(|letter| {
            let mut code = String::new();
            escaped(letter, &mut code);
            Some((letter, piece.strip_prefix(code.get(1..)?)?))
        });
        let (letter, rest) = letter?;
        plain.push(letter);
        plain.push_str(rest);
    }
    Some(plain)
}

/// The JSON of the attribute whose text that is.
fn decode(placeholder: &Placeholder, text: &str) -> Option<Vec<u8>> {
    let Placeholder { form, descending, .. } = *placeholder;
    let mut writer = Writer::default();
    match form {
        Form::Text => writer.string(text),
        Form::Moment if descending => writer.string(&nines(text)),
        Form::Moment => writer.string(text),
        Form::Unsigned { digits } => {
            let padded = of_length(text, digits)?;
            let number = if descending { nines(padded) } else { padded.to_owned() };
            writer.number(bare(&number))
        }
        Form::Signed { digits } => writer.number(&signed(text, digits, descending)?),
        Form::Float => writer.number(&float(text, descending)?),
        Form::Bool => writer.boolean(text.parse().ok()?),
        Form::Bytes => writer.binary(&bytes(text)?),
    }
    .ok()?;
    Some(writer.into_bytes())
}

fn of_length(text: &str, digits: usize) -> Option<&str> {
    let is_plain = text.len() == digits && text.bytes().all(|digit| digit.is_ascii_digit());
    is_plain.then_some(text)
}

/// Without zeros in front.
fn bare(digits: &str) -> &str {
    match digits.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    }
}

fn signed(text: &str, digits: usize, descending: bool) -> Option<String> {
    let (is_turned, magnitude) = match text.strip_prefix('-') {
        Some(digits_to_nines) => (true, nines(of_length(digits_to_nines, digits)?)),
        None => (false, of_length(text, digits)?.to_owned()),
    };
    let magnitude = bare(&magnitude);
    match (magnitude, is_turned) {
        ("0", true) => None,
        ("0", false) => Some("0".to_owned()),
        _ if is_turned != descending => Some(format!("-{magnitude}")),
        _ => Some(magnitude.to_owned()),
    }
}

fn float(text: &str, descending: bool) -> Option<String> {
    let is_ours = text.len() == 16 && !text.bytes().any(|digit| digit.is_ascii_uppercase());
    let bits = u64::from_str_radix(text, 16).ok().filter(|_| is_ours)?;
    let ordered = if descending { !bits } else { bits };
    let bits = if ordered & SIGN == 0 { !ordered } else { ordered & !SIGN };
    let value = f64::from_bits(bits);
    value.is_finite().then(|| format!("{value:e}"))
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| u8::try_from(digit.to_digit(16)?).ok().filter(|_| !digit.is_uppercase()))
        .collect();
    let digits = digits?;
    let pairs = digits.chunks_exact(2);
    pairs
        .remainder()
        .is_empty()
        .then(|| pairs.map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect())
}

//! The values of fields as the text of a templated key.
//!
//! A value that a literal follows has the literal's first character escaped, so that the first one
//! in the key always ends it: two different tuples of values never make one text. The escape is `%`
//! and two hexadecimal digits, so no literal behind a field begins with `%`, a digit or a letter.

use super::sources::Sources;
use crate::codec::Reader;
use crate::error::{EncodeError, EncodeResult};
use crate::schema::{Placeholder, Segment, Template};
use crate::value::Form;

/// The beginning of a key, as far as the values that are known reach.
pub(super) struct Beginning {
    /// What the key begins with: its last value with the text that follows it.
    pub(super) text: String,
    /// How long the text is without what follows the last value.
    pub(super) bare: usize,
    /// The form of the first value that is not known; `None` if the text is the whole key.
    pub(super) next: Option<Form>,
    /// The form of the last value that is known.
    pub(super) last: Option<Form>,
}

/// The text of a whole key; `None` if one of its fields has no value.
pub(crate) fn render(template: &Template, sources: &Sources) -> EncodeResult<Option<String>> {
    let beginning = begin(template, sources)?;
    Ok(beginning.next.is_none().then_some(beginning.text))
}

/// The text up to the first field without a value.
pub(super) fn begin(template: &Template, sources: &Sources) -> EncodeResult<Beginning> {
    let mut beginning = Beginning { text: String::new(), bare: 0, next: None, last: None };
    let mut segments = template.segments.iter().peekable();
    while let Some(segment) = segments.next() {
        match segment {
            Segment::Literal(text) => beginning.text.push_str(text),
            Segment::Field(placeholder) => {
                let Some(json) = sources.get(placeholder.attribute) else {
                    beginning.next = Some(placeholder.form);
                    break;
                };
                let value = encode(placeholder, json).map_err(|e| e.at(placeholder.attribute))?;
                match segments.peek().and_then(|next| separator(next)) {
                    Some(separator) => escape(&value, separator, &mut beginning.text),
                    None => beginning.text.push_str(&value),
                }
                beginning.bare = beginning.text.len();
                beginning.last = Some(placeholder.form);
            }
        }
    }
    Ok(beginning)
}

/// What ends the value before it.
pub(crate) fn separator(segment: &Segment) -> Option<char> {
    match segment {
        Segment::Literal(text) => text.chars().next(),
        Segment::Field(_) => None,
    }
}

/// A value as it stands before that character.
pub(crate) fn escape(value: &str, separator: char, out: &mut String) {
    for letter in value.chars() {
        if letter == '%' || letter == separator {
            escaped(letter, out);
        } else {
            out.push(letter);
        }
    }
}

/// `%23` for `#`; what may be escaped is ASCII.
pub(super) fn escaped(letter: char, out: &mut String) {
    out.push('%');
    for shift in [4, 0] {
        out.push(hex_digit(u32::from(letter) >> shift));
    }
}

fn hex_digit(of: u32) -> char {
    char::from_digit(of & 0xF, 16).unwrap_or('0').to_ascii_uppercase()
}

/// The text of one value that is given as the JSON of its attribute.
pub(crate) fn encode(placeholder: &Placeholder, json: &[u8]) -> EncodeResult<String> {
    let Placeholder { form, descending, .. } = *placeholder;
    let mut reader = Reader::new(json);
    let mut text = None;
    let read = match form {
        Form::Text => reader.string(|value| {
            text = Some(value.to_owned());
            Ok(())
        }),
        Form::Moment => reader.string(|value| {
            text = Some(if descending { nines(value) } else { value.to_owned() });
            Ok(())
        }),
        Form::Unsigned { digits } => reader.number(|value| {
            text = unsigned(value, digits, descending);
            Ok(())
        }),
        Form::Signed { digits } => reader.number(|value| {
            text = signed(value, digits, descending);
            Ok(())
        }),
        Form::Float => reader.number(|value| {
            text = value.parse().ok().map(|value| float(value, descending));
            Ok(())
        }),
        Form::Bool => reader.boolean().map(|value| text = Some(value.to_string())),
        Form::Bytes => reader.binary().map(|bytes| text = Some(hex(&bytes))),
    };
    read.ok().and(text).ok_or_else(|| {
        EncodeError::new("the value is not written in the form that its type has in a template")
    })
}

/// Each digit as what it lacks to nine, so that the greatest comes first.
pub(super) fn nines(text: &str) -> String {
    let complement = |letter: char| match letter.to_digit(10) {
        Some(digit) => char::from_digit(9 - digit, 10).unwrap_or(letter),
        None => letter,
    };
    text.chars().map(complement).collect()
}

fn unsigned(number: &str, digits: usize, descending: bool) -> Option<String> {
    let padded = padded(number, digits)?;
    Some(if descending { nines(&padded) } else { padded })
}

/// A minus comes before the digits, so what is less than 0 comes first, and among that by what it
/// lacks to nines. The other way round is the order of the contrary numbers.
fn signed(number: &str, digits: usize, descending: bool) -> Option<String> {
    let (is_negative, magnitude) = match number.strip_prefix('-') {
        Some(magnitude) => (true, magnitude),
        None => (false, number),
    };
    let padded = padded(magnitude, digits)?;
    let is_zero = padded.bytes().all(|digit| digit == b'0');
    Some(match is_negative != descending && !is_zero {
        true => format!("-{}", nines(&padded)),
        false => padded,
    })
}

fn padded(number: &str, digits: usize) -> Option<String> {
    let is_plain = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    (is_plain && number.len() <= digits).then(|| format!("{number:0>digits$}"))
}

/// The bits of a float in the order of its value: those of a negative one turned over, of any other
/// with the sign set.
fn float(value: f64, descending: bool) -> String {
    let bits = value.to_bits();
    let ordered = if value.is_sign_negative() { !bits } else { bits | SIGN };
    format!("{:016x}", if descending { !ordered } else { ordered })
}

/// The bit of a float that says that it is negative.
pub(super) const SIGN: u64 = 1 << 63;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, *byte]).fold(
        String::with_capacity(bytes.len() * 2),
        |mut text, half| {
            text.push(hex_digit(half.into()).to_ascii_lowercase());
            text
        },
    )
}

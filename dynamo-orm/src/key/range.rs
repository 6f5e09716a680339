//! A condition on the fields of a templated sort key as a range of texts.
//!
//! The range never leaves the text that all keys of the template begin with, so that items of other
//! templates in the same partition do not appear. Values are compared, not texts: where the last field
//! that is given stands the greatest first, the range lies on the other side.

use super::encode::{Beginning, begin};
use super::sources::Sources;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::SORT_KEY_BYTES;
use crate::schema::{Segment, Template};
use crate::value::Form;

use super::writer::check_length;

/// What the first fields of a template are compared with, each value as its JSON.
#[derive(Clone)]
pub(crate) enum Compared {
    Eq(Vec<Vec<u8>>),
    Lt(Vec<Vec<u8>>),
    Le(Vec<Vec<u8>>),
    Gt(Vec<Vec<u8>>),
    Ge(Vec<Vec<u8>>),
    Between(Vec<Vec<u8>>, Vec<Vec<u8>>),
}

/// Which texts meet a condition.
pub(crate) enum KeyRange {
    Is(String),
    BeginsWith(String),
    LessThan(String),
    AtMost(String),
    MoreThan(String),
    AtLeast(String),
    /// Both ends included.
    Between(String, String),
}

/// All keys that the template makes; `None` where those are any texts.
pub(crate) fn every_key(template: &Template) -> Option<KeyRange> {
    let leading = template.leading();
    match template.segments {
        [Segment::Literal(whole)] => Some(KeyRange::Is((*whole).to_owned())),
        _ if leading.is_empty() => None,
        _ => Some(KeyRange::BeginsWith(leading.to_owned())),
    }
}

/// The keys whose first fields meet a condition.
pub(crate) fn range(template: &Template, compared: &Compared) -> EncodeResult<KeyRange> {
    let directions = directions(template, compared);
    let range = Range::of(template, compared, &directions)?;
    let of = |values: &[Vec<u8>]| beginning(template, values);
    let turned = directions.last().is_some_and(|last| *last).then(|| compared.clone().turned());
    match turned.as_ref().unwrap_or(compared) {
        Compared::Eq(values) => of(values).map(exactly),
        Compared::Lt(values) if range.leading.is_empty() => {
            of(values).map(|beginning| KeyRange::LessThan(beginning.bare_text()))
        }
        Compared::Lt(values) => range.to(of(values)?.before()?),
        Compared::Le(values) => range.to(of(values)?.last()),
        Compared::Gt(values) => range.from(of(values)?.behind()?),
        Compared::Ge(values) => range.from(End::Included(of(values)?.text)),
        Compared::Between(low, high) => Ok(KeyRange::Between(of(low)?.text, of(high)?.last())),
    }
}

impl Compared {
    /// The longer row of values, where there are two.
    fn values(&self) -> &[Vec<u8>] {
        match self {
            Self::Between(low, high) if low.len() > high.len() => low,
            Self::Eq(values)
            | Self::Lt(values)
            | Self::Le(values)
            | Self::Gt(values)
            | Self::Ge(values)
            | Self::Between(_, values) => values,
        }
    }

    /// The same of texts that stand the other way round than their values.
    fn turned(self) -> Self {
        match self {
            Self::Eq(values) => Self::Eq(values),
            Self::Lt(values) => Self::Gt(values),
            Self::Le(values) => Self::Ge(values),
            Self::Gt(values) => Self::Lt(values),
            Self::Ge(values) => Self::Le(values),
            Self::Between(low, high) => Self::Between(high, low),
        }
    }
}

/// Whether each field that is given stands the greatest value first, where it stands first.
fn directions(template: &Template, compared: &Compared) -> Vec<bool> {
    let given = template.sources().take(compared.values().len());
    let place = |name| template.placeholders().find(|place| place.attribute == name);
    given.filter_map(|name| place(name).map(|place| place.descending)).collect()
}

fn beginning(template: &Template, values: &[Vec<u8>]) -> EncodeResult<Beginning> {
    let mut sources = Sources::default();
    for (name, json) in template.sources().zip(values) {
        sources.add(name, Some(json.clone()));
    }
    let beginning = begin(template, &sources)?;
    check_length(beginning.text.len(), SORT_KEY_BYTES)?;
    Ok(beginning)
}

fn exactly(beginning: Beginning) -> KeyRange {
    match beginning.next {
        Some(_) => KeyRange::BeginsWith(beginning.text),
        None => KeyRange::Is(beginning.text),
    }
}

/// One end of a range.
enum End {
    Included(String),
    Excluded(String),
}

/// Where the keys lie that are compared, and the form of what they go on with.
struct Range {
    leading: String,
    first: Option<Form>,
}

impl Range {
    /// All keys of the template; where fields stand in both directions those that agree with all values
    /// but the last, as the others are in no one order.
    fn of(template: &Template, compared: &Compared, directions: &[bool]) -> EncodeResult<Self> {
        let is_mixed = directions.windows(2).any(|two| matches!(two, [one, next] if one != next));
        let agreed = match compared.values() {
            [agreed @ .., _] if is_mixed => agreed,
            _ => &[],
        };
        if agreed.is_empty() {
            let first = template.placeholders().next().map(|placeholder| placeholder.form);
            return Ok(Self { leading: template.leading().to_owned(), first });
        }
        let Beginning { text, next, .. } = beginning(template, agreed)?;
        Ok(Self { leading: text, first: next })
    }

    /// From there to the last key of the template.
    fn from(&self, low: End) -> EncodeResult<KeyRange> {
        if self.leading.is_empty() {
            return Ok(match low {
                End::Included(low) => KeyRange::AtLeast(low),
                End::Excluded(low) => KeyRange::MoreThan(low),
            });
        }
        let low = match low {
            End::Included(low) => low,
            End::Excluded(low) => next_text(low)?,
        };
        Ok(KeyRange::Between(low, last_with(self.leading.clone(), self.first)))
    }

    /// From the first key of the template to there.
    fn to(&self, high: String) -> EncodeResult<KeyRange> {
        if self.leading.is_empty() {
            return Ok(KeyRange::AtMost(high));
        }
        if high < self.leading {
            return Err(EncodeError::new("no key comes before the empty text"));
        }
        Ok(KeyRange::Between(self.leading.clone(), high))
    }
}

impl Beginning {
    /// The last key that begins so.
    fn last(self) -> String {
        match self.next {
            None => self.text,
            next => last_with(self.text, next),
        }
    }

    /// The text without what has to follow the last value: no key of the template, and before all
    /// that have the value.
    fn bare_text(mut self) -> String {
        self.text.truncate(self.bare);
        self.text
    }

    /// The last text that no key with these first fields, or with more, comes before.
    fn before(self) -> EncodeResult<String> {
        let form = self.last;
        if self.bare < self.text.len() {
            return Ok(self.bare_text());
        }
        let mut text = self.text;
        match text.pop() {
            None => Err(EncodeError::new("no key comes before the empty text")),
            Some('\0') => Ok(text),
            Some(letter) => {
                text.push(before(letter));
                Ok(last_with(text, form))
            }
        }
    }

    /// What all keys with more in the first fields come behind.
    fn behind(self) -> EncodeResult<End> {
        match self.next {
            None => Ok(End::Excluded(self.text)),
            Some(_) => first_behind(self.text).map(End::Included),
        }
    }
}

/// The last key that begins with `text` and goes on in that form.
///
/// Text may go on with anything, so its last is as long as a key may be. The others go on in ASCII.
fn last_with(mut text: String, next: Option<Form>) -> String {
    if next != Some(Form::Text) {
        if text.len() < SORT_KEY_BYTES {
            text.push('\x7F');
        }
        return text;
    }
    for greatest in [char::MAX, '\u{FFFF}', '\u{7FF}', '\x7F'] {
        while text.len() + greatest.len_utf8() <= SORT_KEY_BYTES {
            text.push(greatest);
        }
    }
    text
}

/// The first text behind that one.
fn next_text(mut text: String) -> EncodeResult<String> {
    if text.len() < SORT_KEY_BYTES {
        text.push('\0');
        return Ok(text);
    }
    first_behind(text)
}

/// The first text behind all that begin with `text`.
fn first_behind(mut text: String) -> EncodeResult<String> {
    while let Some(letter) = text.pop() {
        if let Some(letter) = behind(letter) {
            text.push(letter);
            return Ok(text);
        }
    }
    Err(EncodeError::new("no key comes behind the greatest text"))
}

/// The letter before, which is no half of a pair.
fn before(letter: char) -> char {
    let code = u32::from(letter).saturating_sub(1);
    char::from_u32(code).unwrap_or('\u{D7FF}')
}

fn behind(letter: char) -> Option<char> {
    match letter {
        '\u{D7FF}' => Some('\u{E000}'),
        _ => char::from_u32(u32::from(letter) + 1),
    }
}

//! The template of a key attribute: text and the fields that stand in it.

use std::fmt;

use super::KeyAttribute;
use crate::codec::same;
use crate::value::{Descending, Form, TemplateField, TemplateValue};

/// What the text of a key attribute is made of, as `CUSTOMER#{customer_id}` in the derive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Template {
    /// Texts and fields, in order; between two fields there is always a text.
    pub segments: &'static [Segment],
}

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// A text that is the same in all keys.
    Literal(&'static str),
    /// The place of a field.
    Field(Placeholder),
}

/// The place of a field in a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Placeholder {
    /// The attribute that the field is stored as on its own.
    pub attribute: &'static str,
    /// How its value becomes text.
    pub form: Form,
    /// Whether the greatest value comes first.
    pub descending: bool,
}

impl Template {
    /// A template of these pieces.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(segments: &'static [Segment]) -> Self {
        Self { segments }
    }

    /// The text that all keys begin with; empty where a field comes first.
    #[must_use]
    pub const fn leading(&self) -> &'static str {
        match self.segments {
            [Segment::Literal(text), ..] => text,
            _ => "",
        }
    }

    /// Whether both make the same texts of the same values, whatever the fields are called.
    pub(crate) const fn is_same(&self, other: &Self) -> bool {
        let (mut one, mut other) = (self.segments, other.segments);
        while let ([a, rest_a @ ..], [b, rest_b @ ..]) = (one, other) {
            let is_same = match (a, b) {
                (Segment::Literal(a), Segment::Literal(b)) => same(a, b),
                (Segment::Field(a), Segment::Field(b)) => {
                    a.descending == b.descending && a.form.is_same(b.form)
                }
                _ => false,
            };
            if !is_same {
                return false;
            }
            (one, other) = (rest_a, rest_b);
        }
        one.is_empty() && other.is_empty()
    }

    /// The fields, in order.
    pub fn placeholders(&self) -> impl Iterator<Item = &'static Placeholder> + use<> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Field(placeholder) => Some(placeholder),
            Segment::Literal(_) => None,
        })
    }

    /// The attributes that feed it, each once, in order.
    pub fn sources(&self) -> impl Iterator<Item = &'static str> + use<> {
        let whole = *self;
        self.placeholders().enumerate().filter_map(move |(place, placeholder)| {
            let name = placeholder.attribute;
            let is_new = !whole.placeholders().take(place).any(|p| p.attribute == name);
            is_new.then_some(name)
        })
    }

    /// Whether that attribute feeds it.
    #[must_use]
    pub(crate) const fn is_fed_by(&self, name: &str) -> bool {
        let mut rest = self.segments;
        while let [segment, others @ ..] = rest {
            if let Segment::Field(placeholder) = segment
                && same(placeholder.attribute, name)
            {
                return true;
            }
            rest = others;
        }
        false
    }
}

/// As the derive has it, but with the names of attributes in place of those of fields.
impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.segments {
            match segment {
                Segment::Literal(text) => f.write_str(&in_braces(text))?,
                Segment::Field(place) if place.descending => {
                    write!(f, "{{{}:desc}}", place.attribute)?;
                }
                Segment::Field(place) => write!(f, "{{{}}}", place.attribute)?,
            }
        }
        Ok(())
    }
}

/// A text as it stands among the fields of a template.
pub(crate) fn in_braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

impl Segment {
    /// The place of a field of the primary key.
    #[doc(hidden)]
    #[must_use]
    pub const fn of<T: TemplateValue>(attribute: &'static str) -> Self {
        Self::Field(Placeholder { attribute, form: T::FORM, descending: false })
    }

    /// The same, the greatest value first.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_descending<T: Descending>(attribute: &'static str) -> Self {
        Self::Field(Placeholder { attribute, form: T::FORM, descending: true })
    }

    /// The place of a field in the key of an index.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_index<T: TemplateField>(attribute: &'static str) -> Self {
        Self::of::<T::Value>(attribute)
    }

    /// The same, the greatest value first.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_index_descending<T>(attribute: &'static str) -> Self
    where
        T: TemplateField<Value: Descending>,
    {
        Self::of_descending::<T::Value>(attribute)
    }
}

impl super::TableSchema {
    /// Every attribute that is made of fields, each once, those of the primary key first.
    pub fn derived(&self) -> impl Iterator<Item = (&'static str, &'static Template)> {
        let all = || {
            let of_indexes =
                self.indexes.iter().flat_map(|i| i.partition_key.iter().chain(i.sort_key));
            self.key_attributes().chain(of_indexes.copied())
        };
        all().enumerate().filter_map(move |(place, KeyAttribute { name, template, .. })| {
            let is_new = !all().take(place).any(|earlier| earlier.name == name);
            template.filter(|_| is_new).map(|template| (name, template))
        })
    }

    /// Whether the primary key is, or is made of, that attribute.
    pub(crate) const fn is_key_or_source(&self, name: &str) -> bool {
        is_or_feeds(&self.partition_key, name)
            || matches!(&self.sort_key, Some(key) if is_or_feeds(key, name))
    }
}

const fn is_or_feeds(key: &KeyAttribute, name: &str) -> bool {
    same(key.name, name) || matches!(key.template, Some(template) if template.is_fed_by(name))
}

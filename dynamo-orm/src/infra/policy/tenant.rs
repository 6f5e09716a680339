//! Which partitions belong to a tenant, as patterns for the values of partition keys.

use super::variable::check_variable;
use crate::codec::Writer;
use crate::definition::{Definition, IndexDefinition, ItemType};
use crate::error::{EncodeError, EncodeResult};
use crate::key::{encode, escape, separator};
use crate::kind::Kind;
use crate::schema::{KeyAttribute, Placeholder, Segment};
use crate::value::Form;

/// The attribute by which tenants are told apart, and the value of one.
#[derive(Debug, Clone)]
pub(super) struct Tenant {
    pub(super) attribute: String,
    pub(super) value: String,
}

/// The values of a partition key that belong to the tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// What they begin with.
    pieces: Vec<Piece>,
    /// Whether anything may follow.
    is_open: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// What the policy's own variable stands for, with its signs.
    Variable(String),
}

impl Pattern {
    #[inline]
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// The pattern as a policy holds it; signs that mean something there are written as the variables that
    /// stand for them ("Variables and tags" in the IAM user guide).
    #[inline]
    pub(super) fn to_text(&self, has_wildcards: bool) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Variable(variable) => text.push_str(variable),
                Piece::Text(literal) => {
                    for letter in literal.chars() {
                        match letter {
                            '$' => text.push_str("${$}"),
                            '*' | '?' if has_wildcards => text.extend(['$', '{', letter, '}']),
                            letter => text.push(letter),
                        }
                    }
                }
            }
        }
        if self.is_open {
            text.push('*');
        }
        text
    }
}

impl Tenant {
    /// The partitions of the table: those of every type.
    #[inline]
    pub(super) fn of_table(&self, definition: &Definition) -> EncodeResult<Vec<Pattern>> {
        let pattern = |of: &ItemType| {
            let pattern = self.pattern(&of.schema.partition_key).map_err(|e| in_type(of, &e))?;
            pattern.ok_or_else(|| self.begins_otherwise(of))
        };
        self.check_ends(definition.types.iter().map(|of| &of.schema.partition_key))?;
        distinct(definition.types.iter().map(pattern))
    }

    /// The partitions of a global index; `None` where some of them are of several tenants.
    #[inline]
    pub(super) fn of_index(
        &self,
        definition: &Definition,
        index: &IndexDefinition,
    ) -> EncodeResult<Option<Vec<Pattern>>> {
        let (mut keys, mut patterns) = (Vec::new(), Vec::new());
        for of in &definition.types {
            let mut own = of.schema.indexes.iter();
            let Some(own) = own.find(|own| own.name == index.name) else { continue };
            // What the service compares for a key of several attributes is not documented.
            let [key] = own.partition_key else { return Ok(None) };
            match self.pattern(key) {
                Ok(Some(pattern)) => {
                    keys.push(key);
                    patterns.push(Ok(pattern));
                }
                Ok(None) => return Ok(None),
                Err(error) => return Err(in_type(of, &error)),
            }
        }
        self.check_ends(keys)?;
        distinct(patterns).map(Some)
    }

    /// A sign that ends the tenant in the keys of one type, and is escaped there, stands as it is in those of
    /// a type where something else ends it: a value with that sign would be the beginning of another's keys.
    #[inline]
    fn check_ends<'k>(&self, keys: impl IntoIterator<Item = &'k KeyAttribute>) -> EncodeResult {
        let ends: Vec<_> = keys.into_iter().map(|key| self.end_in(key)).collect();
        let pieces = self.pieces()?;
        let holds = |sign: char| {
            pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains(sign)))
        };
        let is_shared = |sign: &char| holds(*sign) && ends.iter().any(|end| *end != Some(*sign));
        match ends.iter().flatten().find(|sign| is_shared(sign)) {
            None => Ok(()),
            Some(sign) => Err(EncodeError::new(format!(
                "the tenant's value holds `{sign}`, which ends `{}` in the keys of some types and not of others, so that it could reach another tenant's items; use values without it",
                self.attribute
            ))),
        }
    }

    /// The sign behind the tenant in a key, which is escaped in its value; `None` where nothing follows.
    #[inline]
    fn end_in(&self, key: &KeyAttribute) -> Option<char> {
        let segments = key.template?.segments;
        let is_own = |segment: &Segment| matches!(segment, Segment::Field(field) if field.attribute == self.attribute);
        segments.get(segments.iter().position(is_own)? + 1).and_then(separator)
    }

    /// `None` if the key does not begin with the tenant.
    #[inline]
    fn pattern(&self, key: &KeyAttribute) -> EncodeResult<Option<Pattern>> {
        let Some(template) = key.template else {
            return match key.name == self.attribute {
                true => self.plain(key).map(Some),
                false => Ok(None),
            };
        };
        let mut leading = String::new();
        for (place, segment) in template.segments.iter().enumerate() {
            match segment {
                Segment::Literal(text) => leading.push_str(text),
                Segment::Field(field) if field.attribute == self.attribute => {
                    let rest = template.segments.get(place + 1..).unwrap_or_default();
                    return self.templated(leading, field, rest).map(Some);
                }
                Segment::Field(_) => break,
            }
        }
        Ok(None)
    }

    #[inline]
    fn plain(&self, key: &KeyAttribute) -> EncodeResult<Pattern> {
        if key.kind != Kind::S {
            return Err(EncodeError::new(format!(
                "`{}` is of type {}, and how the service compares its values is documented for text alone; put it into a key template",
                key.name,
                key.kind.as_str()
            )));
        }
        Ok(Pattern { pieces: self.pieces()?, is_open: false })
    }

    #[inline]
    fn templated(
        &self,
        leading: String,
        field: &Placeholder,
        rest: &[Segment],
    ) -> EncodeResult<Pattern> {
        let separator = rest.first().and_then(separator);
        let mut pieces = vec![Piece::Text(leading)];
        pieces.extend(self.encoded(field, separator)?);
        let mut following = rest.iter();
        let is_open = loop {
            match following.next() {
                Some(Segment::Literal(text)) => pieces.push(Piece::Text((*text).to_owned())),
                Some(Segment::Field(_)) => break true,
                None => break false,
            }
        };
        Ok(Pattern { pieces, is_open })
    }

    /// The value as it stands in a key.
    #[inline]
    fn encoded(&self, field: &Placeholder, separator: Option<char>) -> EncodeResult<Vec<Piece>> {
        let escaped = |text: &str| match separator {
            None => text.to_owned(),
            Some(separator) => {
                let mut out = String::new();
                escape(text, separator, &mut out);
                out
            }
        };
        let pieces = self.pieces()?;
        if !pieces.iter().any(|piece| matches!(piece, Piece::Variable(_))) {
            return Ok(vec![Piece::Text(escaped(&encode(field, &self.json(field)?)?))]);
        }
        let variables = pieces.iter().filter_map(|piece| match piece {
            Piece::Variable(variable) => Some(variable.as_str()),
            Piece::Text(_) => None,
        });
        for variable in variables {
            check_variable(variable, field, separator)?;
        }
        let encoded = |piece| match piece {
            Piece::Text(text) => Piece::Text(escaped(&text)),
            variable @ Piece::Variable(_) => variable,
        };
        Ok(pieces.into_iter().map(encoded).collect())
    }

    /// The value as its attribute would hold it.
    #[inline]
    fn json(&self, field: &Placeholder) -> EncodeResult<Vec<u8>> {
        let mut writer = Writer::default();
        match field.form {
            Form::Text | Form::Moment => writer.string(&self.value)?,
            Form::Unsigned { .. } | Form::Signed { .. } => {
                writer.raw(b"{\"N\":");
                writer.json_string(&self.value);
                writer.raw(b"}");
            }
            Form::Float | Form::Bool | Form::Bytes => {
                return Err(EncodeError::new(format!(
                    "`{}` is neither text nor a whole number, and tells no tenants apart",
                    field.attribute
                )));
            }
        }
        Ok(writer.into_bytes())
    }

    /// The value, parted at the policy's variables.
    #[inline]
    fn pieces(&self) -> EncodeResult<Vec<Piece>> {
        if self.value.is_empty() {
            return Err(EncodeError::new("the tenant's value is empty"));
        }
        let mut pieces = Vec::new();
        let mut rest = self.value.as_str();
        while let Some((text, tail)) = rest.split_once("${") {
            let Some((name, tail)) = tail.split_once('}').filter(|(name, _)| !name.is_empty())
            else {
                return Err(EncodeError::new(
                    "a variable of the tenant's value has no name, or is not closed by `}`",
                ));
            };
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
            pieces.push(Piece::Variable(format!("${{{name}}}")));
            rest = tail;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Ok(pieces)
    }

    #[inline]
    fn begins_otherwise(&self, of: &ItemType) -> EncodeError {
        EncodeError::new(format!(
            "the partition key of `{}` does not begin with `{}`, so its partitions are of no tenant; put the field first in its template, or leave the type out of the policy's schema",
            of.name, self.attribute
        ))
    }
}

#[inline]
fn in_type(of: &ItemType, error: &EncodeError) -> EncodeError {
    EncodeError::new(format!("the partition key of `{}`: {error}", of.name))
}

#[inline]
fn distinct(
    patterns: impl IntoIterator<Item = EncodeResult<Pattern>>,
) -> EncodeResult<Vec<Pattern>> {
    let mut found = Vec::new();
    for pattern in patterns {
        let pattern = pattern?;
        if !found.contains(&pattern) {
            found.push(pattern);
        }
    }
    Ok(found)
}

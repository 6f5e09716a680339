//! A part of a JSON text, with its place for the message that it is not what was expected.

use std::collections::BTreeMap;

use super::data::Form;
use super::text;
use crate::document::Node;

/// Why a text is no lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is of a later format.
    Later(u64),
    /// It is damaged: where, and what was expected there.
    Damaged(String),
}

pub(super) type Reading<T> = Result<T, Fault>;

#[inline]
pub(super) fn damaged(why: impl Into<String>) -> Fault {
    Fault::Damaged(why.into())
}

/// A part of the file, with its place.
pub(super) struct Part<'j> {
    path: String,
    value: &'j Node,
}

impl<'j> Part<'j> {
    #[inline]
    pub(super) fn whole(value: &'j Node) -> Self {
        Self { path: "the file".to_owned(), value }
    }

    #[inline]
    pub(super) fn wrong(&self, expected: &str) -> Fault {
        damaged(format!("{} is not {expected}", self.path))
    }

    #[inline]
    fn within(&self, name: &str, value: &'j Node) -> Self {
        Self { path: format!("`{name}` of {}", self.path), value }
    }

    #[inline]
    fn entries(&self) -> Reading<impl Iterator<Item = (String, Self)> + use<'_, 'j>> {
        match self.value {
            Node::Map(entries) => {
                Ok(entries.iter().map(|(name, value)| (name.to_string(), self.within(name, value))))
            }
            _ => Err(self.wrong("an object")),
        }
    }

    #[inline]
    fn elements(&self) -> Reading<impl Iterator<Item = Self> + use<'_, 'j>> {
        match self.value {
            Node::List(elements) => {
                let at = |(place, value): (usize, _)| self.within(&place.to_string(), value);
                Ok(elements.iter().enumerate().map(at))
            }
            _ => Err(self.wrong("a list")),
        }
    }

    /// Holds an object to parts of these names: what is skipped might say something else of the rest.
    #[inline]
    pub(super) fn assert_only(&self, names: &[&str]) -> Reading<()> {
        match self.entries()?.find(|(name, _)| !names.contains(&name.as_str())) {
            Some((name, _)) => {
                Err(damaged(format!("{} has a `{name}`, which no lock has there", self.path)))
            }
            None => Ok(()),
        }
    }

    #[inline]
    pub(super) fn maybe(&self, name: &str) -> Reading<Option<Self>> {
        let mut found = self.entries()?.filter(|(known, _)| known == name);
        let first = found.next().map(|(_, part)| part);
        match found.next() {
            Some((_, second)) => Err(second.wrong("there once")),
            None => Ok(first),
        }
    }

    #[inline]
    pub(super) fn field(&self, name: &str) -> Reading<Self> {
        let missing = || damaged(format!("{} has no `{name}`", self.path));
        self.maybe(name)?.ok_or_else(missing)
    }

    #[inline]
    pub(super) fn text(&self) -> Reading<String> {
        match self.value {
            Node::Text(text) => Ok(text.clone()),
            _ => Err(self.wrong("a text")),
        }
    }

    #[inline]
    pub(super) fn text_of(&self, name: &str) -> Reading<String> {
        self.field(name)?.text()
    }

    #[inline]
    pub(super) fn number(&self, name: &str) -> Reading<u64> {
        let field = self.field(name)?;
        match field.value {
            Node::Number(number) => Ok(*number),
            _ => Err(field.wrong("a whole number")),
        }
    }

    #[inline]
    pub(super) fn flag(&self, name: &str) -> Reading<bool> {
        match self.maybe(name)? {
            None => Ok(false),
            Some(Part { value: Node::Bool(flag), .. }) => Ok(*flag),
            Some(field) => Err(field.wrong("true or false")),
        }
    }

    /// A map of parts of one kind; empty where it is left out.
    #[inline]
    pub(super) fn named<T>(
        &self,
        name: &str,
        read: impl Fn(&Part<'j>) -> Reading<T>,
    ) -> Reading<BTreeMap<String, T>> {
        let mut parts = BTreeMap::new();
        let Some(field) = self.maybe(name)? else { return Ok(parts) };
        for (name, part) in field.entries()? {
            if parts.insert(name, read(&part)?).is_some() {
                return Err(part.wrong("there once"));
            }
        }
        Ok(parts)
    }

    /// A list of parts of one kind; empty where it is left out.
    #[inline]
    pub(super) fn list<T, L: FromIterator<T>>(
        &self,
        name: &str,
        read: impl Fn(&Part<'j>) -> Reading<T>,
    ) -> Reading<L> {
        match self.maybe(name)? {
            Some(field) => field.elements()?.map(|part| read(&part)).collect(),
            None => Ok(L::from_iter([])),
        }
    }

    #[inline]
    pub(super) fn form(&self) -> Reading<Form> {
        text::parse(&self.text()?).ok_or_else(|| self.wrong("a type that this version knows"))
    }

    #[inline]
    pub(super) fn form_of(&self, name: &str) -> Reading<Form> {
        self.field(name)?.form()
    }
}

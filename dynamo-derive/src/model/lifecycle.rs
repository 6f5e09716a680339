//! What is written of a field by itself, and what may be set.

use proc_macro2::Span;
use syn::parse_quote_spanned;

use super::{Default, Field, Generate, Lifecycle, Model, Storage};
use crate::attr::Given;

/// What stands in a field that nobody gave a value, or whose value is not the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filled {
    /// The number behind the one that the item has.
    Version,
    /// When the item was first written.
    Created,
    /// When it was last written.
    Updated,
    Generated(Generate),
}

impl Lifecycle {
    /// What these words say of how the field is stored.
    pub(super) fn imply(&self, storage: &mut Storage) {
        if let (Some(word), None) = (self.version, &storage.default) {
            storage.default = Some(Given { word, value: Default::OfType });
        }
        if let (Some(word), None) = (self.ttl, &storage.with) {
            let span = word.resolved_at(Span::call_site());
            let value = parse_quote_spanned!(span=> __orm::ttl_seconds);
            storage.with = Some(Given { word, value });
        }
    }
}

impl Field {
    /// Whether no update sets it as it likes.
    pub(crate) fn is_fixed(&self) -> bool {
        let Lifecycle { read_only, version, created_at, updated_at, .. } = &self.lifecycle;
        [read_only, version, created_at, updated_at].into_iter().any(Option::is_some)
    }

    /// Whether no condition-free change of it is possible by path.
    pub(crate) fn is_guarded(&self) -> bool {
        self.is_fixed() || self.lifecycle.set_once.is_some() || self.is_unique()
    }

    /// Whether no two items have the same value in it.
    pub(crate) fn is_unique(&self) -> bool {
        self.lifecycle.unique.is_some()
    }

    /// What it is filled with when its item is written; the first of several words, which are refused
    /// elsewhere.
    pub(crate) fn filled(&self) -> Option<Filled> {
        let Lifecycle { version, created_at, updated_at, generate, .. } = &self.lifecycle;
        if version.is_some() {
            Some(Filled::Version)
        } else if updated_at.is_some() {
            Some(Filled::Updated)
        } else if created_at.is_some() {
            Some(Filled::Created)
        } else {
            generate.as_ref().map(|given| Filled::Generated(given.value))
        }
    }
}

impl Model {
    /// The fields that are filled when the item is written.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (&Field, Filled)> {
        self.stored().filter_map(|field| Some((field, field.filled()?)))
    }

    /// The field that counts the writes of an item.
    pub(crate) fn version(&self) -> Option<&Field> {
        self.stored().find(|field| field.lifecycle.version.is_some())
    }

    /// The fields of which no two items have the same value.
    pub(crate) fn unique(&self) -> impl Iterator<Item = &Field> {
        self.stored().filter(|field| field.is_unique())
    }

    /// The field that says when an item ends.
    pub(crate) fn ttl(&self) -> Option<&Field> {
        self.stored().find(|field| field.lifecycle.ttl.is_some())
    }
}

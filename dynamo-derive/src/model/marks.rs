//! What an item carries beside its fields: its entity and its edition.

use proc_macro2::Span;

use super::Model;

/// The attribute of an entity when it is not named.
pub(crate) const ENTITY_DEFAULT: &str = "entity";
/// The attribute of an edition when it is not named.
pub(crate) const VERSION_DEFAULT: &str = "schema_version";

/// An attribute that is no field: its name, and where it was given.
pub(crate) struct Mark {
    pub(crate) attribute: String,
    pub(crate) span: Span,
}

impl Model {
    /// The attribute of the entity's name.
    pub(crate) fn entity_mark(&self) -> Option<Mark> {
        let name = self.entity.name.as_ref()?;
        Some(match &self.entity.attribute {
            Some(given) => Mark { attribute: given.value.value(), span: given.value.span() },
            None => Mark { attribute: ENTITY_DEFAULT.to_owned(), span: name.word },
        })
    }

    /// The attribute of the edition.
    pub(crate) fn version_mark(&self) -> Option<Mark> {
        let version = self.edition.version.as_ref()?;
        Some(match &self.edition.attribute {
            Some(given) => Mark { attribute: given.value.value(), span: given.value.span() },
            None => Mark { attribute: VERSION_DEFAULT.to_owned(), span: version.word },
        })
    }

    /// Both, in the order in which they are stored.
    pub(crate) fn marks(&self) -> impl Iterator<Item = Mark> {
        self.entity_mark().into_iter().chain(self.version_mark())
    }

    /// Whether an item is read with a look at what it is.
    pub(crate) fn is_marked(&self) -> bool {
        self.entity.name.is_some() || self.entity.by_key.is_some() || self.edition.version.is_some()
    }
}

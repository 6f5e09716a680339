//! The attributes on a variant of an enum: `rename`, `alias`, `other`.

use syn::LitStr;

use super::storage::aliases;
use super::symbol::{ALIAS, OTHER, Place, RENAME};
use super::{Field, Given, Slot, entries};
use crate::diag::Diagnostics;

/// What was written on one variant and on its fields.
pub(crate) struct Variant {
    pub(crate) rename: Option<Given<LitStr>>,
    /// Older names, and the word that they were given with.
    pub(crate) aliases: Option<Given<Vec<LitStr>>>,
    pub(crate) other: Option<Given<()>>,
    /// One for each field, in order.
    pub(crate) fields: Vec<Field>,
}

impl Variant {
    pub(super) fn read(variant: &syn::Variant, diagnostics: &mut Diagnostics) -> Self {
        let mut rename = Slot::empty();
        let mut old = Slot::empty();
        let mut other = Slot::empty();
        for entry in entries(&variant.attrs, Place::Variant, diagnostics) {
            match entry.word(Place::Variant, diagnostics) {
                Some(RENAME) => rename.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(ALIAS) => old.fill(&entry, aliases(&entry, diagnostics), diagnostics),
                Some(OTHER) => other.fill(&entry, entry.flag(diagnostics), diagnostics),
                _ => {}
            }
        }
        let fields = variant.fields.iter();
        Self {
            rename: rename.take(),
            aliases: old.take(),
            other: other.take(),
            fields: fields.map(|field| Field::read(&field.attrs, diagnostics)).collect(),
        }
    }
}

//! The attributes of a collection: above it the index that is read, on a variant or field that it
//! keeps the items of no other.

use syn::{Attribute, LitStr, Path};

use super::container::crate_path;
use super::symbol::{CRATE, INDEX, OTHER, Place};
use super::{Given, Slot, entries};
use crate::diag::Diagnostics;

/// What was written above a collection.
pub(crate) struct Collection {
    pub(crate) index: Option<Given<LitStr>>,
    pub(crate) krate: Option<Given<Path>>,
}

impl Collection {
    pub(crate) fn read(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Self {
        let (mut index, mut krate) = (Slot::empty(), Slot::empty());
        for entry in entries(attributes, Place::Collection, diagnostics) {
            match entry.word(Place::Collection, diagnostics) {
                Some(INDEX) => index.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(CRATE) => krate.fill(&entry, crate_path(&entry, diagnostics), diagnostics),
                _ => {}
            }
        }
        Self { index: index.take(), krate: krate.take() }
    }
}

/// The word `other` on a variant or a field, where it was written.
pub(crate) fn other(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Option<Given<()>> {
    let mut other = Slot::empty();
    for entry in entries(attributes, Place::Member, diagnostics) {
        if entry.word(Place::Member, diagnostics) == Some(OTHER) {
            other.fill(&entry, entry.flag(diagnostics), diagnostics);
        }
    }
    other.take()
}

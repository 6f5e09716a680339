//! The attributes on a field: `partition_key`, `sort_key`, `rename`, `flatten`.

use syn::{Attribute, LitStr};

use super::symbol::{FLATTEN, PARTITION_KEY, Place, RENAME, SORT_KEY};
use super::{Given, Slot, entries};
use crate::diag::Diagnostics;

/// What was written on one field.
pub(crate) struct Field {
    pub(crate) partition_key: Option<Given<()>>,
    pub(crate) sort_key: Option<Given<()>>,
    pub(crate) rename: Option<Given<LitStr>>,
    pub(crate) flatten: Option<Given<()>>,
}

impl Field {
    pub(super) fn read(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Self {
        let mut partition_key = Slot::empty();
        let mut sort_key = Slot::empty();
        let mut rename = Slot::empty();
        let mut flatten = Slot::empty();
        for entry in entries(attributes, Place::Field, diagnostics) {
            match entry.word(Place::Field, diagnostics) {
                Some(PARTITION_KEY) => {
                    partition_key.fill(&entry, entry.flag(diagnostics), diagnostics);
                }
                Some(SORT_KEY) => sort_key.fill(&entry, entry.flag(diagnostics), diagnostics),
                Some(RENAME) => rename.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(FLATTEN) => flatten.fill(&entry, entry.flag(diagnostics), diagnostics),
                _ => {}
            }
        }
        Self {
            partition_key: partition_key.take(),
            sort_key: sort_key.take(),
            rename: rename.take(),
            flatten: flatten.take(),
        }
    }
}

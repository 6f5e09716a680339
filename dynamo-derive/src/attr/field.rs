//! The attributes on a field: its part in the key, its name, and what `storage` and `lifecycle` read.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, LitStr};

use super::symbol::{PARTITION_KEY, Place, RENAME, SORT_KEY};
use super::{Given, Lifecycle, Slot, Storage, entries, lifecycle, storage};
use crate::diag::Diagnostics;

/// What was written on one field.
pub(crate) struct Field {
    pub(crate) partition_key: Option<Given<()>>,
    pub(crate) sort_key: Option<Given<()>>,
    pub(crate) rename: Option<Given<LitStr>>,
    pub(crate) storage: Storage,
    pub(crate) lifecycle: Lifecycle,
    /// Every word that was given, in order.
    pub(crate) words: Vec<(&'static str, Span)>,
    /// Its documentation, as attributes.
    pub(crate) docs: TokenStream,
}

impl Field {
    pub(super) fn read(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Self {
        let mut partition_key = Slot::empty();
        let mut sort_key = Slot::empty();
        let mut rename = Slot::empty();
        let mut storage = storage::Slots::empty();
        let mut lifecycle = lifecycle::Slots::empty();
        let mut words = Vec::new();
        for entry in entries(attributes, Place::Field, diagnostics) {
            let Some(word) = entry.word(Place::Field, diagnostics) else { continue };
            words.push((word, entry.span));
            match word {
                PARTITION_KEY => partition_key.fill(&entry, entry.flag(diagnostics), diagnostics),
                SORT_KEY => sort_key.fill(&entry, entry.flag(diagnostics), diagnostics),
                RENAME => rename.fill(&entry, entry.text(diagnostics), diagnostics),
                _ => {
                    storage.fill(word, &entry, diagnostics);
                    lifecycle.fill(word, &entry, diagnostics);
                }
            }
        }
        Self {
            partition_key: partition_key.take(),
            sort_key: sort_key.take(),
            rename: rename.take(),
            storage: storage.take(),
            lifecycle: lifecycle.take(),
            words,
            docs: docs(attributes),
        }
    }
}

fn docs(attributes: &[Attribute]) -> TokenStream {
    let docs = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    docs.map(ToTokens::to_token_stream).collect()
}

//! Names of generated types. They begin with the struct's name.
//!
//! A generated type hides a type of the same name only inside the generated block; that matters
//! where the struct itself mentions that name, so there another one is taken.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::ext::IdentExt;

use crate::model::{Derive, Index, Model};

pub(super) fn key(model: &Model) -> Ident {
    free(model, Derive::Item, "Key")
}

pub(super) fn fields(model: &Model) -> Ident {
    free(model, Derive::Item, "Fields")
}

pub(super) fn update(model: &Model) -> Ident {
    free(model, Derive::Item, "Update")
}

pub(super) fn path(model: &Model) -> Ident {
    free(model, Derive::Value, "Path")
}

/// The type of each index, or nothing for one whose constant is taken or was not given a name.
pub(super) fn indexes(model: &Model) -> Vec<Option<Ident>> {
    let (mut constants, mut types) = (HashSet::new(), HashSet::new());
    let named = model.indexes.iter().map(|index| {
        let is_new = index.name.read().is_some() && constants.insert(&index.constant);
        is_new.then(|| index_type(model, &pascal(&index.constant), &mut types))
    });
    named.collect()
}

/// Two constants may lead to one type name, as `A_1` and `A1` do.
fn index_type(model: &Model, words: &str, taken: &mut HashSet<String>) -> Ident {
    let mut role = format!("{words}Index");
    let mut ident = free(model, Derive::Item, &role);
    while !taken.insert(ident.to_string()) {
        role.insert(0, '_');
        ident = free(model, Derive::Item, &role);
    }
    ident
}

/// The constant of an index, at the index's name; the lints of the user's crate pass it over.
pub(super) fn constant(index: &Index) -> Ident {
    let span = index.name.read().map_or(index.word, |given| given.value.span);
    Ident::new(&index.constant, span.resolved_at(Span::call_site()))
}

/// `BY_STATUS` as `ByStatus`.
fn pascal(constant: &str) -> String {
    let words = constant.split('_').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        format!("{first}{}", rest.to_ascii_lowercase())
    });
    words.collect()
}

fn free(model: &Model, derive: Derive, role: &str) -> Ident {
    let more = match derive {
        Derive::Item => "Item",
        Derive::Value => "Value",
    };
    let mut stem = model.ident.unraw().to_string();
    while model.mentioned.contains(&format!("{stem}{role}")) {
        stem.push_str(more);
    }
    format_ident!("{stem}{role}", span = model.ident.span())
}

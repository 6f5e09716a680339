//! Names of generated types. They begin with the struct's name.
//!
//! A generated type hides a type of the same name only inside the generated block; that matters
//! where the struct itself mentions that name, so there another one is taken.

use proc_macro2::Ident;
use quote::format_ident;
use syn::ext::IdentExt;

use crate::model::{Derive, Model};

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

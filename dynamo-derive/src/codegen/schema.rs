//! The schema of the table, a constant.
//!
//! `KeyAttribute::of` asks the compiler whether a key's type can be a key, and is located at that
//! type, so the answer is shown there.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};

use super::record::at;
use super::{indexes, lifecycle, marks, settings};
use crate::model::{Field, Key, Model, Piece, Role, Template};

pub(super) fn schema(model: &Model, key: &Key<'_>) -> TokenStream {
    let table = model.table.as_ref().map_or("", |table| &table.text);
    let partition = role(model, &key.partition);
    let sort = role(model, &key.sort).map(|sort| quote!(.with_sort_key(#sort)));
    let indexes = model.indexes.iter().map(|index| indexes::schema(model, index));
    let indexes = (!model.indexes.is_empty()).then(|| quote!(.with_indexes(&[#(#indexes),*])));
    let (marks, lifecycle) = (marks::schema(model), lifecycle::schema(model));
    let settings = settings::schema(&model.settings);
    quote! {
        __orm::TableSchema::new(#table, #partition) #sort #indexes #marks #lifecycle #settings
    }
}

/// One part of the primary key, if there is one.
pub(super) fn role(model: &Model, role: &Role<'_>) -> Option<TokenStream> {
    match role {
        Role::Fields(fields) => fields.first().map(|field| attribute(field)),
        Role::Template(template) => Some(templated(model, template)),
    }
}

pub(super) fn attribute(field: &Field) -> TokenStream {
    let (ty, name) = (&field.ty.tokens, &field.name.text);
    let sensitive = field.storage.sensitive.as_ref().map(|_| quote!(.sensitive()));
    quote_spanned!(at(&field.ty)=> __orm::KeyAttribute::of::<#ty>(#name) #sensitive)
}

/// An attribute that a template makes; whether a field can feed one is asked at its type.
pub(super) fn templated(model: &Model, template: &Template) -> TokenStream {
    let name = &template.name.text;
    let segments = template.pieces.iter().filter_map(|piece| match piece {
        Piece::Literal(text) => Some(quote!(__orm::Segment::Literal(#text))),
        Piece::Field(placeholder) => {
            let field = model.fields().get(placeholder.position?)?;
            let (ty, name) = (&field.ty.tokens, &field.name.text);
            let place = format_ident!(
                "{}{}",
                if model.is_of_key(field) { "of" } else { "of_index" },
                if placeholder.descending { "_descending" } else { "" }
            );
            Some(quote_spanned!(at(&field.ty)=> __orm::Segment::#place::<#ty>(#name)))
        }
    });
    // What is made of a hidden value shows it.
    let fields = model.at(&template.positions());
    let is_sensitive = fields.iter().any(|field| field.storage.sensitive.is_some());
    let sensitive = is_sensitive.then(|| quote!(.sensitive()));
    quote! {
        __orm::KeyAttribute::templated(
            #name,
            const { &__orm::Template::new(const { &[#(#segments),*] }) },
        )
        #sensitive
    }
}

//! The schema of the table, a constant.
//!
//! `KeyAttribute::of` asks the compiler whether a key's type can be a key, and is located at that
//! type, so the answer is shown there.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::indexes;
use super::record::at;
use crate::model::{Field, Key, Model};

pub(super) fn schema(model: &Model, key: Key<'_>) -> TokenStream {
    let table = model.table.as_ref().map_or("", |table| &table.text);
    let partition = attribute(key.partition);
    let sort = key.sort.map(attribute).map(|sort| quote!(.with_sort_key(#sort)));
    let indexes = model.indexes.iter().map(|index| indexes::schema(model, index));
    let indexes = (!model.indexes.is_empty()).then(|| quote!(.with_indexes(&[#(#indexes),*])));
    quote!(__orm::TableSchema::new(#table, #partition) #sort #indexes)
}

pub(super) fn attribute(field: &Field) -> TokenStream {
    let (ty, name) = (&field.ty.tokens, &field.name.text);
    let sensitive = field.storage.sensitive.as_ref().map(|_| quote!(.sensitive()));
    quote_spanned!(at(&field.ty)=> __orm::KeyAttribute::of::<#ty>(#name) #sensitive)
}

//! What is written of a field by itself: its value on the way out, and what an update adds.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::bounds::Bounds;
use super::record::{at, borrow_of, owner};
use super::storage::{stored_type, written};
use crate::model::{Field, Filled, Generate, Model};

/// The values that are written in place of those that the fields have.
pub(super) fn fills(model: &Model) -> TokenStream {
    let fills = model.filled().map(|(field, filled)| {
        let (slot, value) = (slot(field), borrow_of("self", field));
        let fill = fill(filled, &value, at(&field.ty));
        quote!(let #slot = #fill;)
    });
    fills.collect()
}

fn fill(filled: Filled, value: &TokenStream, span: Span) -> TokenStream {
    match filled {
        Filled::Version => quote_spanned!(span=> __w.next_version(#value)?),
        Filled::Updated => quote_spanned!(span=> __w.now(#value)?),
        Filled::Created | Filled::Generated(Generate::Now) => {
            quote_spanned!(span=> __w.now_if_unset(#value)?)
        }
        Filled::Generated(Generate::Uuid) => quote_spanned!(span=> __w.uuid_if_unset(#value)?),
        Filled::Generated(Generate::Ulid) => quote_spanned!(span=> __w.ulid_if_unset(#value)?),
    }
}

fn slot(field: &Field) -> Ident {
    format_ident!("__filled{}", field.number)
}

/// A reference to what is written of the field.
pub(super) fn borrow(field: &Field) -> TokenStream {
    match field.filled() {
        Some(_) => {
            let slot = slot(field);
            quote_spanned!(at(&field.ty)=> &*#slot)
        }
        None => borrow_of("self", field),
    }
}

/// A part of the key as it will be written of an item.
pub(super) fn key_part(field: &Field) -> Option<TokenStream> {
    let filled = field.filled().filter(|filled| matches!(filled, Filled::Generated(_)))?;
    let fill = fill(filled, &borrow_of("__key", field), at(&field.ty));
    Some(quote_spanned!(at(&field.ty)=> &*#fill))
}

/// The version that a key made of an item is of.
pub(super) fn key_version(model: &Model) -> Option<TokenStream> {
    let field = model.version()?;
    let value = borrow_of("__key", field);
    Some(quote_spanned!(at(&field.ty)=> __w.version(#value)))
}

/// What the schema says of them.
pub(super) fn schema(model: &Model) -> TokenStream {
    let version = model.version().map(|field| {
        let name = &field.name.text;
        quote!(.with_version(#name))
    });
    let ttl = model.ttl().map(|field| {
        let name = &field.name.text;
        quote!(.with_ttl(#name))
    });
    let unique: Vec<TokenStream> = model.unique().map(unique).collect();
    let unique = (!unique.is_empty()).then(|| quote!(.with_unique(&[#(#unique),*])));
    quote!(#version #ttl #unique)
}

fn unique(field: &Field) -> TokenStream {
    let (name, is_sensitive) = (&field.name.text, field.storage.sensitive.is_some());
    quote!(__orm::UniqueAttribute::new(#name, #is_sensitive))
}

/// What is asked of the compiler where values are kept unique: that the keys of the table are text, and
/// that the values could be keys.
pub(super) fn asserted_unique(model: &Model) -> Vec<TokenStream> {
    let (Some(key), true) = (model.key(), model.unique().next().is_some()) else {
        return Vec::new();
    };
    let span = key.parts.first().map_or_else(Span::call_site, |field| at(&field.ty));
    let owner = owner(model);
    let keys = quote_spanned! {span=>
        __orm::TableSchema::assert_text_key(<#owner as __orm::DynamoItem>::SCHEMA)
    };
    let values = model.unique().map(|field| {
        let ty = stored_type(field);
        quote_spanned!(at(&field.ty)=> __orm::assert_unique_value::<#ty>())
    });
    std::iter::once(keys).chain(values).collect()
}

/// What an update sets beside what it was told to.
pub(super) fn stamps(model: &Model) -> Option<TokenStream> {
    let stamps: Vec<TokenStream> = model.filled().filter_map(|of| stamp(model, of)).collect();
    if model.filled().next().is_none() {
        return None;
    }
    let body = (!stamps.is_empty()).then(|| {
        quote! {
            fn stamps(__s: &mut __orm::Stamps) -> __orm::EncodeResult {
                #(#stamps)*
                ::core::result::Result::Ok(())
            }
        }
    });
    Some(quote! {
        const IS_STAMPED: bool = true;
        #body
    })
}

fn stamp(model: &Model, (field, filled): (&Field, Filled)) -> Option<TokenStream> {
    if model.is_of_key(field) || model.is_of_index_template(field) {
        return None;
    }
    let (ty, name, span) = (&field.ty.tokens, &field.name.text, at(&field.ty));
    let (made, set) = match filled {
        Filled::Version => return None,
        Filled::Updated => (quote_spanned!(span=> __s.now()?), quote!(set)),
        Filled::Created | Filled::Generated(Generate::Now) => {
            (quote_spanned!(span=> __s.now()?), quote!(set_first))
        }
        Filled::Generated(Generate::Uuid) => {
            (quote_spanned!(span=> __s.uuid()?), quote!(set_first))
        }
        Filled::Generated(Generate::Ulid) => {
            (quote_spanned!(span=> __s.ulid()?), quote!(set_first))
        }
    };
    let value = written(field, &quote_spanned!(span=> &__v));
    Some(quote_spanned! {span=>
        let __v: #ty = #made;
        __s.#set(#name, #value)?;
    })
}

/// What may be done with the item: batches take what has no version and no unique values, reads may hide what has a ttl.
pub(super) fn traits(model: &Model, bounds: &Bounds) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let marked = |name: TokenStream| {
        quote! {
            #[automatically_derived]
            impl #declared __orm::#name for #ident #arguments #clause {}
        }
    };
    let version = model.version().map(|_| marked(quote!(Versioned)));
    let unique = model.unique().next().map(|_| marked(quote!(UniqueFields)));
    let is_free = version.is_none() && unique.is_none();
    let free = is_free.then(|| marked(quote!(Batchable)));
    let expires = model.ttl().map(|_| marked(quote!(Expires)));
    quote!(#version #unique #free #expires)
}

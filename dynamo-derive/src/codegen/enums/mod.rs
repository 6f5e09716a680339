//! Enums: as names, as maps with a tag, or as what their variants hold.
//!
//! A variant is taken apart and put together by one spelling, `Self::Login { ip: __f0 }`, which the
//! language has for variants of every form.

mod inert;
mod names;
mod tagged;
mod untagged;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Index;

pub(super) use self::inert::inert;
use super::bounds::Bounds;
use super::record::{at, attributes, reads, slots, writes};
use super::storage::taken;
use super::tuple;
use crate::model::{Data, Enum, Model, Repr, Variant};

pub(super) fn enums(model: &Model, bounds: &Bounds, body: &Enum) -> TokenStream {
    match &body.repr {
        Repr::Names => names::names(model, bounds, body),
        Repr::Internal { tag } => tagged::tagged(model, bounds, body, &tag.text, None),
        Repr::Adjacent { tag, content } => {
            tagged::tagged(model, bounds, body, &tag.text, Some(&content.text))
        }
        Repr::Untagged => untagged::untagged(model, bounds, body),
        Repr::Unclear => inert(model, bounds),
    }
}

/// The variant with its fields in slots: a pattern, and an expression.
fn spelled(variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    let slots = slots(variant.types().len());
    let members: Vec<TokenStream> = match &variant.data {
        Data::Record(fields) => fields.iter().map(|field| field.ident.to_token_stream()).collect(),
        Data::Unit | Data::Newtype(_) | Data::Tuple(_) => {
            (0..slots.len()).map(|place| Index::from(place).to_token_stream()).collect()
        }
    };
    quote!(Self::#ident { #(#members: #slots),* })
}

/// The slots as values, each located at its type.
fn borrowed(variant: &Variant) -> Vec<TokenStream> {
    let each = variant.types().into_iter().zip(slots(variant.types().len()));
    each.map(|(ty, slot)| Ident::new(&slot.to_string(), at(ty)).to_token_stream()).collect()
}

/// The variant with its fields out of their slots.
fn built(variant: &Variant) -> TokenStream {
    let Data::Record(fields) = &variant.data else { return spelled(variant) };
    let ident = &variant.ident;
    let members = fields.iter().map(|field| &field.ident);
    let taken = fields.iter().zip(slots(fields.len())).map(|(field, slot)| taken(field, &slot));
    quote!(Self::#ident { #(#members: #taken),* })
}

/// Writes the fields of a variant into the map that is open, beside what has these names.
fn write_fields(variant: &Variant, beside: &[&str]) -> TokenStream {
    let attributes = attributes(variant.fields(), &[], &[]);
    writes(variant.fields(), &quote!(const { &#attributes }), &borrowed(variant), beside, &[], None)
}

/// Reads them from the map that is open, and makes the variant.
fn read_fields(variant: &Variant, beside: &[&str]) -> TokenStream {
    let attributes = attributes(variant.fields(), &[], &[]);
    let slots = slots(variant.fields().len());
    let reads = reads(variant.fields(), &quote!(const { &#attributes }), &slots, beside, &[]);
    let built = built(variant);
    quote! {
        #reads
        ::core::result::Result::Ok(#built)
    }
}

/// Writes what a variant holds as a value of its own.
fn write_value(variant: &Variant) -> TokenStream {
    match &variant.data {
        Data::Unit => quote!(__w.null()),
        Data::Newtype(ty) => {
            let slot = borrowed(variant);
            quote_spanned!(at(ty)=> __orm::ToAttribute::write(#(#slot)*, __w))
        }
        Data::Tuple(types) => tuple::write(types, &borrowed(variant)),
        Data::Record(_) => {
            let fields = write_fields(variant, &[]);
            quote!(__w.fields(|__w| { #fields }))
        }
    }
}

/// Reads it back, as an expression or as statements that end in one.
fn read_value(variant: &Variant) -> TokenStream {
    let built = spelled(variant);
    match &variant.data {
        Data::Unit => quote!(::core::result::Result::map(__r.null(), |()| #built)),
        Data::Newtype(ty) => {
            let read = quote_spanned!(at(ty)=> __orm::FromAttribute::read(__r));
            quote!(::core::result::Result::map(#read, |__f0| #built))
        }
        Data::Tuple(types) => tuple::read(types.len(), &built),
        Data::Record(_) => {
            let fields = read_fields(variant, &[]);
            quote!(__r.fields(|__r| { #fields }))
        }
    }
}

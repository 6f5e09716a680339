//! A tuple struct with several fields: a list of them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Index;

use super::bounds::Bounds;
use super::record::{at, columns, slots};
use super::value::{accepts, codec};
use crate::model::{Model, Tuple, Ty};

pub(super) fn tuple(model: &Model, bounds: &Bounds, tuple: &Tuple) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let borrowed: Vec<TokenStream> = tuple
        .types
        .iter()
        .zip(0..)
        .map(|(ty, place)| {
            let place = Index { index: place, span: at(ty) };
            quote_spanned!(at(ty)=> &self.#place)
        })
        .collect();
    let places = (0..tuple.types.len()).map(Index::from);
    let names = slots(tuple.types.len());
    let write = write(&tuple.types, &borrowed);
    let read = read(tuple.types.len(), &quote!(Self { #(#places: #names),* }));
    let codec = codec(model, bounds, &write, &read);
    let accepts = accepts(model, bounds);
    let (fits, looks) = (fits(&tuple.types), looks(&tuple.types));
    quote! {
        #codec
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::L;
            type Path<__R, __M: __orm::Marker> = __orm::Path<__R, #ident #arguments, __M>;
            type InVec = __orm::AsList;
            type Operators = Self;
            const ELEMENTS: __orm::Elements = __orm::Elements::Exactly(&#looks);
            #[inline]
            fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
                __r.fits_each(&#fits)
            }
        }
        #accepts
    }
}

/// Writes the values as a list; the last without `?`.
pub(super) fn write(types: &[Ty], borrowed: &[TokenStream]) -> TokenStream {
    let pushes = types
        .iter()
        .zip(borrowed)
        .map(|(ty, value)| quote_spanned!(at(ty)=> __l.push(#value)))
        .reduce(|before, push| quote!(#before?; #push));
    quote!(__w.list(|__l| { #pushes }))
}

/// Reads a list into slots, which `built` is made of.
pub(super) fn read(count: usize, built: &TokenStream) -> TokenStream {
    let pattern = columns(slots(count).iter().map(ToTokens::to_token_stream).collect());
    quote! {
        let #pattern = __r.tuple()?;
        ::core::result::Result::Ok(#built)
    }
}

/// What asks of each element whether it is one.
pub(super) fn fits(types: &[Ty]) -> TokenStream {
    let each = types.iter().map(|ty| {
        let tokens = &ty.tokens;
        quote_spanned!(at(ty)=> <#tokens as __orm::DynamoValue>::fits)
    });
    quote!([#(#each),*])
}

/// What each element looks like.
pub(super) fn looks(types: &[Ty]) -> TokenStream {
    let each = types.iter().map(|ty| {
        let tokens = &ty.tokens;
        quote_spanned!(at(ty)=> __orm::Look::of::<#tokens>())
    });
    quote!([#(#each),*])
}

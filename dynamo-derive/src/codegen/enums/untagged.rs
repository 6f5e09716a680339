//! An enum as what its variants hold, told apart by how that looks.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Index;

use super::{read_value, spelled, write_value};
use crate::codegen::bounds::Bounds;
use crate::codegen::record::{asserted, at, attributes, owner};
use crate::codegen::storage::{asserted_default, conversions};
use crate::codegen::tuple;
use crate::codegen::value::{accepts, codec_with};
use crate::model::{Data, Enum, Model, Variant};

pub(super) fn untagged(model: &Model, bounds: &Bounds, body: &Enum) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let shapes = body.variants.iter().map(shape);
    let (asserts_here, asserts) = told_apart(model, body);
    let writes = body.variants.iter().map(|variant| {
        let (spelled, value) = (spelled(variant), write_value(variant));
        quote!(#spelled => { #value })
    });
    let write = quote!(#asserts_here match self { #(#writes)* });
    let read = read(body);
    let read = quote!(#asserts_here #read);
    let nulls = accepts_null(body);
    let codec = codec_with(model, bounds, &write, &nulls, &read);
    let accepts = accepts(model, bounds);
    let fields = body.variants.iter().flat_map(Variant::fields);
    let conversions = conversions(model, bounds, fields);
    quote! {
        #[automatically_derived]
        impl #declared __orm::Untagged for #ident #arguments #clause {
            const SHAPES: &'static [__orm::Shape] = &[#(#shapes),*];
        }
        #codec
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::Any;
            type Path<__R, __M: __orm::Marker> = __orm::Path<__R, #ident #arguments, __M>;
            type InVec = __orm::AsList;
            type Operators = Self;
            #[inline]
            fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
                __r.fits(<Self as __orm::Untagged>::SHAPES)
            }
            #[inline]
            fn stored_form() -> __orm::StoredForm {
                __orm::StoredForm::untagged::<Self>()
            }
        }
        #accepts
        #asserts
        #conversions
    }
}

/// By the first shape that fits. The last arm needs no test.
fn read(body: &Enum) -> TokenStream {
    let mut arms: Vec<TokenStream> = Vec::with_capacity(body.variants.len());
    let last = body.variants.len().saturating_sub(1);
    for (place, variant) in body.variants.iter().enumerate() {
        let value = read_value(variant);
        let place = if place == last {
            quote!(_)
        } else {
            let place = Index::from(place);
            quote!(#place)
        };
        arms.push(quote!(#place => { #value }));
    }
    quote! {
        __r.choose(<Self as __orm::Untagged>::SHAPES, |__r, __place| match __place { #(#arms)* })
    }
}

fn shape(variant: &Variant) -> TokenStream {
    let name = variant.ident.to_string();
    match &variant.data {
        Data::Unit => quote!(__orm::Shape::nothing(#name)),
        Data::Newtype(ty) => {
            let tokens = &ty.tokens;
            quote_spanned!(at(ty)=> __orm::Shape::of::<#tokens>(#name))
        }
        Data::Tuple(types) => {
            let (fits, looks) = (tuple::fits(types), tuple::looks(types));
            quote!(__orm::Shape::elements(#name, &#looks, &#fits))
        }
        Data::Record(fields) => {
            let attributes = attributes(fields, &[], &[]);
            quote!(__orm::Shape::fields(#name, &#attributes))
        }
    }
}

/// That no value of a variant is taken for one before it, asked at the variant: the derive does not
/// see what types take.
fn told_apart(model: &Model, body: &Enum) -> (TokenStream, TokenStream) {
    let owner = owner(model);
    let asked = body.variants.iter().enumerate().skip(1).map(|(place, variant)| {
        let span = variant.ident.span().resolved_at(proc_macro2::Span::call_site());
        quote_spanned! {span=>
            __orm::Shape::assert_told_apart(<#owner as __orm::Untagged>::SHAPES, #place)
        }
    });
    let fields = body.variants.iter().flat_map(Variant::fields);
    asserted(model, asked.chain(fields.filter_map(asserted_default)))
}

/// A variant without data is the NULL.
fn accepts_null(body: &Enum) -> TokenStream {
    let each = body.variants.iter().filter_map(|variant| match &variant.data {
        Data::Unit => Some(quote!(true)),
        Data::Newtype(ty) => {
            let tokens = &ty.tokens;
            Some(quote_spanned!(at(ty)=> <#tokens as __orm::FromAttribute>::ACCEPTS_NULL))
        }
        Data::Tuple(_) | Data::Record(_) => None,
    });
    let any = each.reduce(|before, one| quote!(#before || #one)).unwrap_or_else(|| quote!(false));
    quote!(const ACCEPTS_NULL: ::core::primitive::bool = #any;)
}

//! A newtype: written as its field is, and fit for a key or a set wherever the field is.
//!
//! `for<'__a>` makes a bound that may be false: without it the compiler refuses a bound that
//! mentions no parameter and does not hold.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::bounds::Bounds;
use super::record::at;
use super::value::accepts;
use crate::model::{Model, Newtype};

pub(super) fn newtype(model: &Model, bounds: &Bounds, newtype: &Newtype) -> TokenStream {
    let ident = &model.ident;
    let ty = &newtype.ty.tokens;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let field = quote_spanned!(at(&newtype.ty)=> &self.0);
    let reads = quote_spanned!(at(&newtype.ty)=> <#ty as __orm::FromAttribute>);
    let value = quote_spanned!(at(&newtype.ty)=> <#ty as __orm::DynamoValue>);
    let operators = quote_spanned!(at(&newtype.ty)=> type Operators = #value::Operators;);
    let accepts = accepts(model, bounds);
    let roles = roles(model, bounds, ty);
    quote! {
        #[automatically_derived]
        impl #declared __orm::ToAttribute for #ident #arguments #clause {
            #[inline]
            fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                __orm::ToAttribute::write(#field, __w)
            }
            #[inline]
            fn is_absent(&self) -> ::core::primitive::bool {
                __orm::ToAttribute::is_absent(#field)
            }
            #[inline]
            fn is_empty_set(&self) -> ::core::primitive::bool {
                __orm::ToAttribute::is_empty_set(#field)
            }
        }
        #[automatically_derived]
        impl #declared __orm::FromAttribute for #ident #arguments #clause {
            const ACCEPTS_NULL: ::core::primitive::bool = #reads::ACCEPTS_NULL;
            const REQUIRED: ::core::primitive::bool = #reads::REQUIRED;
            #[inline]
            fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
                ::core::result::Result::map(#reads::read(__r), Self)
            }
            #[inline]
            fn absent() -> ::core::option::Option<Self> {
                ::core::option::Option::map(#reads::absent(), Self)
            }
        }
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = #value::KIND;
            type Path<__R, __M: __orm::Marker> = __orm::Path<__R, #ident #arguments, __M>;
            type InVec = __orm::AsList;
            #operators
            const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = #value::FIELDS;
            const EXTENT: __orm::Extent = #value::EXTENT;
            const TAKES_NULL: ::core::primitive::bool = #value::TAKES_NULL;
            const ELEMENTS: __orm::Elements = #value::ELEMENTS;
            #[inline]
            fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
                #value::fits(__r)
            }
            #[inline]
            fn stored_form() -> __orm::StoredForm {
                #value::stored_form()
            }
        }
        #accepts
        #roles
    }
}

fn roles(model: &Model, bounds: &Bounds, ty: &TokenStream) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments) = (bounds.declared(), bounds.arguments());
    let for_key = bounds.clause_with(&[
        quote!(for<'__a> #ty: __orm::KeyValue),
        quote!(for<'__a> #ident #arguments: ::core::clone::Clone),
    ]);
    let for_template = bounds.clause_with(&[
        quote!(for<'__a> #ty: __orm::TemplateValue),
        quote!(for<'__a> #ident #arguments: ::core::clone::Clone),
    ]);
    let for_descending = bounds.clause_with(&[
        quote!(for<'__a> #ty: __orm::Descending),
        quote!(for<'__a> #ident #arguments: ::core::clone::Clone),
    ]);
    let for_set = bounds.clause_with(&[quote!(for<'__a> #ty: __orm::SetElement)]);
    quote! {
        #[automatically_derived]
        impl #declared __orm::KeyValue for #ident #arguments #for_key {}
        #[automatically_derived]
        impl #declared __orm::TemplateValue for #ident #arguments #for_template {
            const FORM: __orm::Form = <#ty as __orm::TemplateValue>::FORM;
        }
        #[automatically_derived]
        impl #declared __orm::Descending for #ident #arguments #for_descending {}
        #[automatically_derived]
        impl #declared __orm::SetElement for #ident #arguments #for_set {}
    }
}

//! A struct with named fields as a value: a map, written and read by its `Record`.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::Bounds;
use super::naming;
use crate::model::Model;

pub(super) fn value(model: &Model, bounds: &Bounds) -> TokenStream {
    let ident = &model.ident;
    let path = naming::path(model);
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let path_arguments = bounds.arguments_with(&[quote!(__R), quote!(__M)]);
    let codec = codec(model, bounds, &quote!(__w.record(self)), &quote!(__r.record()));
    let accepts = accepts(model, bounds);
    quote! {
        #codec
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::M;
            type Path<__R, __M: __orm::Marker> = #path #path_arguments;
            type InVec = __orm::AsList;
            type Operators = Self;
            const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> =
                ::core::option::Option::Some(<Self as __orm::Record>::ATTRIBUTES);
        }
        #accepts
    }
}

/// How a value is written and read, each a body.
pub(super) fn codec(
    model: &Model,
    bounds: &Bounds,
    write: &TokenStream,
    read: &TokenStream,
) -> TokenStream {
    codec_with(model, bounds, write, &TokenStream::new(), read)
}

/// The same with what else is to say about the reading.
pub(super) fn codec_with(
    model: &Model,
    bounds: &Bounds,
    write: &TokenStream,
    facts: &TokenStream,
    read: &TokenStream,
) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    quote! {
        #[automatically_derived]
        impl #declared __orm::ToAttribute for #ident #arguments #clause {
            #[inline]
            fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                #write
            }
        }
        #[automatically_derived]
        impl #declared __orm::FromAttribute for #ident #arguments #clause {
            #facts
            #[inline]
            fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
                #read
            }
        }
    }
}

/// A setter takes the value by reference as well. By value it takes it through the runtime.
pub(super) fn accepts(model: &Model, bounds: &Bounds) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let impls = [quote!(#ident #arguments), quote!(::core::option::Option<#ident #arguments>)];
    let impls = impls.iter().map(|attribute| {
        quote! {
            #[automatically_derived]
            impl #declared __orm::Accepts<&#ident #arguments> for #attribute #clause {
                #[inline]
                fn accept(__v: &&#ident #arguments, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                    __orm::ToAttribute::write(*__v, __w)
                }
                #[inline]
                fn is_absent(__v: &&#ident #arguments) -> ::core::primitive::bool {
                    __orm::ToAttribute::is_absent(*__v)
                }
            }
        }
    });
    quote!(#(#impls)*)
}

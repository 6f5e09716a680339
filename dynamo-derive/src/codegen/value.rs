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
    let accepts = accepts(model, bounds);
    quote! {
        #[automatically_derived]
        impl #declared __orm::ToAttribute for #ident #arguments #clause {
            fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                __w.record(self)
            }
        }
        #[automatically_derived]
        impl #declared __orm::FromAttribute for #ident #arguments #clause {
            fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
                __r.record()
            }
        }
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::M;
            type Path<__R, __M: __orm::Marker> = #path #path_arguments;
            type InVec = __orm::AsList;
            type Operators = Self;
        }
        #accepts
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
                fn accept(__v: &&#ident #arguments, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                    __orm::ToAttribute::write(*__v, __w)
                }
                fn is_absent(__v: &&#ident #arguments) -> ::core::primitive::bool {
                    __orm::ToAttribute::is_absent(*__v)
                }
            }
        }
    });
    quote!(#(#impls)*)
}

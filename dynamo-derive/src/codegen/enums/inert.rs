//! An enum beside an error: a value that may stand anywhere, so that its uses are not errors too.

use proc_macro2::TokenStream;
use quote::quote;

use super::names::roles;
use crate::codegen::bounds::Bounds;
use crate::codegen::value::{accepts, codec};
use crate::model::Model;

pub(crate) fn inert(model: &Model, bounds: &Bounds) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let codec = codec(model, bounds, &quote!(loop {}), &quote!(loop {}));
    let accepts = accepts(model, bounds);
    let roles = roles(model, bounds, true);
    quote! {
        #codec
        #[automatically_derived]
        impl #declared __orm::Named for #ident #arguments #clause {
            const NAMES: &'static [&'static ::core::primitive::str] = &[];
            fn name(&self) -> &::core::primitive::str {
                loop {}
            }
            fn from_name(_: &::core::primitive::str) -> ::core::option::Option<Self> {
                loop {}
            }
        }
        #[automatically_derived]
        impl #declared __orm::Tagged for #ident #arguments #clause {
            const TAG: &'static ::core::primitive::str = "";
            const TAGS: &'static [&'static ::core::primitive::str] = &[];
        }
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::S;
            type Path<__R, __M: __orm::Marker> = __orm::Path<__R, #ident #arguments, __M>;
            type InVec = __orm::AsList;
            type Operators = __orm::VariantName;
        }
        #accepts
        #roles
    }
}

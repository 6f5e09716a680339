//! An enum of variants without data: the text of their names, fit for a key, a set, and where no
//! name is unknown, the keys of a map.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::spelled;
use crate::codegen::bounds::Bounds;
use crate::codegen::record::at;
use crate::codegen::value::codec;
use crate::model::{Enum, Model};

pub(super) fn names(model: &Model, bounds: &Bounds, body: &Enum) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let named = named(model, bounds, body);
    let codec =
        codec(model, bounds, &quote!(__w.string(__orm::Named::name(self))), &quote!(__r.named()));
    let roles = roles(model, bounds, body.other().is_none());
    quote! {
        #named
        #codec
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::S;
            type Path<__R, __M: __orm::Marker> = __orm::Path<__R, #ident #arguments, __M>;
            type InVec = __orm::AsList;
            type Operators = __orm::VariantName;
            #[inline]
            fn stored_form() -> __orm::StoredForm {
                __orm::StoredForm::names::<Self>()
            }
        }
        #roles
    }
}

/// The names both ways.
fn named(model: &Model, bounds: &Bounds, body: &Enum) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let names: Vec<&str> = body.named().map(|variant| variant.name.text.as_str()).collect();
    let variants: Vec<TokenStream> = body.named().map(spelled).collect();
    let old = body.named().map(|variant| &variant.aliases);
    let old_names: Vec<&syn::LitStr> = body.named().flat_map(|variant| &variant.aliases).collect();
    let old_names = (!old_names.is_empty()).then(|| {
        quote! {
            const OLD_NAMES: &'static [&'static ::core::primitive::str] = &[#(#old_names),*];
        }
    });
    let takes_others = takes_others(body);
    let other = body.other().map(|other| {
        let spelled = spelled(other);
        let keeps = other.types().into_iter().map(|ty| {
            let tokens = &ty.tokens;
            quote_spanned!(at(ty)=> <#tokens as __orm::KeepsName>)
        });
        let keeps: TokenStream = keeps.collect();
        let name = quote!(#spelled => #keeps::as_name(__f0),);
        let from_name = quote!({
            let __f0 = #keeps::keep(__name);
            #spelled
        });
        (name, from_name)
    });
    let (other_name, unknown) = match other {
        Some((name, from_name)) => (name, quote!(::core::option::Option::Some(#from_name))),
        None => (TokenStream::new(), quote!(::core::option::Option::None)),
    };
    quote! {
        #[automatically_derived]
        impl #declared __orm::Named for #ident #arguments #clause {
            const NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
            #old_names
            #takes_others
            #[inline]
            fn name(&self) -> &::core::primitive::str {
                match self {
                    #(#variants => #names,)*
                    #other_name
                }
            }
            #[inline]
            fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
                match __name {
                    #(#names #(| #old)* => ::core::option::Option::Some(#variants),)*
                    _ => #unknown,
                }
            }
        }
    }
}

/// That a variant stands for all others, where one does.
pub(super) fn takes_others(body: &Enum) -> Option<TokenStream> {
    body.other().map(|_| {
        quote! {
            const TAKES_OTHERS: ::core::primitive::bool = true;
        }
    })
}

/// Where such an enum may stand. Two variants that differ are two texts, unless one of them keeps
/// unknown names, which may be told to keep a known one.
pub(super) fn roles(model: &Model, bounds: &Bounds, is_closed: bool) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let for_key = bounds.clause_with(&[quote!(for<'__a> #ident #arguments: ::core::clone::Clone)]);
    let closed = is_closed.then(|| {
        quote! {
            #[automatically_derived]
            impl #declared __orm::ClosedNames for #ident #arguments #clause {}
        }
    });
    quote! {
        #[automatically_derived]
        impl #declared __orm::KeyValue for #ident #arguments #for_key {}
        #[automatically_derived]
        impl #declared __orm::TemplateValue for #ident #arguments #for_key {
            const FORM: __orm::Form = __orm::Form::Text;
        }
        #[automatically_derived]
        impl #declared __orm::SetElement for #ident #arguments #clause {
            const DISTINCT: ::core::primitive::bool = #is_closed;
        }
        #closed
    }
}

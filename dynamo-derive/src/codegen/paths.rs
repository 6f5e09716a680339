//! Typed paths: a method for each field. Of an item they start at the item, of a value they go on
//! from wherever that value is.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::bounds::Bounds;
use super::record::at;
use super::storage::stored_type;
use super::{docs, naming};
use crate::model::{Field, Model};

/// The fields of an item.
pub(super) fn fields(model: &Model, bounds: &Bounds) -> TokenStream {
    let (vis, item, ident) = (&model.vis, &model.ident, naming::fields(model));
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let doc = docs::fields(&item.to_string());
    let name = ident.to_string();
    let methods = with_path(model).map(|field| {
        let name = &field.name.text;
        let body =
            if field.is_flat() { quote!(__orm::flat()) } else { quote!(__orm::field(#name)) };
        let marker = if model.is_of_key(field) {
            quote!(KeyField)
        } else if field.is_guarded() {
            quote!(Managed)
        } else if model.is_of_index_template(field) {
            quote!(Derived)
        } else {
            marker(field)
        };
        method(model, field, &path_of(field, &quote!(#item #arguments), &marker), &body)
    });
    quote! {
        #[doc = #doc]
        #vis struct #ident #declared (::core::marker::PhantomData<fn() -> #item #arguments>) #clause;
        #[automatically_derived]
        impl #declared ::core::clone::Clone for #ident #arguments #clause {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
        #[automatically_derived]
        impl #declared ::core::marker::Copy for #ident #arguments #clause {}
        #[automatically_derived]
        impl #declared ::core::fmt::Debug for #ident #arguments #clause {
            #[inline]
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Formatter::write_str(__f, #name)
            }
        }
        #[automatically_derived]
        impl #declared #ident #arguments #clause {
            #(#methods)*
        }
    }
}

/// The path of a value.
pub(super) fn path(model: &Model, bounds: &Bounds) -> TokenStream {
    let (vis, value, ident) = (&model.vis, &model.ident, naming::path(model));
    let (own, clause) = (bounds.arguments(), bounds.clause());
    let more = [quote!(__R), quote!(__M)];
    let (declared, arguments) = (bounds.declared_with(&more), bounds.arguments_with(&more));
    let doc = docs::path_type(&value.to_string());
    let plain = quote!(__orm::Path<__R, #value #own, __M>);
    let methods = with_path(model).map(|field| {
        let name = &field.name.text;
        let body =
            if field.is_flat() { quote!(self.0.flat()) } else { quote!(self.0.child(#name)) };
        method(model, field, &path_of(field, &quote!(__R), &marker(field)), &body)
    });
    quote! {
        #[doc = #doc]
        #vis struct #ident #declared (#plain) #clause;
        #[automatically_derived]
        impl #declared ::core::convert::From<__orm::PathBuf> for #ident #arguments #clause {
            #[inline]
            fn from(__path: __orm::PathBuf) -> Self {
                Self(::core::convert::From::from(__path))
            }
        }
        #[automatically_derived]
        impl #declared ::core::ops::Deref for #ident #arguments #clause {
            type Target = #plain;
            #[inline]
            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
        #[automatically_derived]
        impl #declared ::core::clone::Clone for #ident #arguments #clause {
            #[inline]
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0))
            }
        }
        #[automatically_derived]
        impl #declared ::core::fmt::Debug for #ident #arguments #clause {
            #[inline]
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, __f)
            }
        }
        #[automatically_derived]
        impl #declared #ident #arguments #clause {
            #(#methods)*
        }
    }
}

/// The fields that are attributes, or bring some that have names.
fn with_path(model: &Model) -> impl Iterator<Item = &Field> {
    model.fields().iter().filter(|field| field.is_stored() || field.is_flat())
}

/// What has a default may be removed.
fn marker(field: &Field) -> TokenStream {
    match (field.is_flat(), &field.storage.default) {
        (true, _) => quote!(Flat),
        (false, Some(_)) => quote!(Optional),
        (false, None) => quote!(Required),
    }
}

/// The type of a field's path. The value's type decides it, so an alias is no hindrance.
fn path_of(field: &Field, root: &TokenStream, marker: &TokenStream) -> TokenStream {
    let ty = stored_type(field);
    quote_spanned!(at(&field.ty)=> <#ty as __orm::DynamoValue>::Path<#root, __orm::#marker>)
}

fn method(model: &Model, field: &Field, ty: &TokenStream, body: &TokenStream) -> TokenStream {
    let (vis, ident) = (&model.vis, &field.ident);
    let doc = docs::path(field);
    quote! {
        #[doc = #doc]
        #[inline]
        #vis fn #ident(&self) -> #ty {
            #body
        }
    }
}

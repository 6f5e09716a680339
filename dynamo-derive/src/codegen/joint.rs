//! The setters of fields that feed templates of indexes: all of a group in one call, with what is made
//! of them, so that no index keeps a key of what the fields were before.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::docs;
use super::record::at;
use crate::model::{Field, Group, Model};

/// The groups whose setter has a name of its own; what others there are was reported.
pub(super) fn distinct<'g>(
    model: &Model,
    groups: &'g [Group<'g>],
) -> impl Iterator<Item = &'g Group<'g>> {
    let mut taken: HashSet<String> =
        model.fields().iter().map(|field| field.ident.unraw().to_string()).collect();
    let changes = |group: &&Group<'_>| group.fields.iter().any(|field| !field.is_fixed());
    let groups = groups.iter().filter(changes);
    groups.filter(move |group| group.fields.len() == 1 || taken.insert(group.name()))
}

pub(super) fn setters(model: &Model, group: &Group<'_>) -> TokenStream {
    match group.fields.as_slice() {
        [only] => single(model, group, only),
        _ => joint(model, group),
    }
}

fn joint(model: &Model, group: &Group<'_>) -> TokenStream {
    let (vis, set, doc) = (&model.vis, setter(group), docs::set_jointly(group));
    let derived = &group.derived;
    let fields = &group.fields;
    let params: Vec<Ident> = (0..fields.len()).map(|place| format_ident!("__A{place}")).collect();
    let arguments: Vec<Ident> =
        fields.iter().map(|field| format_ident!("__{}", field.ident.unraw())).collect();
    let accepts = fields.iter().zip(&params).map(|(field, param)| accepts(field, param));
    let sets = fields.iter().zip(&params).zip(&arguments).map(|((field, param), value)| {
        let (ty, name, old) = (&field.ty.tokens, &field.name.text, &field.storage.aliases);
        quote!(.set_source::<#ty, #param>(#name, &[#(#old),*], #value))
    });
    quote! {
        #[doc = #doc]
        #vis fn #set<#(#params),*>(self, #(#arguments: #params),*) -> Self where #(#accepts),* {
            Self(self.0 #(#sets)* .derive_attributes(&[#(#derived),*]))
        }
    }
}

/// Where the key gives all else, the field has its own setters.
fn single(model: &Model, group: &Group<'_>, field: &Field) -> TokenStream {
    let (vis, ty, name) = (&model.vis, &field.ty.tokens, &field.name.text);
    let (set, maybe_set) = (setter(group), format_ident!("maybe_{}", setter(group)));
    let (doc, maybe_doc) = (docs::set_only(group), docs::maybe_set(field));
    let (old, derived) = (&field.storage.aliases, &group.derived);
    let (old, derived) = (quote!(&[#(#old),*]), quote!(&[#(#derived),*]));
    let param = format_ident!("__A");
    let accepts = accepts(field, &param);
    let remove = field.ty.in_option.as_ref().map(|inner| {
        let (remove, doc) = (format_ident!("remove_{}", group.name()), docs::remove(field));
        let none = quote!(::core::option::Option::None::<#inner>);
        quote! {
            #[doc = #doc]
            #[inline]
            #vis fn #remove(self) -> Self {
                Self(self.0.set_only_source::<#ty, #ty>(#name, #old, #none, #derived))
            }
        }
    });
    quote! {
        #[doc = #doc]
        #vis fn #set<__A>(self, __value: __A) -> Self where #accepts {
            Self(self.0.set_only_source::<#ty, __A>(#name, #old, __value, #derived))
        }
        #[doc = #maybe_doc]
        #vis fn #maybe_set<__A>(self, __value: ::core::option::Option<__A>) -> Self where #accepts {
            Self(self.0.maybe_set_only_source::<#ty, __A>(#name, #old, __value, #derived))
        }
        #remove
    }
}

fn setter(group: &Group<'_>) -> Ident {
    format_ident!("set_{}", group.name())
}

fn accepts(field: &Field, param: &Ident) -> TokenStream {
    let ty = &field.ty.tokens;
    quote_spanned!(at(&field.ty)=> #ty: __orm::Accepts<#param>)
}

//! `DynamoCollection`: which items there are, and a place for each.
//!
//! A struct gets an enum beside it, with a variant for each field: what its items are until they are
//! put together. What the members must have in common is asked of the compiler, at their types.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::krate;
use crate::model::{Collection, CollectionMember as Member, Count, Layout};

/// The code for a collection without faults.
pub(crate) fn collection(collection: &Collection) -> TokenStream {
    let import = krate::import(collection.krate.as_ref());
    let code = match collection.layout {
        Layout::Struct => assembled(collection),
        Layout::Enum | Layout::Refused(..) => whole(collection),
    };
    quote! {
        // Why each is allowed: generated names are no words, and private items may stand in a
        // public collection, whose generated parts name them.
        #[allow(non_camel_case_types, non_snake_case, private_interfaces, private_bounds)]
        const _: () = {
            #import
            #code
        };
    }
}

fn whole(collection: &Collection) -> TokenStream {
    let ident = &collection.ident;
    let member = member(collection, &quote!(#ident));
    quote! {
        #[automatically_derived]
        impl __orm::DynamoCollection for #ident {
            type Member = Self;
        }
        #[automatically_derived]
        impl __orm::Items for #ident {}
        #member
    }
}

fn assembled(collection: &Collection) -> TokenStream {
    let (vis, ident) = (&collection.vis, &collection.ident);
    let (part, parts) = (format_ident!("__{ident}Part"), format_ident!("__{ident}Parts"));
    let part_impl = member(collection, &quote!(#part));
    let variants: Vec<_> = collection.members.iter().map(|member| &member.variant).collect();
    let fields: Vec<_> = collection.members.iter().map(|member| &member.ident).collect();
    let types: Vec<_> = collection.members.iter().map(held).collect();
    let wholes = collection.members.iter().map(|Member { ident, count, .. }| {
        let name = ident.to_string();
        match count {
            Count::One => quote!(__orm::exactly_one(__parts.#ident, #name)?),
            Count::AtMostOne => quote!(__orm::at_most_one(__parts.#ident, #name)?),
            Count::Any => quote!(__parts.#ident),
        }
    });
    quote! {
        #[doc(hidden)]
        #vis enum #part { #(#variants(#types)),* }
        #[doc(hidden)]
        #[derive(::core::default::Default)]
        #vis struct #parts { #(#fields: __orm::Vec<#types>),* }
        #[automatically_derived]
        impl __orm::DynamoCollection for #ident {
            type Member = #part;
        }
        #[automatically_derived]
        impl __orm::Assembled for #ident {
            type Parts = #parts;
            fn place(__parts: &mut #parts, __member: #part) {
                match __member {
                    #(#part::#variants(__item) => __parts.#fields.push(__item),)*
                }
            }
            #[inline]
            fn assemble(
                __parts: #parts,
            ) -> ::core::result::Result<Self, __orm::Misfit> {
                ::core::result::Result::Ok(Self { #(#fields: #wholes),* })
            }
        }
        #part_impl
    }
}

/// The impl of `Member` for the enum, and what is asked of its types.
fn member(collection: &Collection, own: &TokenStream) -> TokenStream {
    let items: Vec<&Member> = collection.items().collect();
    let Some(first) = items.first() else { return TokenStream::new() };
    let (first_type, first_index) = (&first.ty, index(collection, first));
    let schemas = items.iter().map(|member| {
        let ty = &member.ty;
        quote_spanned!(at(member)=> <#ty as __orm::DynamoItem>::SCHEMA)
    });
    let arms = items.iter().enumerate().map(|(place, member)| {
        let (ty, made) = (&member.ty, made(member));
        quote_spanned! {at(member)=>
            #place => <#ty as __orm::Record>::read_record(__r).map(#made),
        }
    });
    let other = match collection.other() {
        Some(member) => {
            let made = made(member);
            quote_spanned!(at(member)=> _ => __orm::raw_item(__r).map(#made),)
        }
        None => quote!(_ => __orm::unknown_member(),),
    };
    let asked = items.iter().enumerate().map(|(place, member)| {
        quote_spanned!(at(member)=> const _: () = __orm::Members::<#own>::assert_member(#place);)
    });
    let indexed = collection.index.iter().flat_map(|_| &items).map(|member| {
        let (ty, index) = (&member.ty, index(collection, member));
        quote_spanned! {at(member)=>
            const _: () = {
                __orm::assert_covers::<#ty, #index>();
                __orm::assert_same_partition::<#first_type, #ty, #first_index, #index>();
            };
        }
    });
    quote! {
        #[automatically_derived]
        impl __orm::Member for #own {
            type First = #first_type;
            type Index = #first_index;
            const SCHEMAS: &'static [&'static __orm::TableSchema] = &[#(#schemas),*];
            #[inline]
            fn read_member(
                __place: ::core::primitive::usize,
                __r: &mut __orm::Reader<'_>,
            ) -> __orm::DecodeResult<Self> {
                match __place {
                    #(#arms)*
                    #other
                }
            }
        }
        #(#asked)*
        #(#indexed)*
    }
}

/// The type that a variant has.
fn held(member: &Member) -> TokenStream {
    let ty = &member.ty;
    match member.is_boxed {
        true => quote_spanned!(at(member)=> __orm::Box<#ty>),
        false => ty.clone(),
    }
}

/// What makes the variant of an item.
fn made(member: &Member) -> TokenStream {
    let variant = &member.variant;
    match member.is_boxed {
        true => quote!(|__item| Self::#variant(__orm::Box::new(__item))),
        false => quote!(Self::#variant),
    }
}

/// What is read of a member's table.
fn index(collection: &Collection, member: &Member) -> TokenStream {
    let ty = &member.ty;
    match &collection.index {
        None => quote_spanned!(at(member)=> __orm::Primary<#ty>),
        Some(name) => {
            let hash = super::indexes::hash(&name.text);
            quote_spanned!(at(member)=> <#ty as __orm::IndexNamed<#hash>>::Index)
        }
    }
}

/// A span that points at the type and resolves names as the rest of the code does.
fn at(member: &Member) -> Span {
    member.span.resolved_at(Span::call_site())
}

/// The code beside mistakes: the type is a collection of nothing, so that its uses are not errors too.
pub(crate) fn inert(collection: &Collection) -> TokenStream {
    let import = krate::import(collection.krate.as_ref());
    let ident = &collection.ident;
    // With parameters or without a shape nothing can be said of it.
    if collection.generics.is_some() || matches!(collection.layout, Layout::Refused(..)) {
        return TokenStream::new();
    }
    let role = match collection.layout {
        Layout::Struct => quote! {
            impl __orm::Assembled for #ident {
                type Parts = ();
                fn place(_: &mut (), _: __orm::InertMember) {}
                fn assemble(_: ()) -> ::core::result::Result<Self, __orm::Misfit> {
                    loop {}
                }
            }
        },
        _ => quote! {
            impl __orm::Items for #ident {}
            impl __orm::Member for #ident {
                type First = __orm::InertItem;
                type Index = __orm::Primary<__orm::InertItem>;
                const SCHEMAS: &'static [&'static __orm::TableSchema] = &[];
                #[inline]
                fn read_member(
                    _: ::core::primitive::usize,
                    _: &mut __orm::Reader<'_>,
                ) -> __orm::DecodeResult<Self> {
                    loop {}
                }
            }
        },
    };
    let member = match collection.layout {
        Layout::Struct => quote!(__orm::InertMember),
        _ => quote!(Self),
    };
    quote! {
        const _: () = {
            #import
            impl __orm::DynamoCollection for #ident {
                type Member = #member;
            }
            #role
        };
    }
}
